"""`ssm diff`: what changed between two versions of a study."""

from itertools import pairwise
from pathlib import PurePath
from typing import TYPE_CHECKING

import click

from ..arguments import finish, quiet_option
from ..console import paint, put, put_json, say, width
from ..failures import PROBLEMS
from ..studies import study_option

if TYPE_CHECKING:
    from ssm.diffing import Diff

__all__ = ["command"]

FORMATS = ("text", "md", "json")
_ENDS = {"txt": "text", "md": "md", "markdown": "md", "json": "json"}
EPILOG = """\
\b
Versions are files, folders, or revisions that git knows; the older one first.
  ssm diff                     the last commit, and the files as they are now
  ssm diff HEAD~3              three commits ago, and now
  ssm diff v1 v2               two revisions, or v1..v2
  ssm diff march june          two folders
  ssm diff v1 clinic           the folder clinic at v1, and now
  ssm diff v1:old/clinic .     another path at v1
  ssm diff v1 -o changes.md    for a pull request, or a letter
"""


@click.command(epilog=EPILOG, short_help="What changed between two versions of a study.")
@click.argument("words", nargs=-1, metavar="[OLD] [NEW]")
@study_option
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="How to write it. [default: text, or what the name of the -o file says]",
)
@click.option("-o", "--out", metavar="FILE", type=click.Path(), help="A file instead of stdout.")
@click.option("--exit-code", is_flag=True, help="Exit with 1 when anything has changed.")
@quiet_option
@click.pass_context
def command(
    ctx: click.Context,
    *,
    words: tuple[str, ...],
    study: str,
    format_: str | None,
    out: str | None,
    exit_code: bool,
    quiet: bool,
) -> int:
    """Tell what changed between two versions of a study: in words, the important first.

    Worldviews before and after, activities and dependencies, what is told otherwise beside
    the models and which findings made the difference, pictures, people, themes, findings,
    changes. The order in which things are written, and comments, are no change.
    """
    from ssm.diffing import diff
    from ssm.diffing.versions import versions

    kind = format_ or _by_name(ctx, out)
    with versions(*words, study=study) as (old, new):
        found, names = diff(old.loaded, new.loaded), (old.name, new.name)
        if out is None:
            _print(found, kind, names)
        else:
            _write(found, kind, names, out)
            say(f"wrote {out}", quiet=quiet)
        status = max(finish(each.loaded, quiet=quiet) for each in (old, new))
    return max(status, PROBLEMS if exit_code and not found.is_empty else 0)


def _by_name(ctx: click.Context, out: str | None) -> str:
    if out is None:
        return "text"
    end = PurePath(out).suffix.lower().removeprefix(".")
    if end not in _ENDS:
        ctx.fail(f"--format is needed: {out!r} ends with none of .txt, .md, .json")
    return _ENDS[end]


def _print(found: "Diff", kind: str, names: tuple[str, str]) -> None:
    from ssm.diffing import formats

    if kind == "json":
        put_json(formats.as_json(found, names=names))
    elif kind == "md":
        put(formats.as_markdown(found, names=names))
    else:
        put(_painted(formats.as_text(found, width(), names=names)), styled=True)


def _painted(text: str) -> str:
    """Headings stand out, what went steps back; signs and words say the same."""
    told = []
    role = "text"
    for line, under in pairwise([*text.split("\n"), ""]):
        bare = line.strip()
        if line and set(under) and set(under) <= {"=", "-"}:
            role = "head"
        elif bare.startswith(("+ ", "now: ")):
            role = "place"
        elif bare.startswith(("- ", "was: ")):
            role = "quiet"
        elif not line.startswith("      ") or bare.startswith("~ "):
            role = "text"
        told.append(paint(role, line))
    return "\n".join(told)


def _write(found: "Diff", kind: str, names: tuple[str, str], out: str) -> None:
    import json

    from ssm.diffing import formats
    from ssm.report.folder import publish

    if kind == "json":
        text = json.dumps(formats.as_json(found, names=names), indent=2, ensure_ascii=False)
    else:
        write = formats.as_markdown if kind == "md" else formats.as_text
        text = write(found, names=names)
    path = PurePath(out)
    publish(str(path.parent), {path.name: f"{text}\n".encode()})
