"""Figures with their names, and the bubbles of what they say and think."""

from collections.abc import Iterator
from math import sqrt

from ssm.drawing.geometry import Point
from ssm.drawing.scene.marks import Bubble, Figure, Mark, Text, Thing
from ssm.drawing.scene.picture.cast import (
    FIGURE,
    NAME_SIZE,
    NAME_STEP,
    QUOTE_SIZE,
    QUOTE_STEP,
    SOURCE_SIZE,
    SOURCE_STEP,
    Actor,
    Said,
)
from ssm.drawing.scene.picture.places import Plan
from ssm.drawing.scene.picture.puzzle import Cast
from ssm.drawing.scene.picture.words import about_actor, about_said

__all__ = ["actor_things", "bubble_things"]

_ACTORS, _BUBBLES = 50, 60
_BADGE = 26.0


def actor_things(ref: str, cast: Cast, plan: Plan) -> Iterator[Thing]:
    """Every element of a picture: its figure, its badge, its name."""
    for actor in cast.actors:
        x, y = plan.places[actor.element.id]
        yield Thing(
            ref=f"{ref}/{actor.element.id}",
            role="actor",
            title=about_actor(actor),
            marks=tuple(_actor_marks(actor, float(x), y - actor.h / 2)),
            layer=_ACTORS,
        )


def _actor_marks(actor: Actor, x: float, top: float) -> Iterator[Mark]:
    mood = actor.element.mood
    yield Figure(
        kind=actor.word,
        x=x,
        y=top + FIGURE / 2,
        size=FIGURE if actor.is_person else FIGURE + 4,
        tint=actor.tint,
        mood=str(mood) if mood else None,
    )
    if mood and not actor.is_person:
        left = x - actor.width / 2 + _BADGE / 2
        yield Figure(kind=f"mood-{mood}", x=left, y=top + _BADGE / 2 + 1, size=_BADGE + 2)
    if actor.element.badge:
        right = actor.width / 2 - (0 if actor.is_person else _BADGE / 2 + 2)
        kind = f"badge-{actor.element.badge}"
        yield Figure(kind=kind, x=x + right, y=top + _BADGE / 2 + 1, size=_BADGE)
    yield Text(
        x=x,
        y=top + FIGURE + 6 + NAME_STEP * len(actor.lines) / 2,
        lines=actor.lines,
        size=NAME_SIZE,
        font="strong",
        leading=NAME_STEP / NAME_SIZE,
    )


def bubble_things(ref: str, cast: Cast, plan: Plan) -> Iterator[Thing]:
    """Every bubble of a picture; heard words and assumed ones in different hands."""
    owners = {actor.element.id: actor for actor in cast.actors}
    for said in cast.said:
        owner, place = owners[said.owner], plan.places[said.id]
        yield Thing(
            ref=f"{ref}/{said.id}",
            role="thought" if said.kind == "thought" else "speech",
            title=about_said(owner, said),
            marks=tuple(_bubble_marks(said, owner, place, plan.places[said.owner])),
            layer=_BUBBLES,
        )


def _bubble_marks(said: Said, owner: Actor, at: Point, stands: Point) -> Iterator[Mark]:
    x, y = float(at[0]), float(at[1])
    tip = _tail_tip(owner, stands, (x, y))
    yield Bubble(kind=said.kind, x=x, y=y, w=said.w, h=said.h, tip=tip)
    shift = SOURCE_STEP / 2 if said.source else 0.0
    yield Text(
        x=x,
        y=y - shift,
        lines=said.lines,
        size=QUOTE_SIZE,
        font="quote" if said.source else "text",
        leading=QUOTE_STEP / QUOTE_SIZE,
    )
    if said.source:
        low = y - shift + QUOTE_STEP * len(said.lines) / 2 + SOURCE_STEP / 2
        yield Text(x=x, y=low, lines=(f"– {said.source}",), size=SOURCE_SIZE, ink="soft")


def _tail_tip(owner: Actor, stands: Point, bubble: Point) -> Point:
    """Where the tail of a bubble ends: just off the head, the group, or the blot."""
    top = stands[1] - owner.h / 2
    x, y, rx, ry = float(stands[0]), top + owner.head, 21.0, 21.0
    if not owner.is_person:
        at_face = owner.element.mood and bubble[0] < x and bubble[1] < y
        rx, ry = (56.0, 52.0) if at_face else (42.0, 38.0)
    elif owner.width > FIGURE:
        y, rx, ry = top + FIGURE * 0.45, owner.width / 2 + 1, FIGURE * 0.5
    u, v = (bubble[0] - x) / rx, (bubble[1] - y) / ry
    far = sqrt(u * u + v * v) or 1.0
    return x + (bubble[0] - x) / far, y + (bubble[1] - y) / far
