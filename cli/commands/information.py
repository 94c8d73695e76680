"""`ssm information`: what the models ask to be known, as tables and crosswise."""

from pathlib import PurePath

import click

from ..arguments import WHICH, finish, quiet_option, read, study_and_refs, words_argument
from ..console import width
from ..sharing import for_others, share_option
from ..writing import give, kind_of

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
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="How to write it. [default: text, or what the name of the -o file says]",
)
@click.option("-o", "--out", metavar="FILE", type=click.Path(), help="A file instead of stdout.")
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
    if kind == "xlsx" and out is None:
        ctx.fail("a workbook needs a file: -o information.xlsx")
    study, models = study_and_refs(words)
    loaded = read(study)
    with for_others(loaded, share=share, quiet=quiet) as given:
        found = information(given.whole.study, *given.refs(models))
        made = information_file(found, kind, cross=cross, width=width())
        if given.proof is not None:
            given.proof({PurePath(out or f"information.{kind}").name: made})
    give(made, kind, out, quiet=quiet)
    return finish(loaded, quiet=quiet)
