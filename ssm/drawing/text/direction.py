"""Which way the characters of a line run: the part of the bidirectional algorithm we need.

Programs that draw SVG differ in how they order a line in several fonts and directions. So
the order is settled here, and each run is drawn at a place of its own.
"""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

__all__ = ["levels", "reads_left", "seen"]

_STRONG = {"L": "L", "R": "R", "AL": "R", "EN": "N", "AN": "N"}
_OPENING, _CLOSING = "([{⁅", ")]}⁆"
_DEEPEST = 63
_OF_NUMBERS = frozenset(["ES", "ET", "CS"])


R = TypeVar("R")


def reads_left(text: str) -> bool:
    """Whether a text is read from right to left: its first letter tells.

    Example:
        >>> reads_left("3 × שלום"), reads_left("Shalom שלום")
        (True, False)
    """
    if text.isascii():
        return False
    ways = (_STRONG.get(unicodedata.bidirectional(char)) for char in text)
    return next((way == "R" for way in ways if way in {"L", "R"}), False)


def levels(text: str, *, left: bool) -> list[int]:
    """The level of each character of a line.

    Args:
        text: one line.
        left: whether the whole text is read from right to left.

    Example:
        >>> levels("ab אב 12", left=False)
        [0, 0, 0, 1, 1, 1, 2, 2]
    """
    kinds = [unicodedata.bidirectional(char) for char in text]
    if not left and not {"R", "AL"} & set(kinds):
        return [0] * len(text)
    ways = _numbers([_STRONG.get(kind, "") for kind in kinds], kinds, left=left)
    base = "R" if left else "L"
    found = list(_neutrals(_brackets(text, ways, base), base))
    flat = 2 if left else 0
    return [{"R": 1, "N": 2, "L": flat}[way] for way in found]


def _numbers(ways: list[str], kinds: list[str], *, left: bool) -> list[str]:
    """Numbers among letters to the right are letters; a sign beside numbers is one."""
    strong = "R" if left else "L"
    for n, way in enumerate(ways):
        if way in {"L", "R"}:
            strong = way
        elif way == "N" and strong == "L":
            ways[n] = "L"
        elif kinds[n] == "NSM" and n:
            ways[n] = ways[n - 1]
        elif kinds[n] in _OF_NUMBERS and n and ways[n - 1] == "N":
            follows = ways[n + 1] if n + 1 < len(ways) else ""
            ways[n] = "N" if follows == "N" or kinds[n] == "ET" else ""
    return ways


def _brackets(text: str, ways: list[str], base: str) -> list[str]:
    """Two brackets that belong together take one direction: that of what they hold.

    References:
        Unicode Standard Annex 9, Unicode bidirectional algorithm, BD16: brackets are paired
        as far as they are 63 deep.
    """
    opened: list[int] = []
    for n, char in enumerate(text):
        if char in _OPENING:
            if len(opened) == _DEEPEST:
                break
            opened.append(n)
        elif char in _CLOSING and opened and _OPENING.find(text[opened[-1]]) == _CLOSING.find(char):
            start = opened.pop()
            held = {_side(way) for way in ways[start:n] if way}
            before = next((_side(ways[at]) for at in range(start - 1, -1, -1) if ways[at]), base)
            if held:
                ways[start] = ways[n] = base if base in held or before == base else before
    return ways


def _side(way: str) -> str:
    return "R" if way == "N" else way


def _neutrals(ways: list[str], base: str) -> Iterator[str]:
    """What has no direction takes that of both its neighbours, or that of the text."""
    follows, after = [base] * len(ways), base
    for n in range(len(ways) - 1, -1, -1):
        follows[n] = after = _side(ways[n]) or after
    before = base
    for way, after in zip(ways, follows, strict=True):
        before = _side(way) or before
        yield way or (before if before == after else base)


def seen(runs: Sequence[R], level_of: Callable[[R], int]) -> list[R]:
    """Runs in the order in which they are seen, from left to right.

    Args:
        runs: in the order in which they are read.
        level_of: tells the level of one.

    Example:
        >>> seen("abc", {"a": 0, "b": 1, "c": 1}.__getitem__)
        ['a', 'c', 'b']
    """
    found = list(runs)
    for level in range(max(map(level_of, found), default=0), 0, -1):
        start = 0
        while start < len(found):
            end = start
            while end < len(found) and level_of(found[end]) >= level:
                end += 1
            found[start:end] = reversed(found[start:end])
            start = end + 1
    return found
