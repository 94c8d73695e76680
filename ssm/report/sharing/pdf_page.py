"""The letters of a page of a PDF in the order in which they are shown, parted where they are."""

from math import hypot
from typing import Any

from ssm.masking.folding import BORDER

__all__ = ["Shown"]

_WORD = 180
"""A string moved back by so many thousandths of its size stands in a word of its own."""

Matrix = tuple[float, float, float, float, float, float]
_NOWHERE: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def _times(one: Matrix, two: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


class Shown:
    """What a content stream shows, put together while it is read."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._page = self._line = self._at = _NOWHERE
        self._stack: list[Matrix] = []
        self._size = 1.0
        self._last: tuple[float, float] | None = None
        self._count = 0

    def moved(self, operator: str, held: list[Any]) -> None:
        """Follows an operator that moves what is shown next."""
        numbers = [value for value in held if isinstance(value, float)]
        if operator == "q":
            self._stack.append(self._page)
        elif operator == "Q" and self._stack:
            self._page = self._stack.pop()
        elif operator == "cm" and len(numbers) >= 6:
            self._page = _times(tuple(numbers[-6:]), self._page)  # type: ignore[arg-type]
        elif operator == "BT":
            self._line = self._at = _NOWHERE
        elif operator == "Tm" and len(numbers) >= 6:
            self._line = self._at = tuple(numbers[-6:])  # type: ignore[assignment]
        elif operator in ("Td", "TD") and len(numbers) > 1:
            step: Matrix = (1.0, 0.0, 0.0, 1.0, numbers[-2], numbers[-1])
            self._line = self._at = _times(step, self._line)
        elif operator in ("T*", "'", '"'):
            self._last = None
        elif operator == "Tf" and numbers:
            self._size = abs(numbers[-1])

    def show(self, letters: str) -> None:
        """Adds some letters at the present place."""
        whole = _times(self._at, self._page)
        place = (whole[4], whole[5])
        size = self._size * abs(whole[0] * whole[3] - whole[1] * whole[2]) ** 0.5
        self.texts += [self._between(place, size), letters]
        self._last, self._count = place, len(letters)

    def kerned(self, number: float) -> None:
        """Parts two strings of one row where the second is moved far enough."""
        if number < -_WORD:
            self.texts.append(" ")

    def _between(self, place: tuple[float, float], size: float) -> str:
        if self._last is None:
            return "\n"
        far = hypot(place[0] - self._last[0], place[1] - self._last[1])
        if far == 0.0:
            return ""
        if self._count == 1 and far <= 1.1 * size:
            return ""
        if self._count > 1 and abs(place[1] - self._last[1]) < size / 2:
            return BORDER
        return " " if far < 2 * size else "\n"
