"""In which format a command writes, and how its text stands out on a terminal."""

from itertools import pairwise
from pathlib import PurePath

import click

from .console import paint

__all__ = ["headings", "kind_of"]

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


def headings(text: str) -> str:
    """A text whose underlined lines stand out."""
    lines = pairwise([*text.split("\n"), ""])
    return "\n".join(
        paint("head" if line and set(under) in ({"="}, {"-"}) else "text", line)
        for line, under in lines
    )
