"""What is on a picture on paper, row by row: figures with their words, links in words."""

from collections.abc import Iterator

import attrs

from ssm.drawing.geometry import rounded_box
from ssm.drawing.scene.marks import Figure, Mark, Shape, Text
from ssm.drawing.scene.move import moved
from ssm.drawing.scene.page import paragraph
from ssm.drawing.scene.picture.cast import (
    NAME_SIZE,
    QUOTE_SIZE,
    SOURCE_SIZE,
    Actor,
    Said,
)
from ssm.drawing.scene.picture.legend import link_sign
from ssm.drawing.scene.picture.lines import ROLES
from ssm.drawing.scene.picture.puzzle import Cast
from ssm.drawing.scene.picture.words import about_actor, about_bond, about_bound, about_said

__all__ = ["COLUMN", "PhotoRow", "element_rows", "link_rows"]

COLUMN = 268.0
_LEFT, _FIGURE, _SIGN, _STEP = 66.0, 50.0, 44.0, 1.3


@attrs.frozen(kw_only=True, repr=False)
class PhotoRow:
    """One row, from (0, 0) down: the marks of one thing."""

    ref: str
    role: str
    title: str
    marks: tuple[Mark, ...]
    height: float


def element_rows(ref: str, cast: Cast) -> Iterator[tuple[PhotoRow, ...]]:
    """Every element of a picture, together with what it says and thinks in rows below it."""
    for actor in cast.actors:
        own = [said for said in cast.said if said.owner == actor.element.id]
        row = _element_row(f"{ref}/{actor.element.id}", actor)
        told = [_said_row(f"{ref}/{said.id}", actor, said) for said in own]
        yield (attrs.evolve(row, height=row.height - 12) if told else row, *told)


def _element_row(ref: str, actor: Actor) -> PhotoRow:
    element = actor.element
    mood = str(element.mood) if element.mood else None
    size = _FIGURE * (0.7 if actor.width > _FIGURE * 2 - 2 else 1.0)
    marks: list[Mark] = [Figure(kind=actor.word, x=28, y=26, size=size, tint=actor.tint, mood=mood)]
    notes = " · ".join(str(word) for word in (element.mood, element.badge) if word)
    name, low = _words(actor.name, 6.0 if notes else 16.0, size=NAME_SIZE, font="strong")
    marks.append(name)
    if notes:
        text, low = _words(notes, low, size=QUOTE_SIZE - 1, ink="soft")
        marks.append(text)
    if mood and not actor.is_person:
        marks.append(Figure(kind=f"mood-{mood}", x=5, y=10, size=20))
    if element.badge:
        marks.append(Figure(kind=f"badge-{element.badge}", x=52, y=10, size=18))
    return PhotoRow(
        ref=ref,
        role="actor",
        title=about_actor(actor),
        marks=tuple(marks),
        height=max(low, 54.0) + 12,
    )


def _said_row(ref: str, actor: Actor, said: Said) -> PhotoRow:
    verb = "thinks" if said.kind == "thought" else "says"
    told, low = _words(f"{verb}:", 0.0, size=SOURCE_SIZE, ink="soft")
    if said.source:
        text, low = _words(f"“{said.text}”", low, size=QUOTE_SIZE, font="quote")
        source, low = _words(f"– {said.source}", low, size=SOURCE_SIZE, ink="soft")
        marks: tuple[Mark, ...] = (told, text, source)
    else:
        text, low = _words(said.text, low, size=QUOTE_SIZE, ink="soft")
        marks = (told, text)
    role = "thought" if said.kind == "thought" else "speech"
    return PhotoRow(ref=ref, role=role, title=about_said(actor, said), marks=marks, height=low + 10)


def link_rows(ref: str, cast: Cast) -> Iterator[tuple[PhotoRow, ...]]:
    """Every link and every boundary of a picture, in words, each beside its sign."""
    for bond in cast.bonds:
        signs, _ = link_sign(bond.link.op)
        yield (_sign_row(bond.ref, ROLES[bond.link.op], about_bond(bond, cast.names), signs),)
    for bound in cast.bounds:
        box = Shape(points=rounded_box(-17, -10, 17, 10, 9), fill=bound.ground, ink="soft")
        yield (_sign_row(bound.ref, "boundary", about_bound(bound, cast.names), (box,)),)


def _sign_row(ref: str, role: str, words: str, signs: tuple[Mark, ...]) -> PhotoRow:
    text, low = _words(words, 0.0, size=QUOTE_SIZE - 0.5, left=_SIGN + 12)
    return PhotoRow(
        ref=ref,
        role=role,
        title=words,
        marks=(*(moved(sign, _SIGN / 2, 10) for sign in signs), text),
        height=max(low, 20.0) + 12,
    )


def _words(
    text: str,
    top: float,
    *,
    size: float,
    font: str = "text",
    ink: str = "ink",
    left: float = _LEFT,
) -> tuple[Text, float]:
    """Words in the column from a top, and where they end."""
    wide = COLUMN - left
    return paragraph(text, left, top, wide, size=size, font=font, ink=ink, leading=_STEP)
