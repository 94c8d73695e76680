"""What the chain of customers makes one ask; each question with its reason, none a fault."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from ssm.comparison.phrases import quoted
from ssm.comparison.serving.people import Person
from ssm.model.sentence import listed

if TYPE_CHECKING:
    from ssm.comparison.serving.customers import Customers

__all__ = ["Ask", "Why", "asks_of"]


class Why(StrEnum):
    """Why something is asked."""

    NOBODY_ASKED = "nobody asked"
    SERVES_NOBODY = "serves nobody"
    SERVES_NOT_KNOWN = "not known whom they serve"
    SERVED_BY_NOBODY = "served by nobody"
    CIRCLE = "circle"
    CHANGED = "changed"
    FROM_ONLY = "from, not for"
    WANTED_FROM_ONLY = "wanted from, not for"
    NOTHING_REACHES = "nothing flows to a customer"
    ASSUMED = "assumed"
    NO_WORRY = "no worry heard of"


@attrs.frozen(kw_only=True)
class Ask:
    """A question.

    Attributes:
        why: which kind of reason it has.
        who: the stakeholders it is about; the first of them is the one to ask, or to ask of.
        because: the reason, in words.
        ask: the question.
        ref: what it is about, as a canonical ref: a stakeholder, or a picture.
    """

    why: Why
    who: tuple[str, ...]
    because: str
    ask: str
    ref: str

    def __str__(self) -> str:
        return f"{self.ask} (because {self.because})"


def asks_of(found: "Customers") -> tuple[Ask, ...]:
    """All questions, those about who was not heard first."""
    return tuple(ask for make in _MAKERS for ask in make(found))


def _about(why: Why, person: Person, because: str, ask: str, *others: str) -> Ask:
    ref = f"stakeholder/{person.id}"
    return Ask(why=why, who=(person.id, *others), because=because, ask=ask, ref=ref)


def _nobody_asked(found: "Customers") -> Iterator[Ask]:
    for person in found.people:
        if person.id in found.students or found.hearing(person.id).is_heard:
            continue
        yield _about(
            Why.NOBODY_ASKED,
            person,
            f"nothing here was heard from {person.name}",
            f"Who could introduce us to {person.name}, and what would be in it for them?",
        )


def _chain(found: "Customers") -> Iterator[Ask]:
    for person in found.people:
        if person.serves is None:
            yield _about(
                Why.SERVES_NOT_KNOWN,
                person,
                f"it is not known whom {person.name} would call a customer",
                f"Whom does the work of {person.name} help, and who would be the first to notice "
                "if it stopped?",
            )
        elif not person.serves:
            yield _about(
                Why.SERVES_NOBODY,
                person,
                f"it is said of {person.name} that they serve nobody here",
                "Everybody has a customer. Who, here or elsewhere, may be glad of something that "
                f"comes from {person.name}?",
            )
    for person in found.people:
        if not person.served_by and person.id not in found.students:
            yield _about(
                Why.SERVED_BY_NOBODY,
                person,
                f"nobody here is said to serve {person.name}",
                f"Who looks after the needs of {person.name}, and who might call them a customer?",
            )


def _circles(found: "Customers") -> Iterator[Ask]:
    for circle in found.circles:
        names = found.names(circle)
        if len(circle) == 1:
            because, ask = f"{names[0]}: said to serve themselves", "Who else is it for?"
        else:
            because = f"{listed(names)} serve one another in a circle"
            ask = "Who outside the circle is it for, and who would tell them?"
        first = min(circle)
        others = (id for id in circle if id != first)
        yield _about(Why.CIRCLE, found.person(first), because, ask, *others)


def _changed(found: "Customers") -> Iterator[Ask]:
    for person in found.people:
        if not person.before:
            continue
        then, now = (listed(found.names(ids)) for ids in (person.before, person.serves or ()))
        yield _about(
            Why.CHANGED,
            person,
            f"{person.name} served {then} before"
            + (f", and {now} now" if now else ", and whom they serve now was not said"),
            f"How does the work of {person.name} compare with before, and who has noticed?",
            *person.gained,
            *person.left,
        )


def _from_or_for(found: "Customers") -> Iterator[Ask]:
    for person in found.people:
        ways = {want.way for want in found.wants if want.who == person.id}
        if ways == {"from"}:
            yield _about(
                Why.FROM_ONLY,
                person,
                f"it is known of {person.name} what they want from others, and not yet for whom "
                "they want something",
                _wished(found, person),
            )
    for person in found.people:
        ways = {want.way for want in found.wants if want.whom == person.id}
        if ways == {"from"}:
            who = tuple(dict.fromkeys(w.who for w in found.wants if w.whom == person.id))
            names = listed(found.names(who))
            yield _about(
                Why.WANTED_FROM_ONLY,
                person,
                f"{person.name} came up in what others want from them, and nowhere yet in what "
                "anybody wants for them",
                f"What would {names} wish for {person.name}, were it up to them?",
                *who,
            )


def _wished(found: "Customers", person: Person) -> str:
    served = listed(found.names(person.serves or ()))
    return f"What would {person.name} want for {served or 'those around them'}, and who knows?"


def _pictures(found: "Customers") -> Iterator[Ask]:
    for flows in found.flows:
        if not flows.reaches_nobody:
            continue
        weak = tuple(quoted(flow.text) for flow in flows.towards if flow.text)
        told = f", but for what is drawn as weak: {listed(weak)}" if weak else ""
        who = flows.unreached or flows.served
        names = listed(found.names(who))
        yield Ask(
            why=Why.NOTHING_REACHES,
            who=who,
            because=f"on {quoted(flows.title)} nothing flows from those who serve to those "
            f"whom they serve{told}",
            ask=f"How would {quoted(flows.title)} look if it were drawn by {names}, and what "
            "would flow to them?",
            ref=f"picture/{flows.picture}",
        )


def _unborne(found: "Customers") -> Iterator[Ask]:
    for person in found.people:
        assumed = [told.text for told in found.assumed(person.id)]
        if assumed and person.id not in found.students:
            words = " and ".join(map(quoted, assumed))
            yield _about(
                Why.ASSUMED,
                person,
                f"{words} {'is' if len(assumed) == 1 else 'are'} assumed of {person.name}; "
                "nobody said so yet",
                f"How would {person.name} put it themselves?",
            )
    for person in found.people:
        if not found.worries(person.id) and person.id not in found.students:
            yield _about(
                Why.NO_WORRY,
                person,
                f"no worry of {person.name} is known",
                f"What keeps {person.name} awake at night?",
            )


_MAKERS: tuple[Callable[["Customers"], Iterator[Ask]], ...] = (
    _nobody_asked,
    _pictures,
    _from_or_for,
    _chain,
    _circles,
    _changed,
    _unborne,
)
