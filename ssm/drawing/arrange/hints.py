"""Wishes of the author about where something stands, in the terms of the puzzle."""

import attrs

__all__ = ["CLOSE", "Before", "Group", "Hints", "Near", "Region"]

CLOSE = 160
"""How much room, in pixels, may lie between two things that are near each other."""


@attrs.frozen(repr=False)
class Group:
    """What a wish is about: one spot, or a ring with all that it holds."""

    spots: tuple[int, ...]
    ring: int | None = None


@attrs.frozen(repr=False)
class Before:
    """One group wholly before another: to the left of it, or above it.

    It is the wish of the first, or when `turned` of the other one.
    """

    one: Group
    other: Group
    across: bool
    turned: bool = False

    @property
    def groups(self) -> tuple[Group, ...]:
        """All that it is about, the one whose wish it is first."""
        return (self.other, self.one) if self.turned else (self.one, self.other)


@attrs.frozen(repr=False)
class Near:
    """Two groups with little room between them; it is the wish of the first."""

    one: Group
    other: Group

    @property
    def groups(self) -> tuple[Group, ...]:
        """All that it is about, the one whose wish it is first."""
        return self.one, self.other


@attrs.frozen(repr=False)
class Region:
    """A group in one third of the page: column and row from 0 to 2, None for any."""

    group: Group
    column: int | None
    row: int | None

    @property
    def groups(self) -> tuple[Group, ...]:
        """All that it is about."""
        return (self.group,)


@attrs.frozen(kw_only=True, repr=False)
class Hints:
    """All wishes of one picture.

    Attributes:
        before, near, regions: each wish by itself.
        here: spots that stay exactly where they were kept, if they were.
    """

    before: tuple[Before, ...] = ()
    near: tuple[Near, ...] = ()
    regions: tuple[Region, ...] = ()
    here: frozenset[int] = frozenset()

    @property
    def cost_something(self) -> bool:
        """Whether an arrangement can please or displease them."""
        return bool(self.before or self.near or self.regions)
