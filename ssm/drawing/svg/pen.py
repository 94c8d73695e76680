"""What every stroke needs to know: colours, fonts, and the name of the thing it draws."""

from collections.abc import Callable

import attrs

from ssm.drawing.scene.marks import Text, TextPath
from ssm.drawing.svg.escape import number
from ssm.drawing.text.fonts import Fonts
from ssm.drawing.themes.theme import Theme

__all__ = ["DASHES", "Pen"]

DASHES = {"solid": "", "dashed": ' stroke-dasharray="9 7"', "dotted": ' stroke-dasharray="0.1 7"'}
"""How lines are broken, by the word for it."""


@attrs.frozen(kw_only=True, repr=False)
class Pen:
    """The hand that draws the marks of one thing.

    Attributes:
        theme: colours by role.
        fonts: fonts by role.
        key: the SVG id of the thing; ids inside it are made from it.
        seed: what the wobble of a hand-drawn stroke depends on; one for each mark.
        apart: a place for every letter that is made of several glyphs and the next one, for
            programs that know only the width of the first.
        outlined: draws a text as outlines of its letters; None where they stay letters.
    """

    theme: Theme
    fonts: Fonts
    key: str
    seed: str = ""
    apart: bool = False
    outlined: Callable[[Text | TextPath, "Pen"], str] | None = None

    def sown(self, seed: str) -> "Pen":
        """The same pen for another mark."""
        return Pen(
            theme=self.theme,
            fonts=self.fonts,
            key=self.key,
            seed=seed,
            apart=self.apart,
            outlined=self.outlined,
        )

    def filled(self, role: str | None) -> str:
        """The attribute for a filling, or for none."""
        return f'fill="{"none" if role is None else self.theme.colour(role)}"'

    def stroked(self, role: str, width: float) -> str:
        """The attributes for a line."""
        return f'stroke="{self.theme.colour(role)}" stroke-width="{number(width)}"'
