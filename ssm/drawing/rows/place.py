"""Where the activities stand: rows below, beside, or folded, whichever fills a page best."""

from collections.abc import Iterator, Mapping, Sequence

import attrs

from ssm.drawing.dot.skeleton import skeleton
from ssm.drawing.geometry import box_of, cross, distance
from ssm.drawing.layout import lay_out
from ssm.drawing.rows.blob import Blob
from ssm.drawing.rows.levels import Dependency, rows_of

__all__ = ["Around", "place"]

_GAP, _BETWEEN = 44.0, 66.0
_BAND = 64.0
_RATIO = 1.4

Blobs = dict[str, Blob]


@attrs.frozen(kw_only=True)
class Around:
    """What else stands on the page, in pixels: beside, above and below the activities."""

    beside: float = 0.0
    above: float = 0.0
    below: float = 0.0
    least: float = 0.0


def place(
    blobs: Sequence[Blob],
    dependencies: Sequence[Dependency],
    around: Around,
    engine: str | None = None,
) -> Blobs:
    """The blobs at their places, the upper left corner of all near (0, 0).

    The engine orders the rows and lessens crossings; of rows below each other, beside
    each other, and folded like a ribbon, the one is taken that makes the page compact.

    Args:
        blobs: one for each activity.
        dependencies: the arrows that are drawn.
        around: what else stands on the page.
        engine: another layout engine.

    Raises:
        EngineError: the engine is not to be found, or refuses.
    """
    if not blobs:
        return {}
    rows = rows_of([blob.id for blob in blobs], dependencies)
    ways = list(_ways({blob.id: blob for blob in blobs}, rows, dependencies, engine))
    return min(ways, key=lambda way: _cost(way, dependencies, around))


def _ways(
    blobs: Blobs, rows: Mapping[str, int], dependencies: Sequence[Dependency], engine: str | None
) -> Iterator[Blobs]:
    edges = [(d.tail, d.head) for d in dependencies]
    count = max(rows.values()) + 1
    for direction in ("TB", "LR") if count > 1 else ("TB",):
        sizes = {id: (blob.w, blob.h) for id, blob in blobs.items()}
        source = skeleton(
            sizes, rows, edges, direction=direction, gaps=(_GAP, _BETWEEN)  # type: ignore[arg-type]
        )
        at = lay_out(source, engine=engine).nodes
        placed = {id: blob.at(round(at[id][0]), round(at[id][1])) for id, blob in blobs.items()}
        yield _at_origin(placed)
        if direction == "LR" and count > 2:
            yield from (_folded(placed, rows, cuts) for cuts in _cuts(count))


def _cuts(count: int) -> Iterator[tuple[int, ...]]:
    """Where a ribbon of rows may be folded: once anywhere, twice in thirds."""
    for cut in range(1, count):
        yield (cut,)
    if count > 5:
        yield (round(count / 3), round(2 * count / 3))


def _folded(blobs: Blobs, rows: Mapping[str, int], cuts: tuple[int, ...]) -> Blobs:
    """Bands of rows below each other, every other one running back."""
    out: Blobs = {}
    top, right, left = 0.0, None, 0.0
    for n, first in enumerate((0, *cuts)):
        last = (*cuts, max(rows.values()) + 1)[n]
        band = _at_origin({id: b for id, b in blobs.items() if first <= rows[id] < last})
        x0, y0, x1, y1 = _extent(band.values())
        if n % 2:
            band = {id: b.at(x1 - b.x, b.y) for id, b in band.items()}
        head = _column(band, rows, first)
        dx = 0.0 if right is None else right - head
        out |= {id: b.moved(dx, top) for id, b in band.items()}
        right = _column(out, rows, last - 1)
        top += y1 - y0 + _BAND
    return _at_origin(out)


def _column(blobs: Blobs, rows: Mapping[str, int], row: int) -> float:
    """Where the middle of a row is."""
    xs = [blob.x for id, blob in blobs.items() if rows[id] == row]
    return float(round((min(xs) + max(xs)) / 2))


def _extent(blobs: "Sequence[Blob] | Mapping[str, Blob] | object") -> tuple[float, ...]:
    corners = [c for b in blobs for c in (b.box()[:2], b.box()[2:])]  # type: ignore[attr-defined]
    return box_of(corners)


def _at_origin(blobs: Blobs) -> Blobs:
    x0, y0, _, _ = _extent(blobs.values())
    return {id: blob.moved(-x0, -y0) for id, blob in blobs.items()}


def _cost(blobs: Blobs, dependencies: Sequence[Dependency], around: Around) -> float:
    """How far a way of placing is from a compact page with short free arrows."""
    x0, y0, x1, y1 = _extent(blobs.values())
    width = max(x1 - x0, around.least) + around.beside
    height = y1 - y0 + around.above + around.below
    ratio = max(width / height / _RATIO, _RATIO * height / width)
    ends = [((blobs[d.tail].x, blobs[d.tail].y), (blobs[d.head].x, blobs[d.head].y), d)
            for d in dependencies]
    length = sum(distance(a, b) for a, b, _ in ends)
    struck = sum(_struck(a, b, d, blobs) for a, b, d in ends)
    crossed = sum(
        cross(a, b, c, e)
        for n, (a, b, d) in enumerate(ends)
        for c, e, f in ends[n + 1 :]
        if not {d.tail, d.head} & {f.tail, f.head}
    )
    size = width * height / 1_000_000
    return 2 * ratio + size + length / 2500 + 0.35 * struck + 0.4 * crossed


def _struck(a: tuple[float, float], b: tuple[float, float], d: Dependency, blobs: Blobs) -> int:
    """How many other blobs the straight way between two blobs runs into."""
    others = [blob for id, blob in blobs.items() if id not in {d.tail, d.head}]
    steps = [(a[0] + (b[0] - a[0]) * t / 12, a[1] + (b[1] - a[1]) * t / 12) for t in range(1, 12)]
    return sum(any(blob.covers(step, 6) for step in steps) for blob in others)
