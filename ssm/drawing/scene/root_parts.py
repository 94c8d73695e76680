"""The parts of a root definition as they stand on its drawing."""

from ssm.drawing.geometry import quadratic, rounded_box
from ssm.drawing.rows.blob import blob_for
from ssm.drawing.scene.letters import blank, letter
from ssm.drawing.scene.marks import Bubble, Line, Mark, Shape, Text, Thing
from ssm.drawing.scene.operations import blob_marks
from ssm.drawing.scene.people import people_of, row_of
from ssm.drawing.scene.words import CatwoePart
from ssm.drawing.text.wrap import wrap
from ssm.model.root import Root
from ssm.model.study import Study

__all__ = ["actors", "customers", "environment", "middle", "owners", "system_frame", "worldview"]

Placed = tuple[Thing, float]


def _thing(ref: str, part: CatwoePart, marks: tuple[Mark, ...], layer: int = 50) -> Thing:
    said = "; ".join(part.texts) or f"not said yet. {part.question}"
    return Thing(
        ref=f"{ref}/{part.key}",
        role=f"catwoe-part {part.key}",
        title=f"{part.name}: {said}",
        marks=marks,
        layer=layer,
    )


def worldview(ref: str, part: CatwoePart, x: float, y: float) -> Placed:
    """W as a thought above the system; and where it ends."""
    if not part.texts:
        marks, high = blank(part.question, x, y, 300)
        ring = letter("W", "Worldview", x - 166, y + high / 2, ends=True)
        return _thing(ref, part, (*ring, *marks)), y + high
    words = wrap(part.texts[0], 16.5, 380, "quote")
    w, h = words.width + 84, len(words.lines) * 22 + 46
    ring = letter("W", "Worldview", x - w / 2 - 16, y + h / 2, ends=True)
    marks = (
        Bubble(kind="thought", x=x, y=y + h / 2, w=w, h=h, tip=(x, y + h + 40)),
        Text(x=x, y=y + h / 2, lines=words.lines, size=16.5, font="quote", leading=1.33),
    )
    return _thing(ref, part, (*ring, *marks)), y + h


def middle(
    ref: str, root: Root, part: CatwoePart, x: float, y: float, width: float
) -> tuple[tuple[Thing, ...], float]:
    """T: what goes in, what comes out; and where it ends."""
    change = root.transformation
    ends = (change.input if change else None, change.output if change else None)
    asks = ("What is changed?", "Into what?")
    sizes = [blob_for("t", text).h if text else 64.0 for text in ends]
    high = max(sizes)
    centre = y + 22 + high / 2
    marks: list[Mark] = []
    inner: list[float] = []
    for side, text, ask in zip((-1, 1), ends, asks, strict=True):
        at = x + side * (width / 2 - 142)
        if text:
            blob = blob_for("t", text).at(at, centre)
            marks += blob_marks(blob, "tint-green")
            inner.append(at - side * blob.w / 2)
        else:
            box, tall = blank(ask, at, centre - 32, 190)
            marks += box
            inner.append(at - side * 95)
    arrow = quadratic((inner[0] + 8, centre), (x, centre - 14), (inner[1] - 9, centre), 10)
    marks.append(Line(points=tuple(arrow), head=True, width=2.6))
    marks += letter("T", "Transformation", x - 16, centre - 38)[:2]
    marks.append(
        Text(x=x, y=centre + 9, lines=("Transformation",), size=13, font="strong", ink="soft")
    )
    bottom = centre + high / 2
    if change and not change.output:
        words = wrap(change.text, 15, 180)
        marks.append(
            Text(x=x, y=centre + 26 + len(words.lines) * 10, lines=words.lines, size=15)
        )
        bottom = max(bottom, centre + 30 + len(words.lines) * 20)
    return (_thing(ref, part, tuple(marks)),), bottom


