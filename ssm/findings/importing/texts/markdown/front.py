"""The front matter of a note, which says whose words they are."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from ssm.errors import InvalidValueError
from ssm.files.nodes import compose
from ssm.files.texts import cleaned
from ssm.files.tree import Map, Node, Refused, Scalar, Seq
from ssm.findings.importing.items import SourceNote, Unread
from ssm.findings.importing.texts.lines import lines_of
from ssm.model.days import day
from ssm.model.nearest import nearest
from ssm.source import Span

if TYPE_CHECKING:
    import datetime as dt

__all__ = ["Front", "front_of"]

_FIELDS = ("name", "perspective", "method", "date", "where", "present")
_NAMES = ("name", "source", "title")
_EDGE = re.compile(r"---[ \t]*")
_END = re.compile(r"(?:---|\.\.\.)[ \t]*")


@attrs.frozen(kw_only=True)
class Front:
    """What the head of a note says.

    Attributes:
        end: the code point after it; 0 when there is none.
        after: the place at which the note goes on.
        note: its source.
        unread: what of it could not be taken.
    """

    end: int = 0
    after: int = 0
    note: SourceNote | None = None
    unread: tuple[Unread, ...] = ()


def front_of(text: str, file: str, stem: str) -> Front:
    r"""The front matter of a note, between two lines `---` at its top.

    Args:
        text: the note.
        file: its name in messages.
        stem: the name of its source, where nothing else is said.

    Example:
        >>> front_of("---\nname: Day 2\nmethod: interview\n---\nHalf.", "a.md", "a").note.method
        'interview'
    """
    lines = lines_of(text)
    if not lines or _EDGE.fullmatch(lines[0].text) is None:
        return Front()
    last = next((n for n, line in enumerate(lines) if n and _END.fullmatch(line.text)), None)
    if last is None:
        why = "the front matter opened here is never closed"
        return Front(unread=(_unread(f"{file}:1:1", why, "close it with a line ---"),))
    begin = lines[1].start
    inner, problems = cleaned(text[begin : lines[last].start], file)
    composed = compose(inner, file, first_line=2)
    told = [*problems, *composed.problems, *([composed.fatal] if composed.fatal else [])]
    unread = [_unread(str(p.span or file), p.message, p.hint) for p in told]
    after = lines[last + 1].start if last + 1 < len(lines) else len(text)
    front = Front(end=lines[last].last, after=after)
    node = composed.node
    if not isinstance(node, Map):
        if node is not None:
            why = "the front matter is no list of keys with values"
            unread.append(_unread(str(node.span), why, "write 'perspective: nurses'"))
        return attrs.evolve(front, unread=tuple(unread))
    taken = _Taken(stem)
    unread += taken.take(node)
    return attrs.evolve(front, note=taken.note(), unread=tuple(unread))


class _Taken:
    """What is taken of the entries of a front matter."""

    def __init__(self, stem: str) -> None:
        self._stem = stem
        self._texts: dict[str, str] = {}
        self._date: dt.date | None = None
        self._traits: dict[str, str] = {}

    def take(self, node: Map) -> Iterator[Unread]:
        """Takes the entries, and gives what cannot be taken."""
        for key, value in node.entries:
            text = _text(value)
            if text is None:
                why = f"{key.text!r} holds more than a text or a list of texts"
                yield _unread(str(value.span), why, None)
            elif text and key.text == "date":
                yield from self._take_date(text, value.span)
            elif text and (key.text in _FIELDS[:-1] or key.text in _NAMES):
                self._texts[key.text] = text
            elif text:
                self._traits[key.text] = text
                yield from _odd(key)

    def note(self) -> SourceNote:
        """The source that the entries tell of."""
        names = [self._texts[name] for name in _NAMES if name in self._texts]
        return SourceNote(
            name=names[0] if names else self._stem,
            perspective=self._texts.get("perspective"),
            method=self._texts.get("method"),
            date=self._date,
            where=self._texts.get("where"),
            traits=self._traits,
        )

    def _take_date(self, text: str, span: Span) -> Iterator[Unread]:
        try:
            self._date = day(text[:10])
        except InvalidValueError:
            why = f"{text!r} cannot be read as a date"
            yield _unread(str(span), why, "write it like 2026-03-06")


def _text(node: Node) -> str | None:
    if isinstance(node, Refused):
        return ""
    if isinstance(node, Scalar):
        return node.text.strip()
    if isinstance(node, Seq) and all(isinstance(item, Scalar) for item in node.items):
        return "; ".join(item.text.strip() for item in node.items if isinstance(item, Scalar))
    return None


def _odd(key: Scalar) -> Iterator[Unread]:
    """Keys that are called almost like a field."""
    near = None if key.text in _FIELDS else nearest(key.text, _FIELDS, likeness=0.8)
    if near is not None:
        why = f"{key.text!r} says nothing of the source that is known here"
        yield _unread(str(key.span), why, f"did you mean {near!r}?")


def _unread(where: str, why: str, hint: str | None) -> Unread:
    return Unread(what="front matter", where=where, why=why, hint=hint)
