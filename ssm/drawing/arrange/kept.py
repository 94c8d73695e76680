"""Where the things on a picture stood, so that it may stay put."""

from collections.abc import Mapping

import attrs

from ssm.drawing.arrange.puzzle import Place

__all__ = ["Kept"]


@attrs.frozen(kw_only=True, repr=False)
class Kept:
    """An earlier arrangement, as far as it is kept.

    Attributes:
        places: middles of elements, bubbles and loops, by id of their spot.
        room: how many steps further than usual the outlines stood from their members.
    """

    places: Mapping[str, Place]
    room: int = 0
