"""`ssm compare`: the models beside what was said."""

from itertools import pairwise

import click

from ..accounts import Account, account_options
from ..arguments import WHICH, finish, quiet_option, read, study_and_refs, words_argument
from ..blanks import blank_options, write_blank
from ..console import paint
from ..sharing import Given, for_others, share_option
from ..writing import give, kind_of, prove, room, say_next, written_options

__all__ = ["command"]

FORMATS = ("text", "md", "csv", "json", "html", "xlsx")
EPILOG = f"""\
{WHICH}
\b
Examples:
  ssm compare                          all models that findings speak of
  ssm compare good-time                one model
  ssm compare my-study --format md
  ssm compare -o chart.html            a page whose cells open on the words
  ssm compare -o chart.xlsx            a workbook, a sheet a model
  ssm compare --round after            only what was heard in that round
  ssm compare --blank -o chart.xlsx    to fill in at a workshop, and to import again
  ssm compare --why good-time/3        how that verdict came about
  ssm compare --talk                   what is said beside what is seen
  ssm compare --themes                 what fits no model, as the beginning of themes:
"""


@click.command(epilog=EPILOG, short_help="The models beside what was said.")
@words_argument("[STUDY] [MODEL]...")
@written_options(FORMATS)
@click.option("--round", "round_", metavar="ID", help="Only the findings of one round.")
@blank_options
@account_options
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
    blank: bool,
    groups: tuple[str, ...],
    share: bool,
    quiet: bool,
    why_ref: str | None,
    talk: bool,
    themes: bool,
) -> int:
    """Lay what people said beside each activity and dependency, by perspective.

    It counts sources, never quotes, keeps disagreement in sight, and ends in questions.
    Silence is not a no.
    """
    study, models = study_and_refs(words)
    loaded = read(study)
    if blank or groups:
        write_blank(
            ctx, loaded, models, groups=groups, format_=format_, out=out, share=share, quiet=quiet
        )
        if out is not None:
            say_next("findings", "import", out, "--study", study, quiet=quiet)
        return finish(loaded, quiet=quiet)
    kind = _kind(ctx, out, format_, themes=themes)
    options = {"--why": why_ref, "--talk": talk, "--themes": themes}
    account = Account.of(ctx, options, kind=kind, models=models, round_=round_, out=out)
    if account is not None:
        account.give(loaded, share=share, quiet=quiet)
        return finish(loaded, quiet=quiet)
    with for_others(loaded, share=share, quiet=quiet) as given:
        made = _chart(given, models, kind, round_, room(out))
        prove(given, made, out or f"chart.{kind}")
    give(made, kind, out, quiet=quiet, painted=_painted)
    return finish(loaded, quiet=quiet)


def _kind(ctx: click.Context, out: str | None, format_: str | None, *, themes: bool) -> str:
    """The format; themes are YAML, which is text."""
    if not themes or format_ is not None:
        return kind_of(ctx, out, format_, FORMATS)
    kind_of(ctx, out, None, ("text", "yaml"))
    return "text"


def _chart(
    given: Given, models: tuple[str, ...], kind: str, round_: str | None, width: int
) -> bytes:
    from ssm.comparison import compare
    from ssm.report.charts import chart_file

    found = compare(given.whole.study, *given.refs(models), round=round_)
    return chart_file(found, kind, given.whole.study, width=width)


def _painted(text: str) -> str:
    """Headings stand out, quotes step back."""
    told: list[str] = []
    quoting = False
    for line, under in pairwise([*text.split("\n"), ""]):
        quoting = line.startswith("    “") or (quoting and line.startswith("      "))
        heading = bool(line) and set(under) == {"="}
        told.append(paint("head" if heading else "quiet" if quoting else "text", line))
    return "\n".join(told)
