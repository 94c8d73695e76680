"""`ssm agenda`: from what there is to debate to what was decided and learned."""

import click

from ..arguments import WHICH, finish, quiet_option, read, study_and_refs, words_argument
from ..sharing import for_others, share_option
from ..writing import give, kind_of, prove, room, written_options

__all__ = ["command"]

FORMATS = ("text", "md", "json", "html", "docx")
EPILOG = f"""\
{WHICH}
\b
Examples:
  ssm agenda                      what to debate, what was decided, what is open
  ssm agenda good-time            points of one model only
  ssm agenda -o agenda.docx       for Word
  ssm agenda my-study -o agenda.html
"""


@click.command(epilog=EPILOG, short_help="From debate to action, in one document.")
@words_argument("[STUDY] [MODEL]...")
@written_options(FORMATS)
@click.option("--round", "round_", metavar="ID", help="Points from the chart of one round.")
@share_option
@quiet_option
@click.pass_context
def command(
    ctx: click.Context,
    *,
    words: tuple[str, ...],
    format_: str | None,
    out: str | None,
    round_: str | None,
    share: bool,
    quiet: bool,
) -> int:
    """Tell what there is to debate, and what came of it: from the comparison to learning.

    Rows where accounts differ, or that one voice told of, with the words of each side; then
    the debate, the accommodations with who stands where, the changes, what was learned, and
    what is still open.
    """
    from ssm.report.agenda.agenda import agenda
    from ssm.report.agenda.document import agenda_file

    kind = kind_of(ctx, out, format_, FORMATS)
    study, models = study_and_refs(words)
    loaded = read(study)
    with for_others(loaded, share=share, quiet=quiet) as given:
        found = agenda(given.whole, *given.refs(models), round=round_)
        made = agenda_file(found, kind, width=room(out))
        prove(given, made, out or f"agenda.{kind}")
    give(made, kind, out, quiet=quiet)
    return finish(loaded, quiet=quiet)
