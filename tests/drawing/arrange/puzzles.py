"""Small puzzles for the tests of the arrangement."""

from hypothesis import strategies as st

from ssm.drawing.arrange.puzzle import Puzzle, Ring, Spot, Tie


@st.composite
def puzzles(draw: st.DrawFn) -> Puzzle:
    """Up to seven owners with bubbles, ties, and rings that lie in each other or apart."""
    count = draw(st.integers(1, 7))
    sizes = st.tuples(st.integers(30, 80), st.integers(40, 75))
    spots = [_spot(f"a{i}", draw(sizes)) for i in range(count)]
    for n, owner in enumerate(draw(st.lists(st.integers(0, count - 1), max_size=4))):
        spots.append(_spot(f"b{n}", draw(sizes), owner))
    ends = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1))
    pairs = draw(st.lists(ends, max_size=6, unique=True))
    ties = [Tie(a=a, b=b, room=(120, 70), blocks=((60, 20),)) for a, b in sorted(pairs) if a < b]
    cut = draw(st.integers(0, count))
    inner = draw(st.integers(0, cut))
    rings = [_ring(spots, name, at) for name, at in _nested(inner, cut, count)]
    return Puzzle(spots=tuple(spots), ties=tuple(ties), rings=tuple(rings))


def _spot(id: str, halves: tuple[int, int], owner: int | None = None) -> Spot:
    return Spot(id=id, w=2 * halves[0], h=2 * halves[1], owner=owner)


def _nested(inner: int, cut: int, count: int) -> list[tuple[str, tuple[range, int]]]:
    """The first few in a ring in a ring, and the last few in a ring of their own."""
    found = []
    if cut:
        found.append(("outer", (range(cut), 58 if inner else 28)))
    if inner:
        found.append(("inner", (range(inner), 28)))
    if count - cut > 1:
        found.append(("other", (range(cut + 1, count), 28)))
    return found


def _ring(spots: list[Spot], name: str, at: tuple[range, int]) -> Ring:
    members = [
        n for n, spot in enumerate(spots) if (n if spot.owner is None else spot.owner) in at[0]
    ]
    return Ring(id=name, members=tuple(members), pad=at[1], name=60)
