"""What is to be arranged: boxes that stand apart, ties between them, rings round some."""

from collections.abc import Mapping

import attrs

from ssm.drawing.arrange.hints import Hints

__all__ = ["GRID", "Place", "Puzzle", "Ring", "Spot", "Tie", "on_grid", "outward"]

GRID = 4
"""All positions are multiples of this many pixels, so that no engine's last digit shows."""

Place = tuple[int, int]


def on_grid(value: float) -> int:
    """The nearest multiple of the grid.

    Example:
        >>> on_grid(9), on_grid(-9)
        (8, -8)
    """
    return GRID * int((abs(value) + GRID / 2) // GRID) * (1 if value >= 0 else -1)


def outward(value: int) -> int:
    """The next multiple of the grid, away from 0.

    Example:
        >>> outward(9), outward(-9), outward(8)
        (12, -12, 8)
    """
    return -(-value // GRID) * GRID if value > 0 else value // GRID * GRID


@attrs.frozen(kw_only=True, repr=False)
class Spot:
    """A box that needs a place of its own.

    Attributes:
        id: unique in the puzzle.
        w, h: size in pixels.
        owner: the spot that this one belongs to and moves with (a bubble, a loop); None
            for one that stands for itself.
        head: from the top of the box down to the middle of the head, where tails end.
        beside: a satellite that may only lie left or right of its owner.
    """

    id: str
    w: int
    h: int
    owner: int | None = None
    head: int = 24
    beside: bool = False


@attrs.frozen(kw_only=True, repr=False)
class Tie:
    """Two spots that belong near each other, with room between for what is written there.

    Attributes:
        a, b: the spots.
        weight: how much length costs, in percent.
        room: width and height that the gap between the two must leave.
        blocks: sizes of the labels that lie on the way, side by side.
        loose: whether only its length counts, for a link to a whole ring.
        crossing: its share, in tenths of a point, of what it costs that it is crossed.
    """

    a: int
    b: int
    weight: int = 100
    room: tuple[int, int] = (0, 0)
    blocks: tuple[tuple[int, int], ...] = ()
    loose: bool = False
    crossing: int = 350


@attrs.frozen(kw_only=True, repr=False)
class Ring:
    """An outline round some spots, with nobody else inside.

    Attributes:
        id: unique among the rings.
        members: all spots inside, those of inner rings and all satellites too; sorted.
        pad: how far the outline keeps from its members.
        name: width of the name written on the line.
        apart: strangers that are to keep further away, for the line between them and
            whoever is inside, and how far.
        least: how far it keeps from members of no inner ring, if further than others do.
    """

    id: str
    members: tuple[int, ...]
    pad: int
    name: int = 0
    apart: Mapping[int, int] = attrs.field(factory=dict)
    least: int = 0


@attrs.frozen(kw_only=True, repr=False)
class Puzzle:
    """Everything that is to be arranged.

    Attributes:
        spots: owners before their satellites.
        ties, rings: what holds the spots together.
        aspect: the wanted width in percent of the height.
        hints: wishes of the author.
        fixed: spots that nothing moves; a spot's satellites may still change their side.
    """

    spots: tuple[Spot, ...]
    ties: tuple[Tie, ...] = ()
    rings: tuple[Ring, ...] = ()
    aspect: int = 170
    hints: Hints = attrs.field(factory=Hints)
    fixed: frozenset[int] = frozenset()

    @property
    def owners(self) -> tuple[int, ...]:
        """The spots that stand for themselves."""
        return tuple(i for i, spot in enumerate(self.spots) if spot.owner is None)

    def family(self, owner: int) -> tuple[int, ...]:
        """A spot and its satellites: what always moves together."""
        return (owner, *(i for i, spot in enumerate(self.spots) if spot.owner == owner))
