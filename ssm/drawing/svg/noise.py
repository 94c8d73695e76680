"""Smooth noise from a seed: how far a hand strays from the line it means to draw."""

import zlib

__all__ = ["Noise"]

_MULTIPLIER, _INCREMENT, _MASK = 1664525, 1013904223, 0xFFFFFFFF


class Noise:
    """Values between -1 and 1 that change slowly; the same seed gives the same values.

    Value noise: chance at whole numbers, an S-shaped way between them. Chance comes from a
    linear congruential generator, so that no library decides what a drawing looks like.

    Args:
        seed: any text; the id of a stroke.

    Example:
        >>> a, b = Noise("nurses/0"), Noise("nurses/0")
        >>> a(3.7) == b(3.7), -1 <= a(0.5) <= 1
        (True, True)

    References:
        Knuth, D. E. (1997). The Art of Computer Programming, vol. 2, 3rd ed., ch. 3.3.4
        (the constants, from Press et al., Numerical Recipes).
    """

    __slots__ = ("_state", "_values")

    def __init__(self, seed: str) -> None:
        self._state = zlib.crc32(seed.encode())
        self._values: list[float] = []
        self.draw()
        self._values.clear()

    def draw(self) -> float:
        """The next value by chance."""
        self._state = (self._state * _MULTIPLIER + _INCREMENT) & _MASK
        value = (self._state >> 8) / 8388608 - 1
        self._values.append(value)
        return value

    def __call__(self, x: float) -> float:
        """The value at a place, from 0 on."""
        n = int(x)
        while len(self._values) < n + 2:
            self.draw()
        t = x - n
        t = t * t * (3 - 2 * t)
        return self._values[n] * (1 - t) + self._values[n + 1] * t
