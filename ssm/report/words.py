"""The words of a comparison: what was said about a row, never a mark or a score."""

from typing import TYPE_CHECKING

from ssm.model.words import Basis, Happens, Judged, Verdict

if TYPE_CHECKING:
    from ssm.comparison import Answer
    from ssm.model.finding import Evidence

__all__ = ["JUDGED", "LEGEND", "VERDICTS", "evidence_words"]

VERDICTS = {
    Verdict.PRESENT: "happens",
    Verdict.PARTIAL: "in part",
    Verdict.ABSENT: "does not happen",
    Verdict.CONTESTED: "told both ways",
    Verdict.UNKNOWN: "not said",
}
LEGEND = (
    (Verdict.PRESENT, "it happens, as they say"),
    (Verdict.PARTIAL, "it happens in part"),
    (Verdict.ABSENT, "it does not happen, as they say"),
    (Verdict.CONTESTED, "some say it does, some say it does not"),
    (Verdict.UNKNOWN, "nobody was asked, or nobody said"),
)
_HAPPENS = {
    Happens.YES: "it happens",
    Happens.PARTLY: "it happens in part",
    Happens.NO: "it does not happen",
    Happens.UNCLEAR: "unclear whether it happens",
}
JUDGED = {Judged.WELL: "done well", Judged.MIXED: "done so-so", Judged.BADLY: "done badly"}
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
        JUDGED[said.judged] if said.judged else "",
        f"measured by {said.criterion}" if said.criterion else "",
        f"how: {said.how}" if said.how else "",
        _BASIS[said.basis] if said.basis else "",
    ]
    return ", ".join(piece for piece in pieces if piece)
