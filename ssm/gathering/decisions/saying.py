"""A decision in a few words."""

from ssm.gathering.decisions.decision import Decision, State
from ssm.gathering.decisions.rows import Rows

__all__ = ["said"]


def said(decision: Decision, rows: Rows) -> str:
    """A decision in a few words.

    Example:
        >>> from ssm.model.study import Study
        >>> said(Decision(finding="f1", row="m/1", happens="no"), Rows(Study()))
        'm/1: happens no'
    """
    if decision.fits_nothing:
        return "it fits nothing"
    if decision.state is State.LATER:
        return "to look at later"
    row = rows.short(rows.name(decision.row))
    if decision.state is State.REJECTED:
        return f"not {row}"
    facts = [
        f"{name} {getattr(decision, name)}"
        for name in ("happens", "judged")
        if getattr(decision, name)
    ]
    return f"{row}: {', '.join(facts)}" if facts else row
