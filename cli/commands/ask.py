"""`ssm ask`: whom to ask next, and what."""

from pathlib import PurePath
from typing import TYPE_CHECKING

import click

from ..arguments import WHICH, finish, quiet_option, read, study_and_refs, words_argument
from ..console import put, put_json, say, width
from ..sharing import for_others, share_option

if TYPE_CHECKING:
    from ssm.comparison.asking.guide import Interviews

__all__ = ["command"]

FORMATS = ("text", "md", "docx", "csv", "json")
EPILOG = f"""\
{WHICH}
\b
Examples:
  ssm ask                              a guide for everybody who is to be asked
  ssm ask nurses                       one guide
  ssm ask . nurses -o nurses.docx      to take along, with room for answers
  ssm findings import nurses.docx      the answers, when you are back
"""


@click.command(epilog=EPILOG, short_help="Whom to ask next, and what.")
@words_argument("[STUDY] [STAKEHOLDER]...")
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="How to write it. [default: text, or what the name of the -o file says]",
)
@click.option("-o", "--out", metavar="FILE", type=click.Path(), help="A file instead of stdout.")
@click.option("--round", "round_", metavar="ID", help="Ask from the chart of one round.")
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
    """Guides for the next conversations, from what the comparison leaves open.

    One for each person: what the study does not know of them, then what they can tell, the
    most open first, each with its reason and with room for the answer.
    """
    from ssm.comparison.asking.ask import ask
    from ssm.report.guides import guides_file

    study, whom = study_and_refs(words)
    loaded = read(study)
    kind = format_ or _by_name(ctx, out)
    if kind == "docx" and out is None:
        ctx.fail("--format docx needs a file: -o guide.docx")
    with for_others(loaded, share=share, quiet=quiet) as given:
        found = ask(given.whole, *given.refs(whom), round=round_)
        if given.proof is not None:
            given.proof({PurePath(out or f"guide.{kind}").name: guides_file(found, kind)})
    if out is None:
        _print(found, kind)
    else:
        from ssm.report.folder import publish

        path = PurePath(out)
        publish(str(path.parent), {path.name: guides_file(found, kind)})
        say(f"wrote {out}", quiet=quiet)
    return finish(loaded, quiet=quiet)


def _by_name(ctx: click.Context, out: str | None) -> str:
    if out is None:
        return "text"
    end = PurePath(out).suffix.lower().removeprefix(".")
    kind = {"txt": "text", "markdown": "md"}.get(end, end)
    if kind not in FORMATS:
        ends = ".txt, .md, .docx, .csv, .json"
        ctx.fail(f"--format is needed: {out!r} ends with none of {ends}")
    return kind


def _print(found: "Interviews", kind: str) -> None:
    from ssm.comparison.asking import formats

    if kind == "json":
        put_json(formats.as_json(found))
    elif kind == "text":
        put(formats.as_text(found, width=width()))
    elif kind == "md":
        put(formats.as_markdown(found).rstrip("\n"))
    else:  # lines end as those of stdout do
        put(formats.as_csv(found).replace("\r\n", "\n").rstrip("\n"))
