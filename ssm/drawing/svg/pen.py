"""What every stroke needs to know: colours, fonts, and the name of the thing it draws."""

import attrs

from ssm.drawing.text.fonts import Fonts
from ssm.drawing.themes.theme import Theme

__all__ = ["Pen"]


@attrs.frozen(kw_only=True, repr=False)
class Pen:
    """The hand that draws the marks of one thing.

    Attributes:
        theme: colours by role.
        fonts: fonts by role.
        key: the SVG id of the thing; ids inside it, and the wobble of a hand-drawn
            look, are made from it.
    """

    theme: Theme
    fonts: Fonts
    key: str
