"""The words of a comparison: what was said about a row, never a mark or a score."""

from ssm.model.finding import Evidence
from ssm.model.words import Basis, Happens, Judged, Verdict

__all__ = ["LEGEND", "VERDICTS", "evidence_words"]

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
_JUDGED = {Judged.WELL: "done well", Judged.MIXED: "done so-so", Judged.BADLY: "done badly"}
_BASIS = {
    Basis.RECORD: "by a record",
    Basis.SEEN: "as seen",
    Basis.TOLD: "as told",
    Basis.HEARSAY: "from hearsay",
    Basis.OBSERVED: "as observed",
    Basis.CLAIMED: "as claimed",
}


def evidence_words(evidence: Evidence) -> str:
    """What a finding says about one row, in a few words.

    Example:
        >>> evidence_words(Evidence(row="good-time/3", happens="partly", basis="seen"))
        'it happens in part, as seen'
    """
    pieces = [
        _HAPPENS[evidence.happens] if evidence.happens else "",
        _JUDGED[evidence.judged] if evidence.judged else "",
        f"measured by {evidence.criterion}" if evidence.criterion else "",
        f"how: {evidence.how}" if evidence.how else "",
        _BASIS[evidence.basis] if evidence.basis else "",
    ]
    return ", ".join(piece for piece in pieces if piece)
