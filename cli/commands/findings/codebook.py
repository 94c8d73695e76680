"""`ssm findings codebook`: the rows of the models as codes, for a coding tool."""

import click

from ...arguments import finish, quiet_option, read, study_argument
from ...writing import file_option, give

__all__ = ["command"]

EPILOG = """\
\b
Examples:
  ssm findings codebook -o rows.qdc    then import it in NVivo, ATLAS.ti, MAXQDA ...
  ssm findings codebook my-study
"""


@click.command(epilog=EPILOG, short_help="The rows of the models as a codebook (.qdc).")
@study_argument
@file_option
@quiet_option
def command(*, study: str, out: str | None, quiet: bool) -> int:
    """Write the activities and dependencies of all models as codes, grouped by model.

    Coding tools read it as a codebook, so that interviews can be coded by the rows
    themselves. The name of each code begins with the ref of its row.
    """
    from ssm.findings.codebook import codebook

    loaded = read(study)
    give(codebook(loaded.study).encode(), "qdc", out, quiet=quiet)
    return finish(loaded, quiet=quiet)
