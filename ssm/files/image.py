"""A photograph, ready to be put into a drawing."""

from typing import Literal

import attrs

__all__ = ["Image"]


@attrs.frozen(kw_only=True, repr=False)
class Image:
    """The picture that a camera took, and nothing that tells where.

    Attributes:
        kind: `jpeg` or `png`.
        width, height: in pixels, as the file holds them.
        turn: how it is to be turned to stand upright: the orientation of EXIF, 1 to 8.
        data: the file without what a camera wrote about place, time and owner.
    """

    kind: Literal["jpeg", "png"]
    width: int
    height: int
    turn: int = 1
    data: bytes

    @property
    def upright(self) -> tuple[int, int]:
        """Width and height when it stands upright."""
        return (self.height, self.width) if self.turn > 4 else (self.width, self.height)
