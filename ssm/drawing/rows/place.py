"""Where the activities stand: rows below, beside, or folded, whichever fills a page best."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import attrs

from ssm.drawing.dot.skeleton import skeleton
from ssm.drawing.geometry import Point, box_of, cross, distance
from ssm.drawing.layout import lay_out_all
from ssm.drawing.rows.blob import Blob
from ssm.drawing.rows.fold import Blobs, at_origin, extent, folds
from ssm.drawing.rows.levels import Dependency, rows_of

__all__ = ["Around", "place"]

Direction = Literal["TB", "LR"]

_GAP, _BETWEEN = 44.0, 66.0
_RATIO = 1.4
_MOST, _FLAT = 4, 3


@attrs.frozen(kw_only=True, repr=False)
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
    """Rows below each other, beside each other, and folded, as far as each makes sense."""
    short = _shortened(rows)
    widest = max(list(rows.values()).count(row) for row in rows.values())
    below = max(rows.values()) < _FLAT or widest >= _FLAT
    beside = short == rows and len(set(rows.values())) > 1
    plans: list[tuple[Mapping[str, int], Direction]] = []
    plans += [(short, "TB")] if below else []
    plans += [(rows, "LR")] if beside else []
    laid = _laid(blobs, plans, [(d.tail, d.head) for d in dependencies], engine)
    yield from laid
    if beside:
        yield from folds(laid[-1], rows)


def _shortened(rows: Mapping[str, int]) -> dict[str, int]:
    """Rows of many activities broken into several, so that no row is a strip."""
    out: dict[str, int] = {}
    level = 0
    for row in range(max(rows.values()) + 1):
        members = [id for id, at in rows.items() if at == row]
        lines = -(-len(members) // _MOST) if len(members) > _MOST + 1 else 1
        each = -(-len(members) // lines)
        out |= {id: level + n // each for n, id in enumerate(members)}
        level += lines
    return {id: out[id] for id in rows}


def _laid(
    blobs: Blobs,
    plans: Sequence[tuple[Mapping[str, int], Direction]],
    edges: Sequence[tuple[str, str]],
    engine: str | None,
) -> list[Blobs]:
    """The blobs as the engine places them, for each plan of rows, in one run of it."""
    sizes = {id: (max(b.w, b.strip[0]), b.h + b.strip[1]) for id, b in blobs.items()}
    sources = [
        skeleton(sizes, rows, edges, direction=direction, gaps=(_GAP, _BETWEEN))
        for rows, direction in plans
    ]
    return [
        at_origin(
            {
                id: b.at(round(layout.nodes[id][0]), round(layout.nodes[id][1] - b.strip[1] / 2))
                for id, b in blobs.items()
            }
        )
        for layout in lay_out_all(sources, engine=engine)
    ]


def _cost(blobs: Blobs, dependencies: Sequence[Dependency], around: Around) -> float:
    """How far a way of placing is from a compact page with short free arrows."""
    x0, y0, x1, y1 = extent(blobs)
    width = max(x1 - x0 + 80, around.least) + around.beside
    height = y1 - y0 + 70 + around.above + around.below
    ratio = max(width / height / _RATIO, _RATIO * height / width)
    spans = [
        ((blobs[d.tail].x, blobs[d.tail].y), (blobs[d.head].x, blobs[d.head].y), d)
        for d in dependencies
    ]
    length = sum(distance(a, b) for a, b, _ in spans)
    struck = sum(_struck(a, b, d, blobs) for a, b, d in spans)
    crossed = sum(
        cross(a, b, c, e)
        for n, (a, b, d) in enumerate(spans)
        for c, e, f in spans[n + 1 :]
        if not {d.tail, d.head} & {f.tail, f.head}
    )
    size = width * height / 1_000_000
    return 2 * ratio + size + 2.5 * _lopsided(blobs) + length / 3000 + 0.35 * struck + 0.4 * crossed


def _lopsided(blobs: Blobs) -> float:
    """How far from the middle of all the blobs weigh, as a share of width and height."""
    x0, y0, x1, y1 = extent(blobs)
    weight = sum(blob.w * blob.h for blob in blobs.values())
    x = sum(blob.x * blob.w * blob.h for blob in blobs.values()) / weight
    y = sum(blob.y * blob.w * blob.h for blob in blobs.values()) / weight
    return abs(x - (x0 + x1) / 2) / (x1 - x0) + abs(y - (y0 + y1) / 2) / (y1 - y0)


def _struck(a: Point, b: Point, d: Dependency, blobs: Blobs) -> int:
    """How many other blobs the straight way between two blobs runs into."""
    steps = [(a[0] + (b[0] - a[0]) * t / 12, a[1] + (b[1] - a[1]) * t / 12) for t in range(1, 12)]
    x0, y0, x1, y1 = box_of((a, b))
    count = 0
    for id, blob in blobs.items():
        left, top, right, bottom = blob.room(6)
        near = left < x1 and x0 < right and top < y1 and y0 < bottom
        if near and id not in {d.tail, d.head}:
            count += any(blob.blocks(step, 6) for step in steps)
    return count
