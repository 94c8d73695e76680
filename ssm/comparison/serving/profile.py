"""Profile sheets: one stakeholder, with the findings behind everything that is told of them."""

from typing import TYPE_CHECKING

import attrs

from ssm.comparison.answers import Answer, Quote
from ssm.comparison.serving.asking import Ask
from ssm.comparison.serving.people import Person, bare
from ssm.comparison.serving.told import Told
from ssm.comparison.serving.wants import Wanted
from ssm.model.days import when_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssm.comparison.serving.customers import Customers
    from ssm.model.change import Change
    from ssm.model.finding import Source

__all__ = ["Profile", "Proposal", "Talk", "profile_of"]


@attrs.frozen(kw_only=True)
class Talk:
    """What one stakeholder said at one source.

    Attributes:
        source: its id, or None when none was named.
        quotes: their findings from there.
        answers: what these say about rows of models, by id of the finding.
    """

    source: "Source | None"
    quotes: tuple[Quote, ...]
    answers: dict[str, tuple[Answer, ...]]


@attrs.frozen(kw_only=True)
class Proposal:
    """A change or an accommodation that one stakeholder has a part in.

    Attributes:
        ref: canonical ref.
        text: what it is.
        parts: what they have to do with it, in words.
    """

    ref: str
    text: str
    parts: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Profile:
    """One stakeholder: who they are, what moves them, what they said, what is proposed.

    Analysis Three is never part of it.

    Attributes:
        person: who they are, whom they serve, who serves them.
        roles: their roles in the inquiry, in words.
        worries: what keeps them awake at night.
        traits: what else is known of them.
        wants: what they want from others, and for others.
        wanted: what others want from them, and for them.
        norms, values: what is expected of them, and by what they are judged.
        talks: what they said, by source.
        named: findings of others that name them as those who do something.
        proposals: changes and accommodations in which they have a part.
        asks: what is asked of them or about them.
    """

    person: Person
    roles: tuple[str, ...] = ()
    worries: tuple[Told, ...] = ()
    traits: tuple[Told, ...] = ()
    wants: tuple[Wanted, ...] = ()
    wanted: tuple[Wanted, ...] = ()
    norms: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    talks: tuple[Talk, ...] = ()
    named: tuple[Quote, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    asks: tuple[Ask, ...] = ()


def profile_of(found: "Customers", who: str) -> Profile:
    """The profile sheet of one stakeholder.

    Args:
        found: all customers.
        who: id of the stakeholder.
    """
    hearing = found.hearing(who)
    social = [role for role in found.study.social if bare([role.role]) == (who,)]
    own = {quote.finding for quote in hearing.said}
    return Profile(
        person=found.person(who),
        roles=tuple(_roles(found, who)),
        worries=found.worries(who),
        traits=found.traits(who),
        wants=tuple(want for want in found.wants if want.who == who),
        wanted=tuple(want for want in found.wants if want.whom == who),
        norms=tuple(text for role in social for text in role.norms),
        values=tuple(text for role in social for text in role.values),
        talks=tuple(_talks(found, hearing.said)),
        named=tuple(quote for quote in hearing.named if quote.finding not in own),
        proposals=tuple(_proposals(found, who)),
        asks=tuple(ask for ask in found.asks if ask.who[:1] == (who,)),
    )


def _roles(found: "Customers", who: str) -> "Iterator[str]":
    inquiry = found.study.inquiry
    if inquiry is None:
        return
    if who in bare(inquiry.client):
        yield "asked for the study"
    if who in bare(inquiry.practitioner):
        yield "conducts the study"
    if who in bare(inquiry.issue_owners):
        yield "touched by it"


def _talks(found: "Customers", said: tuple[Quote, ...]) -> "Iterator[Talk]":
    sources = {source.id: source for source in found.study.sources}
    by_source: dict[str | None, list[Quote]] = {}
    for quote in said:
        by_source.setdefault(quote.source if quote.source in sources else None, []).append(quote)
    for id, quotes in by_source.items():
        yield Talk(
            source=sources[id] if id else None,
            quotes=tuple(quotes),
            answers={q.cited: found.spoken.answers.get(q.cited, ()) for q in quotes},
        )


def _proposals(found: "Customers", who: str) -> "Iterator[Proposal]":
    for item in found.study.accommodations:
        parts = tuple(stand.text for stand in item.stands if bare([stand.who]) == (who,))
        if parts:
            yield Proposal(ref=f"accommodation/{item.id}", text=item.text, parts=parts)
    for change in found.study.changes:
        parts = tuple(_parts(change, who))
        if parts:
            yield Proposal(ref=f"change/{change.id}", text=change.what, parts=parts)


def _parts(change: "Change", who: str) -> "Iterator[str]":
    """What one stakeholder has to do with a change."""
    if who in bare(change.who):
        yield "would do it" + (f", {when_in_words(change.when)}" if change.when else "")
    for word, judged in (("desirable", change.desirable), ("feasible", change.feasible)):
        if judged is not None and who in bare(judged.by):
            said = {"yes": word, "no": f"not {word}"}.get(str(judged.judged), f"{word}: open")
            yield f"{said}, as they judge" + (f": {judged.because}" if judged.because else "")
