"""`ssm findings decide`: a sheet that was filled in, taken back into the study."""

from typing import TYPE_CHECKING, Literal

import click

from ...arguments import finish, format_option, quiet_option, read
from ...console import put, put_json, width
from ...failures import PROBLEMS
from ...studies import file_names, study_option
from .suggest import by_option, today

if TYPE_CHECKING:
    from ssm.gathering.sheets.taking import Taken

__all__ = ["command"]

EPILOG = """\
\b
Examples:
  ssm findings suggest -o sheet.xlsx              first: a sheet to fill in
  ssm findings decide sheet.xlsx                  then: what was filled in, taken back
  ssm findings decide sheet.xlsx --dry-run        what would be taken
  ssm findings decide sheet.xlsx --theirs         where both have decided, the sheet holds

\b
In the column row stands a row's name, the number of a candidate, or - where a finding
fits nothing. What was decided in the study since the sheet was written is never
overwritten unasked. Taking a sheet twice changes nothing.
"""


@click.command(epilog=EPILOG, short_help="A sheet that was filled in, taken back.")
@click.argument("sheet", metavar="FILE", type=click.Path(), shell_complete=file_names)
@study_option
@by_option("Who decides, where the column 'by' is empty. [env: SSM_BY]")
@click.option("--theirs", "side", flag_value="theirs", help="Where both decided, the sheet holds.")
@click.option("--ours", "side", flag_value="ours", help="Where both decided, the study holds.")
@click.option("--dry-run", is_flag=True, help="Write nothing; tell what would be taken.")
@format_option("text", "json")
@quiet_option
def command(
    *,
    sheet: str,
    study: str,
    by: str,
    side: Literal["theirs", "ours"] | None,
    dry_run: bool,
    format_: str,
    quiet: bool,
) -> int:
    """Take back a sheet that ssm findings suggest wrote and somebody filled in."""
    from ssm.gathering.deciding.desk import Desk
    from ssm.gathering.sheets.reading import read_sheet
    from ssm.gathering.sheets.taking import take
    from ssm.gathering.sheets.telling import as_json, as_text

    loaded = read(study)
    desk = Desk(loaded, by=by, date=today())
    found = take(desk, read_sheet(sheet), side=side, dry_run=dry_run)
    if format_ == "json":
        put_json(as_json(found))
    else:
        put(as_text(found, width(), dry_run=dry_run))
    return _status(found) or finish(loaded, quiet=quiet)


def _status(found: "Taken") -> int:
    return PROBLEMS if found.told else 0
