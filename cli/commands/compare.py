"""`ssm compare`: the models beside what was said."""

from itertools import pairwise
from pathlib import PurePath
from typing import TYPE_CHECKING

import click

from ..accounts import Account, account_options
from ..arguments import WHICH, finish, quiet_option, read, study_and_refs, words_argument
from ..blanks import blank_options, write_blank
from ..console import paint, put, put_json, say, width
from ..sharing import Given, for_others, share_option

if TYPE_CHECKING:
    from ssm.comparison import Comparison
    from ssm.model.study import Study

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
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="How to write it. [default: text, or what the name of the -o file says]",
)
@click.option("-o", "--out", metavar="FILE", type=click.Path(), help="A file instead of stdout.")
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
        return finish(loaded, quiet=quiet)
    kind = format_ or ("text" if themes else _by_name(ctx, out))
    options = {"--why": why_ref, "--talk": talk, "--themes": themes}
    account = Account.of(ctx, options, kind=kind, models=models, round_=round_, out=out)
    if account is not None:
        return account.give(loaded, share=share, quiet=quiet) or finish(loaded, quiet=quiet)
    if kind == "xlsx" and out is None:
        ctx.fail("a workbook needs a file: -o chart.xlsx")
    with for_others(loaded, share=share, quiet=quiet) as given:
        _chart(given, models, round_=round_, kind=kind, out=out)
    if out is not None:
        say(f"wrote {out}", quiet=quiet)
    return finish(loaded, quiet=quiet)


def _chart(
    given: Given, models: tuple[str, ...], *, round_: str | None, kind: str, out: str | None
) -> None:
    """Prints the chart, or writes it to a file."""
    from ssm.comparison import compare
    from ssm.report.charts import chart_file
    from ssm.report.folder import publish

    study, path = given.whole.study, PurePath(out or f"chart.{kind}")
    found = compare(study, *given.refs(models), round=round_)
    if given.proof is not None:
        given.proof({path.name: chart_file(found, kind, study)})
    if out is None:
        _print(found, kind, study)
    else:
        publish(str(path.parent), {path.name: chart_file(found, kind, study)})


def _by_name(ctx: click.Context, out: str | None) -> str:
    if out is None:
        return "text"
    end = PurePath(out).suffix.lower().removeprefix(".")
    kind = {"txt": "text", "markdown": "md", "htm": "html"}.get(end, end)
    if kind not in FORMATS:
        ends = ".txt, .md, .csv, .json, .html, .xlsx"
        ctx.fail(f"--format is needed: {out!r} ends with none of {ends}")
    return kind


def _print(found: "Comparison", kind: str, study: "Study") -> None:
    from ssm.comparison import formats

    if kind == "json":
        put_json(formats.as_json(found))
    elif kind == "text":
        put(_painted(formats.as_text(found, width=width())), styled=True)
    elif kind == "md":
        put(formats.as_markdown(found).rstrip("\n"))
    elif kind == "html":
        from ssm.report.comparing.page import comparison_page

        put(comparison_page(found, study).rstrip("\n"))
    else:  # lines end as those of stdout do
        put(formats.as_csv(found).replace("\r\n", "\n").rstrip("\n"))


def _painted(text: str) -> str:
    """Headings stand out, quotes step back."""
    told: list[str] = []
    quoting = False
    for line, under in pairwise([*text.split("\n"), ""]):
        quoting = line.startswith("    “") or (quoting and line.startswith("      "))
        heading = bool(line) and set(under) == {"="}
        told.append(paint("head" if heading else "quiet" if quoting else "text", line))
    return "\n".join(told)
