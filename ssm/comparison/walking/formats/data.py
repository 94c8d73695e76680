"""Walks as plain data, in the public shape of `walk --format json`; keys are only added."""

from collections.abc import Mapping, Sequence
from typing import Any

from ssm.comparison.walking.questions import questions
from ssm.comparison.walking.sentences import order_sentence, step_remark
from ssm.comparison.walking.walked import SideBySide, Walked, WalkedOrder, WalkedStep, Walks
from ssm.findings.suggesting.values import Candidate

__all__ = ["as_json"]


def as_json(
    found: Walks,
    *,
    proposed: Mapping[str, Mapping[str, Sequence[Candidate]]] | None = None,
) -> dict[str, Any]:
    """Walks as dicts, lists and texts, ready for `json.dumps`.

    Args:
        found: what `walk` gave.
        proposed: by walk, the activities that names which nobody has placed may be.

    Returns:
        `walks`: for each account and model `ref`, `title`, `told`, `model`, `steps`,
        `orders`, `left_out`, `open` (with candidates) and `questions`. `side_by_side`:
        for each dependency of a model that several accounts stand beside, the walks by
        what they show.

    Example:
        >>> as_json(Walks())
        {'walks': [], 'side_by_side': []}
    """
    return {
        "walks": [_walked(each, (proposed or {}).get(each.walk, {})) for each in found.walked],
        "side_by_side": [
            _compared(found, model, row)
            for model in found.models
            for row in found.side_by_side(model)
        ],
    }


def _walked(account: Walked, proposed: Mapping[str, Sequence[Candidate]]) -> dict[str, Any]:
    return {
        "ref": f"walk/{account.walk}",
        "title": account.title,
        "told": account.told,
        "model": f"model/{account.model}",
        "steps": [_step(account, step) for step in account.steps],
        "orders": [_order(account, order) for order in account.orders],
        "left_out": [_row(account, activity) for activity in account.left_out],
        "open": [
            {
                "did": name,
                "candidates": [
                    {"ref": each.ref, "score": each.score, "why": list(each.why)}
                    for each in proposed.get(name, ())
                ],
            }
            for name in account.open
        ],
        "questions": list(questions(account)),
    }


def _row(account: Walked, activity: str) -> str:
    return f"model/{account.model}/{activity}"


def _step(account: Walked, step: WalkedStep) -> dict[str, Any]:
    return {
        "number": step.number,
        "did": step.did,
        "at": step.at,
        "who": list(step.who),
        "finding": step.finding,
        "words": step.words,
        "is": [_row(account, each) for each in step.activities],
        "may_be": [_row(account, each) for each in step.may_be],
        "shown": str(step.shown),
        "waits_for": [_row(account, each) for each in step.waits_for],
        "remark": step_remark(account, step),
    }


def _order(account: Walked, order: WalkedOrder) -> dict[str, Any]:
    return {
        "ref": order.ref,
        "first": _row(account, order.tail),
        "then": _row(account, order.head),
        "shown": str(order.shown),
        "first_at": order.tail_at,
        "then_at": order.head_at,
        "sure": order.sure,
        "sentence": order_sentence(account, order),
    }


def _compared(found: Walks, model: str, row: SideBySide) -> dict[str, Any]:
    place = found.beside(model)[0].orders.index(row.order)
    shown: dict[str, list[str]] = {}
    for account in found.beside(model):
        shown.setdefault(str(account.orders[place].shown), []).append(f"walk/{account.walk}")
    return {"ref": row.order.ref, "walks": shown}
