"""`ssm agenda`: from what there is to debate to what was decided and learned."""

from pathlib import PurePath
from typing import TYPE_CHECKING

import click

from ..arguments import WHICH, finish, quiet_option, read, study_and_refs, words_argument
from ..console import put, put_json, say, width
from ..sharing import for_others, share_option

if TYPE_CHECKING:
    from ssm.report.agenda import Agenda

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
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="How to write it. [default: text, or what the name of the -o file says]",
)
@click.option("-o", "--out", metavar="FILE", type=click.Path(), help="A file instead of stdout.")
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
    from ssm.report.agenda import agenda
    from ssm.report.agenda.document import agenda_file
    from ssm.report.folder import publish

    study, models = study_and_refs(words)
    loaded = read(study)
    kind = format_ or _by_name(ctx, out)
    if kind == "docx" and out is None:
        ctx.fail("--format docx needs a file: -o agenda.docx")
    with for_others(loaded, share=share, quiet=quiet) as given:
        found = agenda(given.whole, *given.refs(models), round=round_)
        if given.proof is not None:
            given.proof({PurePath(out or f"agenda.{kind}").name: agenda_file(found, kind)})
    if out is None:
        _print(found, kind)
    else:
        path = PurePath(out)
        publish(str(path.parent), {path.name: agenda_file(found, kind)})
        say(f"wrote {out}", quiet=quiet)
    return finish(loaded, quiet=quiet)


def _by_name(ctx: click.Context, out: str | None) -> str:
    if out is None:
        return "text"
    end = PurePath(out).suffix.lower().removeprefix(".")
    kind = {"txt": "text", "markdown": "md", "htm": "html"}.get(end, end)
    if kind not in FORMATS:
        ends = ".txt, .md, .json, .html, .docx"
        ctx.fail(f"--format is needed: {out!r} ends with none of {ends}")
    return kind


def _print(found: "Agenda", kind: str) -> None:
    from ssm.report.agenda.document import agenda_file, as_text

    if kind == "json":
        from ssm.report.agenda.data import as_json

        put_json(as_json(found))
    elif kind == "text":
        put(as_text(found, width()))
    else:
        put(agenda_file(found, kind).decode("utf-8").rstrip("\n"))
