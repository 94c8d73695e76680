"""`ssm information`: what the models ask to be known, as tables and crosswise."""

import click

from ..arguments import WHICH, finish, quiet_option, read, study_and_refs, words_argument
from ..sharing import for_others, share_option
from ..writing import give, kind_of, prove, room, written_options

__all__ = ["command"]

FORMATS = ("text", "md", "csv", "json", "xlsx")
EPILOG = f"""\
{WHICH}
\b
Examples:
  ssm information                      all models with inputs, outputs or measures
  ssm information good-time            one model
  ssm information good-time --cross    its Maltese cross as a table
  ssm information -o information.xlsx  a workbook
  ssm draw cross/good-time             the cross as a picture
"""


@click.command(epilog=EPILOG, short_help="What the models ask to be known.")
@words_argument("[STUDY] [MODEL]...")
@click.option("--cross", is_flag=True, help="The Maltese cross alone, as a table.")
@written_options(FORMATS)
@share_option
@quiet_option
@click.pass_context
def command(
    ctx: click.Context,
    *,
    words: tuple[str, ...],
    cross: bool,
    format_: str | None,
    out: str | None,
    share: bool,
    quiet: bool,
) -> int:
    """List what each activity would need to know, what it would give, and what would tell.

    Beside it what flows along each dependency, and what is done now with the same
    information. It ends in questions: where does it come from, who would want to hear it?
    """
    from ssm.comparison.information import information
    from ssm.report.information import information_file

    kind = kind_of(ctx, out, format_, FORMATS)
    study, models = study_and_refs(words)
    loaded = read(study)
    with for_others(loaded, share=share, quiet=quiet) as given:
        found = information(given.whole.study, *given.refs(models))
        made = information_file(found, kind, cross=cross, width=room(out))
        prove(given, made, out or f"information.{kind}")
    give(made, kind, out, quiet=quiet)
    return finish(loaded, quiet=quiet)
