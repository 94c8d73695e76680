"""`ssm findings sources`: who and what was heard, and whose view each source gives."""

import click

from ...arguments import finish, format_option, quiet_option, read, study_argument
from ...console import say
from ...listing import LIST_FORMATS, put_listing

__all__ = ["command"]

EPILOG = """\
\b
Examples:
  ssm findings sources                 those without a perspective first
  ssm findings sources --format csv    for a spreadsheet
"""


@click.command(epilog=EPILOG, short_help="Who and what was heard, and whose view it is.")
@study_argument
@format_option(*LIST_FORMATS)
@quiet_option
def command(*, study: str, format_: str, quiet: bool) -> int:
    """List the sources of a study: perspective, method, date, place, and how much was said.

    A source speaks for a stakeholder; without that, what it says counts for nobody.
    """
    from ssm.gathering.hearing.heardof import sources_of
    from ssm.report.listing.sources import sources_data, sources_listing

    loaded = read(study)
    found = sources_of(loaded.study)
    put_listing(sources_listing(found), lambda: sources_data(found), format_)
    if any(each.source.perspective is None for each in found):
        hint = (
            "say whose view a source gives in findings/sources.csv, or under sources: in the study"
        )
        say(f"next: {hint}", quiet=quiet or format_ != "text")
    return finish(loaded, quiet=quiet)
