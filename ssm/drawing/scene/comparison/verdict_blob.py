"""An activity as people told it: the outline and the hatching of its blob."""

from typing import TYPE_CHECKING, Literal

import attrs

from ssm.drawing.geometry import Point, inside, squircle
from ssm.drawing.rows.blob import LEADING, TEXT, Blob
from ssm.drawing.scene.marks import Mark, Shape, Text
from ssm.model.words import Verdict

if TYPE_CHECKING:
    from ssm.comparison.cells import Cell

__all__ = ["Heard", "heard_of", "outline_marks", "verdict_marks"]

Heard = Literal["yes", "partly", "no", "differ", "open", "silent"]

_HEARD: dict[Verdict, Heard] = {
    Verdict.PRESENT: "yes",
    Verdict.PARTIAL: "partly",
    Verdict.ABSENT: "no",
    Verdict.CONTESTED: "differ",
    Verdict.UNKNOWN: "open",
}
_RIM, _LEAST = 12, 5


@attrs.frozen(repr=False)
class _Style:
    fill: str = "bubble"
    ink: str = "ink"
    width: float = 2.2
    dash: Literal["solid", "dashed", "dotted"] = "solid"
    hatch: Literal["none", "lines", "cross"] = "none"


_STYLES: dict[Heard, _Style] = {
    "yes": _Style(fill="tint-yellow", width=2.6),
    "partly": _Style(hatch="lines"),
    "no": _Style(dash="dashed", width=2.4),
    "differ": _Style(hatch="cross"),
    "open": _Style(dash="dotted"),
    "silent": _Style(fill="ground-grey", ink="soft", width=2.0, dash="dotted"),
}


def heard_of(overall: "Cell") -> Heard:
    """What the outline of an activity shows; silence is not the same as left open."""
    return _HEARD[overall.verdict] if overall.answers else "silent"


def verdict_marks(blob: Blob, heard: Heard) -> tuple[Mark, ...]:
    """The outline, the hatching and the words of an activity."""
    box = (blob.x, blob.y, blob.w, blob.h)
    words = Text(
        x=blob.x,
        y=blob.y,
        lines=blob.lines,
        size=TEXT,
        leading=LEADING,
        ink="soft" if heard == "silent" else "ink",
    )
    return (*outline_marks(box, heard, _rim(blob)), words)


def _rim(blob: Blob) -> float:
    """How deep the hatching may be without touching the words."""
    corner = blob.x + blob.text[0] / 2 + 1, blob.y + blob.text[1] / 2 - TEXT * 0.2
    for rim in range(_RIM, _LEAST, -1):
        if inside(blob.outline(-rim), corner):
            return float(rim)
    return float(_LEAST)


def outline_marks(
    box: tuple[float, float, float, float], heard: Heard, rim: float
) -> tuple[Mark, ...]:
    """An outline round a middle, hatched along its rim only, so that words stay free.

    Args:
        box: the middle, width and height.
        heard: what was told.
        rim: how deep the hatching is.
    """
    style = _STYLES[heard]
    shape = Shape(
        points=_round(box, 0),
        fill=style.fill,
        ink=style.ink,
        width=style.width,
        dash=style.dash,
        hatch=style.hatch,
    )
    if style.hatch == "none":
        return (shape,)
    clear = Shape(points=_round(box, -rim), fill=style.fill, ink=None)
    if style.hatch == "lines":
        return shape, clear
    line = Shape(points=_round(box, -rim), fill=None, ink=style.ink, width=style.width * 0.55)
    return shape, clear, line


def _round(box: tuple[float, float, float, float], pad: float) -> tuple[Point, ...]:
    x, y, w, h = box
    return squircle(x, y, w + 2 * pad, h + 2 * pad, 4)