def actors(
    ref: str, study: Study, root: Root, part: CatwoePart, x: float, y: float, width: float
) -> Placed:
    """A: those who would do it, inside the system; and where they end."""
    ring = letter("A", "Actors would do it", x - width / 2 + 24, y + 18)
    if not root.actors:
        marks, high = blank(part.question, x + 30, y, 240)
        return _thing(ref, part, (*ring, *marks)), y + high
    row = row_of(people_of(study, root.actors), width - 230)
    return _thing(ref, part, (*ring, *row.at(x + 30, y))), y + max(row.height, 40)


def system_frame(ref: str, box: tuple[float, float, float, float]) -> Thing:
    """The boundary of the system."""
    x0, y0, x1, y1 = box
    return Thing(
        ref=f"{ref}/system",
        role="boundary",
        title="Boundary of the system",
        marks=(
            Shape(points=rounded_box(x0, y0, x1, y1, 46, 6), fill="ground-blue", ink="soft",
                  width=1.8),
        ),
        layer=10,
    )


def owners(
    ref: str, study: Study, root: Root, part: CatwoePart, span: tuple[float, float], y: float
) -> Thing:
    """O: those who could stop it, to the left, holding the line of the system."""
    left, edge = span
    x = left + 100
    if not root.owners:
        marks, high = blank(part.question, x, y - 20, 180)
        ring = letter("O", "Owners", left + 10, y - 46)
        return _thing(ref, part, (*ring, *marks), 60)
    row = row_of(people_of(study, root.owners), 200)
    top = y - row.height / 2 + 12
    ring = letter("O", "Owners could stop it", left + 10, top - 32)
    tie = Line(points=((left + 158, y), (edge - 7, y)), ink="soft", head=True, dash="dashed")
    return _thing(ref, part, (*ring, *row.at(x, top), tie), 60)


def customers(
    ref: str, study: Study, root: Root, part: CatwoePart, span: tuple[float, float], y: float
) -> Thing:
    """C: those better or worse off, to the right, where the output goes."""
    edge, right = span
    x = right - 100
    if not root.beneficiaries and not root.victims:
        marks, high = blank(part.question, x, y - 20, 180)
        ring = letter("C", "Customers", x - 90, y - 46)
        return _thing(ref, part, (*ring, *marks), 60)
    groups = [("better off", root.beneficiaries), ("worse off", root.victims)]
    rows = [(name, row_of(people_of(study, who), 200)) for name, who in groups if who]
    high = sum(row.height + 30 for _, row in rows)
    top = y - high / 2 + 12
    marks_: list[Mark] = [*letter("C", "Customers", x - 90, top - 32)]
    tie = Line(points=((edge + 8, y), (right - 168, y)), ink="soft", head=True)
    marks_.append(tie)
    for name, row in rows:
        marks_.append(Text(x=x, y=top + 8, lines=(name,), size=13, font="quote", ink="soft"))
        marks_ += row.at(x, top + 20)
        top += row.height + 34
    return _thing(ref, part, tuple(marks_), 60)


def environment(ref: str, part: CatwoePart, x: float, y: float, width: float) -> Placed:
    """E: what is taken as given, as the ground under the system; and where it ends."""
    left = x - width / 2
    ring = letter("E", "Environment, taken as given", left, y + 18)
    if not part.texts:
        marks, high = blank(part.question, left + 160, y + 44, 240)
        return _thing(ref, part, (*ring, *marks)), y + 44 + high
    marks_: list[Mark] = [*ring]
    at = y + 44
    for text in part.texts:
        words = wrap(text, 15, width - 60)
        high = len(words.lines) * 20
        marks_ += [
            Shape(points=rounded_box(left + 22, at + 6, left + 29, at + 13, 3), fill="soft",
                  ink=None),
            Text(x=left + 40, y=at + high / 2, lines=words.lines, size=15, anchor="start"),
        ]
        at += high + 6
    return _thing(ref, part, tuple(marks_)), at
