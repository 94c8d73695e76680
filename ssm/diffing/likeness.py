"""How alike two texts are, and which of two lists belong together; the same both ways."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

__all__ = ["alike", "close", "paired"]

_SHORT, _WORDS = 4, 3
_CLOSE, _CLOSE_SHORT = 0.55, 0.8
_MOST = 200


def alike(one: str, other: str) -> float:
    """How much of two texts is the same, from 0 to 1, by the letters of their words.

    Twice the runs of three letters that both have, by all runs that they have; so the
    order of the words makes little difference, and the order of the two texts none.

    Example:
        >>> alike("Plan the day", "plan the day"), alike("Plan", "")
        (1.0, 0.0)
        >>> alike("Plan the day in one list", "Plan the day in one shared list") > 0.8
        True

    References:
        Dice (1945), Measures of the amount of ecologic association between species.
    """
    a, b = _runs(one), _runs(other)
    whole = a.total() + b.total()
    return 2 * (a & b).total() / whole if whole else 0.0


@lru_cache(maxsize=4096)
def _runs(text: str) -> Counter[str]:
    words = (f" {word} " for word in text.casefold().split())
    return Counter(word[n : n + _WORDS] for word in words for n in range(len(word) - _WORDS + 1))


def close(one: str, other: str) -> bool:
    """Whether two texts look like versions of one; few words must agree nearly all.

    Example:
        >>> close("Plan the day in one list", "Plan each day in one list")
        True
        >>> close("Nurses", "Night nurses")
        False
    """
    short = min(len(one.split()), len(other.split())) < _SHORT
    return alike(one, other) >= (_CLOSE_SHORT if short else _CLOSE)


def paired(
    old: Sequence[str], new: Sequence[str], fits: Callable[[str, str], bool] = close
) -> Iterator[tuple[int, int]]:
    """The places of texts that belong together: equal ones first, then the most alike.

    Args:
        old: the older texts; an empty one belongs to none.
        new: the newer ones.
        fits: whether two may belong together.

    Example:
        >>> list(paired(["a b c d", "one"], ["one", "a b c d e"]))
        [(1, 0), (0, 1)]
    """
    free: dict[str, list[int]] = {}
    for m, text in enumerate(new):
        if text:
            free.setdefault(text, []).append(m)
    left = []
    for n, text in enumerate(old):
        if free.get(text):
            yield n, free[text].pop(0)
        elif text:
            left.append(n)
    rest = sorted(m for places in free.values() for m in places)
    if max(len(left), len(rest)) <= _MOST:
        yield from _nearest([(n, old[n]) for n in left], [(m, new[m]) for m in rest], fits)


def _nearest(
    old: Sequence[tuple[int, str]],
    new: Sequence[tuple[int, str]],
    fits: Callable[[str, str], bool],
) -> Iterator[tuple[int, int]]:
    """The most alike first; among equals those whose places are first, then nearest."""
    found = sorted(
        (-alike(one, other), n + m, abs(n - m), n, m)
        for n, one in old
        for m, other in new
        if fits(one, other)
    )
    used: tuple[set[int], set[int]] = set(), set()
    for *_, n, m in found:
        if n not in used[0] and m not in used[1]:
            used[0].add(n)
            used[1].add(m)
            yield n, m
