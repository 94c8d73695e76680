"""What is known of a line before it has a way."""

import attrs

from ssm.drawing.arrange.arcs import Target

__all__ = ["Job"]


@attrs.frozen(kw_only=True, repr=False)
class Job:
    """A line that needs a way.

    Attributes:
        id: unique among the lines.
        a, b: its ends.
        ends: names of its ends; lines between the same two keep apart.
        block: width and height of its label with all its signs; (0, 0) for none.
        sign: height of the sign on top of the label; a level line runs into its middle.
        stiff: whether it bends little.
        even: whether its label stands in the middle of what is seen of it.
        ideal: where on the way its label stands best, from 0 to 1.
        clear: how much of the line is to be seen before its label, and behind.
        beside: whether the label may stand beside the line instead of on it.
        rank: those of a lower rank choose first.
    """

    id: str
    a: Target
    b: Target
    ends: tuple[str, str]
    block: tuple[float, float] = (0.0, 0.0)
    sign: float = 0.0
    stiff: bool = False
    even: bool = False
    ideal: float = 0.52
    clear: tuple[float, float] = (14.0, 30.0)
    beside: bool = True
    rank: int = 0
