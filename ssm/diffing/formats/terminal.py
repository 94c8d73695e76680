"""A diff as plain text, as wide as the terminal; signs and words, so that no colour is needed."""

from collections.abc import Iterator

from ssm.comparison.formats.measure import NARROWEST, headed, indented
from ssm.comparison.formats.words import origin
from ssm.diffing.edits import Diff, Group, Way
from ssm.diffing.formats.heard import quotes_of, row_lines, views
from ssm.diffing.formats.told import Told
from ssm.diffing.formats.words import (
    FIRST,
    NOTHING,
    ROWS,
    SIGNS,
    edits_told,
    heading,
    in_short,
    part_line,
    told_alone,
)
from ssm.diffing.marking import Marked

__all__ = ["as_text"]

_MOST = 20
_LEGEND = "Signs: + came in, - went out, ~ is not as it was; [words] that one version has alone"


def as_text(found: Diff, width: int = 80, *, names: tuple[str, str] | None = None) -> str:
    """A diff as text: what changed in short, then chapter by chapter.

    No line is wider than asked for; words that only one version has stand in brackets.

    Args:
        found: what `diff` gave.
        width: in columns of a terminal; 40 at the least.
        names: what the two versions are called.

    Example:
        >>> import ssm
        >>> print(as_text(ssm.diff(ssm.Study(title="The fence"), ssm.Study(title="The fence"))))
        What changed in “The fence”
        ===========================
        Nothing that means anything has changed.
    """
    room = max(width, NARROWEST)
    title, between = heading(found, names)
    told = list(headed(title, room))
    if between:
        told += indented(between, room)
    if found.is_empty:
        return "\n".join([*told, NOTHING])
    told.append("")
    told += (line for _, short in in_short(found) for line in indented(short, room, "", 2))
    told += ["", *indented(_LEGEND, room)]
    for piece in _chapters(found, room):
        told += ["", *piece]
    return "\n".join(told)


def _chapters(found: Diff, room: int) -> Iterator[Iterator[str]]:
    """The chapters; rows of models stand after the models."""
    before = [group for group in found.groups if group.name in FIRST]
    yield from (_chapter(found, group, room) for group in before)
    if found.rows:
        yield _rows(found, room)
    yield from (_chapter(found, group, room) for group in found.groups if group not in before)


def _chapter(found: Diff, group: Group, room: int) -> Iterator[str]:
    yield from headed(group.title, room, "-")
    parts, renamed = told_alone(group)
    if renamed:
        yield from _line(Told(way=Way.RENAMED, text=renamed), room, "")
    for part in parts:
        if part.kind != "study":
            yield from _line(part_line(part), room, "")
        for edit in edits_told(part):
            yield from _line(edit, room, "" if part.kind == "study" else "  ")
    for line, way, quotes in quotes_of(found, group):
        yield from indented(f"{SIGNS[way]} {line}", room, "", 2)
        for quote in quotes[:_MOST]:
            yield from indented(f"“{quote.text}” ({origin(quote)})", room, "    ", 2)
        if len(quotes) > _MOST:
            rest = f"and {len(quotes) - _MOST} more; --format json has them all"
            yield from indented(rest, room, "    ", 2)


def _rows(found: Diff, room: int) -> Iterator[str]:
    yield from headed(ROWS, room, "-")
    for row in found.rows:
        yield from _line(row_lines(row), room, "")
        for line in views(row):
            yield from indented(line, room, "    ", 2)


def _line(told: Told, room: int, before: str) -> Iterator[str]:
    yield from indented(f"{SIGNS[told.way]} {told.text}", room, before, 2)
    if told.before is not None and told.after is not None:
        yield from indented(f"was: {_marked(told.before)}", room, f"{before}    ", 5)
        yield from indented(f"now: {_marked(told.after)}", room, f"{before}    ", 5)


def _marked(words: Marked) -> str:
    return " ".join(f"[{text}]" if is_new else text for text, is_new in words)
