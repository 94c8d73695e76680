"""`ssm customers`: whose customer is whose, and the profile sheets of stakeholders."""

from pathlib import PurePath
from typing import TYPE_CHECKING

import click

from ..arguments import WHICH, finish, quiet_option, read, study_and_refs, words_argument
from ..console import paint, put, put_json, say, width
from ..sharing import for_others, share_option

if TYPE_CHECKING:
    from ssm.comparison.serving import Customers

__all__ = ["command"]

FORMATS = ("text", "md", "csv", "json", "html")
_ENDS = {"txt": "text", "markdown": "md", "htm": "html"}
EPILOG = f"""\
{WHICH}
\b
Examples:
  ssm customers                        who serves whom, layer by layer
  ssm customers nurses                 the profile sheet of one stakeholder
  ssm customers my-study -o chain.html
  ssm customers nurses patients --format md
  ssm draw customers                   the same as a picture, for the wall
"""


@click.command(epilog=EPILOG, short_help="Who serves whom, and who they are.")
@words_argument("[STUDY] [STAKEHOLDER]...")
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
    format_: str | None,
    out: str | None,
    share: bool,
    quiet: bool,
) -> int:
    """Tell whose customer is whose, layer by layer to the end users.

    What each wants from and for the other, whose needs pictures and findings speak of, and
    what one would ask next. With stakeholders, their profile sheets: who they are, what
    moves them, each with the findings that show it, what they said, what is proposed.
    """
    from ssm.comparison.serving import customers
    from ssm.report.people import customers_file

    study, who = study_and_refs(words)
    loaded = read(study)
    kind = format_ or _by_name(ctx, out)
    with for_others(loaded, share=share, quiet=quiet) as given:
        found = customers(given.whole.study)
        wanted = tuple(found.person(ref).id for ref in given.refs(who))
        made = None
        if out is not None or given.proof is not None or kind == "html":
            made = customers_file(found, kind, *wanted)
        if given.proof is not None and made is not None:
            given.proof({PurePath(out or f"customers.{kind}").name: made})
    if out is None:
        _print(found, kind, wanted, made)
    elif made is not None:
        _write(made, out)
        say(f"wrote {out}", quiet=quiet)
    return finish(loaded, quiet=quiet)


def _by_name(ctx: click.Context, out: str | None) -> str:
    if out is None:
        return "text"
    end = PurePath(out).suffix.lower().removeprefix(".")
    kind = _ENDS.get(end, end)
    if kind not in FORMATS:
        ends = ".txt, .md, .csv, .json, .html"
        ctx.fail(f"--format is needed: {out!r} ends with none of {ends}")
    return kind


def _print(found: "Customers", kind: str, who: tuple[str, ...], made: bytes | None) -> None:
    from ssm.comparison.serving import formats

    if kind == "json":
        put_json(formats.all_as_json(found, who))
    elif kind == "text":
        shown = formats.profiles_as_text(found, who, width()) if who else None
        put(_painted(shown or formats.as_text(found, width())), styled=True)
    elif kind == "md":
        put(formats.profiles_as_markdown(found, who) if who else formats.as_markdown(found))
    elif kind == "csv":  # lines end as those of stdout do
        put(formats.as_csv(found, *who).replace("\r\n", "\n").rstrip("\n"))
    elif made is not None:
        put(made.decode("utf-8").rstrip("\n"))


def _painted(text: str) -> str:
    """Headings stand out, questions too; what is assumed steps back."""
    lines = text.split("\n")
    told = []
    role = "text"
    for line, under in zip(lines, [*lines[1:], ""], strict=True):
        if (under and set(under) <= {"="}) or (under and set(under) <= {"-"} and line):
            role = "head"
        elif line.startswith("  ? "):
            role = "advice"
        elif line.startswith(("  ~ ", "      ~")):
            role = "quiet"
        elif not line.startswith("    ") or role == "head":
            role = "text"
        told.append(paint(role, line))
    return "\n".join(told)


def _write(made: bytes, out: str) -> None:
    from ssm.report.folder import publish

    path = PurePath(out)
    publish(str(path.parent), {path.name: made})
