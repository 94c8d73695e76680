"""Beside the layers: what each wants from and for whom, and what one would ask next."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from ssm.drawing.geometry import Box, Point, ellipse
from ssm.drawing.scene.marks import Figure, Line, Mark, Shape, Text, Thing
from ssm.drawing.scene.move import moved
from ssm.drawing.scene.page import GUTTER, MARGIN, paragraph
from ssm.drawing.scene.tints import tints_of
from ssm.drawing.text.wrap import wrap
from ssm.model.kinds import kind_of
from ssm.model.study import Study

if TYPE_CHECKING:
    from ssm.comparison.serving import Customers
    from ssm.comparison.serving.asking import Ask
    from ssm.comparison.serving.wants import Wanted

__all__ = ["Beside", "beside"]

_WHO, _WHOM, _WANT = 168.0, 116.0, 172.0
_GAP = 16.0
_WIDE = _WHO + _WHOM + 2 * _WANT + 3 * _GAP
_HEAD, _NAME, _TEXT, _SMALL = 21.0, 14.0, 14.5, 11.0
_FIGURE, _ROOM = 44.0, 60.0
_MOST = 5
_BELOW = 44.0
_WIDEST, _NARROWEST = 1.7, 1.2
_AREA, _EMPTY = 3_000_000, 2.4


@attrs.frozen(kw_only=True, repr=False)
class Beside:
    """What stands beside the layers, and where it ends."""

    things: tuple[Thing, ...]
    right: float
    bottom: float


@attrs.frozen(kw_only=True, repr=False)
class _Entry:
    """Something in the column; its upper left corner is (0, 0)."""

    ref: str
    title: str
    role: str
    marks: tuple[Mark, ...]
    height: float


def beside(study: Study, found: "Customers", page: Box, end: float) -> Beside:
    """Wants and questions beside the layers, or below them: however the page is best filled.

    Args:
        study: the study.
        found: whose customer is whose.
        page: left and right edge of the layers, where a column beside them may begin, and
            where the layers end.
        end: where what stands below the layers ends, the legend, too.
    """
    entries = [*_wants(study, found), *_asks(found)]
    left, top, right, _ = page
    if not entries:
        return Beside(things=(), right=right, bottom=end)
    ways = [_set(entries, (right + GUTTER, top), count) for count in (1, 2)]
    ways += [_set(entries, (left, end + _BELOW), count) for count in (1, 2, 3)]
    return min(ways, key=lambda way: _cost(way, entries, page, end))


def _cost(way: Beside, entries: Sequence[_Entry], page: Box, end: float) -> float:
    """How far the page is from the shape of a poster, how empty and how large it is."""
    wide, high = max(way.right, page[2]) + MARGIN, max(way.bottom, end) + MARGIN
    ratio = max(wide / high / _WIDEST, _NARROWEST * high / wide, 1.0)
    used = page[2] * page[3] + sum(_WIDE * entry.height for entry in entries)
    return 2 * ratio * ratio + _EMPTY * (1 - used / (wide * high)) + wide * high / _AREA


def _set(entries: Sequence[_Entry], at: Point, count: int) -> Beside:
    """The entries in so many columns from a corner, about equally high."""
    whole = sum(entry.height for entry in entries)
    most = max(whole / count, *(entry.height for entry in entries))
    while len(columns := _columns(entries, most)) > count:
        most += 12
    things, bottom = [], at[1]
    for n, column in enumerate(columns):
        x, y = at[0] + n * (_WIDE + GUTTER), at[1]
        for entry in column:
            marks = tuple(moved(mark, x, y) for mark in entry.marks)
            things.append(Thing(ref=entry.ref, role=entry.role, title=entry.title, marks=marks))
            y += entry.height
        bottom = max(bottom, y)
    right = at[0] + len(columns) * (_WIDE + GUTTER) - GUTTER
    return Beside(things=tuple(things), right=right, bottom=bottom)


def _columns(entries: Sequence[_Entry], most: float) -> list[list[_Entry]]:
    """Columns filled one after the other; no heading ends one."""
    columns: list[list[_Entry]] = [[]]
    for n, entry in enumerate(entries):
        after = entries[n + 1].height if entry.role == "heading" and n + 1 < len(entries) else 0.0
        used = sum(each.height for each in columns[-1])
        if columns[-1] and used + entry.height + after > most:
            columns.append([])
        columns[-1].append(entry)
    return columns


def _heading(ref: str, text: str, columns: Sequence[tuple[float, str]] = ()) -> _Entry:
    title, y = paragraph(text, 0, 0, _WIDE, size=_HEAD, font="title", leading=1.25)
    marks: list[Mark] = [title]
    if columns:
        y += 4
        marks += [
            Text(x=x, y=y + 9, lines=(word,), size=_NAME, font="strong", ink="soft", anchor="start")
            for x, word in columns
        ]
        y += 22
    return _Entry(ref=ref, title=text, role="heading", marks=tuple(marks), height=y + 6)


def _wants(study: Study, found: "Customers") -> Iterator[_Entry]:
    if not found.wants:
        return
    x = _WHO + _GAP
    columns = [(0.0, "who"), (x, "of whom"), (x + _WHOM + _GAP, "wants from them")]
    columns.append((x + _WHOM + _WANT + 2 * _GAP, "wants for them"))
    yield _heading("customers/wants", "From or for", columns)
    for person in found.people:
        wants = [want for want in found.wants if want.who == person.id]
        if wants:
            yield _of(study, found, person.id, wants)


def _of(study: Study, found: "Customers", who: str, wants: Sequence["Wanted"]) -> _Entry:
    """One stakeholder with all that they want, a row for each whom they want it of."""
    person = found.person(who)
    name = wrap(person.name, _NAME, _WHO - _ROOM - 8, "strong")
    y, marks = 8.0, []
    for whom in dict.fromkeys(want.whom for want in wants):
        cells, end = _cells(found, whom, [want for want in wants if want.whom == whom], y)
        marks += cells
        y = end + 8
    high = max(_FIGURE, len(name.lines) * _NAME * 1.25)
    y = max(y, high + 16)
    known = kind_of(person.kind)
    size = _FIGURE * (0.82 if known and known.form == "group" else 1.0)
    middle = 8 + high / 2
    figure = Figure(
        kind=person.kind, x=_ROOM / 2 - 2, y=middle, size=size, tint=tints_of(study)[who]
    )
    said = Text(x=_ROOM + 6, y=middle, lines=name.lines, size=_NAME, font="strong", anchor="start")
    rule = Line(points=((0, 0), (_WIDE, 0)), ink="faint", width=1.4)
    told = "; ".join(
        f"{want.way} {found.person(want.whom).name}: {want.told.text}" for want in wants
    )
    return _Entry(
        ref=f"customers/wants/{who}",
        title=f"{person.name} wants {told}",
        role="wants",
        marks=(rule, figure, said, *marks),
        height=y,
    )


def _cells(
    found: "Customers", whom: str, wants: Sequence["Wanted"], top: float
) -> tuple[list[Mark], float]:
    """Of whom, what from them, what for them; and where the lowest ends."""
    x = _WHO + _GAP
    name, low = paragraph(found.person(whom).name, x, top, _WHOM, size=_NAME)
    marks: list[Mark] = [name]
    x += _WHOM + _GAP
    for way in ("from", "for"):
        y = top
        some = [want for want in wants if want.way == way]
        for want in some:
            told, y = _told(found, want, x, y)
            marks += told
        if not some:
            blank = ((x, top + 12), (x + 44, top + 12))
            marks.append(Line(points=blank, ink="soft", width=1.6, dash="dotted"))
        low = max(low, y)
        x += _WANT + _GAP
    return marks, low


def _told(found: "Customers", want: "Wanted", x: float, y: float) -> tuple[list[Mark], float]:
    """A want: heard with who said so, or assumed and in the other hand."""
    told = want.told
    if told.is_assumed:
        text, y = paragraph(told.text, x, y, _WANT, size=_TEXT)
        return [text], y
    text, y = paragraph(
        f"“{told.text}”" if told.is_quoted else told.text, x, y, _WANT, size=_TEXT, font="quote"
    )
    from ssm.comparison.voices import signed

    names = (signed(quote, *found.names((quote.perspective,))) for quote in told.quotes)
    spoke = "; ".join(dict.fromkeys(names))
    cite, y = paragraph(f"– {spoke}", x, y, _WANT, size=_SMALL, ink="soft")
    return [text, cite], y


def _asks(found: "Customers") -> Iterator[_Entry]:
    """A few questions, no two for the same reason as long as there are others."""
    asks = _chosen(found.asks)
    if not asks:
        return
    yield attrs.evolve(_spaced(_heading("customers/asks", "To ask next")))
    for n, ask in enumerate(asks):
        text, y = paragraph(ask.ask, 30, 4, _WIDE - 30, size=15.5, ink="flow", leading=1.28)
        because, y = paragraph(
            f"because {ask.because}", 30, y + 1, _WIDE - 30, size=12.5, ink="soft"
        )
        sign = Shape(points=ellipse(11, 15, 23, 23), fill="flow", ink=None)
        asked = Text(x=11, y=15, lines=("?",), size=14.5, font="strong", ink="paper")
        yield _Entry(
            ref=f"customers/asks/{n + 1}",
            title=str(ask),
            role="question",
            marks=(sign, asked, text, because),
            height=y + 10,
        )


def _spaced(entry: _Entry) -> _Entry:
    marks = tuple(moved(mark, 0, 22) for mark in entry.marks)
    return attrs.evolve(entry, marks=marks, height=entry.height + 22)


def _chosen(asks: Sequence["Ask"]) -> tuple["Ask", ...]:
    """The first of each kind of reason, then the others, up to a few; in their order."""
    firsts = list({ask.why: ask for ask in reversed(asks)}.values())[::-1]
    some = (firsts + [ask for ask in asks if ask not in firsts])[:_MOST]
    return tuple(ask for ask in asks if ask in some)
