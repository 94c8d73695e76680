"""The chain of customers and profile sheets as plain data, in their public shapes.

Keys are only ever added to. People and findings are ids; what is asked about is a ref.
"""

from collections.abc import Sequence
from typing import Any

from ssm.comparison.answers import Answer, Quote
from ssm.comparison.serving.asking import Ask
from ssm.comparison.serving.customers import Customers
from ssm.comparison.serving.flows import Flow, Flows
from ssm.comparison.serving.formats.words import layer_name
from ssm.comparison.serving.hearing import Hearing
from ssm.comparison.serving.people import Person
from ssm.comparison.serving.profile import Profile
from ssm.comparison.serving.told import Told
from ssm.comparison.serving.wants import Pair, Wanted

__all__ = ["all_as_json", "as_json", "profile_as_json"]


def all_as_json(found: Customers, who: Sequence[str]) -> dict[str, Any]:
    """Profile sheets of some stakeholders; of everybody the whole chain, when none is named.

    Args:
        found: what `customers` gave.
        who: ids or refs.

    Raises:
        UnknownRefError: the study has no such stakeholder.
    """
    if not who:
        return as_json(found)
    return {"profiles": [profile_as_json(found.profile(id)) for id in who]}


def as_json(found: Customers) -> dict[str, Any]:
    """Whose customer is whose, as dicts, lists and texts, ready for `json.dumps`.

    Args:
        found: what `customers` gave.

    Returns:
        `stakeholders`; `layers` from the furthest in to the end users (`name` and
        `stakeholders`); `circles`; `apart`; `pairs` with what each wants from and for the
        other; `pictures` with what flows to and from who is served; `heard`: for each
        stakeholder the findings by what they have to do with them; `questions`; and
        `findings`: every quote that is cited.
    """
    cited = [
        quote
        for h in found.hearings
        for quote in (*h.said, *h.needs, *h.wanted_from, *h.wanted_for, *h.named)
    ]
    return {
        "stakeholders": [_person(person) for person in found.people],
        "layers": [
            {"name": layer_name(found, layer), "stakeholders": list(layer)}
            for layer in found.layers
        ],
        "circles": [list(circle) for circle in found.circles],
        "apart": list(found.apart),
        "pairs": [_pair(pair) for pair in found.pairs],
        "pictures": [_flows(flows) for flows in found.flows],
        "heard": [_hearing(hearing) for hearing in found.hearings],
        "questions": [_ask(ask) for ask in found.asks],
        "findings": [_quote(q) for q in {quote.finding: quote for quote in cited}.values()],
    }


def profile_as_json(profile: Profile) -> dict[str, Any]:
    """A profile sheet as dicts, lists and texts, ready for `json.dumps`.

    Args:
        profile: what `Customers.profile` gave.
    """
    return {
        "stakeholder": _person(profile.person),
        "roles": list(profile.roles),
        "traits": [_told(told) for told in profile.traits],
        "worries": [_told(told) for told in profile.worries],
        "wants": [_wanted(want) for want in profile.wants],
        "wanted": [_wanted(want) for want in profile.wanted],
        "norms": list(profile.norms),
        "values": list(profile.values),
        "said": [
            {
                "source": talk.source.id if talk.source else None,
                "findings": [
                    _quote(quote)
                    | {"about": [_answer(answer) for answer in talk.answers[quote.cited]]}
                    for quote in talk.quotes
                ],
            }
            for talk in profile.talks
        ],
        "named": [_quote(quote) for quote in profile.named],
        "proposals": [
            {"ref": each.ref, "text": each.text, "parts": list(each.parts)}
            for each in profile.proposals
        ],
        "questions": [_ask(ask) for ask in profile.asks],
    }


def _person(person: Person) -> dict[str, Any]:
    return {
        "id": person.id,
        "name": person.name,
        "kind": person.kind,
        "serves": None if person.serves is None else list(person.serves),
        "served_by": list(person.served_by),
        "before": list(person.before),
        "served_before_by": list(person.served_before_by),
        "gained": list(person.gained),
        "left": list(person.left),
        "layer": person.layer,
        "nearest": person.nearest,
    }


def _pair(pair: Pair) -> dict[str, Any]:
    return {
        "one": pair.one,
        "other": pair.other,
        "serves": pair.serves,
        "served_back": pair.served_back,
        "wants": [_wanted(want) for want in pair.wants],
    }


def _wanted(want: Wanted) -> dict[str, Any]:
    return {"who": want.who, "whom": want.whom, "way": want.way, **_told(want.told)}


def _told(told: Told) -> dict[str, Any]:
    return {"text": told.text, "assumed": told.is_assumed, "findings": list(told.findings)}


def _flows(flows: Flows) -> dict[str, Any]:
    return {
        "ref": f"picture/{flows.picture}",
        "title": flows.title,
        "served": list(flows.served),
        "towards": [_flow(flow) for flow in flows.towards],
        "back": [_flow(flow) for flow in flows.back],
        "reaches_nobody": flows.reaches_nobody,
    }


def _flow(flow: Flow) -> dict[str, Any]:
    return {
        "tail": flow.tail,
        "head": flow.head,
        "text": flow.text,
        "weak": flow.weak,
        "through": list(flow.through),
    }


def _hearing(hearing: Hearing) -> dict[str, Any]:
    groups = ("said", "needs", "wanted_for", "wanted_from", "named")
    return {
        "stakeholder": hearing.who,
        "heard": hearing.is_heard,
        "sources": list(hearing.sources),
        "present": list(hearing.present),
        **{name: [quote.finding for quote in getattr(hearing, name)] for name in groups},
    }


def _ask(ask: Ask) -> dict[str, Any]:
    return {
        "reason": str(ask.why),
        "stakeholders": list(ask.who),
        "ref": ask.ref,
        "question": ask.ask,
        "because": ask.because,
    }


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "finding": quote.finding,
        "text": quote.text,
        "source": quote.source if quote.has_source else None,
        "perspective": quote.perspective,
        "method": quote.method,
        "date": quote.date.isoformat() if quote.date else None,
    }


def _answer(answer: Answer) -> dict[str, Any]:
    return {
        "row": answer.row,
        "happens": None if answer.happens is None else str(answer.happens),
        "judged": None if answer.judged is None else str(answer.judged),
        "basis": None if answer.basis is None else str(answer.basis),
        "how": answer.how,
        "criterion": answer.criterion,
    }
