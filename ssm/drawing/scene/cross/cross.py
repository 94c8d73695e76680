"""A Maltese cross as a scene: activities above, what is done now below, information beside."""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal

import attrs

from ssm.comparison.information import Category, Information, information
from ssm.drawing.geometry import ellipse, rounded_box
from ssm.drawing.scene.cross.asked import asked_of, numbers, questions
from ssm.drawing.scene.cross.plan import (
    LABEL,
    LEADING,
    ROW,
    SPINE,
    CrossPlan,
    Side,
    cross_plan,
    lane_label,
    row_words,
)
from ssm.drawing.scene.marks import Line, Mark, Scene, Shape, Text, TextPath, Thing
from ssm.drawing.scene.page import MARGIN, head_of
from ssm.drawing.scene.words import in_sentences
from ssm.drawing.text.wrap import wrap
from ssm.model.activity import Model
from ssm.model.study import Study

__all__ = ["cross_scene"]

_WEST, _EAST = -1.0, 1.0
_DOT = 17.0
_LEAST = 900.0
_ALONG = (0.6, 0.8)
At = Callable[[float, Side], float]
_SUBTITLE = "Maltese cross: what the model asks to be known, and what is known by what is done now"


def cross_scene(study: Study, model: Model) -> Scene:
    """The Maltese cross of one model.

    To the north its activities, to the south what is done now, to the west the kinds of
    information that go in, to the east the same that come out, mirrored. Where an arm
    stays empty, or is filled twice, a number leads to a question.

    Args:
        study: the study, with accounts of what is done now.
        model: the model.

    References:
        Wilson (1984, second edition 1990), Systems: Concepts, Methodologies and
        Applications: the Maltese cross.
    """
    (found,) = information(study, model.id)
    ref = f"cross/{model.id}"
    limit = 2 * cross_plan(found, 0).half
    head = head_of(ref, found.title, _SUBTITLE, None, (limit, limit))
    plan = cross_plan(found, head.bottom + 26)
    wide = max(2 * plan.half, _LEAST)
    plan = attrs.evolve(plan, middle=MARGIN + wide / 2)
    asked = asked_of(found)
    under, end = questions(ref, asked, (MARGIN, plan.bottom + 52), wide)
    things = [
        *head.things,
        _grid(ref, plan),
        *_lanes(ref, found, plan),
        *_above(ref, found, plan),
        *_below(ref, found, plan),
        _captions(ref, found, plan),
        *numbers(ref, found, plan, asked),
        *under,
    ]
    return Scene(
        ref=ref,
        title=f"Maltese cross: {found.title}",
        description=_in_words(found),
        width=round(max(wide, head.right - MARGIN) + 2 * MARGIN),
        height=round(end + MARGIN * 0.8),
        things=tuple(things),
    )


def _grid(ref: str, plan: CrossPlan) -> Thing:
    """Faint lines between lanes and between rows."""
    marks: list[Mark] = []
    for side in (_WEST, _EAST):
        for number in range(plan.count + 1):
            points = plan.edges(number, side)
            marks.append(Line(points=points, ink="faint", width=1.2, smooth=False))
        for rows, at in ((plan.above, plan.upper), (plan.below, plan.lower)):
            for y in dict.fromkeys(y for row in rows for y in row):
                ends = ((at(-0.5, side), y), (at(plan.count - 0.5, side), y))
                marks.append(Line(points=ends, ink="faint", width=1.2, smooth=False))
    return Thing(ref=f"{ref}/grid", role="rule", title="", marks=tuple(marks), layer=2)


def _lanes(ref: str, found: Information, plan: CrossPlan) -> Iterator[Thing]:
    """The names of information along their lanes, on both sides; a thing for each line."""
    for number, category in enumerate(found.categories):
        for side, word in ((_WEST, "west"), (_EAST, "east")):
            for n, mark in enumerate(_named(category.name, number, side, plan), 1):
                yield Thing(
                    ref=f"{ref}/{word}-{number + 1}-{n}",
                    role="information",
                    title=category.name,
                    marks=(mark,),
                )


def _named(name: str, number: int, side: Side, plan: CrossPlan) -> Iterator[TextPath]:
    """One name along its lane, in as many lines as it needs, read from left to right."""
    top, bottom = plan.band
    lines = lane_label(name, bottom - top)
    x = (plan.upper(number, side) + plan.lower(number, side)) / 2
    y = (top + bottom) / 2
    u, v = _ALONG[0], side * _ALONG[1]
    half = (bottom - top) / _ALONG[1] / 2
    for n, text in enumerate(lines):
        off = (n - (len(lines) - 1) / 2) * LABEL * LEADING
        at = (x - v * off, y + u * off)
        ends = ((at[0] - u * half, at[1] - v * half), (at[0] + u * half, at[1] + v * half))
        yield TextPath(points=ends, text=text, size=LABEL, font="text", ink="ink")


