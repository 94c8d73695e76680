"""A two-way reading as plain data: a shape that is public, and only ever added to."""

from typing import Any

from ssm.checks.twoway.questions import questions
from ssm.checks.twoway.values import ModelReading, TwoWay

__all__ = ["as_json"]


def as_json(reading: TwoWay) -> dict[str, Any]:
    """A definition read both ways as dicts, lists and texts, ready for `json.dumps`.

    Example:
        >>> from ssm.checks.twoway.reading import two_way
        >>> from ssm.model.root import Root
        >>> from ssm.model.study import Study
        >>> study = Study(roots=[Root(id="f", definition="A system to paint.", what="paint")])
        >>> as_json(two_way(study, "root/f"))["stretches"][1]
        {'text': 'paint', 'letters': ['P'], 'parts': ['P']}
    """
    return {
        "ref": reading.ref,
        "title": reading.title,
        "sentence": reading.sentence,
        "composed": reading.composed,
        "stretches": [
            {"text": cut.text, "letters": list(cut.letters), "parts": list(cut.codes)}
            for cut in reading.stretches
        ],
        "parts": [
            {
                "code": phrase.code,
                "letter": phrase.letter,
                "field": str(phrase.path[0]),
                "text": phrase.text,
                "found": str(phrase.found) if reading.sentence else None,
            }
            for phrase in reading.phrases
        ],
        "open": list(reading.open),
        "absent": [phrase.code for phrase in reading.absent] if reading.sentence else [],
        "waived": reading.waived,
        "unaccounted": list(reading.unaccounted),
        "models": [_model(model) for model in reading.models],
        "questions": list(questions(reading)),
    }


def _model(model: ModelReading) -> dict[str, Any]:
    return {
        "ref": model.ref,
        "title": model.title,
        "leads": [
            {
                "code": lead.code,
                "activities": list(lead.activities),
                "perhaps": list(lead.perhaps),
            }
            for lead in model.leads
        ],
        "activities": [
            {
                "id": act.id,
                "do": act.do,
                "parts": list(act.codes),
                "perhaps": list(act.perhaps),
                "unknown": list(act.unknown),
            }
            for act in model.acts
        ],
    }
