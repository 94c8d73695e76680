"""`ssm new`: a study to start from."""

import click

from ..arguments import quiet_option
from ..console import put, say

__all__ = ["command"]

EPILOG = """\
\b
Examples:
  ssm new my-study                              the first week of a study, with comments
  ssm new my-clinic --from outpatients          a copy of a whole example study
  ssm new my-choir --from 01-what-is-changed    a small faulty study, to be mended
  ssm new examples --from all                   every example, as the documentation has them

\b
What is there already is never touched.
"""


@click.command(epilog=EPILOG, short_help="A study to start from, in a new folder.")
@click.argument("folder", metavar="DIR", type=click.Path())
@click.option(
    "--from", "example", metavar="EXAMPLE", help="Copy this example study or exercise, or all."
)
@quiet_option
def command(*, folder: str, example: str | None, quiet: bool) -> None:
    """Write a study to start from, with a README, into a new folder."""
    import shlex

    from ssm.files.starting import ALL, start

    for path in start(folder, example):
        put(str(path))
    named = shlex.quote(f"{folder}/fence" if example == ALL else folder or ".")
    say(f"next: ssm check {named}; ssm build {named}", quiet=quiet)
