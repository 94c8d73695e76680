"""The same model in small, as it was told in the round before, to be laid beside the present."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import attrs

from ssm.drawing.geometry import Point
from ssm.drawing.rows.blob import Blob
from ssm.drawing.rows.plan import Plan
from ssm.drawing.scene.comparison.arrows import styled
from ssm.drawing.scene.comparison.overlay import in_order
from ssm.drawing.scene.comparison.questions import COLUMN, Entry
from ssm.drawing.scene.comparison.verdict_blob import heard_of, outline_marks
from ssm.drawing.scene.comparison.voice_cast import Voice, told
from ssm.drawing.scene.comparison.voices import face, said_by
from ssm.drawing.scene.marks import Line, Mark, Shape, Text
from ssm.drawing.scene.page import paragraph
from ssm.drawing.text.fonts import width
from ssm.model.stakeholder import named
from ssm.model.study import Study

if TYPE_CHECKING:
    from ssm.comparison.chart import Chart, Row

__all__ = ["before_entries", "shown_before"]

_MOST = 2
_TITLE, _UNDER = 19.0, 14.0
_R, _STEP = 8.0, 19.0
_NUMBER = 15.0
_LARGEST = 0.5


@attrs.frozen(repr=False)
class _Small:
    """From the large drawing to the small one."""

    scale: float
    x: float
    y: float

    def at(self, point: Point) -> Point:
        return (point[0] - self.x) * self.scale, (point[1] - self.y) * self.scale

    def along(self, points: tuple[Point, ...]) -> tuple[Point, ...]:
        return tuple(self.at(point) for point in points)


def before_entries(
    study: Study,
    chart: "Chart",
    plan: Plan,
    voices: Mapping[str, Voice],
    corner: Point,
    scale: float,
) -> tuple[Entry, ...]:
    """Small drawings of the rounds before, the newest first; two at most.

    Args:
        study: where the rounds have their names.
        chart: the present one, which knows those before.
        plan: where the parts of the model stand on the large drawing.
        voices: who is who.
        corner: the upper left corner of the plan.
        scale: how large the columns are.
    """
    names = {round_.id: named(round_.label, round_.id) for round_ in study.rounds}
    return tuple(
        _entry(earlier, names.get(earlier.round or "", "before"), plan, voices, corner, scale)
        for earlier in shown_before(chart)
    )


def shown_before(chart: "Chart") -> tuple["Chart", ...]:
    """The rounds before that are drawn beside the present one.

    Args:
        chart: the present one.
    """
    return chart.earlier[:_MOST]


def _entry(
    chart: "Chart", name: str, plan: Plan, voices: Mapping[str, Voice], corner: Point, scale: float
) -> Entry:
    wide, size = COLUMN * scale, _TITLE * scale
    title, y = paragraph(f"As told before: {name}", 0, 0, wide, size=size, font="title")
    scale = min(wide / max(plan.width, 1.0), _LARGEST)
    small = _Small(scale, corner[0], corner[1] - (y + _UNDER) / scale)
    marks = (title, *_drawn(chart, plan, voices, small))
    said = [f"{row.name}: {told(chart, row)}" for row in chart.rows if row.overall.answers]
    return Entry(
        ref=f"model/{chart.model}/before/{chart.round}",
        title=f"{name}. {'. '.join(said)}",
        marks=marks,
        height=y + _UNDER + plan.height * scale,
        role="before",
    )


def _drawn(
    chart: "Chart", plan: Plan, voices: Mapping[str, Voice], small: _Small
) -> Iterator[Mark]:
    """Boundaries, arrows, then activities with their faces."""
    rows = {row.ref.rpartition("/")[2]: row for row in chart.rows}
    control = plan.control
    for frame, ground in (
        (plan.frame, "ground-blue"),
        (control and control.frame, "ground-green"),
    ):
        if frame:
            outline = small.along(frame.outline[::4])
            yield Shape(points=outline, fill=ground, ink="soft", width=1.0)
    for d in plan.dependencies:
        way = small.along(plan.ways[d.name])
        yield attrs.evolve(styled(way, rows[d.name].overall.verdict), width=1.2)
    for way in control.ways if control else ():
        yield Line(points=small.along(way), head=True, ink="soft", width=1.0)
    for id, blob in plan.all_blobs.items():
        yield from _activity(blob, rows[id], voices, small)


def _activity(blob: Blob, row: "Row", voices: Mapping[str, Voice], small: _Small) -> Iterator[Mark]:
    """An outline with its number, and the faces of those who spoke on its lower edge."""
    x, y = small.at((blob.x, blob.y))
    w, h = blob.w * small.scale, blob.h * small.scale
    yield from outline_marks((x, y, w, h), heard_of(row.overall), min(5.0, h / 6))
    if row.kind == "activity" and width(row.name, _NUMBER, "strong") < w - 16:
        number = Text(x=x, y=y - 2, lines=(row.name,), size=_NUMBER, font="strong", ink="soft")
        yield number
    cells = in_order(row)
    step = min(_STEP, (w + _STEP) / max(len(cells), 1))
    for n, cell in enumerate(cells):
        at = x + (n - (len(cells) - 1) / 2) * step, y + h / 2 + _R * 0.7
        kind = voices[cell.perspective or ""].kind
        yield from face(*at, _R, said_by(cell.verdict), kind=kind)
