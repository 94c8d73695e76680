"""How far an outline keeps from each of its members: further from those in inner rings."""

from collections.abc import Sequence

from ssm.drawing.arrange.puzzle import Ring

__all__ = ["lies_in", "rims"]


def lies_in(rings: Sequence[Ring], inner: int, outer: int) -> bool:
    """Whether one ring lies in another: it has no member of its own, and a smaller pad."""
    a, b = rings[inner], rings[outer]
    return set(a.members) <= set(b.members) and (a.pad, inner) < (b.pad, outer)


def rims(rings: Sequence[Ring]) -> tuple[tuple[int, ...], ...]:
    """For each ring, how far it keeps from each of its members, in their order.

    From members of no inner ring it keeps as far as a ring without inner ones does.

    Example:
        >>> inner = Ring(id="b", members=(0,), pad=28)
        >>> rims([Ring(id="a", members=(0, 1), pad=72), inner])
        ((72, 28), (28,))
    """
    least = min([ring.pad for ring in rings], default=0)
    found: dict[int, dict[int, int]] = {}
    for g in sorted(range(len(rings)), key=lambda g: (rings[g].pad, g)):
        pads = dict.fromkeys(rings[g].members, max(least, rings[g].least))
        for k, inner in found.items():
            if lies_in(rings, k, g):
                more = rings[g].pad - rings[k].pad
                pads.update((i, max(pads[i], pad + more)) for i, pad in inner.items())
        found[g] = pads
    return tuple(tuple(found[g].values()) for g in range(len(rings)))
