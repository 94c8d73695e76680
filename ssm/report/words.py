"""The words of a comparison: what was said about a row, never a mark or a score."""

from typing import TYPE_CHECKING

from ssm.comparison.phrases import SAID, judged_words
from ssm.model.words import Basis, Happens, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ssm.comparison import Answer, Cell, Row
    from ssm.model.finding import Evidence

__all__ = ["LEGEND", "captioned", "evidence_words", "together"]

LEGEND = (
    (Verdict.PRESENT, f"{SAID[Verdict.PRESENT]}: it happens, as they say"),
    (Verdict.PARTIAL, f"{SAID[Verdict.PARTIAL]}: in part, or some yes and some partly"),
    (Verdict.ABSENT, f"{SAID[Verdict.ABSENT]}: it does not happen, as they say"),
    (Verdict.CONTESTED, f"{SAID[Verdict.CONTESTED]}: some say yes, some say no"),
    (Verdict.UNKNOWN, f"{SAID[Verdict.UNKNOWN]}: an empty chair, never a no"),
)
_SEVERAL, _ROLES, _METHODS = "several voices", " of several roles", ", by several methods"
_BROADLY = f"{_SEVERAL}{_ROLES}{_METHODS}"
_HAPPENS = {
    Happens.YES: "it happens",
    Happens.PARTLY: "it happens in part",
    Happens.NO: "it does not happen",
    Happens.UNCLEAR: "unclear whether it happens",
}
_BASIS = {
    Basis.RECORD: "by a record",
    Basis.SEEN: "as seen",
    Basis.TOLD: "as told",
    Basis.HEARSAY: "from hearsay",
    Basis.OBSERVED: "as observed",
    Basis.CLAIMED: "as claimed",
}


def evidence_words(said: "Evidence | Answer") -> str:
    """What a finding says about one row, in a few words.

    Example:
        >>> from ssm.model.finding import Evidence
        >>> evidence_words(Evidence(row="good-time/3", happens="partly", basis="seen"))
        'it happens in part, as seen'
    """
    pieces = [
        _HAPPENS[said.happens] if said.happens else "",
        judged_words([said.judged]) if said.judged else "",
        f"measured by {said.criterion}" if said.criterion else "",
        f"how: {said.how}" if said.how else "",
        _BASIS[said.basis] if said.basis else "",
    ]
    return ", ".join(piece for piece in pieces if piece)


def captioned(words: str, rows: "Iterable[Row]") -> str:
    """What stands above a chart: once, on what most of what it says rests.

    Args:
        words: what the chart shows.
        rows: its rows.

    Example:
        >>> captioned("What was said", [])
        'What was said'
    """
    from ssm.comparison.formats.words import grounds

    if not any(grounds(row.overall).startswith(_SEVERAL) for row in rows):
        return words
    return f"{words}. What is taken together rests on {_BROADLY}, where nothing else is said."


def together(cell: "Cell", dispute: str | None) -> str:
    """What all perspectives say together, and on what ground, where it is not a broad one.

    Args:
        cell: all of them together.
        dispute: `within` one role, `between` roles, or None.

    Example:
        >>> from ssm.comparison import Cell
        >>> together(Cell(), None)
        'not asked'
    """
    from ssm.comparison.formats.words import grounds, said

    where = {"within": " within one role", "between": " between roles"}.get(dispute or "", "")
    ground = _otherwise(grounds(cell))
    return f"{said(cell)}{where}" + (f", {ground}" if ground else "")


def _otherwise(ground: str) -> str:
    """What of a ground is not as broad as what stands above the chart says."""
    if ground == _BROADLY:
        return ""
    for usual in (_ROLES, _METHODS):
        ground = ground.replace(usual, "")
    return ground.removeprefix(f"{_SEVERAL}, ")
