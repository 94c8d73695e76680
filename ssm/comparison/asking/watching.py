"""What to see rather than to ask: what was told, and was seen by nobody yet."""

from collections.abc import Iterator

from ssm.comparison.asking.guide import Prompt
from ssm.comparison.asking.spoken import inside
from ssm.comparison.chart import Comparison, Row
from ssm.comparison.voices import voices
from ssm.model.words import Verdict

__all__ = ["to_watch", "told_only"]

_MOST = 3


def told_only(row: Row) -> bool:
    """Whether a row rests on what was told, and nobody has seen it."""
    cell = row.overall
    said = cell.verdict not in (Verdict.UNKNOWN, Verdict.ABSENT)
    return said and cell.claimed is not Verdict.UNKNOWN and cell.observed is Verdict.UNKNOWN


def to_watch(found: Comparison, person: str, *, english: bool = True) -> tuple[Prompt, ...]:
    """What somebody told of and nobody has seen: asked is only leave to come along.

    Args:
        found: what `compare` gave.
        person: id of the one who would be visited.
        english: whether the phrases of the study are English.
    """
    return tuple(_watched(found, person, english))[:_MOST]


def _watched(found: Comparison, person: str, english: bool) -> Iterator[Prompt]:
    for chart in found.charts:
        for row in chart.rows:
            tellers = [a for a in row.overall.answers if a.perspective == person]
            if row.kind == "activity" and told_only(row) and tellers:
                who = voices([a.source for a in tellers], tellers, chart.label)
                what = inside(row.text, english=english)
                yield Prompt(
                    ref=row.ref.removeprefix("model/"),
                    text=f"When does it next come to this: {what}? May I come along and see it?",
                    because=f"told by {who}; seen by nobody yet",
                    reason="told-only",
                )
