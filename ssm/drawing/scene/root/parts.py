"""The parts of a root definition as they stand on its drawing."""

import attrs

from ssm.drawing.geometry import Box, Point, quadratic, rounded_box
from ssm.drawing.rows.blob import LEADING, TEXT, Blob, blob_for
from ssm.drawing.scene.letters import blank, letter
from ssm.drawing.scene.marks import Bubble, Line, Mark, Shape, Text, Thing
from ssm.drawing.scene.people import people_of, row_of
from ssm.drawing.scene.words import CatwoePart
from ssm.drawing.text.wrap import wrap
from ssm.model.root import Transformation
from ssm.model.study import Study

__all__ = ["Saying", "actors", "core_width", "environment", "middle", "system_frame", "worldview"]

Placed = tuple[Thing, float]

_EDGE, _ARROW = 40.0, 170.0
_LARGER, _LEAST = 1.22, 200.0
_TAKEN, _TAKEN_GAP = 300.0, 36.0
_VIEW = 20.0


@attrs.frozen(kw_only=True, repr=False)
class Saying:
    """One letter of a root definition: what is said under it, and where it belongs."""

    ref: str
    study: Study
    part: CatwoePart

    def thing(self, marks: tuple[Mark, ...], layer: int = 50) -> Thing:
        """Its marks as a thing with a name."""
        said = "; ".join(self.part.texts) or f"not said yet. {self.part.question}"
        return Thing(
            ref=f"{self.ref}/{self.part.key}",
            role=f"catwoe-part {self.part.key}",
            title=f"{self.part.name}: {said}",
            marks=marks,
            layer=layer,
        )


def worldview(said: Saying, x: float, y: float) -> Placed:
    """W as a thought above the system; and where it ends."""
    if not said.part.texts:
        marks, high = blank(said.part.question, x, y, 300)
        ring = letter("W", "Worldview", x - 166, y + high / 2, ends=True)
        return said.thing((*ring, *marks)), y + high
    words = wrap(said.part.texts[0], _VIEW, 460, "quote")
    w, h = words.width + 92, len(words.lines) * _VIEW * 1.33 + 50
    ring = letter("W", "Worldview", x - w / 2 - 16, y + h / 2, ends=True)
    marks = (
        Bubble(kind="thought", x=x, y=y + h / 2, w=w, h=h, tip=(x, y + h + 40)),
        Text(x=x, y=y + h / 2, lines=words.lines, size=_VIEW, font="quote", leading=1.33),
    )
    return said.thing((*ring, *marks)), y + h


def core_width(change: Transformation | None) -> float:
    """How wide the system must be for its input, its output and the arrow between."""
    ends = (change.input, change.output) if change else ()
    return sum(max(_end(text).w, _LEAST) for text in ends if text) + _ARROW + 2 * _EDGE


def _end(text: str) -> Blob:
    """One end of the transformation: a blob, larger than an activity."""
    blob = blob_for("t", text)
    return attrs.evolve(blob, w=blob.w * _LARGER, h=blob.h * _LARGER)


def middle(said: Saying, change: Transformation | None, x: float, y: float, width: float) -> Placed:
    """T: what goes in, what comes out; and where it ends."""
    ends = (change.input if change else None, change.output if change else None)
    high = max(_end(text).h if text else 64.0 for text in ends)
    centre, half = y + 22 + high / 2, width / 2 - _EDGE
    taken, start = _one_end(ends[0], "What is changed?", (x, centre), -half)
    given, stop = _one_end(ends[1], "Into what?", (x, centre), half)
    arrow = quadratic((start + 8, centre), (x, centre - 14), (stop - 9, centre), 10)
    marks = [*taken, *given, Line(points=tuple(arrow), head=True, width=2.6)]
    marks += letter("T", "Transformation", x - 16, centre - 38)[:2]
    marks.append(
        Text(x=x, y=centre + 9, lines=("Transformation",), size=14, font="strong", ink="soft")
    )
    bottom = centre + high / 2
    if change and not change.output:
        words = wrap(change.text, 15, 180)
        marks.append(Text(x=x, y=centre + 26 + len(words.lines) * 10, lines=words.lines, size=15))
        bottom = max(bottom, centre + 30 + len(words.lines) * 20)
    return said.thing(tuple(marks)), bottom


