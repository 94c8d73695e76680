"""The legend of a comparison: what is used on it, and who is who."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from ssm.drawing.scene.comparison.arrows import styled
from ssm.drawing.scene.comparison.before import shown_before
from ssm.drawing.scene.comparison.verdict_blob import heard_of, outline_marks
from ssm.drawing.scene.comparison.voice_cast import Voice
from ssm.drawing.scene.comparison.voices import chair, face, said_by, turned
from ssm.drawing.scene.marks import Figure, Text
from ssm.drawing.scene.signs import Item, Lines, Signs
from ssm.drawing.text.fonts import width
from ssm.drawing.text.wrap import wrap
from ssm.model.kinds import kind_of
from ssm.model.words import Judged, Verdict

if TYPE_CHECKING:
    from ssm.comparison.chart import Chart, Row

__all__ = ["legend"]

_SIZE, _CODE = 14.5, 15.0
_LINE, _TALL = 34.0, 52.0
_FIGURE, _R = 42.0, 11.0
_LONGEST = 320.0


def legend(ref: str, chart: "Chart", voices: Mapping[str, Voice]) -> Signs:
    """All signs that are used.

    Args:
        ref: canonical ref of the drawing.
        chart: what was said.
        voices: who is who.
    """
    lines = (
        Lines(_people(voices), _TALL, _TALL),
        Lines(_faces(chart), _LINE, _LINE),
        Lines(chain(_blobs(chart), _lines(chart)), _LINE, _LINE),
    )
    return Signs(ref=ref, lines=lines, gap=24, after=-_LINE / 2)


def _people(voices: Mapping[str, Voice]) -> Iterator[Item]:
    for voice in voices.values():
        known = kind_of(voice.kind)
        broad = _FIGURE * (1.5 if known and known.form == "group" else 0.9)
        wide = width(voice.code, _CODE, "strong")
        figure = Figure(kind=voice.kind, x=broad / 2, y=0, size=_FIGURE, tint=voice.tint)
        code = Text(
            x=broad + 6,
            y=0,
            lines=(voice.code,),
            size=_CODE,
            font="strong",
            anchor="start",
        )
        yield (figure, code), broad + 6 + wide, _short(voice.name)


def _short(name: str) -> str:
    """The first line of a name that is too long for a legend."""
    lines = wrap(name, _SIZE, _LONGEST).lines
    return lines[0] if len(lines) == 1 else f"{lines[0]} …"


def _every(chart: "Chart") -> tuple["Row", ...]:
    """What is drawn: the rows now, and those of the rounds before that are drawn in small."""
    return tuple(row for each in (chart, *shown_before(chart)) for row in each.rows)


def _faces(chart: "Chart") -> Iterator[Item]:
    cells = [cell for row in chart.rows for cell in row.cells if cell.answers]
    used = {cell.verdict for row in _every(chart) for cell in row.cells if cell.answers}
    names = {
        Verdict.PRESENT: "says it happens",
        Verdict.PARTIAL: "says it happens partly",
        Verdict.ABSENT: "says it does not",
        Verdict.UNKNOWN: "leaves it open",
    }
    for verdict, name in names.items():
        if verdict in used:
            yield face(_R, 0, _R, said_by(verdict)), 2 * _R, name
    if any(row.overall.verdict is Verdict.CONTESTED for row in chart.rows):
        yield turned(_R * 2.2, 0, _R), 4.4 * _R, "accounts differ"
    judged = {word for cell in cells for word in cell.judged}
    for word, name in ((Judged.WELL, "judged well"), (Judged.BADLY, "judged badly")):
        if word in judged:
            yield face(_R, 0, _R, "no", judged=[word]), 2 * _R, name
    if any(row.silent for row in chart.rows if row.kind != "dependency"):
        yield chair(9, 0, 10), 18, "not asked"


def _blobs(chart: "Chart") -> Iterator[Item]:
    used = {heard_of(row.overall) for row in _every(chart) if row.kind != "dependency"}
    names = {
        "yes": "told to happen",
        "partly": "partly",
        "no": "told not to happen",
        "differ": "told both ways",
        "open": "left open",
        "silent": "nobody asked",
    }
    for heard, name in names.items():
        if heard in used:
            yield outline_marks((22, 0, 44, 26), heard, 6), 44, name


def _lines(chart: "Chart") -> Iterator[Item]:
    used = {row.overall.verdict for row in _every(chart) if row.kind == "dependency"}
    names = {
        Verdict.PRESENT: "told to depend",
        Verdict.PARTIAL: "depends partly",
        Verdict.ABSENT: "told not to depend",
        Verdict.CONTESTED: "told both ways",
        Verdict.UNKNOWN: "not asked about",
    }
    for verdict, name in names.items():
        if verdict in used:
            yield (styled(((0, 0), (44, 0)), verdict),), 44, name
