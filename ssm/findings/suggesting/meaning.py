"""What a sentence model says of findings and rows, added to what their words say."""

import statistics
from collections.abc import Mapping, Sequence
from operator import mul

from ssm.findings.suggesting.rows import Row
from ssm.findings.suggesting.sense import Sense

__all__ = ["Meaning"]

_SHARE = 0.7


class Meaning:
    """Holds what a sentence model makes of each finding and each row."""

    def __init__(self, sense: Sense, findings: Mapping[str, str], rows: Sequence[Row]) -> None:
        found = sense([*findings.values(), *(row.text for row in rows)])
        self._findings = dict(zip(findings, found, strict=False))
        self._rows = dict(zip((row.ref for row in rows), found[len(findings) :], strict=True))

    def beside(
        self, near: Mapping[str, Sequence[float]], rows: Sequence[Row]
    ) -> dict[str, list[float]]:
        """Likeness of words and of meaning, each divided by its standard deviation, summed.

        Args:
            near: for each finding, how near its words are to each row.
            rows: of one model. A dependency is as near in meaning as its farther end.
        """
        place = {row.ref: at for at, row in enumerate(rows)}
        meant: dict[str, list[float]] = {}
        for id_ in near:
            own = self._findings[id_]
            each = [sum(map(mul, own, self._rows[row.ref])) for row in rows]
            for at, row in enumerate(rows):
                if row.ends and all(end in place for end in row.ends):
                    each[at] = min(each[place[end]] for end in row.ends)
            meant[id_] = each
        values = [value for each in meant.values() for value in each]
        middle = statistics.fmean(values) if values else 0.0
        by_words = _spread([value for each in near.values() for value in each])
        by_meaning = _spread(values)
        return {
            id_: [
                word / by_words + (value - middle) / by_meaning
                for word, value in zip(near[id_], each, strict=True)
            ]
            for id_, each in meant.items()
        }

    def traits(self, finding: str, words: Mapping[str, float]) -> dict[str, float]:
        """The words of a finding, and its meaning as if it were more of them."""
        meant = enumerate(self._findings[finding])
        return {**words, **{f"#{at}": _SHARE * value for at, value in meant}}


def _spread(values: Sequence[float]) -> float:
    return (statistics.pstdev(values) if values else 0.0) or 1.0
