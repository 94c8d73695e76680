"""A sheet for the wall: a model with its open questions at the activities, and room to write."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import dist
from string import ascii_uppercase

import attrs

from ssm.drawing.geometry import Point, rounded_box
from ssm.drawing.rows.plan import Plan
from ssm.drawing.scene.comparison.asking import Ask, asks_of, name_of
from ssm.drawing.scene.comparison.voice_cast import Voice, voices_of
from ssm.drawing.scene.marks import Figure, Line, Mark, Scene, Shape, Text, Thing
from ssm.drawing.scene.model.model import model_things, planned
from ssm.drawing.scene.page import GUTTER, MARGIN, head_of, paragraph
from ssm.drawing.scene.words import in_sentences
from ssm.drawing.steps import Steps
from ssm.drawing.text.fonts import width
from ssm.model.activity import Model
from ssm.model.kinds import kind_of
from ssm.model.sentence import sentence_of
from ssm.model.study import Study
from ssm.model.titles import model_title, root_of

__all__ = ["discussion_scene"]

_SUBTITLE = "For discussion: a device to ask with, and what is still open"
_COLUMN, _INDENT, _PIN = 500.0, 50.0, 15.0
_QUESTION, _SMALL, _RULED = 21.0, 14.5, 36.0
_LINES, _BETWEEN = 2, 30.0
_MOST, _PAPER = 14, 1.41
_FIGURE, _BOX, _ROOM = 44.0, 22.0, 180.0


@attrs.frozen(kw_only=True, repr=False)
class _Entry:
    """One question under its letter, with lines to write on, from its upper left corner."""

    letter: str
    ask: Ask
    marks: tuple[Mark, ...]
    bottom: float


def discussion_scene(study: Study, model: Model) -> Steps[Scene]:
    """A model to be talked over: each open question has a letter at what it is about.

    It shows no verdicts: people look at the model and say how it is where they are.

    Args:
        study: the study, with its findings.
        model: the model.

    References:
        Checkland (1981), Systems Thinking, Systems Practice, ch. 6: comparison in an open
        discussion, in presence of the models.
    """
    from ssm.comparison.lineup import compare

    chart = compare(study, model.id).charts[0]
    page = yield from planned(study, model, bare=True)
    plan, ref = page.plan, f"discussion/{model.id}"
    root = root_of(study, model)
    sentence = sentence_of(study, root) if root else None
    head = head_of(ref, model_title(study, model), _SUBTITLE, sentence, page.limits)
    left = max(MARGIN + plan.width, page.head.right) + GUTTER
    people, low = _people(ref, voices_of(study, chart), page.head.bottom + plan.height + 30, left)
    asks = asks_of(chart, english=study.is_english)
    shape = (left + 2 * (_COLUMN + GUTTER)) / _PAPER - MARGIN
    columns = _columns(asks, (left, MARGIN), max(low, shape))
    entries = [entry for column in columns for entry in column]
    right = left + max(len(columns), 1) * (_COLUMN + GUTTER) - GUTTER
    bottom = max([low, (right + MARGIN) / _PAPER - MARGIN, *(e.bottom for e in entries)])
    notes, bottom = _notes(ref, (MARGIN, low), left - GUTTER, bottom)
    return Scene(
        ref=ref,
        title=f"For discussion: {model_title(study, model)}",
        description=in_sentences(f"{e.letter}: {e.ask.row.text}: {e.ask.text}" for e in entries),
        width=round(right + MARGIN),
        height=round(bottom + MARGIN),
        things=(
            *head.things,
            *model_things(study, model, plan),
            *(_pin_at(entry, plan) for entry in entries),
            *(_thing(entry) for entry in entries),
            *people,
            *notes,
        ),
    )


def _columns(asks: Sequence[Ask], at: Point, low: float) -> list[list[_Entry]]:
    """The questions in one column or two, as many as the page is high."""
    x, top = at
    columns: list[list[_Entry]] = [[]]
    y = top
    for letter, ask in zip(ascii_uppercase, asks[:_MOST], strict=False):
        entry = _entry(letter, ask, (x, y))
        if columns[-1] and entry.bottom > low:
            if len(columns) == 2:
                break
            columns.append([])
            x, y = x + _COLUMN + GUTTER, top
            entry = _entry(letter, ask, (x, y))
        columns[-1].append(entry)
        y = entry.bottom + _BETWEEN
    return columns


def _entry(letter: str, ask: Ask, at: Point) -> _Entry:
    x, y = at
    left, wide = x + _INDENT, _COLUMN - _INDENT
    marks: list[Mark] = [*_pin(letter, (x + _PIN, y + _PIN), _PIN)]
    if not ask.names_row:
        name = ask.row.text if ask.row.kind == "control" else f"{name_of(ask.row)}  {ask.row.text}"
        phrase, y = paragraph(name, left, y, wide, size=_SMALL, ink="soft")
        marks.append(phrase)
        y += 2
    text, y = paragraph(ask.text, left, y, wide, size=_QUESTION, font="strong", leading=1.25)
    marks.append(text)
    if ask.whom:
        whom, y = paragraph(f"Who would know: {ask.whom}", left, y + 3, wide, size=_SMALL)
        marks.append(attrs.evolve(whom, ink="soft"))
    for _ in range(_LINES):
        y += _RULED
        marks.append(_ruled(left, x + _COLUMN, y))
    return _Entry(letter=letter, ask=ask, marks=tuple(marks), bottom=y)


def _ruled(left: float, right: float, y: float) -> Line:
    return Line(points=((left, y), (right, y)), ink="faint", width=1.4, smooth=False)


def _pin(letter: str, at: Point, r: float) -> tuple[Mark, ...]:
    """A letter that stands for a question, the same beside the model and at it."""
    x, y = at
    box = rounded_box(x - r, y - r, x + r, y + r, r)
    return (
        Shape(points=box, fill="tint-violet", ink="ink", width=1.6),
        Text(x=x, y=y, lines=(letter,), size=r * 1.1, font="strong"),
    )


def _thing(entry: _Entry) -> Thing:
    told = f"{entry.letter}. {entry.ask.row.text}: {entry.ask.text}"
    return Thing(
        ref=f"{entry.ask.row.ref}/question", role="question", title=told, marks=entry.marks
    )


def _pin_at(entry: _Entry, plan: Plan) -> Thing:
    """The letter of a question at the activity or the arrow that it is about."""
    name = entry.ask.row.ref.rpartition("/")[2]
    blob = plan.all_blobs.get(name)
    if blob is not None:
        at = blob.x + blob.w * 0.44, blob.y - blob.h * 0.46
    else:
        at = _middle(plan.ways.get(name, ((MARGIN, MARGIN),)))
    title = f"Question {entry.letter}"
    marks = _pin(entry.letter, at, _PIN)
    return Thing(ref=f"{entry.ask.row.ref}/pin", role="pin", title=title, marks=marks, layer=60)


def _middle(way: Sequence[Point]) -> Point:
    """The point half along a way."""
    steps = [dist(a, b) for a, b in pairwise(way)]
    left = sum(steps) / 2
    for (a, b), step in zip(pairwise(way), steps, strict=True):
        if step and left <= step:
            part = left / step
            return a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part
        left -= step
    return way[-1]


def _people(
    ref: str, voices: Mapping[str, Voice], top: float, limit: float
) -> tuple[tuple[Thing, ...], float]:
    """The perspectives of the study, each with a box to tick; and where they end."""
    if not voices:
        return (), top
    heading, y = paragraph("In the room", MARGIN, top, limit, size=20, font="title")
    marks: list[Mark] = [heading]
    x, y = MARGIN, y + _FIGURE * 0.7
    for voice in (*voices.values(), None):
        name = voice.name if voice else "and:"
        wide = _BOX + 10 + (_broad(voice) + 6 if voice else _ROOM) + width(name, 15.5) + 26
        if x > MARGIN and x + wide > limit - GUTTER:
            x, y = MARGIN, y + _FIGURE + 10
        marks += _person(voice, name, (x, y))
        x += wide
    end = y + _FIGURE * 0.7
    return (Thing(ref=ref, role="people", title="In the room", marks=tuple(marks)),), end


def _person(voice: Voice | None, name: str, at: Point) -> Iterator[Mark]:
    x, y = at
    half = _BOX / 2
    if voice is not None:
        yield Shape(points=rounded_box(x, y - half, x + _BOX, y + half, 4), fill="paper", width=1.6)
        x += _BOX + 10
        middle = x + _broad(voice) / 2
        yield Figure(kind=voice.kind, x=middle, y=y, size=_FIGURE, tint=voice.tint)
        x += _broad(voice) + 6
    yield Text(x=x, y=y, lines=(name,), size=15.5, anchor="start")
    if voice is None:
        x += width(name, 15.5) + 8
        yield _ruled(x, x + _ROOM, y + 10)


def _broad(voice: Voice) -> float:
    kind = kind_of(voice.kind)
    return _FIGURE * (1.5 if kind and kind.form == "group" else 0.9)


def _notes(ref: str, at: Point, right: float, bottom: float) -> tuple[tuple[Thing, ...], float]:
    """Room for what nobody had thought to ask: what the page leaves, two lines at least."""
    x, y = at
    text = "What else happens here that this model does not ask about?"
    heading, y = paragraph(text, x, y + 24, right - x, size=20, font="title")
    marks: list[Mark] = [heading]
    low = max(bottom, y + 2 * _RULED)
    while y + _RULED <= low + 1:
        y += _RULED
        marks.append(_ruled(x, right, y))
    return (Thing(ref=ref, role="notes", title=text, marks=tuple(marks)),), max(bottom, y)
