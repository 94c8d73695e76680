"""The legend of what is done now: only the signs that are used."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from ssm.drawing.scene.as_is.lines import asked_line, marker, pen
from ssm.drawing.scene.as_is.slips import Kind, Slip
from ssm.drawing.scene.comparison.verdict_blob import outline_marks
from ssm.drawing.scene.signs import Item, Lines, Signs

__all__ = ["legend"]

_LINE = 36.0
_SLIPS: dict[Kind, str] = {
    "step": "step that is done today",
    "none": "step that no activity asks for",
    "elsewhere": "step of another model",
    "unread": "step not set beside a model yet",
}


def legend(ref: str, used: AbstractSet[str]) -> Signs:
    """The signs that are used.

    Args:
        ref: canonical ref of the drawing.
        used: kinds of slips; `open` for activities that nothing is, `held`, `asked` and
            `pen` for lines.
    """
    return Signs(ref=ref, lines=(Lines(_items(used), _LINE, 0),), gap=26, after=_LINE / 2)


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
