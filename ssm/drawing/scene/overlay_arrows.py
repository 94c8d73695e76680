"""Dependencies as people told them: the kind of line, and small faces on it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from ssm.drawing.geometry import Point, distance, sampled
from ssm.drawing.rows.levels import Dependency
from ssm.drawing.scene.marks import Line, Mark, Text, Thing
from ssm.drawing.scene.overlay import Overlay, told
from ssm.drawing.scene.voice_places import Box, meets
from ssm.drawing.scene.voices import face, said_by
from ssm.model.words import Verdict

if TYPE_CHECKING:
    from ssm.comparison.cells import Cell
    from ssm.comparison.chart import Row

__all__ = ["STYLES", "arrow_thing", "styled"]

STYLES: dict[Verdict, dict[str, object]] = {
    Verdict.PRESENT: {"ink": "ink", "width": 2.2},
    Verdict.PARTIAL: {"ink": "ink", "width": 2.0, "dash": "dashed"},
    Verdict.ABSENT: {"ink": "ink", "width": 2.2, "dash": "dotted"},
    Verdict.CONTESTED: {"ink": "ink", "width": 1.8, "zigzag": True},
    Verdict.UNKNOWN: {"ink": "soft", "width": 1.3},
}
_R, _PITCH = 7.5, 19.0
_UP, _DOWN = _R + 2, _R + 13


def arrow_thing(ref: str, overlay: Overlay, dependency: Dependency, row: "Row") -> Thing:
    """A dependency, with those who spoke of it on its line or beside."""
    way = overlay.plan.ways[dependency.name]
    cells = [cell for cell in row.cells if cell.answers]
    spot = _spot(overlay, way, len(cells)) if cells else None
    pieces = [tuple(way)] if spot is None else _cut(way, _box(spot, len(cells)))
    marks: list[Mark] = [
        styled(piece, row.overall.verdict, head=n == len(pieces) - 1)
        for n, piece in enumerate(pieces)
    ]
    if spot is not None:
        overlay.taken.append(_box(spot, len(cells)))
        marks += _faces(overlay, cells, spot)
    return Thing(
        ref=f"{ref}/{dependency.name}",
        role="dependency",
        title=f"{row.text}: {told(overlay.chart, row)}",
        marks=tuple(marks),
        layer=45,
    )


def styled(points: tuple[Point, ...], verdict: Verdict, *, head: bool = True) -> Line:
    """A line as what was said about a dependency makes it."""
    return Line(points=points, head=head, **STYLES[verdict])  # type: ignore[arg-type]


def _box(spot: Point, count: int) -> Box:
    half = count * _PITCH / 2 + 2
    return spot[0] - half, spot[1] - _UP, spot[0] + half, spot[1] + _DOWN


def _spot(overlay: Overlay, way: Sequence[Point], count: int) -> Point | None:
    """Where a group of faces finds room: on the line if it can, else beside it."""
    run = sampled(way, 4)
    for aside in (0.0, 24.0, -24.0, 34.0, -34.0):
        for share in (0.45, 0.35, 0.55, 0.28, 0.65):
            n = int(len(run) * share)
            x, y = run[n]
            before, after = run[max(0, n - 2)], run[min(len(run) - 1, n + 2)]
            length = distance(before, after) or 1.0
            u, v = (after[0] - before[0]) / length, (after[1] - before[1]) / length
            spot = (x - v * aside * (1 + count * 0.35 * abs(v)), y + u * aside - 3)
            if _has_room(overlay, _box(spot, count), run, on_line=not aside):
                return spot
    return None


def _has_room(overlay: Overlay, box: Box, own: Sequence[Point], *, on_line: bool) -> bool:
    plan = overlay.plan
    blobs = [*plan.blobs.values(), *(plan.control.blobs.values() if plan.control else ())]
    if any(meets(box, taken) for taken in overlay.taken):
        return False
    x0, y0, x1, y1 = box
    rim = [(x0 + (x1 - x0) * i / 6, y) for i in range(7) for y in (y0, (y0 + y1) / 2, y1)]
    if any(blob.covers(point, 2) for blob in blobs for point in rim):
        return False
    mine = set(own)
    inside = [p for p in overlay.lines if x0 - 2 < p[0] < x1 + 2 and y0 - 2 < p[1] < y1 + 2]
    if not on_line:
        return not inside
    ends = min(_outside(own, box), _outside(own[::-1], box))
    return all(p in mine for p in inside) and ends >= 14


def _outside(points: Sequence[Point], box: Box) -> float:
    """How long a line runs before it enters a box."""
    length = 0.0
    for a, b in pairwise(points):
        if box[0] < b[0] < box[2] and box[1] < b[1] < box[3]:
            return length
        length += distance(a, b)
    return length


def _cut(way: Sequence[Point], box: Box) -> list[tuple[Point, ...]]:
    """A line without the stretch that lies in a box."""
    pieces: list[list[Point]] = [[]]
    for x, y in sampled(way, 4):
        if box[0] < x < box[2] and box[1] < y < box[3]:
            if pieces[-1]:
                pieces.append([])
        else:
            pieces[-1].append((x, y))
    return [tuple(piece) for piece in pieces if len(piece) > 1]


def _faces(overlay: Overlay, cells: Sequence["Cell"], spot: Point) -> Iterator[Mark]:
    for n, cell in enumerate(cells):
        x = spot[0] + (n - (len(cells) - 1) / 2) * _PITCH
        yield from face(x, spot[1], _R, said_by(cell.verdict), judged=cell.judged)
        code = overlay.codes[cell.perspective or ""]
        yield Text(x=x, y=spot[1] + _R + 6, lines=(code,), size=9.5, font="strong", ink="soft")
