"""Which entries of two lists are the same, which were reworded, which came and which went."""

from collections.abc import Hashable, Sequence

from ssm.diffing.likeness import paired

__all__ = ["listed"]

Pair = tuple[int | None, int | None]


def listed(
    old: Sequence[Hashable],
    new: Sequence[Hashable],
    *,
    names: tuple[Sequence[tuple[str, str]], Sequence[tuple[str, str]]] | None = None,
    likely: bool = False,
) -> tuple[Pair, ...]:
    """The entries of two lists beside each other, by place; None where there is no other.

    Equal entries first, each as often as it is there; then those of the same key; then,
    where that may be, those whose words are alike.

    Args:
        old: the older entries.
        new: the newer ones.
        names: for each entry its key, which may be empty, and its words.
        likely: whether two that look alike are one, reworded.

    Example:
        >>> listed(["a", "b"], ["b", "c"])
        ((1, 0), (0, None), (None, 1))
    """
    free: dict[Hashable, list[int]] = {}
    for m, key in enumerate(new):
        free.setdefault(key, []).append(m)
    pairs: list[Pair] = []
    left: list[int] = []
    for n, key in enumerate(old):
        if free.get(key):
            pairs.append((n, free[key].pop(0)))
        else:
            left.append(n)
    rest = sorted(m for places in free.values() for m in places)
    told = names or ([("", str(key)) for key in old], [("", str(key)) for key in new])
    for n, m in [*_keyed(left, rest, told), *(_likely(left, rest, told) if likely else ())]:
        if n in left and m in rest:
            pairs.append((n, m))
            left.remove(n)
            rest.remove(m)
    return (*pairs, *((n, None) for n in left), *((None, m) for m in rest))


Names = tuple[Sequence[tuple[str, str]], Sequence[tuple[str, str]]]


def _keyed(left: Sequence[int], rest: Sequence[int], names: Names) -> list[tuple[int, int]]:
    """Entries of the same key, in their order."""
    free: dict[str, list[int]] = {}
    for m in rest:
        free.setdefault(names[1][m][0], []).append(m)
    keyed = ((n, names[0][n][0]) for n in left)
    return [(n, free[key].pop(0)) for n, key in keyed if key and free.get(key)]


def _likely(left: Sequence[int], rest: Sequence[int], names: Names) -> list[tuple[int, int]]:
    olds = [names[0][n][1] if not names[0][n][0] else "" for n in left]
    news = [names[1][m][1] if not names[1][m][0] else "" for m in rest]
    return [(left[n], rest[m]) for n, m in paired(olds, news)]
