"""In which format a command writes, and how its text stands out on a terminal."""

import json
from itertools import pairwise
from pathlib import PurePath

import click

from .console import paint, put, put_json, say

__all__ = ["give", "kind_of"]

_ALSO = {"txt": "text", "markdown": "md", "htm": "html", "yml": "yaml"}


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
    if wanted is not None or out is None:
        return wanted or formats[0]
    end = PurePath(out).suffix.lower().removeprefix(".")
    kind = _ALSO.get(end, end)
    if kind not in formats:
        ends = ", ".join(f".{'txt' if kind == 'text' else kind}" for kind in formats)
        ctx.fail(f"--format is needed: {out!r} ends with none of {ends}")
    return kind


def _headings(text: str) -> str:
    """A text whose underlined lines stand out."""
    lines = pairwise([*text.split("\n"), ""])
    return "\n".join(
        paint("head" if line and set(under) in ({"="}, {"-"}) else "text", line)
        for line, under in lines
    )


def give(made: bytes, kind: str, out: str | None, *, quiet: bool) -> None:
    """Write a file, or print what would stand in it; nothing of others is overwritten.

    Args:
        made: the content of the file.
        kind: its format; text, JSON and all others are printed each in its way.
        out: the file, or None for stdout.
        quiet: do not say what was written.

    Raises:
        CannotWriteError: the file is in the way, or cannot be written.
    """
    if out is not None:
        from ssm.report.folder import publish

        path = PurePath(out)
        publish(str(path.parent), {path.name: made})
        say(f"wrote {out}", quiet=quiet)
        return
    text = made.decode("utf-8-sig").replace("\r\n", "\n").rstrip("\n")
    if kind == "json":
        put_json(json.loads(text))
    elif kind == "text":
        put(_headings(text), styled=True)
    else:
        put(text)
