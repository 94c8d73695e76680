"""Dependencies as people told them: the kind of line, and small faces on it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from ssm.drawing.arrange.touch import meet
from ssm.drawing.geometry import Box, Point, distance, sampled
from ssm.drawing.rows.levels import Dependency
from ssm.drawing.scene.comparison.overlay import Overlay, in_order
from ssm.drawing.scene.comparison.voice_cast import told
from ssm.drawing.scene.comparison.voice_places import Size
from ssm.drawing.scene.marks import Line, Mark, Text, Thing
from ssm.drawing.text.fonts import width
from ssm.model.words import Verdict

if TYPE_CHECKING:
    from ssm.comparison.cells import Cell
    from ssm.comparison.chart import Row

__all__ = ["arrow_thing", "styled"]

_STYLES: dict[Verdict, dict[str, object]] = {
    Verdict.PRESENT: {"ink": "ink", "width": 2.6},
    Verdict.PARTIAL: {"ink": "ink", "width": 2.2, "dash": "dashed"},
    Verdict.ABSENT: {"ink": "ink", "width": 2.4, "dash": "dotted"},
    Verdict.CONTESTED: {"ink": "ink", "width": 1.8, "zigzag": True},
    Verdict.UNKNOWN: {"ink": "soft", "width": 1.3},
}
_RADII = (12.0, 10.5, 9.0, 8.0)
_MOST = 5
_NAME = 12.0
_SHARES = (0.45, 0.35, 0.55, 0.28, 0.65)
_GRID, _FAR = 18.0, 24


def arrow_thing(ref: str, overlay: Overlay, dependency: Dependency, row: "Row") -> Thing:
    """A dependency, with those who spoke of it on its line or beside."""
    way = overlay.plan.ways[dependency.name]
    cells = in_order(row)
    marks: list[Mark] = []
    pieces = [tuple(way)]
    if cells:
        group, spot = _place(overlay, way, row, cells)
        overlay.taken.append(group.box(spot))
        marks += _faces(overlay, row, cells, group, spot)
        pieces = _cut(way, group.box(spot))
    lines = [
        styled(piece, row.overall.verdict, head=n == len(pieces) - 1)
        for n, piece in enumerate(pieces)
    ]
    return Thing(
        ref=f"{ref}/{dependency.name}",
        role="dependency",
        title=f"{row.text}: {told(overlay.chart, row)}",
        marks=(*lines, *marks),
        layer=45,
    )


def styled(points: tuple[Point, ...], verdict: Verdict, *, head: bool = True) -> Line:
    """A line as what was said about a dependency makes it."""
    return Line(points=points, head=head, **_STYLES[verdict])  # type: ignore[arg-type]


@attrs.frozen(repr=False)
class _Group:
    """Faces in a line, or in a few lines where they are many.

    Attributes:
        radius: how big they are.
        lines: what each takes.
        name: what stands above them where they are not beside their arrow.
    """

    radius: float
    lines: tuple[tuple[Size, ...], ...]
    name: str | None = None

    @classmethod
    def of(
        cls, radius: float, sizes: Sequence[Size], most: int = _MOST, name: str | None = None
    ) -> "_Group":
        count = -(-len(sizes) // most)
        each = -(-len(sizes) // count)
        lines = (tuple(sizes[n : n + each]) for n in range(0, len(sizes), each))
        return cls(radius, tuple(lines), name)

    def box(self, spot: Point) -> Box:
        """The box of all faces, the middle of the first line at a spot."""
        x, y = spot
        name = width(self.name, _NAME, "strong") + 4 if self.name else 0.0
        half = max(name, *(sum(size.wide for size in line) for line in self.lines)) / 2 + 1
        up = max(size.up for size in self.lines[0]) + (_NAME + 4 if self.name else 0.0)
        low = max(self.heights()[-1] + size.down for size in self.lines[-1])
        return x - half, y - up, x + half, y + low

    def heights(self) -> list[float]:
        """How far below the first line each line is."""
        out = [0.0]
        for above, line in pairwise(self.lines):
            step = max(size.down for size in above) + max(size.up for size in line)
            out.append(out[-1] + step)
        return out

    def places(self, spot: Point) -> Iterator[Point]:
        """The middle of each face."""
        for line, down in zip(self.lines, self.heights(), strict=True):
            x = spot[0] - sum(size.wide for size in line) / 2
            for size in line:
                yield x + size.wide / 2, spot[1] + down
                x += size.wide


def _place(
    overlay: Overlay, way: Sequence[Point], row: "Row", cells: Sequence["Cell"]
) -> tuple[_Group, Point]:
    """Where a group of faces finds room, and how big they can be: on the line, or near it."""
    run = sampled(way, 4)
    middle = run[len(run) // 2]
    for radius in _RADII:
        group = _Group.of(radius, [overlay.size(row, cell, radius) for cell in cells])
        for spot, on_line in _beside(run, group.box((0, 0))):
            if _has_room(overlay, group.box(spot), run, on_line=on_line):
                return group, spot
    name = row.name.replace("->", "→").replace(" ", "")
    sizes = [overlay.size(row, cell, _RADII[-1]) for cell in cells]
    for most in (_MOST, 8, 3):
        group = _Group.of(_RADII[-1], sizes, most, name)
        for spot in _around(middle):
            if _has_room(overlay, group.box(spot), run, on_line=False):
                return group, spot
    group = _Group.of(_RADII[1], [overlay.size(row, cell, _RADII[1]) for cell in cells], 8, name)
    return group, overlay.shelved(group.box((0, 0)))


def _beside(run: Sequence[Point], box: Box) -> Iterator[tuple[Point, bool]]:
    """Spots on a line, then on either side, as far as a box needs."""
    for side in (0, 1, -1, 1.7, -1.7):
        for share in _SHARES:
            n = int(len(run) * share)
            x, y = run[n]
            before, after = run[max(0, n - 2)], run[min(len(run) - 1, n + 2)]
            length = distance(before, after) or 1.0
            u, v = (after[0] - before[0]) / length, (after[1] - before[1]) / length
            down = (box[1] + box[3]) / 2
            aside = side * (abs(v) * box[2] + abs(u) * (box[3] - box[1]) / 2 + 5)
            yield (x - v * aside, y + u * aside - down), not side


def _around(middle: Point) -> Iterator[Point]:
    """Spots on a grid round a point, the nearest first."""
    cells = [(u, v) for u in range(-_FAR, _FAR + 1) for v in range(-_FAR, _FAR + 1)]
    for u, v in sorted(cells, key=lambda cell: (cell[0] ** 2 + cell[1] ** 2, cell)):
        yield middle[0] + u * _GRID, middle[1] + v * _GRID


def _has_room(overlay: Overlay, box: Box, own: Sequence[Point], *, on_line: bool) -> bool:
    plan = overlay.plan
    blobs = plan.all_blobs.values()
    if any(meet(box, taken) for taken in overlay.taken):
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


def _faces(
    overlay: Overlay, row: "Row", cells: Sequence["Cell"], group: _Group, spot: Point
) -> Iterator[Mark]:
    if group.name:
        y = group.box(spot)[1] + _NAME / 2 + 1
        yield Text(x=spot[0], y=y, lines=(group.name,), size=_NAME, font="strong", ink="soft")
    for cell, at in zip(cells, group.places(spot), strict=True):
        yield from overlay.voice(row, cell, at, group.radius)
