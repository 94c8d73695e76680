"""Seeing a scene as a reader does: where its words are, where its lines run."""

from collections.abc import Iterator

import attrs

from ssm.drawing.geometry import Point, box_of, inside, sampled
from ssm.drawing.scene.marks import Line, Mark, Scene, Shape, Text
from ssm.drawing.text.fonts import width

Box = tuple[float, float, float, float]


@attrs.frozen
class Words:
    """One line of text on a scene, the box that it fills, and its place in the order."""

    text: str
    box: Box
    order: int


def drawn(scene: Scene) -> list[tuple[str, Mark]]:
    """All marks in the order in which they are drawn, with the refs of their things."""
    things = sorted(scene.things, key=lambda thing: thing.layer)
    return [(thing.ref, mark) for thing in things for mark in thing.marks]


def words(scene: Scene) -> list[Words]:
    """Every line of text with its box: as wide as measured, as high as small letters."""
    return [
        found
        for n, (_, mark) in enumerate(drawn(scene))
        if isinstance(mark, Text)
        for found in _lines(mark, n)
    ]


def _lines(mark: Text, order: int) -> Iterator[Words]:
    step = mark.size * mark.leading
    for n, line in enumerate(mark.lines):
        y = mark.y + (n - (len(mark.lines) - 1) / 2) * step
        wide = width(line, mark.size, mark.font)
        left = {"start": mark.x, "middle": mark.x - wide / 2, "end": mark.x - wide}[mark.anchor]
        yield Words(line, (left, y - mark.size * 0.36, left + wide, y + mark.size * 0.36), order)


def struck(scene: Scene) -> list[tuple[str, str]]:
    """The texts that a line or an outline is seen to run through, with whose line it is.

    A filled shape on which a text stands hides what was drawn before it.
    """
    marks = drawn(scene)
    lines = [(n, ref, _points(mark)) for n, (ref, mark) in enumerate(marks) if _is_line(mark)]
    grounds = [
        (n, mark.points, box_of(mark.points))
        for n, (_, mark) in enumerate(marks)
        if isinstance(mark, Shape) and mark.fill
    ]
    found = []
    for text in words(scene):
        under = [n for n, points, box in grounds if n < text.order and _holds(points, box, text)]
        ground = max(under, default=-1)
        found += [
            (text.text, ref)
            for n, ref, points in lines
            if n > ground and any(_inside(text.box, point) for point in points)
        ]
    return found


def _is_line(mark: Mark) -> bool:
    return isinstance(mark, Line) or (isinstance(mark, Shape) and mark.ink is not None)


def _points(mark: Mark) -> list[Point]:
    assert isinstance(mark, (Line, Shape))
    return sampled(mark.points, 2, closed=isinstance(mark, Shape))


def _holds(points: tuple[Point, ...], box: Box, text: Words) -> bool:
    x0, y0, x1, y1 = text.box
    if not (box[0] <= x0 and box[1] <= y0 and x1 <= box[2] and y1 <= box[3]):
        return False
    return all(inside(points, corner) for corner in ((x0, y0), (x1, y0), (x0, y1), (x1, y1)))


def overlapping(scene: Scene) -> list[tuple[str, str]]:
    """The texts that lie on one another."""
    texts = [text for text in words(scene) if text.text.strip()]
    return [
        (a.text, b.text) for n, a in enumerate(texts) for b in texts[n + 1 :] if _meet(a.box, b.box)
    ]


def outside(scene: Scene) -> list[str]:
    """The texts that the edge of the page would cut."""
    page = (0.0, 0.0, scene.width, scene.height)
    return [
        text.text
        for text in words(scene)
        if text.box[0] < page[0] or text.box[2] > page[2] or text.box[3] > page[3]
    ]


def _inside(box: Box, point: Point) -> bool:
    return box[0] < point[0] < box[2] and box[1] < point[1] < box[3]


def _meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] - 0.5 and b[0] < a[2] - 0.5 and a[1] < b[3] and b[1] < a[3]
