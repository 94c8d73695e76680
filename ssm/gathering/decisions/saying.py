"""A decision in a few words."""

from ssm.gathering.decisions.decision import Decision, State
from ssm.gathering.decisions.rows import Rows

__all__ = ["said"]


def said(decision: Decision, rows: Rows, *, in_words: bool = False) -> str:
    """A decision in a few words.

    Args:
        decision: it.
        rows: of the study.
        in_words: give the words of the row too, not only its name.

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
    if in_words and rows.text(row):
        row = f"{rows.text(row)} [{row}]"
    if decision.state is State.REJECTED:
        return f"not {row}"
    facts = [
        f"{name} {getattr(decision, name)}"
        for name in ("happens", "judged")
        if getattr(decision, name)
    ]
    return f"{row}: {', '.join(facts)}" if facts else row
