"""`ssm diff`: what changed between two versions of a study."""

from itertools import pairwise
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

import click

from ..arguments import finish, look_option, quality_option, quiet_option, theme_option
from ..console import paint, put, say
from ..failures import FINE, PROBLEMS
from ..studies import study_option
from ..writing import force_option, give, kind_of, room

if TYPE_CHECKING:
    from ssm.diffing import Diff
    from ssm.diffing.versions import Version
    from ssm.drawing.drawing import Drawing

    Pair = tuple[Version, Version]

__all__ = ["command"]

FORMATS = ("text", "md", "json", "html")
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
  ssm diff v1 -o changes.html  one page, with pictures of what changed
  ssm diff v1 -o changes       words and pictures in a folder
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
@click.option(
    "-o",
    "--out",
    metavar="PATH",
    type=click.Path(),
    help="A file (.txt, .md, .json, .html) instead of stdout; or a folder with pictures.",
)
@force_option
@look_option
@theme_option
@quality_option
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
    look: str,
    theme: str,
    quality: str,
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
    how: Any = {"look": look, "theme": theme, "quality": quality}
    with versions(*words, study=study) as pair:
        found = diff(pair[0].loaded, pair[1].loaded)
        status = FINE
        if out is not None and kind is None:
            status = _folder(found, pair, out, how, quiet=quiet)
        else:
            made = _content(found, pair, kind or "text", how, room(out))
            beside = pair[1].loaded.folder
            give(made, kind or "text", out, quiet=quiet, painted=_painted, study=beside)
        status = max(status, *(finish(each.loaded, quiet=quiet) for each in pair))
    return max(status, PROBLEMS if exit_code and not found.is_empty else FINE)


def _by_name(ctx: click.Context, out: str | None) -> str | None:
    """The format that the end of a file's name says; None for a folder."""
    if out is None or not PurePath(out).suffix or Path(out).is_dir():
        return None
    return kind_of(ctx, out, None, FORMATS)


def _content(found: "Diff", pair: "Pair", kind: str, how: Any, width: int) -> bytes:
    """What a file holds; a page has the drawings in it."""
    from ssm.report.changes import changes_file

    names = pair[0].name, pair[1].name
    if kind != "html":
        return changes_file(found, kind, names, width=width)
    return changes_file(found, kind, names, _drawn(found, pair, how), how["theme"])


def _drawn(found: "Diff", pair: "Pair", how: Any) -> "tuple[Drawing, ...]":
    from ssm.drawing.changes import draw_changes

    names = pair[0].name, pair[1].name
    folders = pair[0].loaded.folder, pair[1].loaded.folder
    return draw_changes(found, names=names, folders=folders, **how)


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


def _folder(found: "Diff", pair: "Pair", out: str, how: Any, *, quiet: bool) -> int:
    """Words and pictures in a folder; 1 when a picture could not be made."""
    from ssm.problems import Severity, as_text
    from ssm.report.changes import changes_files
    from ssm.report.folder import publish

    names = pair[0].name, pair[1].name
    files, problems = changes_files(found, _drawn(found, pair, how), names)
    made = publish(out, files, stale=lambda name: name.startswith("changes-"))
    for path in made.files:
        put(path.as_posix())
    for problem in problems:
        say(as_text(problem), quiet=quiet)
    count = len(made.files)
    say(f"{count} files in {out}, {len(made.written)} of them new", quiet=quiet or count == 1)
    failed = any(problem.severity is Severity.ERROR for problem in problems)
    return PROBLEMS if failed else FINE
