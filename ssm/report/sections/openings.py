"""What is open now, in a few lines: what to talk over, and what to ask next."""

from collections.abc import Iterator
from itertools import chain, groupby, zip_longest
from typing import TYPE_CHECKING

from ssm.comparison.phrases import quoted
from ssm.model.sentence import listed
from ssm.model.words import Outcome
from ssm.reading import read_picture
from ssm.report.agenda.points import Gist, Point
from ssm.report.blocks import Card, Items, Link, Para, Words
from ssm.report.names import anchor, joined
from ssm.report.sections.matter import Matter
from ssm.report.sections.places import chart_place
from ssm.report.sections.questions import in_turn

if TYPE_CHECKING:
    from ssm.comparison import Chart

__all__ = ["openings"]

_FEW = 3
"""So many lines of each kind, and so many rows in a line, fit in one screen."""


def openings(matter: Matter) -> Iterator[Card]:
    """A card with what is to be talked over, and one with what is to be asked next.

    A study that has no more than a picture yet opens with the questions that one has
    before it.
    """
    talk, ask = tuple(_to_talk_over(matter)), tuple(_to_ask(matter))
    if talk:
        chapter = "to-debate" if _fresh(matter) else "debate"
        yield _card("talk", "Open now: to talk over", talk, (chapter, "all that is to talk over"))
    if ask:
        yield _card("ask", "Open now: to ask next", ask, ("agenda", "all that is to ask"))
    if not talk and not ask:
        yield from _before_a_picture(matter)


def _card(place: str, title: str, lines: tuple[Words, ...], whole: tuple[str, str]) -> Card:
    chapter, words = whole
    more = (Para((Link(words, chapter),), "note"),) if len(lines) > _FEW else ()
    blocks = (Items(entries=lines[:_FEW]), *more)
    return Card(anchor=f"open.{place}", title=title, blocks=blocks, role="open")


def _to_talk_over(matter: Matter) -> Iterator[Words]:
    """Points of the debate that are still open; then what rows show that nobody took up."""
    for point in matter.study.debate:
        if point.outcome in (None, Outcome.AGENDA):
            yield (Link(point.question, anchor(f"debate/{point.id}")),)
    for gist, held in groupby(_fresh(matter), key=lambda point: point.gist):
        yield _shown(gist, list(held))


def _fresh(matter: Matter) -> list[Point]:
    return [p for p in matter.points if p.gist is not Gist.ONE_VOICE and not p.debate]


def _shown(gist: Gist, held: list[Point]) -> Words:
    links = joined((_to(point) for point in held[:_FEW]), between="; ")
    more = ("; and others",) if len(held) > _FEW else ()
    return (f"{gist.heading}: ", *links, *more)


def _to(point: Point) -> Link:
    return Link(quoted(point.row.text), f"debate.{anchor(point.ref)}")


def _to_ask(matter: Matter) -> Iterator[Words]:
    """The first question of each model, then the next of each."""
    charts = matter.voiced.values()
    rounds = zip_longest(*(tuple(_questions(chart)) for chart in charts))
    yield from (line for line in chain.from_iterable(rounds) if line)


def _questions(chart: "Chart") -> Iterator[Words]:
    for question in in_turn(chart):
        whom = f" ({listed(question.whom)})" if question.whom else ""
        yield (Link(question.ask, chart_place(chart, question.ref)), whom)


def _before_a_picture(matter: Matter) -> Iterator[Card]:
    for picture in matter.study.pictures[-1:]:
        read = read_picture(matter.study, f"picture/{picture.id}")
        lines = tuple(ask for passage in read.passages for ask in passage.ask)
        whole = (anchor(f"picture/{picture.id}"), "all that the picture makes one ask")
        if lines:
            yield _card("look", "Open now: with the picture on the wall", lines, whole)
