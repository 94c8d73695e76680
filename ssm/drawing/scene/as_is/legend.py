"""The legend of what is done now: only the signs that are used."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from ssm.drawing.geometry import Point
from ssm.drawing.scene.as_is.lines import asked_line, marker, pen
from ssm.drawing.scene.as_is.slips import Kind, Slip
from ssm.drawing.scene.comparison.verdict_blob import outline_marks
from ssm.drawing.scene.marks import Mark, Text, Thing
from ssm.drawing.scene.move import moved
from ssm.drawing.text.fonts import width

__all__ = ["legend"]

_SIZE, _LINE = 14.5, 36.0
_SLIPS: dict[Kind, str] = {
    "step": "step that is done today",
    "none": "step that no activity asks for",
    "elsewhere": "step of another model",
    "unread": "step not set beside a model yet",
}
Item = tuple[tuple[Mark, ...], float, str]


def legend(ref: str, used: AbstractSet[str], at: Point, limit: float) -> tuple[Thing, float]:
    """The signs that are used, in lines; and where they end.

    Args:
        ref: canonical ref of the drawing.
        used: kinds of slips; `open` for activities that nothing is, `held`, `asked` and
            `pen` for lines.
        at: the left edge, and the middle of the first line.
        limit: the greatest width.
    """
    marks: list[Mark] = []
    x, y = at
    for signs, wide, name in _items(used):
        full = wide + 8 + width(name, _SIZE) + 26
        if x > at[0] and x + full - 26 > at[0] + limit:
            x, y = at[0], y + _LINE
        marks += [moved(mark, x, y) for mark in signs]
        marks.append(
            Text(x=x + wide + 8, y=y, lines=(name,), size=_SIZE, ink="soft", anchor="start")
        )
        x += full
    return Thing(ref=ref, role="legend", title="Legend", marks=tuple(marks)), y + _LINE / 2


def _items(used: AbstractSet[str]) -> Iterator[Item]:
    for kind, name in _SLIPS.items():
        if kind in used:
            slip = Slip(task="", kind=kind, lines=("abc",), who=None, w=44, h=25, tilt=1.2, x=22)
            yield tuple(slip.marks(pinned=kind == "step")), 44, name
    if "open" in used:
        yield outline_marks((22, 0, 44, 26), "silent", 6), 44, "activity that no step is"
    way = ((0.0, 3.0), (24.0, -2.0), (48.0, 0.0))
    if "held" in used:
        yield (marker(way), asked_line(way, held=True)), 48, "goes as the model asks"
    if "asked" in used:
        yield (asked_line(way, held=False),), 48, "asked for by the model"
    if "pen" in used:
        yield (pen(way),), 48, "goes so today"
