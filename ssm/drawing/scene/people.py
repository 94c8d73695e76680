"""A row of people: their figures with their names below."""

from collections.abc import Sequence

import attrs

from ssm.drawing.scene.marks import Figure, Mark, Text
from ssm.drawing.scene.move import moved
from ssm.drawing.scene.tints import tints_of
from ssm.drawing.text.wrap import wrap
from ssm.model.study import Study

__all__ = ["Person", "Row", "people_of", "row_of"]

_SIZE = 15.5
_STEP = 1.25


@attrs.frozen(kw_only=True, repr=False)
class Person:
    """Somebody to draw: a name, a kind of figure, a tint that is theirs on all drawings."""

    name: str
    kind: str
    tint: str


@attrs.frozen(kw_only=True, repr=False)
class Row:
    """Figures with names, laid out; the middle of its top edge is (0, 0)."""

    marks: tuple[Mark, ...]
    width: float
    height: float

    def at(self, x: float, y: float) -> tuple[Mark, ...]:
        """The marks with the middle of the top edge at a point."""
        return tuple(moved(mark, x, y) for mark in self.marks)


def people_of(study: Study, texts: Sequence[str]) -> tuple[Person, ...]:
    """People by the words of a study: stakeholders as their kind, others as a person."""
    known, tints = {holder.id: holder for holder in study.stakeholders}, tints_of(study)
    found = []
    for text in texts:
        if text in known:
            who = known[text]
            found.append(Person(name=who.name, kind=who.is_, tint=tints[text]))
        else:
            found.append(Person(name=text, kind="person", tint="tint-grey"))
    return tuple(found)


def row_of(
    people: Sequence[Person], limit: float, *, size: float = 74.0, cell: float = 128.0
) -> Row:
    """People beside each other, in as many rows as the width needs.

    Args:
        people: whom to draw.
        limit: the greatest width.
        size: the height of a figure.
        cell: the width that each has.
    """
    most = max(1, int(limit // cell))
    lines = -(-len(people) // most) if people else 0
    each = -(-len(people) // lines) if lines else 0
    marks: list[Mark] = []
    top = 0.0
    for start in range(0, len(people), max(each, 1)):
        some = people[start : start + each]
        names = [wrap(person.name, _SIZE, cell - 12) for person in some]
        for n, (person, name) in enumerate(zip(some, names, strict=True)):
            x = (n - (len(some) - 1) / 2) * cell
            y = top + size + 8 + len(name.lines) * _SIZE * _STEP / 2
            marks += [
                Figure(kind=person.kind, x=x, y=top + size / 2, size=size, tint=person.tint),
                Text(x=x, y=y, lines=name.lines, size=_SIZE),
            ]
        top += size + 8 + max(len(name.lines) for name in names) * _SIZE * _STEP + 12
    return Row(marks=tuple(marks), width=each * cell, height=max(top - 12, 0.0))
