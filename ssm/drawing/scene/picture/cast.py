"""Who and what is on a rich picture, with sizes: everything but the places."""

from collections.abc import Iterator
from math import sqrt
from typing import Literal

import attrs

from ssm.drawing.scene.tints import tint_at
from ssm.drawing.text.fonts import width
from ssm.drawing.text.wrap import Wrapped, widest_word, wrap
from ssm.model.heard import signed
from ssm.model.kinds import Kind, kind_of
from ssm.model.picture import Element, Picture
from ssm.model.stakeholder import Stakeholder, named
from ssm.model.statement import Statement
from ssm.model.study import Study

__all__ = [
    "FIGURE",
    "NAME_SIZE",
    "QUOTE_SIZE",
    "SOURCE_SIZE",
    "Actor",
    "Said",
    "actors",
    "said",
    "whole_words",
]

FIGURE = 76
NAME_SIZE, NAME_STEP, NAME_LIMIT, NAME_MOST = 15.0, 19, 150.0, 220.0
QUOTE_SIZE, QUOTE_STEP = 14.0, 18
SOURCE_SIZE, SOURCE_STEP = 11.0, 16
_WIDTHS = {"group": 120, "pair": 98, "family": 110, "committee": 132}
_PERSON, _THING = 62, 82
_BADGE = 24


@attrs.frozen(kw_only=True, repr=False)
class Actor:
    """One element of a picture: what figure stands for it, and how much room it needs.

    Attributes:
        element: as written.
        name: what is written under the figure.
        kind: what the figure is, or None for an unknown word.
        word: the word for the figure.
        tint: a colour role.
        lines: the name, broken.
        width: of the figure.
        w, h: of figure and name together, even numbers.
    """

    element: Element
    name: str
    kind: Kind | None
    word: str
    tint: str
    lines: tuple[str, ...]
    width: int
    w: int
    h: int

    @property
    def is_person(self) -> bool:
        """Whether it is drawn as people with faces."""
        return self.kind is not None and self.kind.form in ("person", "group")

    @property
    def head(self) -> int:
        """From the top of the box down to where its speech comes from."""
        return FIGURE * 25 // 80 if self.is_person else FIGURE // 2


@attrs.frozen(kw_only=True, repr=False)
class Said:
    """Something that an element says or thinks, in its bubble.

    Attributes:
        id: of its place and its group: owner, verb, and a count from the second on.
        owner: the element's id.
        kind: speech or thought.
        text: the words.
        source: where they come from, or None when they are assumed.
        lines: the words, broken.
        w, h: of the bubble, even numbers.
    """

    id: str
    owner: str
    kind: Literal["speech", "thought"]
    text: str
    source: str | None
    lines: tuple[str, ...]
    w: int
    h: int


def whole_words(text: str, size: float, limits: tuple[float, float], font: str) -> Wrapped:
    """A text broken between words: the limit gives way, up to another, to a long word."""
    longest = widest_word(text, size, font) + 1
    return wrap(text, size, min(max(limits[0], longest), limits[1]), font)


def _even(value: float) -> int:
    """The next even whole number."""
    return 2 * int(value / 2 + 0.999)


def actors(study: Study, picture: Picture) -> tuple[Actor, ...]:
    """The elements of a picture with their figures, each id once."""
    known = {stakeholder.id: stakeholder for stakeholder in study.stakeholders}
    order = {id: n for n, id in enumerate(known)}
    found: dict[str, Actor] = {}
    for element in picture.elements:
        if element.id not in found:
            at = order.get(element.id, len(order) + len(found))
            found[element.id] = _actor(element, known.get(element.id), at)
    return tuple(found.values())


def _actor(element: Element, stakeholder: Stakeholder | None, at: int) -> Actor:
    word = element.is_ or (stakeholder.is_ if stakeholder else "thing")
    kind = kind_of(word)
    label = element.label or (stakeholder.label if stakeholder else None)
    name = named(label, element.id)
    words = whole_words(name, NAME_SIZE, (NAME_LIMIT, NAME_MOST), "strong")
    thing = stakeholder is None and (kind is None or kind.form in ("thing", "place"))
    wide = _width(kind)
    badge = _BADGE if element.badge and wide == _PERSON else 0
    return Actor(
        element=element,
        name=name,
        kind=kind,
        word=word,
        tint="tint-grey" if thing else tint_at(at),
        lines=words.lines,
        width=wide,
        w=_even(max(wide + badge, words.width) + 8),
        h=_even(FIGURE + 6 + NAME_STEP * len(words.lines)),
    )


def _width(kind: Kind | None) -> int:
    if kind is None or kind.form not in ("person", "group"):
        return _THING
    return _WIDTHS.get(kind.name, _PERSON)


def said(study: Study, picture: Picture) -> tuple[Said, ...]:
    """All bubbles of a picture, in its order."""
    return tuple(
        _bubble(study, element.id, f"{verb}.{n}" if n > 1 else verb, statement)
        for element in _once(picture)
        for verb, statements in (("says", element.says), ("thinks", element.thinks))
        for n, statement in enumerate(statements, 1)
    )


def _once(picture: Picture) -> Iterator[Element]:
    seen: set[str] = set()
    for element in picture.elements:
        if element.id not in seen:
            seen.add(element.id)
            yield element


def _bubble(study: Study, owner: str, name: str, statement: Statement) -> Said:
    kind: Literal["speech", "thought"] = "thought" if name.startswith("thinks") else "speech"
    text, source = _words(study, statement)
    shown = f"“{text}”" if source else text
    font = "quote" if source else "text"
    area = max(len(shown) * QUOTE_SIZE * 0.56, width(shown, QUOTE_SIZE, font)) * QUOTE_STEP
    words = wrap(shown, QUOTE_SIZE, max(112.0, min(240.0, sqrt(area * 2.7))), font)
    wide = max(words.width, width(f"– {source}", SOURCE_SIZE) if source else 0.0)
    high = QUOTE_STEP * len(words.lines) + (SOURCE_STEP if source else 0)
    out = (64, 52) if kind == "thought" else (36, 30)
    return Said(
        id=f"{owner}/{name}",
        owner=owner,
        kind=kind,
        text=text,
        source=source,
        lines=words.lines,
        w=_even(wide * 1.06 + out[0]),
        h=_even(high * 1.04 + out[1]),
    )


def _words(study: Study, statement: Statement) -> tuple[str, str | None]:
    """The words of a statement, and where they come from; None when they are assumed."""
    findings = {finding.id: finding for finding in study.findings}
    shown = [findings[id] for id in statement.findings if id in findings]
    text = statement.text or (shown[0].text if shown else "…")
    if not statement.findings:
        return text, None
    spoke = dict.fromkeys(signed(study, finding) for finding in shown)
    return text, "; ".join(spoke) or ", ".join(statement.findings)
