"""A profile sheet as pieces of a document."""

from collections.abc import Iterator

from ssm.comparison.answers import Answer
from ssm.comparison.phrases import judged_words
from ssm.comparison.serving.customers import Customers
from ssm.comparison.serving.formats.piece import (
    Cites,
    Piece,
    inner,
    item,
    of_told,
    quoted_piece,
)
from ssm.comparison.serving.formats.words import PROFILE_INTRO, SERVED_BY_NOBODY, serves_words
from ssm.comparison.serving.profile import Profile, Talk
from ssm.comparison.serving.wants import Wanted
from ssm.graph.labels import label_of

__all__ = ["profile_pieces"]


def profile_pieces(found: Customers, profile: Profile) -> Iterator[Piece]:
    """Who somebody is, what moves them, what they said, and only then what is proposed."""
    person = profile.person
    cites = Cites({each.id: each.name for each in found.people}, but=person.id)
    yield Piece("title", person.name)
    yield Piece("para", PROFILE_INTRO)
    yield Piece("head", "Who they are")
    yield from _who(found, profile)
    yield from _told("What else is known of them", of_told(profile.traits, cites))
    yield Piece("head", "What keeps them awake at night")
    yield from of_told(profile.worries, cites)
    if not profile.worries:
        yield Piece("para", "Not heard of yet.")
    yield from _told("What they want", _wants(found, profile.wants, cites, own=True))
    yield from _told("What others want of them", _wants(found, profile.wanted, cites, own=False))
    yield from _told("What is expected of them, and what they go by", _social(profile))
    yield Piece("head", "What they said")
    for talk in profile.talks:
        yield from _talk(found, talk, cites)
    if not profile.talks:
        yield Piece("para", "Nothing was heard from them yet.")
    named = (quoted_piece(quote, cites.of(quote), kind="item") for quote in profile.named)
    yield from _told("Where others name them as those who do it", named)
    yield from _told("What is proposed that touches them", _proposals(profile))
    asks = (Piece("ask", ask.ask, cite=ask.because) for ask in profile.asks)
    yield from _told("To ask next", asks)


def _told(heading: str, pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Some pieces under a heading; nothing when there are none."""
    for n, piece in enumerate(pieces):
        if n == 0:
            yield Piece("head", heading)
        yield piece


def _who(found: Customers, profile: Profile) -> Iterator[Piece]:
    person = profile.person
    if person.kind not in {"person", person.name.lower()}:
        yield item(person.kind, "kind")
    if profile.roles:
        yield item("; ".join(profile.roles), "in this study")
    yield item(serves_words(found, person), "serve")
    if person.before:
        yield item(", ".join(found.names(person.before)), "served before")
    yield item(", ".join(found.names(person.served_by)) or SERVED_BY_NOBODY, "served by")
    gone = tuple(id for id in person.served_before_by if id not in person.served_by)
    if gone:
        yield item(", ".join(found.names(gone)), "served before by")
    hearing = found.hearing(person.id)
    if hearing.present:
        yield item(", ".join(hearing.present), "there at")
    if not hearing.is_heard:
        yield item("by nobody yet", "asked")


def _wants(
    found: Customers, wants: tuple[Wanted, ...], cites: Cites, *, own: bool
) -> Iterator[Piece]:
    for want in wants:
        name = found.person(want.whom if own else want.who).name
        label = f"{want.way} {name}" if own else f"{name}, {want.way} them"
        first, *rest = of_told([want.told], cites)
        yield Piece(first.kind, first.text, label, first.assumed, first.cite)
        yield from rest


def _social(profile: Profile) -> Iterator[Piece]:
    yield from (item(text, "expected") for text in profile.norms)
    yield from (item(text, "judged by") for text in profile.values)


def _talk(found: Customers, talk: Talk, cites: Cites) -> Iterator[Piece]:
    source = talk.source
    yield Piece(
        "sub", label_of(found.study, f"source/{source.id}") if source else "No source given"
    )
    for quote in talk.quotes:
        yield quoted_piece(quote, quote.cited if source else cites.of(quote), kind="item")
        for answer in talk.answers[quote.cited]:
            yield inner(_said(answer), _row(found, answer))


def _row(found: Customers, answer: Answer) -> str:
    return f"on {answer.row.removeprefix('model/')}, {label_of(found.study, answer.row)}"


def _said(answer: Answer) -> str:
    pieces = (
        answer.happens or "",
        judged_words([answer.judged]) if answer.judged else "",
        f"how: {answer.how}" if answer.how else "",
        f"by: {answer.criterion}" if answer.criterion else "",
        answer.basis or "",
    )
    return "; ".join(piece for piece in pieces if piece) or "spoken of"


def _proposals(profile: Profile) -> Iterator[Piece]:
    for proposal in profile.proposals:
        yield item(proposal.text, proposal.ref)
        yield from (inner(part) for part in proposal.parts)
