"""In which format a command writes, how its text stands out, and what comes next."""

import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import PurePath
from typing import Any

import click

from .console import paint, put, put_json, say, width
from .home import home
from .sharing import Given

__all__ = [
    "file_option",
    "force_option",
    "give",
    "kind_of",
    "prove",
    "room",
    "say_next",
    "written_options",
]

_PAGE = 80
_BINARY = ("docx", "xlsx")
_FORCED = "ssm.forced"
_ALSO = {"txt": "text", "markdown": "md", "htm": "html", "yml": "yaml", "xml": "graphml"}


def written_options(formats: tuple[str, ...]) -> Callable[[Callable[..., Any]], Any]:
    """`--format` and `-o`: how it is written, and where to.

    Args:
        formats: what there is, the usual one first.
    """

    def add(command: Callable[..., Any]) -> Any:
        how = click.option(
            "--format",
            "format_",
            type=click.Choice(formats),
            help="How to write it. [default: text, or what the name of the -o file says]",
        )
        return how(file_option(command))

    return add


def file_option(command: Callable[..., Any]) -> Any:
    """`-o`: a file instead of stdout; and `--force`, when another stands there."""
    out = click.option(
        "-o", "--out", metavar="FILE", type=click.Path(), help="A file instead of stdout."
    )
    return out(force_option(command))


def force_option(command: Callable[..., Any]) -> Any:
    """`--force`: the file that is asked for takes the place of any other."""
    option = click.option(
        "--force",
        is_flag=True,
        expose_value=False,
        callback=_remember_force,
        help="Replace the -o file, whoever wrote it.",
    )
    return option(command)


def _remember_force(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    ctx.meta[_FORCED] = value


def kind_of(
    ctx: click.Context, out: str | None, wanted: str | None, formats: tuple[str, ...]
) -> str:
    """The format that is asked for, or that the name of a file says; text without both.

    Args:
        ctx: whose usage is shown when the name says nothing.
        out: the file, or None for stdout.
        wanted: what was asked for.
        formats: what there is.
    """
    if out is None or wanted is not None:
        kind = wanted or formats[0]
        if kind not in formats:
            ctx.fail(f"--format {kind} is not for this: use {', '.join(formats)}")
        if out is None and kind in _BINARY:
            ctx.fail(f"--format {kind} needs a file: -o {ctx.info_name}.{kind}")
        return kind
    end = PurePath(out).suffix.lower().removeprefix(".")
    kind = _ALSO.get(end, end)
    if kind not in formats:
        ends = ", ".join(f".{'txt' if kind == 'text' else kind}" for kind in formats)
        ctx.fail(f"--format is needed: {out!r} ends with none of {ends}")
    return kind


def room(out: str | None) -> int:
    """How wide a text is: as the terminal, and in a file the same for everybody."""
    return width() if out is None else _PAGE


def prove(given: Given, made: bytes, name: str) -> None:
    """What is for others is proved to hold nothing that is masked, before anybody sees it.

    Args:
        given: what it was made of.
        made: the content of the file.
        name: its name, or its path.
    """
    if given.proof is not None:
        given.proof({PurePath(name).name: made})


def _headings(text: str) -> str:
    """A text whose underlined lines stand out."""
    lines = pairwise([*text.split("\n"), ""])
    return "\n".join(
        paint("head" if line and set(under) in ({"="}, {"-"}) else "text", line)
        for line, under in lines
    )


def give(
    made: bytes,
    kind: str,
    out: str | None,
    *,
    quiet: bool,
    painted: Callable[[str], str] = _headings,
    study: str | None = None,
) -> None:
    """Write a file, or print what would stand in it.

    Nothing of others is overwritten, unless `--force` says so.

    Args:
        made: the content of the file.
        kind: its format; text, JSON and all others are printed each in its way.
        out: the file, or None for stdout.
        quiet: do not say what was written.
        painted: how a text stands out on a terminal.
        study: the folder of the study; that which was read for the command when left out.

    Raises:
        CannotWriteError: the file is in the way, or cannot be written.
    """
    if out is not None:
        from ssm.report.single import put_file

        forced = click.get_current_context().meta.get(_FORCED, False)
        put_file(out, made, study or home(), force=forced)
        say(f"wrote {out}", quiet=quiet)
        return
    text = made.decode("utf-8-sig").replace("\r\n", "\n").rstrip("\n")
    if kind == "json":
        put_json(json.loads(text))
    elif kind == "text":
        put(painted(text), styled=True)
    else:
        put(text)


def say_next(*words: str, quiet: bool) -> None:
    """Which command takes a file that somebody fills in.

    Args:
        words: of the command, without `ssm`.
        quiet: do not say it.
    """
    import shlex

    say(f"next, when it is filled in: {shlex.join(['ssm', *words])}", quiet=quiet)
