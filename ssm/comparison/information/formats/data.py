"""Information tables as plain data: the public shape of `information --format json`."""

from collections.abc import Sequence
from typing import Any

import attrs

from ssm.comparison.information.values import Information

__all__ = ["as_json"]


def as_json(found: Sequence[Information]) -> dict[str, Any]:
    """Information tables as dicts, lists and texts; keys are only ever added to.

    Args:
        found: what `information` gave.

    Example:
        >>> as_json(())
        {'models': []}
    """
    return {"models": [_one(one) for one in found]}


def _one(one: Information) -> dict[str, Any]:
    return {
        "ref": f"model/{one.model}",
        "title": one.title,
        "activities": [_plain(line) for line in one.lines],
        "dependencies": [_plain(flow) for flow in one.flows],
        "information": [_plain(category) for category in one.categories],
        "done_now": [_plain(procedure) for procedure in one.procedures],
        "questions": [{"about": list(q.about), "question": q.ask} for q in one.questions],
    }


def _plain(part: Any) -> dict[str, Any]:
    """The fields of a value, lists for tuples, without the underscore of Python's words."""
    fields = attrs.asdict(part, recurse=False)
    return {
        name.rstrip("_"): list(value) if isinstance(value, tuple) else value
        for name, value in fields.items()
    }
