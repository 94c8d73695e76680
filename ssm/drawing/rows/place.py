"""Where the activities stand: rows below each other or woven, whichever fills a page best."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from ssm.drawing.dot.skeleton import skeleton
from ssm.drawing.layout import Layout
from ssm.drawing.rows.blob import Blob
from ssm.drawing.rows.levels import Dependency, rows_of
from ssm.drawing.rows.shape import Around, Blobs, at_origin, misshape, placed, widened
from ssm.drawing.rows.tangle import tangle, untangled
from ssm.drawing.rows.weave import Places, Weaver, weaves
from ssm.drawing.steps import Steps

__all__ = ["place"]

Direction = Literal["TB", "LR"]

_GAP, _BETWEEN = 44.0, 66.0
_MOST, _HIGHEST, _FLAT = 4, 5, 3
_LIKELY, _TRIED = 6, 3


def place(
    blobs: Sequence[Blob],
    dependencies: Sequence[Dependency],
    around: Around,
) -> Steps[Blobs]:
    """The blobs at their places, the upper left corner of all near (0, 0).

    The engine orders the rows and lessens crossings; of rows below each other and columns
    woven into bands the one is taken that fills the page, with free short arrows.

    Args:
        blobs: one for each activity.
        dependencies: the arrows that are drawn.
        around: what else stands on the page.
    """
    if not blobs:
        return {}
    known, rows = {blob.id: blob for blob in blobs}, rows_of([b.id for b in blobs], dependencies)
    plans = _plans(rows)
    edges = [(d.tail, d.head) for d in dependencies]
    layouts = yield _sources(known, plans, edges)
    laid = [_laid(known, *plan, layout) for plan, layout in zip(plans, layouts, strict=True)]
    ways = [
        (misshape(known, way, around), n, way)
        for n, way in enumerate(_ways(laid, plans[0][0], dependencies))
    ]
    likely = [(cost, placed(known, way)) for cost, _, way in sorted(ways)[:_LIKELY]]
    likely.sort(key=lambda way: way[0] + tangle(way[1], dependencies))
    found = [(cost, untangled(way, rows, dependencies)) for cost, way in likely[:_TRIED]]
    best = min(found, key=lambda way: way[0] + tangle(way[1], dependencies))[1]
    return at_origin(widened(best, around))


def _plans(rows: Mapping[str, int]) -> list[tuple[Mapping[str, int], Direction]]:
    """Columns, and rows where they would not be strips."""
    plans: list[tuple[Mapping[str, int], Direction]] = [(_shortened(rows, _HIGHEST), "LR")]
    widest = max(list(rows.values()).count(row) for row in rows.values())
    if max(rows.values()) < _FLAT or widest >= _FLAT:
        plans.append((_shortened(rows, _MOST), "TB"))
    return plans


def _ways(
    laid: Sequence[Blobs], columns: Mapping[str, int], dependencies: Sequence[Dependency]
) -> Iterator[Places]:
    """Rows below each other as the engine sets them, and columns woven into bands."""
    yield from ({id: (blob.x, blob.y) for id, blob in way.items()} for way in laid[1:])
    tails: dict[str, list[str]] = {}
    for d in dependencies:
        tails.setdefault(d.head, []).append(d.tail)
    weaver = Weaver.of(laid[0], columns, tails)
    yield from map(weaver.woven, weaves([len(column) for column in weaver.columns]))


def _shortened(rows: Mapping[str, int], most: int) -> dict[str, int]:
    """Rows of many activities broken into several, so that no row is a strip."""
    out: dict[str, int] = {}
    level = 0
    for row in range(max(rows.values()) + 1):
        members = [id for id, at in rows.items() if at == row]
        lines = -(-len(members) // most) if len(members) > most + 1 else 1
        each = -(-len(members) // lines)
        out |= {id: level + n // each for n, id in enumerate(members)}
        level += lines
    return {id: out[id] for id in rows}


def _sources(
    blobs: Blobs,
    plans: Sequence[tuple[Mapping[str, int], Direction]],
    edges: Sequence[tuple[str, str]],
) -> list[str]:
    """What the engine is asked, for each plan of rows."""
    sizes = {id: (max(b.w, b.strip[0]), b.h + b.strip[1]) for id, b in blobs.items()}
    return [
        skeleton(sizes, rows, edges, direction=direction, gaps=(_GAP, _BETWEEN))
        for rows, direction in plans
    ]


def _laid(blobs: Blobs, rows: Mapping[str, int], direction: Direction, layout: Layout) -> Blobs:
    """The blobs as the engine places them."""
    found = {
        id: b.at(round(layout.nodes[id][0]), round(layout.nodes[id][1] - b.strip[1] / 2))
        for id, b in blobs.items()
    }
    return at_origin(_in_order(found, rows, direction))


def _in_order(blobs: Blobs, rows: Mapping[str, int], direction: Direction) -> Blobs:
    """The blobs, mirrored if that makes more of a row stand in the order of the study."""
    down = direction == "LR"
    ids = list(blobs)
    turned = 0
    for n, a in enumerate(ids):
        for b in ids[n + 1 :]:
            if rows[a] == rows[b]:
                one, other = blobs[a], blobs[b]
                turned += 1 if (one.y > other.y if down else one.x > other.x) else -1
    if turned <= 0:
        return blobs
    return {id: b.at(b.x, -b.y) if down else b.at(-b.x, b.y) for id, b in blobs.items()}
