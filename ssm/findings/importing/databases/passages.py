"""Codings of one passage put together: one statement, with all its codes and coders."""

from collections.abc import Iterable, Iterator

import attrs

from ssm.findings.importing.databases.codes import Codes
from ssm.findings.importing.databases.places import Places
from ssm.findings.importing.databases.rows import Coding, number
from ssm.findings.importing.items import Statement, Unread
from ssm.findings.safe.sqlite import as_text

__all__ = ["Passage", "passages", "statements_of"]

_IMPORTANT = "important"


@attrs.define
class Passage:
    """A passage with its codings, in the order in which they were made."""

    text: str
    place: tuple[int, int] | None
    codings: list[Coding] = attrs.field(factory=list)

    @property
    def first(self) -> Coding:
        """The first coding."""
        return self.codings[0]


def passages(found: Iterable[Coding], places: Places) -> list[Passage]:
    """The passages of a source, in the order of its text.

    Args:
        found: its codings.
        places: where they stand.
    """
    held: dict[tuple[object, ...], Passage] = {}
    for coding in found:
        text, place = places.find(coding)
        key = (text, place) if place else (text, coding.start, coding.end)
        held.setdefault(key, Passage(text, place)).codings.append(coding)
    for passage in held.values():
        passage.codings.sort(key=lambda coding: number(coding.id) or 0)
    return list(held.values())


def statements_of(
    found: Iterable[Passage], codes: Codes, notes: dict[tuple[object, object], list[str]]
) -> Iterator[tuple[Passage, Statement | Unread]]:
    """Each passage as a statement, or as one that could not be read.

    Args:
        found: the passages.
        codes: the names of codes.
        notes: what is noted on places of the text, without a code.
    """
    for passage in found:
        numbers = [as_text(coding.id) for coding in passage.codings if coding.id is not None]
        where = _where(passage, numbers)
        if not passage.text.strip():
            yield passage, Unread(what="statement", where=where, why="it has no words")
            continue
        names = [codes.name(coding.code) for coding in passage.codings]
        first = passage.first
        yield (
            passage,
            Statement(
                text=passage.text,
                where=where,
                key=numbers[0] if numbers else None,
                start=passage.place and passage.place[0],
                end=passage.place and passage.place[1],
                codes=tuple(dict.fromkeys(name for name in names if name)),
                coders=tuple(dict.fromkeys(c.coder for c in passage.codings if c.coder)),
                note=_note(passage, notes.get((first.start, first.end), [])),
            ),
        )


def _where(passage: Passage, numbers: list[str]) -> str:
    if numbers:
        return f"coding {', '.join(numbers)}"
    return f"coding at {as_text(passage.first.start)}-{as_text(passage.first.end)}"


def _note(passage: Passage, more: list[str]) -> str | None:
    """The memos of a passage, each once, and whether it is flagged."""
    flags = [_IMPORTANT] if any(coding.important for coding in passage.codings) else []
    memos = [coding.memo for coding in passage.codings if coding.memo.strip()]
    return "\n".join(dict.fromkeys([*flags, *memos, *more])) or None
