"""The legend of a comparison: what is used on it, and who is who."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ssm.drawing.scene.marks import Line, Mark, Text, Thing
from ssm.drawing.scene.overlay_arrows import STYLES
from ssm.drawing.scene.picture_move import moved
from ssm.drawing.scene.voices import chair, face, turned
from ssm.drawing.text.fonts import width
from ssm.model.words import Judged, Verdict

if TYPE_CHECKING:
    from ssm.comparison.chart import Chart, Row

__all__ = ["legend"]

_SIZE = 13.0
_LINE = 30.0

Item = tuple[tuple[Mark, ...], float, str]


def legend(
    ref: str, chart: "Chart", codes: Mapping[str, str], at: tuple[float, float], limit: float
) -> tuple[Thing, float]:
    """All signs that are used, in lines; and where they end.

    Args:
        ref: canonical ref of the drawing.
        chart: what was said.
        codes: the letters of each perspective.
        at: the upper left corner.
        limit: the greatest width.
    """
    marks: list[Mark] = []
    x, y = at
    for group in (list(_people(chart, codes)), list(_faces(chart)), list(_lines(chart))):
        for signs, wide, name in group:
            full = wide + 10 + width(name, _SIZE) + 26
            if x > at[0] and x + full > at[0] + limit:
                x, y = at[0], y + _LINE
            marks += [moved(mark, x, y) for mark in signs]
            marks.append(
                Text(x=x + wide + 10, y=y, lines=(name,), size=_SIZE, ink="soft", anchor="start")
            )
            x += full
        if group:
            x, y = at[0], y + _LINE
    title = "Legend"
    return Thing(ref=ref, role="legend", title=title, marks=tuple(marks)), y


def _people(chart: "Chart", codes: Mapping[str, str]) -> Iterator[Item]:
    for perspective in chart.perspectives:
        code = codes[perspective]
        wide = width(code, _SIZE, "strong")
        sign = Text(x=wide / 2, y=0, lines=(code,), size=_SIZE, font="strong", ink="ink")
        yield (sign,), wide, chart.label(perspective)


def _cells(rows: Sequence["Row"]) -> set[Verdict]:
    return {cell.verdict for row in rows for cell in row.cells if cell.answers}


def _faces(chart: "Chart") -> Iterator[Item]:
    used = _cells(chart.rows)
    names = (
        (Verdict.PRESENT, "yes", "says it happens"),
        (Verdict.PARTIAL, "partly", "says it happens partly"),
        (Verdict.ABSENT, "no", "says it does not"),
        (Verdict.UNKNOWN, "unclear", "left open"),
    )
    for verdict, said, name in names:
        if verdict in used:
            yield face(10, 0, 10, said), 20, name  # type: ignore[arg-type]
    if any(row.silent for row in chart.rows if row.kind != "dependency"):
        yield chair(10, 0, 10), 20, "not asked"
    if any(row.overall.verdict is Verdict.CONTESTED for row in chart.rows):
        yield turned(19, 0, 9), 38, "accounts differ"
    judged = {word for row in chart.rows for cell in row.cells for word in cell.judged}
    if Judged.WELL in judged:
        yield face(10, 0, 10, "yes", judged=[Judged.WELL]), 20, "judged well"
    if Judged.BADLY in judged:
        yield face(10, 0, 10, "yes", judged=[Judged.BADLY]), 20, "judged badly"
    if chart.earlier:
        yield face(6, 0, 5.5, "no"), 12, "small: as told in the round before"


def _lines(chart: "Chart") -> Iterator[Item]:
    used = {row.overall.verdict for row in chart.rows if row.kind == "dependency"}
    names = {
        Verdict.PRESENT: "told to depend",
        Verdict.PARTIAL: "partly",
        Verdict.ABSENT: "told not to depend",
        Verdict.CONTESTED: "accounts differ",
        Verdict.UNKNOWN: "arrow not asked about",
    }
    for verdict, name in names.items():
        if verdict in used:
            line = Line(points=((0, 0), (44, 0)), head=True, **STYLES[verdict])  # type: ignore[arg-type]
            yield (line,), 44, name
