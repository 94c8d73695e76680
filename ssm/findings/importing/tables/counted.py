"""Codes in one cell, parted by commas that names of codes may have too, with their number.

Which commas part two codes follows from the rows in which there is no doubt: those with
one code, and those with as many pieces as codes. What is learned there settles others.
"""

import itertools
import math
from collections.abc import Iterable, Iterator

__all__ = ["CountedCodes"]

_SIGN = ", "
_WITHIN = ": "
_TRIED = 5_000
_STRANGE = 100


class CountedCodes:
    """Learns names of codes, and parts cells by them.

    Attributes:
        unsure: how many cells could not be parted for certain.
    """

    def __init__(self, cells: Iterable[tuple[str, int]]) -> None:
        """Learns from some cells.

        Args:
            cells: each with the number of its codes.

        Example:
            >>> codes = CountedCodes([("Time, lost", 1), ("Letters, Time, lost", 2)])
            >>> codes.parts("Letters, Time, lost", 2)
            ('Letters', 'Time, lost')
        """
        self._names: set[str] = set()
        self._groups: set[str] = set()
        self.unsure = 0
        left = dict.fromkeys((cell, count) for cell, count in cells if cell and count > 0)
        while left:
            known = [each for each in left if self._learned(*each)]
            for each in known:
                del left[each]
            if not known:
                break

    def parts(self, cell: str, count: int) -> tuple[str, ...]:
        """The codes of a cell; the whole cell as one where they cannot be told apart."""
        if not cell.strip():
            return ()
        found = self._parted(cell, count)
        if found is None:
            self.unsure += 1
        return found or (cell,)

    def _learned(self, cell: str, count: int) -> bool:
        found = self._parted(cell, count)
        if found is None:
            return False
        self._names.update(found)
        self._groups.update(name.split(_WITHIN)[0] for name in found if _WITHIN in name)
        return True

    def _parted(self, cell: str, count: int) -> tuple[str, ...] | None:
        pieces = cell.split(_SIGN)
        if count == 1:
            return (cell,)
        if len(pieces) == count:
            return tuple(pieces)
        if not 1 < count < len(pieces) or math.comb(len(pieces) - 1, count - 1) > _TRIED:
            return None
        told = [(sum(map(self._strange, way)), way) for way in _ways(pieces, count)]
        least = min(strange for strange, _ in told)
        best = [way for strange, way in told if strange == least]
        return best[0] if least <= _STRANGE and len(best) == 1 else None

    def _strange(self, name: str) -> int:
        """How strange a name is: known, in a known group, or neither."""
        if name in self._names:
            return 0
        group, _, inside = name.partition(_WITHIN)
        return 1 if group in self._groups and _WITHIN not in inside else _STRANGE


def _ways(pieces: list[str], count: int) -> Iterator[tuple[str, ...]]:
    """All ways to put pieces together to a number of names, in their order."""
    for cuts in itertools.combinations(range(1, len(pieces)), count - 1):
        bounds = (0, *cuts, len(pieces))
        yield tuple(_SIGN.join(pieces[a:b]) for a, b in itertools.pairwise(bounds))
