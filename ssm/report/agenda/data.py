"""An agenda as plain data, in the public shape of `agenda --format json`; only ever added to."""

from typing import Any

from ssm.comparison.formats.said import answer_data
from ssm.model.change import Judgement
from ssm.report.agenda.agenda import Agenda, Debated, Planned, Settled
from ssm.report.agenda.points import Point
from ssm.report.agenda.standing import Ground

__all__ = ["as_json"]


def as_json(found: Agenda) -> dict[str, Any]:
    """An agenda as dicts, lists and texts, ready for `json.dumps`.

    Args:
        found: what `agenda` gave.

    Returns:
        `title`; `points` (`ref`, `model`, `round`, `gist`, `told`, `ask`, `sides`, `debate`);
        `debate`, `accommodations`, `changes` and `learning` as they stand in the study, with
        their refs, what they led to and what they rest on; `open`: `ref` and `ask`.

    Example:
        >>> from ssm.model.study import Study
        >>> from ssm.report.agenda.agenda import agenda
        >>> sorted(as_json(agenda(Study())))
        ['accommodations', 'changes', 'debate', 'learning', 'open', 'points', 'title']
    """
    return {
        "title": found.title,
        "points": [_point(point) for point in found.points],
        "debate": [_debated(told) for told in found.debate],
        "accommodations": [_settled(told) for told in found.accommodations],
        "changes": [_planned(told) for told in found.changes],
        "learning": [
            {
                "ref": f"learning/{lesson.id}",
                "text": lesson.text,
                "about": str(lesson.about),
                "date": lesson.date.isoformat() if lesson.date else None,
                "because": list(lesson.because),
            }
            for lesson in found.learning
        ],
        "open": [{"ref": one.ref, "ask": one.ask} for one in found.open],
    }


def _point(point: Point) -> dict[str, Any]:
    return {
        "ref": point.ref,
        "model": f"model/{point.chart.model}",
        "round": point.chart.round,
        "text": point.row.text,
        "gist": str(point.gist),
        "told": point.told,
        "ask": point.gist.question,
        "sides": [
            {
                "said": side.said,
                "answers": [answer_data(answer) for answer in side.answers],
            }
            for side in point.sides
        ],
        "debate": list(point.debate),
    }


def _debated(told: Debated) -> dict[str, Any]:
    point = told.point
    return {
        "ref": f"debate/{point.id}",
        "question": point.question,
        "about": list(point.about),
        "outcome": str(point.outcome) if point.outcome else None,
        "note": point.note,
        "at": point.at,
        "roots": [f"root/{root.id}" for root in told.roots],
        "led_to": list(told.led_to),
    }


def _settled(told: Settled) -> dict[str, Any]:
    return {
        "ref": f"accommodation/{told.item.id}",
        "text": told.item.text,
        "because": list(told.item.because),
        "at": told.item.at,
        "stands": {stand.who: stand.text for stand in told.item.stands},
        "not_heard": dict(told.unnamed),
        "rests_on": _ground(told.ground),
    }


def _planned(told: Planned) -> dict[str, Any]:
    item = told.item
    return {
        "ref": f"change/{item.id}",
        "what": item.what,
        "status": str(item.status),
        "kind": [str(kind) for kind in item.kind],
        "desirable": _judgement(item.desirable),
        "feasible": _judgement(item.feasible),
        "how": item.how,
        "who": list(item.who),
        "when": item.when,
        "enabling": item.enabling,
        "done_when": item.done_when,
        "worked_when": item.worked_when,
        "because": list(item.because),
        "rests_on": _ground(told.ground),
        "learned": list(told.learned),
    }


def _judgement(held: Judgement | None) -> dict[str, Any] | None:
    if held is None:
        return None
    return {"judged": str(held.judged), "by": list(held.by), "because": held.because}


def _ground(ground: Ground) -> list[str]:
    return [
        *ground.accommodations,
        *ground.debate,
        *ground.rows,
        *ground.roots,
        *ground.themes,
        *ground.findings,
    ]