def _one_end(
    text: str | None, ask: str, middle: Point, reach: float
) -> tuple[tuple[Mark, ...], float]:
    """What goes in, or comes out, or a space for it; and where the arrow meets it.

    Args:
        text: what it is, if that is said.
        ask: what is asked where it is not.
        middle: of the arrow.
        reach: from there to the outer edge; below 0 for what goes in.
    """
    side, (x, y) = (1 if reach > 0 else -1), middle
    if not text:
        at = x + reach - side * _LEAST / 2
        return blank(ask, at, y - 32, _LEAST)[0], at - side * _LEAST / 2
    blob = _end(text)
    blob = blob.at(x + reach - side * max(blob.w, _LEAST) / 2, y)
    words = Text(x=blob.x, y=y, lines=blob.lines, size=TEXT * _LARGER, leading=LEADING)
    outline = Shape(points=blob.outline(), fill="tint-green", width=2.2)
    return (outline, words), blob.x - side * blob.w / 2


def actors(said: Saying, who: tuple[str, ...], x: float, y: float, width: float) -> Placed:
    """A: those who would do it, inside the system; and where they end."""
    ring = letter("A", "Actors would do it", x - width / 2 + 24, y + 18)
    if not who:
        marks, high = blank(said.part.question, x + 30, y, 240)
        return said.thing((*ring, *marks)), y + high
    row = row_of(people_of(said.study, who), width - 230)
    return said.thing((*ring, *row.at(x + 30, y))), y + max(row.height, 40)


def system_frame(ref: str, box: Box) -> Thing:
    """The boundary of the system."""
    x0, y0, x1, y1 = box
    return Thing(
        ref=f"{ref}/system",
        role="boundary",
        title="Boundary of the system",
        marks=(
            Shape(
                points=rounded_box(x0, y0, x1, y1, 46, n=6),
                fill="ground-blue",
                ink="soft",
                width=1.8,
            ),
        ),
        layer=10,
    )


def environment(said: Saying, edges: tuple[float, float], y: float) -> Placed:
    """E: what is taken as given, as the ground on which all stands; and where it ends."""
    left, right = edges
    ring = letter("E", "Environment, taken as given", left + 22, y + 34)
    beside = left + _TAKEN
    if not said.part.texts:
        marks, high = blank(said.part.question, beside + 140, y + 14, 280)
        low = y + high + 28
    else:
        marks, end = _listed(said.part.texts, (beside, right - 24), y + 22)
        low = max(end + 12, y + 68)
    ground = Shape(
        points=rounded_box(left, y, right, low, 30, n=5), fill="ground-grey", ink=None, width=1.4
    )
    return said.thing((ground, *ring, *marks)), low


def _listed(
    texts: tuple[str, ...], edges: tuple[float, float], y: float
) -> tuple[tuple[Mark, ...], float]:
    """Texts in two columns, each with a dot before it; and where they end."""
    left, right = edges
    each = (right - left - _TAKEN_GAP) / 2 if len(texts) > 1 else right - left
    marks: list[Mark] = []
    lows = [y, y]
    for text in texts:
        n = 0 if len(texts) == 1 or lows[0] <= lows[1] else 1
        x, at = left + n * (each + _TAKEN_GAP), lows[n]
        words = wrap(text, 16.5, each - 22)
        high = len(words.lines) * 16.5 * 1.3
        dot = rounded_box(x, at + high / 2 - 3.5, x + 7, at + high / 2 + 3.5, 3)
        marks += [
            Shape(points=dot, fill="soft", ink=None),
            Text(
                x=x + 20, y=at + high / 2, lines=words.lines, size=16.5, anchor="start", leading=1.3
            ),
        ]
        lows[n] = at + high + 8
    return tuple(marks), max(lows) - 8
