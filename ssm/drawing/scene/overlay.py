"""What people said, laid on the plan of a model: faces round activities and on arrows."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from ssm.drawing.geometry import Point, sampled
from ssm.drawing.rows.badge import Badge, badge_for
from ssm.drawing.rows.blob import Blob
from ssm.drawing.rows.plan import PITCH, Plan
from ssm.drawing.scene.marks import Mark, Text, Thing
from ssm.drawing.scene.operations import blob_marks
from ssm.drawing.scene.voice_places import HEAD, Box, Place, places_below
from ssm.drawing.scene.voices import chair, face, said_by, turned
from ssm.drawing.text.fonts import width
from ssm.model.activity import Activity
from ssm.model.words import Verdict

if TYPE_CHECKING:
    from ssm.comparison.cells import Cell
    from ssm.comparison.chart import Chart, Row

__all__ = ["Overlay", "told"]

_WORDS = {
    Verdict.PRESENT: "yes",
    Verdict.PARTIAL: "partly",
    Verdict.ABSENT: "no",
    Verdict.CONTESTED: "both yes and no",
    Verdict.UNKNOWN: "left open",
}
_CHAIR = 15.5
_HEADS = ((0.36, -0.42), (0.44, -0.3), (0.2, -0.48), (0.44, 0.3))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Overlay:
    """One plan and one chart; `taken` grows as room is used."""

    plan: Plan
    chart: "Chart"
    codes: Mapping[str, str]
    taken: list[Box]
    lines: tuple[Point, ...]

    @classmethod
    def of(cls, plan: Plan, chart: "Chart", codes: Mapping[str, str]) -> "Overlay":
        """An overlay on which nothing but blobs, arrows and names has a place yet."""
        ways = [*plan.ways.values()]
        blobs = [*plan.blobs.values()]
        taken: list[Box] = [plan.frame.label_box()] if plan.frame else []
        if plan.control:
            blobs += plan.control.blobs.values()
            ways += [*plan.control.ways, plan.control.down, plan.control.up]
            taken.append(plan.control.frame.label_box())
        lines = tuple(point for way in ways if way for point in sampled(way, 4))
        return cls(plan=plan, chart=chart, codes=codes, taken=taken, lines=lines)

    def activity(self, ref: str, activity: Activity, blob: Blob, row: "Row") -> Thing:
        """An activity, with those who spoke of it round it."""
        ends = [p for p in self.lines if blob.covers(p, 14)]
        badge = badge_for(blob, ends) if row.kind == "activity" else None
        marks = [*blob_marks(blob, "bubble"), *(badge.marks() if badge else ())]
        own = self._reserved(blob, badge)
        if row.overall.verdict is Verdict.CONTESTED:
            spot = self._spot(blob, ends)
            marks += turned(*spot, 8.5)
            own.append((spot[0] - 19, spot[1] - 11, spot[0] + 19, spot[1] + 11))
        cells = _in_order(row, [cell for cell in row.cells if self._is_shown(row, cell)])
        widths = [self._wide(row, cell) for cell in cells]
        places = places_below(blob, widths, [*self.taken, *own], self.lines)
        marks += self._voices(row, cells, places)
        self.taken.extend([*own, *(place.box for place in places)])
        return Thing(
            ref=f"{ref}/{activity.id}",
            role="activity",
            title=f"{activity.id}. {activity.do}: {told(self.chart, row)}",
            marks=tuple(marks),
        )

    def _reserved(self, blob: Blob, badge: Badge | None) -> list[Box]:
        others = [*self.plan.blobs.values()]
        if self.plan.control:
            others += self.plan.control.blobs.values()
        boxes = [other.box(-3) for other in others if other != blob]
        return [*boxes, *([badge.box()] if badge else [])]

    def _spot(self, blob: Blob, ends: Sequence[Point]) -> Point:
        spots = [(blob.x + blob.w * u, blob.y + blob.h * v) for u, v in _HEADS]

        def free(spot: Point) -> bool:
            return not any(abs(x - spot[0]) < 22 and abs(y - spot[1]) < 14 for x, y in ends)

        return next((spot for spot in spots if free(spot)), spots[0])

    def _is_shown(self, row: "Row", cell: "Cell") -> bool:
        return bool(cell.answers) or cell.perspective in row.silent

    def _wide(self, row: "Row", cell: "Cell") -> float:
        """The width of a face, with a nose where it turns; or of a chair, which is slighter."""
        if not cell.answers:
            return max(_CHAIR, width(self.codes[cell.perspective or ""], 9.5) + 4)
        nose = 3.0 if row.overall.verdict is Verdict.CONTESTED else 0.0
        code = width(self.codes[cell.perspective or ""], 10.5, "strong") + 4
        small = _before_wide(cell)
        wide = PITCH * 1.75 if cell.verdict is Verdict.CONTESTED else PITCH + nose
        return max(wide, code + small + (2 if small else 0))

    def _voices(
        self, row: "Row", cells: Sequence["Cell"], places: Sequence[Place]
    ) -> Iterator[Mark]:
        apart = row.overall.verdict is Verdict.CONTESTED
        for cell, place in zip(cells, places, strict=False):
            before, small = _before(cell), not cell.answers
            if small:
                yield from chair(place.x, place.y, HEAD)
            else:
                turn = _turn(cell) if apart else 0
                said = said_by(cell.verdict)
                yield from face(place.x, place.y, HEAD, said, judged=cell.judged, turn=turn)
            if before:
                dx, dy = (1.0, -3.0) if small else (_aside(self.codes, cell) / 2 + 1, HEAD + 7)
                yield from face(place.x + dx, place.y + dy, 5.0, said_by(before))
            yield Text(
                x=place.x - (_before_wide(cell) / 2 + 1 if before and not small else 0.0),
                y=place.y + HEAD + 7,
                lines=(self.codes[cell.perspective or ""],),
                size=9.5 if small else 10.5,
                font="text" if small else "strong",
                ink="soft" if small else "ink",
            )


def _before(cell: "Cell") -> Verdict | None:
    """What was said in the round before, when it differs."""
    was = cell.was
    if was is None or was is Verdict.UNKNOWN or was is cell.verdict:
        return None
    return was


def _before_wide(cell: "Cell") -> float:
    """How wide the small face of the round before is; 0 without one."""
    before = _before(cell)
    if before is None:
        return 0.0
    return 19.0 if before is Verdict.CONTESTED else 11.0


def _aside(codes: Mapping[str, str], cell: "Cell") -> float:
    """How wide the letters of a perspective are."""
    return width(codes[cell.perspective or ""], 10.5, "strong")


def _turn(cell: "Cell") -> int:
    return {Verdict.PRESENT: -1, Verdict.ABSENT: 1}.get(cell.verdict, 0)


def _in_order(row: "Row", cells: Sequence["Cell"]) -> list["Cell"]:
    """Faces before chairs; where accounts differ, yes on the left and no on the right."""
    spoke = [cell for cell in cells if cell.answers]
    silent = [cell for cell in cells if not cell.answers]
    if row.overall.verdict is not Verdict.CONTESTED:
        return spoke + silent
    order = {Verdict.PRESENT: 0, Verdict.ABSENT: 2}
    return sorted(spoke, key=lambda cell: order.get(cell.verdict, 1)) + silent


def told(chart: "Chart", row: "Row") -> str:
    """What was said about a row, in words."""
    said = [
        f"{chart.label(cell.perspective or '')}: {_WORDS[cell.verdict]}"
        + (f", judged {' and '.join(cell.judged)}" if cell.judged else "")
        for cell in row.cells
        if cell.answers
    ]
    silent = [chart.label(perspective) for perspective in row.silent]
    if silent:
        said.append(f"not asked: {', '.join(silent)}")
    return "; ".join(said) or "nobody was asked"
