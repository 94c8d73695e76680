"""People as busts: a body, a head with a face, and what tells their role.

The grid is 80 high and centred on x = 0; hats begin at 0, heads at 10, bodies end at 79.
"""

from ssm.drawing.icons.drawn import Drawn, disc, line
from ssm.drawing.icons.faces import face
from ssm.drawing.icons.roles import ROLES

__all__ = ["GRID", "HEAD", "bust", "front", "head", "persons"]

GRID = 80
HEAD = (25, 34)
"""Where the middle of a head is, and how high it is, on the grid of a bust."""
_BODY = Drawn("M-27 79C-29 55 -17 43.5 0 43.5C17 43.5 29 55 27 79Z", "tint", width=2.1)
_HEAD = disc(0, 25, 14.6, 15.4, fill="skin", ink="ink", width=2.1)


def bust(kind: str, mood: str | None = None) -> tuple[Drawn, ...]:
    """The pieces of one person, from the back to the front.

    Args:
        kind: `nurse`, `manager` ...; a word without a mark of its own is a plain person.
        mood: how they feel.

    Example:
        >>> len(bust("nurse", "tired")) > len(bust("person"))
        True
    """
    role = ROLES.get(kind, ())
    return (_BODY, _HEAD, *face(mood), *role)


def head(mood: str | None = None) -> tuple[Drawn, ...]:
    """A head alone: how something feels that is drawn as a thing."""
    return (_HEAD, *face(mood))


_LONG_HAIR = "long-hair"
_GROUPS: dict[str, tuple[tuple[str, float, float, float], ...]] = {
    "group": ((_LONG_HAIR, -33, 16, 0.8), ("person", 33, 16, 0.8), ("person", 0, 0, 1.0)),
    "pair": ((_LONG_HAIR, -23, 4, 0.95), ("short-hair", 23, 4, 0.95)),
    "family": ((_LONG_HAIR, -29, 6, 0.93), ("person", 29, 6, 0.93), ("person", 0, 34, 0.58)),
    "committee": ((_LONG_HAIR, -33, 6, 0.8), ("short-hair", 33, 6, 0.8), ("person", 0, 0, 0.86)),
}
_TABLE = (
    Drawn("M-60 58L60 58L66 79L-66 79Z", "paper", width=2.0),
    Drawn("M-40 63L-28 63L-26 69L-40 69Z", "bubble", width=1.3),
    Drawn("M28 63L40 63L40 69L26 69Z", "bubble", width=1.3),
    line("M-8 64L8 64M-9 68L9 68", 1.3),
)


def persons(kind: str) -> tuple[tuple[str, float, float, float], ...]:
    """Who stands for a kind, the last in front: (kind of bust, x, y of the top, scale).

    Example:
        >>> len(persons("group")), len(persons("nurse"))
        (3, 1)
    """
    return _GROUPS.get(kind, ((kind, 0.0, 0.0, 1.0),))


def front(kind: str) -> tuple[Drawn, ...]:
    """What stands before all the people of a kind: the table of a committee."""
    return _TABLE if kind == "committee" else ()
