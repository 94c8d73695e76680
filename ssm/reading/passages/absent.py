"""What is not there: people of the study, ourselves, and kinds of thing that nobody drew."""

from collections.abc import Iterator

from ssm.model.kinds import kind_of
from ssm.model.sentence import listed
from ssm.model.words import Badge, Op
from ssm.reading.sheet import Passage, Seen
from ssm.reading.view import View

__all__ = ["absent"]

_FEW = 3
_THINGS: tuple[tuple[str, frozenset[str], frozenset[Badge]], ...] = (
    ("money", frozenset(["money", "bill", "card", "savings"]), frozenset([Badge.MONEY])),
    (
        "time",
        frozenset(["clock", "calendar", "hourglass"]),
        frozenset([Badge.TIME, Badge.PRESSURE]),
    ),
)
_LINES = (
    (Op.CONFLICT, "a conflict"),
    (Op.WEAK, "a link that fails"),
    (Op.WATCHES, "somebody who watches"),
)


def absent(view: View) -> Passage:
    """Who of the study is not in the picture, and what nobody drew."""
    others = [one.id for one in view.study.stakeholders if one.id not in view.elements]
    there = any(view.is_us(element) for element in view.elements.values())
    us = [id for id in _practitioners(view) if id in others]
    others = [id for id in others if id not in us]
    return Passage(
        key="absent",
        title="Who and what is not there",
        seen=tuple(_seen(view, others, there=there)),
        ask=tuple(_ask(view, others, there=there)),
    )


def _practitioners(view: View) -> tuple[str, ...]:
    inquiry = view.study.inquiry
    return inquiry.practitioner if inquiry else ()


def _seen(view: View, others: list[str], *, there: bool) -> Iterator[Seen]:
    if others:
        refs = tuple(f"stakeholder/{id}" for id in others)
        yield Seen(f"Of the people of this study, not drawn: {view.names(others)}.", refs)
    elif view.study.stakeholders:
        yield Seen("All other people of this study are drawn.")
    if not there:
        yield Seen("Those who conduct the study are not in it.")
    undrawn = list(_undrawn(view))
    if undrawn:
        yield Seen(f"There is no sign for {listed(undrawn, 'or')}.")


def _undrawn(view: View) -> Iterator[str]:
    known = {one.id: one.is_ for one in view.study.stakeholders}
    words = [one.is_ or known.get(one.id) for one in view.elements.values()]
    kinds = {kind.name for kind in map(kind_of, words) if kind is not None}
    badges = {one.badge for one in view.elements.values()}
    ops = {link.op for _, link in view.links}
    for name, figures, marks in _THINGS:
        if not figures & kinds and not marks & badges:
            yield name
    yield from (name for op, name in _LINES if op not in ops)


def _ask(view: View, others: list[str], *, there: bool) -> Iterator[str]:
    if others:
        whom = view.names(others) if len(others) <= _FEW else "each of these"
        yield f"Where would {whom} stand, and next to whom?"
    if not there:
        yield "Where do we stand, and who looks at us?"
    yield "What does everybody here know that nobody has drawn?"
