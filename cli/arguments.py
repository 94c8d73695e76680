"""The arguments and options that several commands share."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from .console import say
from .failures import FINE, PROBLEMS, UNUSABLE
from .home import remembered
from .meant import looks_like_path, study_and_refs

if TYPE_CHECKING:
    from ssm.drawing.cache.store import Cache
    from ssm.model.loaded import Loaded

__all__ = [
    "cache_of",
    "cache_option",
    "engine_option",
    "finish",
    "format_option",
    "look_option",
    "looks_like_path",
    "out_option",
    "politics_option",
    "quality_option",
    "quiet_option",
    "read",
    "study_and_refs",
    "study_argument",
    "theme_option",
    "unreadable",
    "words_argument",
]

THEMES = ("light", "dark", "print", "auto")
WHICH = """\
\b
The first word that is a file or folder is the study; all others are refs.
Without one, the study is the folder you are in. Where a folder is called
like a ref, say both: . good-time
"""


def _study_words(ctx: click.Context, param: click.Parameter, begun: str) -> list[CompletionItem]:
    return [CompletionItem(begun, type="file")]


def _words(ctx: click.Context, param: click.Parameter, begun: str) -> list[CompletionItem]:
    try:
        import ssm

        study, _ = study_and_refs(ctx.params.get("words") or ())
        refs = list(ssm.load(study).study.index.parts)
    except Exception:  # noqa: BLE001
        refs = []
    files = [CompletionItem(begun, type="file")]
    found = [CompletionItem(ref) for ref in refs if ref.startswith(begun) and ref.count("/") == 1]
    return found or files


def study_argument(command: Callable[..., Any]) -> Callable[..., Any]:
    """The study: a file or folder, the current folder by default."""
    option = click.argument("study", default=".", shell_complete=_study_words)
    return option(command)


def words_argument(metavar: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """A study and refs in one row of words; `study_and_refs` tells them apart."""
    return click.argument("words", nargs=-1, metavar=metavar, shell_complete=_words)


def read(study: str) -> "Loaded":
    """The study that a person meant, read from its files."""
    from ssm.loading import load

    return remembered(load(study))


def finish(loaded: "Loaded", *, quiet: bool = False) -> int:
    """The exit status for how well a study could be read; says when not all of it could.

    Args:
        loaded: the study.
        quiet: give the status only.
    """
    from ssm.problems import Severity

    wrong = [problem for problem in loaded.problems if problem.severity is Severity.ERROR]
    if not wrong:
        return FINE
    many = "one place" if len(wrong) == 1 else f"{len(wrong)} places"
    told = f"the study could not be read in {many}, first at {wrong[0].span or wrong[0].ref};"
    say(f"{told} ssm check tells what to try", quiet=quiet)
    return unreadable(loaded) or PROBLEMS


def unreadable(loaded: "Loaded") -> int:
    """The status for a file that is no proper YAML, else 0."""
    from ssm.files.codes import SYNTAX

    return UNUSABLE if any(problem.code == SYNTAX for problem in loaded.problems) else FINE


def quiet_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--quiet`: results only."""
    option = click.option("-q", "--quiet", is_flag=True, help="Results only, no talk on stderr.")
    return option(command)


def format_option(
    *formats: str, default: str | None = "text"
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """`--format`: one of some formats, the first one by default."""
    return click.option(
        "--format",
        "format_",
        type=click.Choice(formats),
        default=default,
        show_default=default is not None,
        help="How to print it.",
    )


def out_option(default: str, what: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """`--out`: the folder for what is made.

    Args:
        default: the folder when none is named.
        what: the help.
    """
    return click.option(
        "-o",
        "--out",
        default=default,
        show_default=True,
        metavar="DIR",
        type=click.Path(),
        help=what,
    )


def politics_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--with-politics`: what is private otherwise."""
    option = click.option(
        "--with-politics", is_flag=True, help="Publish Analysis Three in the report."
    )
    return option(command)


def engine_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--engine`: another program to lay pictures out."""
    option = click.option(
        "--engine",
        metavar="NAME",
        help="Another layout engine, such as a system dot. [default: SSM_ENGINE, or our own]",
    )
    return option(command)


def cache_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--no-cache`: draw everything anew."""
    option = click.option(
        "--no-cache",
        is_flag=True,
        help="Draw everything anew, and keep nothing in the study's folder .ssm/cache.",
    )
    return option(command)


def cache_of(loaded: "Loaded", *, no_cache: bool) -> "Cache | None":
    """The cache in a study's folder, unless it is not wanted."""
    from ssm.drawing.cache.store import Cache, cache_folder

    return None if no_cache or loaded.folder is None else Cache(cache_folder(loaded.folder))


def _themes(ctx: click.Context, param: click.Parameter, begun: str) -> list[CompletionItem]:
    found = [CompletionItem(name) for name in THEMES if name.startswith(begun)]
    return found or [CompletionItem(begun, type="file")]


def _theme(ctx: click.Context, param: click.Parameter, value: str) -> str:
    if value in THEMES or value.lower().endswith((".json", ".yaml", ".yml")):
        return value
    msg = f"must be one of {', '.join(THEMES)}, or a .yaml or .json file (got {value!r})"
    raise click.BadParameter(msg, ctx, param)


def quality_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--quality`: how long to look for a good arrangement."""
    option = click.option(
        "--quality",
        type=click.Choice(["draft", "normal", "best"]),
        default="normal",
        show_default=True,
        help="How long to look for a good arrangement of a rich picture.",
    )
    return option(command)


def look_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--look`: the strokes of pictures."""
    option = click.option(
        "--look",
        type=click.Choice(["sketch", "plain"]),
        default="sketch",
        show_default=True,
        help="How pictures are stroked: by hand, or with clean lines.",
    )
    return option(command)


def theme_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--theme`: the colours of pictures."""
    option = click.option(
        "--theme",
        callback=_theme,
        shell_complete=_themes,
        default="light",
        show_default=True,
        metavar="NAME",
        help="light, dark, print, auto (as the reader's screen), or a file of your own.",
    )
    return option(command)
