"""`ssm findings codes`: the codes of a coding tool, and the rows that they stand for."""

import click

from ...arguments import finish, format_option, quiet_option, read, study_argument
from ...console import say
from ...listing import LIST_FORMATS, put_listing

__all__ = ["command"]

EPILOG = """\
\b
Examples:
  ssm findings codes               how many findings have each, and its rows
  ssm findings codes --propose     a line for each in findings/codes.yaml, to be finished
"""


@click.command(epilog=EPILOG, short_help="Codes, and the rows that they stand for.")
@study_argument
@click.option(
    "--propose", is_flag=True, help="Add a line to findings/codes.yaml for each code without one."
)
@format_option(*LIST_FORMATS)
@quiet_option
def command(*, study: str, propose: bool, format_: str, quiet: bool) -> int:
    """List the codes of a study's findings, with the rows that they stand for.

    What a code stands for is said once, in findings/codes.yaml, and holds for every finding
    that has it. The lines that --propose adds are comments until you finish them; a code
    called like a row, as in a codebook of this study, is mapped at once.
    """
    from ssm.gathering.codes import codes_of
    from ssm.gathering.codes import propose as add_lines
    from ssm.report.listing.codes import codes_data, codes_listing

    loaded = read(study)
    added = add_lines(loaded) if propose else ()
    found = codes_of(loaded)
    put_listing(codes_listing(found), lambda: codes_data(found), format_)
    if propose:
        say(f"lines added to findings/codes.yaml: {len(added)}", quiet=quiet)
    elif any(each.is_open for each in found):
        say("next: ssm findings codes --propose", quiet=quiet or format_ != "text")
    return finish(loaded, quiet=quiet)
