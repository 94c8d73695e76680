"""The chain of customers as pieces of a document."""

from collections.abc import Iterator

from ssm.comparison.answers import Quote
from ssm.comparison.serving.customers import Customers
from ssm.comparison.serving.flows import Flow
from ssm.comparison.serving.formats.piece import Cites, Piece, inner, item, of_told, quoted_piece
from ssm.comparison.serving.formats.words import (
    APART,
    INTRO,
    NOT_HEARD,
    TITLE,
    layer_name,
    serves_words,
    shortest_words,
)
from ssm.comparison.serving.hearing import Hearing
from ssm.comparison.serving.together import asks_together
from ssm.comparison.serving.wants import Pair
from ssm.model.sentence import listed

__all__ = ["chain_pieces"]

_ARROWS = {(True, False): "→", (False, True): "←", (False, False): "and", (True, True): "⇄"}


def chain_pieces(found: Customers) -> Iterator[Piece]:
    """Layers, pairs, whose needs are spoken of, and questions."""
    yield Piece("title", TITLE)
    yield Piece("para", INTRO)
    if not found.people:
        yield Piece("para", "There is no stakeholder yet.")
        return
    yield Piece("head", "Layer by layer")
    yield from _layers(found)
    yield from _pairs(found)
    yield from _needs(found)
    yield from _pictures(found)
    yield Piece("head", "To ask next")
    for ask in asks_together(found):
        yield Piece("ask", ask.ask, cite=ask.because)


def _layers(found: Customers) -> Iterator[Piece]:
    for layer in found.layers:
        yield Piece("sub", layer_name(found, layer))
        for id in layer:
            yield from _person(found, id)
        for circle in found.circles:
            if circle[0] in layer:
                yield item(listed(found.names(circle)), "in a circle")
    if found.apart:
        yield Piece("sub", APART)
        for id in found.apart:
            yield from _person(found, id)


def _person(found: Customers, id: str) -> Iterator[Piece]:
    person = found.person(id)
    yield item(f"{person.name} → {serves_words(found, person)}")
    if person.before:
        yield inner(", ".join(found.names(person.before)), "served before")
    if shortest_words(person):
        yield inner(shortest_words(person))
    if not found.hearing(id).is_heard:
        yield inner("nobody asked them yet")


def _pairs(found: Customers) -> Iterator[Piece]:
    yield Piece("head", "From or for, pair by pair")
    quiet = []
    for pair in found.pairs:
        if pair.wants:
            yield from _pair(found, pair)
        elif pair.serves == "now":
            quiet.append(pair)
    if quiet:
        told = "; ".join(" → ".join(found.names((pair.one, pair.other))) for pair in quiet)
        yield Piece("para", f"Of wants either way nothing was heard yet: {told}.")
    if not found.pairs:
        yield Piece("para", "Nobody is said to serve anybody, or to want anything, yet.")


def _pair(found: Customers, pair: Pair) -> Iterator[Piece]:
    one, other = found.names((pair.one, pair.other))
    cites = Cites({person.id: person.name for person in found.people})
    now = (pair.serves == "now", pair.served_back == "now")
    then = "before" in (pair.serves, pair.served_back)
    yield Piece("sub", f"{one} {_ARROWS[now]} {other}" + (" (served before)" if then else ""))
    for who, name, whom in ((pair.one, one, other), (pair.other, other, one)):
        if not (pair.of(who, "from") or pair.of(who, "for")):
            continue
        for word in ("from", "for"):
            wants = pair.of(who, word)
            label = f"{name}, {word} {whom}"
            if not wants:
                yield item(NOT_HEARD, label)
            for want in wants:
                first, *rest = of_told([want.told], cites)
                yield Piece(first.kind, first.text, label, first.assumed, first.cite)
                yield from rest
        if who == pair.other == pair.one:
            return


def _needs(found: Customers) -> Iterator[Piece]:
    yield Piece("head", "Whose needs the findings speak of")
    for hearing in found.hearings:
        yield item(_counted(hearing), found.person(hearing.who).name)
        for label, quotes in _groups(hearing)[1:]:
            for n, quote in enumerate(quotes):
                yield quoted_piece(quote, quote.cited, "" if n else label)


def _groups(hearing: Hearing) -> list[tuple[str, tuple[Quote, ...]]]:
    """Findings by what they have to do with somebody; their own words first."""
    return [
        ("in their own words", hearing.said),
        ("a worry, a want or a trait", hearing.needs),
        ("what others want for them", hearing.wanted_for),
        ("what others want from them", hearing.wanted_from),
    ]


def _counted(hearing: Hearing) -> str:
    """How many there are of each, to find them by."""
    words = (
        "in their own words",
        "on what moves them",
        "on what others want for them",
        "on what others want from them",
        "naming them as those who do something",
    )
    groups = (*(quotes for _, quotes in _groups(hearing)), hearing.named)
    told = [f"{len(quotes)} {word}" for word, quotes in zip(words, groups, strict=True) if quotes]
    if hearing.present and not hearing.said:
        told.append(f"there at {', '.join(hearing.present)}")
    return "; ".join(told) or "nothing was heard from them or of them yet"


def _pictures(found: Customers) -> Iterator[Piece]:
    shown = [flows for flows in found.flows if flows.towards or flows.back]
    if not shown:
        return
    yield Piece("head", "What flows to customers, picture by picture")
    for flows in shown:
        yield Piece("sub", flows.title)
        for label, some in (
            ("to those who are served", flows.towards),
            ("from those who are served", flows.back),
        ):
            yield item(f"{label}:" if some else f"{label}: nothing is drawn")
            for flow in some:
                yield inner(_flow(found, flow))


def _flow(found: Customers, flow: Flow) -> str:
    ends = " → ".join(found.names((flow.tail, *flow.through, flow.head)))
    told = f"{ends}: “{flow.text}”" if flow.text else ends
    return f"{told} (drawn as weak or failing)" if flow.weak else told
