"""What people said, laid on the plan of a model: faces round activities, chairs, hatching."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from ssm.drawing.geometry import Box, Point, box_of, sampled
from ssm.drawing.rows.badge import Badge, badge_for
from ssm.drawing.rows.blob import Blob
from ssm.drawing.rows.plan import Plan
from ssm.drawing.scene.comparison.room import bounds, text_box, walls, word_box
from ssm.drawing.scene.comparison.verdict_blob import heard_of, verdict_marks
from ssm.drawing.scene.comparison.voice_cast import Voice, told
from ssm.drawing.scene.comparison.voice_places import Full, Size, label_place, seats
from ssm.drawing.scene.comparison.voices import chair, face, said_by
from ssm.drawing.scene.marks import Line, Mark, Shape, Text, Thing
from ssm.drawing.text.fonts import width
from ssm.model.activity import Activity
from ssm.model.words import Verdict

if TYPE_CHECKING:
    from ssm.comparison.cells import Cell
    from ssm.comparison.chart import Chart, Row

__all__ = ["Overlay", "in_order"]

_LETTERS = 14.5
_CHAIR, _CHAIR_TEXT = 9.5, 13.5
_SHELF = 24.0


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Overlay:
    """One plan and one chart; `taken` and `shelf` grow as room is used.

    Attributes:
        plan: where the parts of the model stand.
        chart: what was said.
        voices: who is who.
        taken: boxes in which something stands.
        lines: points of arrows and boundaries.
        badges: the numbers of the activities.
        shelf: boxes below the plan, for what finds no room on it.
    """

    plan: Plan
    chart: "Chart"
    voices: Mapping[str, Voice]
    taken: list[Box]
    lines: tuple[Point, ...]
    badges: Mapping[str, Badge]
    shelf: list[Box] = attrs.field(factory=list)

    @classmethod
    def of(
        cls, plan: Plan, chart: "Chart", voices: Mapping[str, Voice], labels: Sequence[Thing]
    ) -> "Overlay":
        """An overlay on which nothing but blobs, arrows and names has a place yet.

        Args:
            plan: where the parts of the model stand.
            chart: what was said.
            voices: who is who.
            labels: things whose texts keep their places.
        """
        ways = [*plan.ways.values()]
        outlines = [plan.frame.line] if plan.frame else []
        taken: list[Box] = [plan.frame.label_box()] if plan.frame else []
        if plan.control:
            ways += [*plan.control.ways, plan.control.down, plan.control.up]
            outlines.append(plan.control.frame.line)
            taken.append(plan.control.frame.label_box())
        lines = [point for way in (*ways, *outlines) if way for point in sampled(way, 4)]
        badges = {id: badge for id, blob in plan.blobs.items() if (badge := _badge(blob, ways))}
        taken += [badge.box() for badge in badges.values()]
        texts = [mark for thing in labels for mark in thing.marks if isinstance(mark, Text)]
        taken += [text_box(text) for text in texts]
        taken += [*map(word_box, plan.all_blobs.values()), *walls(plan)]
        return cls(
            plan=plan, chart=chart, voices=voices, taken=taken, lines=tuple(lines), badges=badges
        )

    def activity(self, ref: str, activity: Activity, blob: Blob, row: "Row") -> Thing:
        """An activity, with those who spoke of it round it."""
        badge = self.badges.get(activity.id) if row.kind == "activity" else None
        marks = [*verdict_marks(blob, heard_of(row.overall)), *(badge.marks() if badge else ())]
        others = self._others(blob)
        cells = in_order(row)
        radius, places = seats(
            blob,
            lambda r: [self.size(row, cell, r) for cell in cells],
            self._full(others),
            _split(row, cells),
        )
        lowest = blob.y + blob.h / 2
        for cell, (x, y) in zip(cells, places, strict=True):
            box = self.size(row, cell, radius).box(x, y)
            self.taken.append(box)
            lowest = max(lowest, box[3])
            marks += self.voice(row, cell, (x, y), radius)
        marks += self._chairs(row, blob, lowest, others)
        return Thing(
            ref=f"{ref}/{activity.id}",
            role="activity",
            title=f"{activity.id}. {activity.do}: {told(self.chart, row)}",
            marks=tuple(marks),
        )

    def shelved(self, box: Box) -> Point:
        """A place below the plan for a box round (0, 0), beside what stands there or under it."""
        x0, _, x1, end = bounds(self.plan)
        left, top = x0, end + _SHELF
        if self.shelf:
            left, top = self.shelf[-1][2] + _SHELF, self.shelf[-1][1]
        if left > x0 and left + box[2] - box[0] > x1:
            left, top = x0, self.low + _SHELF
        spot = left - box[0], top - box[1]
        self.shelf.append((left, top, spot[0] + box[2], spot[1] + box[3]))
        return spot

    @property
    def low(self) -> float:
        """Where what stands below the plan ends; 0 when nothing does."""
        return max((box[3] for box in self.shelf), default=0.0)

    def _others(self, blob: Blob) -> list[Box]:
        """The other activities with the room that is kept below them."""
        return [other.room(-3) for other in self.plan.all_blobs.values() if other != blob]

    def _full(self, others: Sequence[Box]) -> Full:
        return Full([*self.taken, *others], self.lines)

    def size(self, row: "Row", cell: "Cell", r: float) -> Size:
        """What a face with its hat and its letters takes."""
        x0, y0, x1, _ = box_of([p for mark in self._face(row, cell, (0, 0), r) for p in _at(mark)])
        letters = width(self._voice(cell).code, _LETTERS, "strong") + 3
        return Size(max(2 * max(-x0, x1) + 3, letters), -y0 + 1, r + _LETTERS * 1.12)

    def voice(self, row: "Row", cell: "Cell", at: Point, r: float) -> Iterator[Mark]:
        """A face at a place, its letters below it; what it was before leads to it."""
        yield from self._face(row, cell, at, r)
        y = at[1] + r + _LETTERS * 0.64
        code = self._voice(cell).code
        yield Text(x=at[0], y=y, lines=(code,), size=_LETTERS, font="strong")

    def _face(self, row: "Row", cell: "Cell", at: Point, r: float) -> tuple[Mark, ...]:
        turn = _turn(cell) if row.overall.verdict is Verdict.CONTESTED else 0
        kind = self._voice(cell).kind
        said = said_by(cell.verdict)
        return face(*at, r, said, judged=cell.judged, turn=turn, kind=kind)

    def _voice(self, cell: "Cell") -> Voice:
        return self.voices[cell.perspective or ""]

    def _chairs(
        self, row: "Row", blob: Blob, lowest: float, others: Sequence[Box]
    ) -> tuple[Mark, ...]:
        """One empty chair, with the letters of all that were not asked."""
        if not row.silent:
            return ()
        for words in self._silent(row):
            wide = 2 * _CHAIR + 3 + width(words, _CHAIR_TEXT)
            size = Size(wide + 6, _CHAIR + 1, _CHAIR + 1)
            spot = label_place(blob, size, lowest, self._full(others))
            if spot:
                break
        else:
            spot = blob.x, lowest + _CHAIR + 1
        self.taken.append(size.box(*spot))
        left = spot[0] - wide / 2
        text = Text(
            x=left + 2 * _CHAIR + 3,
            y=spot[1],
            lines=(words,),
            size=_CHAIR_TEXT,
            ink="soft",
            anchor="start",
        )
        return (*chair(left + _CHAIR, spot[1], _CHAIR), text)

    def _silent(self, row: "Row") -> Iterator[str]:
        """Words for those not asked: their letters, or all the others where they are many."""
        if not any(cell.answers for cell in row.cells):
            yield "all"
            return
        yield " ".join(self.voices[who].code for who in row.silent)
        yield "others"


def in_order(row: "Row") -> list["Cell"]:
    """Who spoke; where accounts differ, yes on the left and no on the right."""
    spoke = [cell for cell in row.cells if cell.answers]
    if row.overall.verdict is not Verdict.CONTESTED:
        return spoke
    order = {Verdict.PRESENT: 0, Verdict.ABSENT: 2}
    return sorted(spoke, key=lambda cell: order.get(cell.verdict, 1))


def _split(row: "Row", cells: Sequence["Cell"]) -> int:
    """Where a second line of faces begins best: with those who say no, in a dispute."""
    if row.overall.verdict is not Verdict.CONTESTED:
        return -(-len(cells) // 2)
    return sum(cell.verdict is not Verdict.ABSENT for cell in cells)


def _turn(cell: "Cell") -> int:
    return {Verdict.PRESENT: -1, Verdict.ABSENT: 1}.get(cell.verdict, 0)


def _badge(blob: Blob, ways: Sequence[Sequence[Point]]) -> Badge | None:
    ends = [point for way in ways if way for point in (way[0], way[-1]) if blob.covers(point, 14)]
    return badge_for(blob, ends)


def _at(mark: Mark) -> tuple[Point, ...]:
    return mark.points if isinstance(mark, (Shape, Line)) else ()
