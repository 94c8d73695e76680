"""Owners to the left of a root definition's system, customers to the right."""

import attrs

from ssm.drawing.scene.letters import blank, letter
from ssm.drawing.scene.marks import Line, Mark, Text, Thing
from ssm.drawing.scene.move import moved
from ssm.drawing.scene.people import people_of, row_of
from ssm.drawing.scene.root.parts import Saying
from ssm.model.root import Root

__all__ = ["SIDE", "Side", "customers", "owners"]

SIDE = 216.0
_CELL = 108.0
_HEAD = 40.0


@attrs.frozen(kw_only=True, repr=False)
class Side:
    """What stands beside the system; the upper left corner is (0, 0)."""

    said: Saying
    marks: tuple[Mark, ...]
    height: float

    def thing(self, x: float, middle: float, tie: Line | None) -> Thing:
        """It at its place, with the line that ties it to the system.

        Args:
            x: its left edge.
            middle: the height of its middle.
            tie: the line, or None when nothing is said yet.
        """
        placed = tuple(moved(mark, x, middle - self.height / 2) for mark in self.marks)
        return self.said.thing((*placed, *([tie] if tie else [])), 60)


def owners(said: Saying, root: Root) -> Side:
    """O: those who could stop it."""
    if not root.owners:
        return _open(said, "O", "Owners")
    row = row_of(people_of(said.study, root.owners), SIDE, cell=_CELL)
    ring = letter("O", "Owners could stop it", 0, 16)
    marks = (*ring, *row.at(SIDE / 2, _HEAD + 6))
    return Side(said=said, marks=marks, height=_HEAD + 6 + row.height)


def customers(said: Saying, root: Root) -> Side:
    """C: those who are better or worse off through it."""
    if not root.beneficiaries and not root.victims:
        return _open(said, "C", "Customers")
    marks: list[Mark] = [*letter("C", "Customers", 0, 16)]
    top = _HEAD
    for name, who in (("better off", root.beneficiaries), ("worse off", root.victims)):
        if who:
            row = row_of(people_of(said.study, who), SIDE, cell=_CELL)
            marks.append(
                Text(x=SIDE / 2, y=top + 8, lines=(name,), size=15, font="quote", ink="soft")
            )
            marks += row.at(SIDE / 2, top + 22)
            top += row.height + 42
    return Side(said=said, marks=tuple(marks), height=top - 20)


def _open(said: Saying, char: str, name: str) -> Side:
    box, high = blank(said.part.question, SIDE / 2, _HEAD, SIDE - 10)
    return Side(said=said, marks=(*letter(char, name, 5, 16), *box), height=_HEAD + high)
