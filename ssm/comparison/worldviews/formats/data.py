"""Worldviews side by side as plain data: the public shape of `worldviews --format json`."""

from typing import Any

from ssm.comparison.formats.said import answer_data, quote_data
from ssm.comparison.worldviews.values import Meeting, Spoken, Worldviews
from ssm.comparison.worldviews.views import PLACES, Person, View

__all__ = ["as_json"]


def as_json(found: Worldviews) -> dict[str, Any]:
    """Worldviews as dicts, lists and texts, ready for `json.dumps`; keys are only ever added.

    Args:
        found: what `worldviews` gave.

    Example:
        >>> import ssm
        >>> sorted(as_json(ssm.worldviews(ssm.Study())))[:4]
        ['activities', 'aside', 'asked_of_several', 'findings']
    """
    return {
        "round": found.round,
        "models": [_view(view) for view in found.views],
        "activities": [_meeting(meeting) for meeting in found.meetings],
        "asked_of_several": [_spoken(spoken) for spoken in found.spoken],
        "people": [_person(who) for who in found.people],
        "unheard": [who.id for who in found.unheard],
        "untouched": [quote.cited for quote in found.untouched],
        "unread": [quote.cited for quote in found.unread],
        "findings": [quote_data(quote) for quote in found.quotes.values()],
        "questions": [{"about": list(q.about), "question": q.ask} for q in found.questions],
        "aside": [{"ref": f"model/{model}", "why": why} for model, _, why in found.aside],
    }


def _view(view: View) -> dict[str, Any]:
    return {
        "ref": f"model/{view.model}",
        "title": view.title,
        "root": f"root/{view.root}",
        "worldview": view.worldview,
        "transformation": view.transformation,
        "definition": view.definition,
        **{place: list(view.places.get(place, ())) for place in PLACES},
        "alone": list(view.alone),
        "leaves_out": list(view.leaves_out),
        "findings": list(view.findings),
    }


def _meeting(meeting: Meeting) -> dict[str, Any]:
    return {
        "text": meeting.phrases[0].text,
        "refs": [phrase.ref for phrase in meeting.phrases],
        "phrases": [phrase.text for phrase in meeting.phrases],
        "known": meeting.known,
        "left_out_by": [f"model/{model}" for model in meeting.left_out_by],
        "heard": list(dict.fromkeys(answer.perspective for answer in meeting.answers)),
        "findings": list(dict.fromkeys(answer.cited for answer in meeting.answers)),
    }


def _spoken(spoken: Spoken) -> dict[str, Any]:
    return {
        "finding": spoken.quote.cited,
        "differs": spoken.differs,
        "says": [{"ref": answer.row} | answer_data(answer) for answer in spoken.answers],
    }


def _person(who: Person) -> dict[str, Any]:
    return {
        "id": who.id,
        "name": who.name,
        "places": [{"model": f"model/{model}", "place": place} for model, place in who.places],
        "heard": [f"model/{model}" for model in who.heard],
        "anywhere": who.anywhere,
        "turns": who.turns,
    }
