"""Coders side by side as plain data, in the public shape of `findings coders --format json`.

Keys are only ever added to. Rows carry canonical refs; findings are ids.
"""

from typing import Any

from ssm.gathering.coders.coders import Coders
from ssm.gathering.coders.sides import Side
from ssm.gathering.decisions.decision import Decision
from ssm.gathering.decisions.rows import Rows

__all__ = ["as_json"]


def as_json(found: Coders) -> dict[str, Any]:
    """Several people's decisions, ready for `json.dumps`.

    Args:
        found: what `coders` gave.

    Returns:
        `people`; `disputes`, each with `finding`, `text`, `differ` (nothing, rows, happens,
        judged), `sides` and `rulings`; `shared`, each with `finding` and `sides`; `single`
        and `put_off`, ids by person; `unread`, ids. A side has `by`, `look` (rows, nothing,
        later, not yet), `links` (`ref`, `happens`, `judged`, `reason`) and `rejected`.
    """
    rows = found.rows
    return {
        "people": list(found.people),
        "disputes": [
            {
                "finding": each.finding.id,
                "text": each.finding.text,
                "differ": [str(one) for one in each.differ],
                "sides": [_side(one) for one in each.sides],
                "rulings": [_ruling(one, rows) for one in each.rulings],
            }
            for each in found.disputes
        ],
        "shared": [
            {"finding": each.finding.id, "sides": [_side(one) for one in each.sides]}
            for each in found.shared
        ],
        "single": {by: [one.id for one in of] for by, of in found.single.items()},
        "put_off": {by: [one.id for one in of] for by, of in found.put_off.items()},
        "unread": [each.id for each in found.unread],
    }


def _side(side: Side) -> dict[str, Any]:
    return {
        "by": side.by,
        "look": str(side.look),
        "links": [_link(ref, each) for ref, each in side.links.items()],
        "rejected": list(side.rejected),
    }


def _link(ref: str, decision: Decision) -> dict[str, Any]:
    return {
        "ref": ref,
        "happens": decision.happens or None,
        "judged": decision.judged or None,
        "reason": decision.reason,
    }


def _ruling(decision: Decision, rows: Rows) -> dict[str, Any]:
    ref = rows.name(decision.row) if decision.is_link else None
    return {**_link(ref or "", decision), "ref": ref, "by": decision.by}
