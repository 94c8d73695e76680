"""Selections as statements in their exact words, or as what could not be read."""

from collections.abc import Iterator

import attrs

from ssm.findings.cut import fingerprint
from ssm.findings.importing.items import Document, Item, Remark, Unread
from ssm.findings.importing.refi.passages import Passage, joined
from ssm.findings.importing.refi.sources import Part, Source
from ssm.findings.importing.refi.survey import Survey
from ssm.findings.importing.refi.texts import Decoded
from ssm.findings.importing.refi.told import Told
from ssm.findings.offsets import Finder, Reading, Settled

__all__ = ["statements"]

_ANSWER = 1_000
_MARK_IT = "mark the words that are meant in the coding tool, and export again"


@attrs.frozen(kw_only=True)
class _Spot:
    """A place in a text, and the selection or selections of it."""

    start: int
    end: int
    passage: Passage
    numbers: tuple[int, ...]
    other: tuple[tuple[str, str], ...] = ()


def statements(
    source: Source, known: Survey, settled: Settled, told: Told, last: int
) -> Iterator[Item]:
    """The items of one source: its documents, its statements, and what was not read of it.

    Every selection is part of one statement, or is told as one that was not read; those
    of the same place in the same text are one statement.

    Args:
        source: the source.
        known: what is known of the project.
        settled: how positions are counted in it.
        told: turns ids into names.
        last: what to add to the end of a selection, where the tool counts its last character.
    """
    for part in source.parts:
        yield from _part(source, part, known, settled, told, last)
    for passage in source.loose:
        where = _where((passage.number,), source.name)
        yield from told.unknown_codes(passage, where)
        if passage.inline is not None:
            yield told.statement(passage, where, source, text=passage.inline)
        elif not told.is_membership(passage):
            why = f"it marks {passage.spot or 'a place'}, and no words"
            yield _unread(passage, where, why, "say in words what is meant", told)


def _part(
    source: Source, part: Part, known: Survey, settled: Settled, told: Told, last: int
) -> Iterator[Item]:
    text = part.text
    if text is None:
        yield Document(name=part.name)
        yield from _without_text(source, part, told)
        return
    digest = fingerprint(text.text)
    yield Document(name=part.name, digest=digest, text=text.text)
    if text.guessed is not None:
        yield Remark(f"{part.name}: the text is no UTF-8, and was read as {text.guessed}")
    spots: dict[tuple[int, int], _Spot] = {}
    yield from _gathered(spots, source, part, text, settled, told, last)
    told.turns = [(s.start, s.end, who) for s in spots.values() for who in told.cases(s.passage)]
    for spot in spots.values():
        told.again += len(spot.numbers) - 1
        where = _where(spot.numbers, part.name)
        yield told.statement(
            spot.passage,
            where,
            source,
            text=text.text[spot.start : spot.end],
            place=(part.name, spot.start, spot.end, digest),
        )
        for name, words in spot.other:
            yield Remark(f"{where}: counted by {name!r} its words would be {words!r}")


def _gathered(
    spots: dict[tuple[int, int], _Spot],
    source: Source,
    part: Part,
    text: Decoded,
    settled: Settled,
    told: Told,
    last: int,
) -> Iterator[Item]:
    """Puts the selections of a text to their places; what is to be told of those without."""
    reading = settled.reading(text.text, mark=text.mark)
    finder = Finder(text.text, settled.rule, mark=text.mark)
    otherwise = 0
    for passage in part.passages:
        where = _where((passage.number,), part.name)
        yield from told.unknown_codes(passage, where)
        found = _placed(passage, reading, last)
        named = None if settled.told else _named(passage, finder, last)
        otherwise += named not in {None, found}
        found = named or found
        if isinstance(found, str):
            yield from _not_placed(passage, where, found, source, told)
        elif not (passage.whole and told.is_membership(passage)):
            spot = _Spot(start=found[0], end=found[1], passage=passage, numbers=(passage.number,))
            other = () if named else reading.otherwise(passage.start, passage.end + last)
            _add(spots, spot, tuple(other))
    if otherwise:
        yield Remark(
            f"{part.name}: selections that count positions otherwise than the rest, and were"
            f" found by the words in their names: {otherwise}"
        )


def _placed(passage: Passage, reading: Reading, last: int) -> tuple[int, int] | str:
    """Where a passage is in code points, or why it is nowhere."""
    size = len(reading.text)
    if passage.whole:
        if 0 < size <= _ANSWER:
            return 0, size
        return f"the code was given to the whole text ({size} characters), and to no words in it"
    if passage.fault is not None:
        return passage.fault
    place = reading.place(passage.start, passage.end + last)
    if place is None:
        ends = f"{passage.start} to {passage.end}"
        return f"its positions ({ends}) lie outside the text, or inside a character"
    return place


def _named(passage: Passage, finder: Finder, last: int) -> tuple[int, int] | None:
    """Where a passage is whose name has all of its words; None where it is no such name."""
    if passage.whole or passage.fault is not None:
        return None
    return finder.find(passage.start, passage.end + last, passage.label)


def _add(
    spots: dict[tuple[int, int], _Spot], spot: _Spot, other: tuple[tuple[str, str], ...]
) -> None:
    """Puts a passage to others of the same place."""
    earlier = spots.get((spot.start, spot.end))
    if earlier is None:
        other = () if spot.passage.whole else other
        spots[spot.start, spot.end] = attrs.evolve(spot, other=other)
        return
    spots[spot.start, spot.end] = attrs.evolve(
        earlier,
        passage=joined(earlier.passage, spot.passage),
        numbers=earlier.numbers + spot.numbers,
    )


def _not_placed(
    passage: Passage, where: str, why: str, source: Source, told: Told
) -> Iterator[Item]:
    stored = _stored(passage)
    if stored is not None:
        yield told.statement(passage, where, source, text=stored)
    elif not (passage.whole and told.is_membership(passage)):
        yield _unread(passage, where, why, _MARK_IT, told)


def _stored(passage: Passage) -> str | None:
    """The words that the project itself has for a selection, if they are as many as it marks.

    Those of a place on a page may be fewer than those of the text that goes with it.
    """
    if passage.inline is None:
        return None
    marked = passage.end - passage.start
    units = len(passage.inline.encode("utf-16-le", "surrogatepass")) // 2
    return passage.inline if marked in {0, len(passage.inline), units} else None


def _without_text(source: Source, part: Part, told: Told) -> Iterator[Item]:
    """What becomes of the selections in a text that cannot be had."""
    why, hint = part.fault or ("there is no text of it", _MARK_IT)
    yield Unread(what="source file", where=part.name, why=why, hint=hint)
    for passage in part.passages:
        where = _where((passage.number,), part.name)
        yield from told.unknown_codes(passage, where)
        stored = _stored(passage)
        if stored is not None:
            yield told.statement(passage, where, source, text=stored)
        elif not (passage.whole and told.is_membership(passage)):
            yield _unread(passage, where, "the text that it is in could not be read", None, told)


def _unread(passage: Passage, where: str, why: str, hint: str | None, told: Told) -> Unread:
    return Unread(what="statement", where=where, why=why, hint=hint, words=told.words(passage))


def _where(numbers: tuple[int, ...], name: str) -> str:
    if numbers == (0,):
        return f"the whole of {name!r}"
    *most, last = (str(number) if number else "the whole" for number in numbers)
    counted = f"s {', '.join(most)} and {last}" if most else f" {last}"
    return f"selection{counted} of {name!r}"