def _above(ref: str, found: Information, plan: CrossPlan) -> Iterator[Thing]:
    """The activities on the spine, and their marks."""
    for line, (top, bottom) in zip(found.lines, plan.above, strict=True):
        box = (plan.middle - SPINE / 2 + 8, top + 4, plan.middle + SPINE / 2 - 8, bottom - 4)
        y = (top + bottom) / 2
        marks: list[Mark] = [Shape(points=rounded_box(*box, 18, n=4), fill="paper", width=1.8)]
        marks += _words(row_words(line), plan.middle, y, SPINE - 64)
        marks += _dots(found, line.ref, plan, y)
        yield Thing(
            ref=f"{ref}/{line.name}",
            role="activity",
            title=f"{line.name}. {line.text}",
            marks=tuple(marks),
        )


def _below(ref: str, found: Information, plan: CrossPlan) -> Iterator[Thing]:
    """What is done now on the spine, and its marks."""
    half = SPINE / 2 + plan.shift
    for task, (top, bottom) in zip(found.procedures, plan.below, strict=True):
        y = (top + bottom) / 2
        wide = min(half - 8, 260)
        box = (plan.middle - wide, top + 4, plan.middle + wide, bottom - 4)
        marks: list[Mark] = [
            Shape(points=rounded_box(*box, 5, n=3), fill="ground-grey", ink="soft", width=1.4)
        ]
        marks += _words(task.text, plan.middle, y, 2 * wide - 24)
        marks += _dots(found, task.ref, plan, y)
        yield Thing(
            ref=f"{ref}/{task.ref.removeprefix('as-is/').replace('/', '-')}",
            role="task",
            title=task.text,
            marks=tuple(marks),
        )


def _words(text: str, x: float, y: float, limit: float) -> Iterator[Text]:
    yield Text(x=x, y=y, lines=wrap(text, ROW, limit).lines, size=ROW, leading=1.2)


def _dots(found: Information, ref: str, plan: CrossPlan, y: float) -> Iterator[Mark]:
    """A dot in the lane of each kind of information that goes in or comes out."""
    for number, category in enumerate(found.categories):
        for refs, at, side in _arms(category, plan):
            if ref in refs:
                x = at(number, side)
                now = ref.startswith("as-is/")
                yield Shape(
                    points=ellipse(x, y, _DOT, _DOT, 4),
                    fill="soft" if now else "flow",
                    ink="ink",
                    width=1.4,
                )


def _arms(one: Category, plan: CrossPlan) -> tuple[tuple[Sequence[str], At, Side], ...]:
    return (
        (one.needed, plan.upper, _WEST),
        (one.given, plan.upper, _EAST),
        (one.used, plan.lower, _WEST),
        (one.yielded, plan.lower, _EAST),
    )


_ARM_NAMES = ("needed for", "comes out of", "goes in today", "comes out today")


def _captions(ref: str, found: Information, plan: CrossPlan) -> Thing:
    """What each arm is, at its outer corner, and the two halves in the middle."""
    middle = sum(plan.band) / 2
    said = "goes in  ←  information  →  comes out"
    marks = [_caption(said, plan.middle, middle, "middle")]
    north = plan.upper(plan.count - 0.5, _EAST) - plan.middle
    south = plan.lower(plan.count - 0.5, _EAST) - plan.middle
    names = iter(_ARM_NAMES)
    for out, y in ((north, plan.top - 14), (south, plan.bottom + 14)):
        if y > plan.top and not found.procedures:
            break
        marks.append(_caption(next(names), plan.middle - out, y, "start"))
        marks.append(_caption(next(names), plan.middle + out, y, "end"))
    marks.append(_caption("the model asks", plan.middle, plan.top - 14, "middle"))
    below = "is done now" if found.procedures else "What is done now? Who could show us?"
    marks.append(_caption(below, plan.middle, plan.bottom + 14, "middle"))
    return Thing(ref=f"{ref}/captions", role="legend", title="", marks=tuple(marks))


def _caption(text: str, x: float, y: float, anchor: Literal["start", "middle", "end"]) -> Text:
    return Text(x=x, y=y, lines=(text,), size=16, font="title", ink="soft", anchor=anchor)


def _in_words(found: Information) -> str:
    """The whole cross in sentences."""
    said = []
    for one in found.categories:
        arms = (
            ("needed for", one.needed),
            ("comes out of", one.given),
            ("goes today into", one.used),
            ("comes today out of", one.yielded),
        )
        told = [f"{word} {', '.join(map(found.text, refs))}" for word, refs in arms if refs]
        said.append(f"{one.name}: {'; '.join(told)}")
    return in_sentences([*said, *(question.ask for question in found.questions)])
