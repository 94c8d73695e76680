"""The rows of one model in order for each finding, and what was decided about them."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

import attrs

from ssm.findings.suggesting.likeness import Likeness
from ssm.findings.suggesting.meaning import Meaning
from ssm.findings.suggesting.regression import PRIOR, Evidence, Learned, Regression, Weights
from ssm.findings.suggesting.rows import Row
from ssm.findings.suggesting.space import Space, Vector
from ssm.findings.suggesting.usage import usage_of

__all__ = ["Ranker"]

_USUAL, _CHANCE = 0.5, 2.0
_MOST, _EACH = 250, 3


@attrs.define
class _Decided:
    """What was decided of one finding: rows by their places, and whether all were seen."""

    yes: set[int] = attrs.field(factory=set)
    no: set[int] = attrs.field(factory=set)
    nothing: bool = False

    def __bool__(self) -> bool:
        return bool(self.yes or self.no or self.nothing)


class Ranker:
    """Knows the rows of one model, how near each finding is to each, and what was decided."""

    def __init__(
        self,
        rows: Sequence[Row],
        space: Space,
        findings: Mapping[str, Vector],
        meaning: Meaning | None = None,
    ) -> None:
        self.rows = tuple(rows)
        self.place = {row.ref: at for at, row in enumerate(self.rows)}
        self.likeness = Likeness(self.rows, space)
        self._findings = findings
        near = {id_: self.likeness.of(vector) for id_, vector in findings.items()}
        used = self._used(near)
        self._traits = {id_: vector.words for id_, vector in findings.items()}
        if meaning is not None:
            near = meaning.beside(near, self.rows)
            self._traits = {id_: meaning.traits(id_, own) for id_, own in self._traits.items()}
        best = sum(max(each) for each in near.values()) / (len(near) or 1)
        scale = _USUAL / best if best else 0.0
        self._known = {
            id_: ([value * scale for value in each], used[id_]) for id_, each in near.items()
        }
        self._regression = Regression(len(self.rows))
        self._decided: dict[str, _Decided] = {}
        self._new: dict[str, None] = {}
        self._learned: Learned | None = None
        self._weights = PRIOR

    def _used(self, near: Mapping[str, Sequence[float]]) -> dict[str, list[float]]:
        """What usage says of each finding; of a dependency, no more than of either end."""
        plain = [at for at, row in enumerate(self.rows) if not row.ends]
        self._plain = len(plain)
        self.usage = usage_of(
            [self._findings[id_].words for id_ in near],
            [[each[at] for at in plain] for each in near.values()],
            [self.likeness.vectors[at].words for at in plain],
        )
        used = {}
        for id_, of in zip(near, self.usage.shares, strict=True):
            whole = [0.0] * len(self.rows)
            for at, share in zip(plain, of, strict=True):
                whole[at] = share
            for each in self.likeness.dependencies:
                whole[each.at] = min(whole[each.tail], whole[each.head])
            used[id_] = whole
        return used

    def decide(self, finding: str, row: str, *, about: bool) -> None:
        """Take note that a finding is about a row, or is not."""
        at, decided = self.place[row], self._decided.setdefault(finding, _Decided())
        (decided.yes if about else decided.no).add(at)
        (decided.no if about else decided.yes).discard(at)
        self._tell(finding)

    def nothing(self, finding: str, *, fits: bool) -> None:
        """Take note that a finding fits nothing, or take that back."""
        decided = self._decided.setdefault(finding, _Decided())
        if decided.nothing is fits:
            decided.nothing = not fits
            self._tell(finding)

    def forget(self, finding: str, row: str) -> None:
        """Take back what was decided of a finding and a row."""
        at, decided = self.place[row], self._decided.get(finding, _Decided())
        if at in decided.yes | decided.no:
            decided.yes.discard(at)
            decided.no.discard(at)
            self._tell(finding)

    def is_about(self, finding: str, row: str) -> bool:
        """Whether it was decided that a finding is about a row."""
        return self.place[row] in self._decided.get(finding, _Decided()).yes

    def is_not(self, finding: str, row: str) -> bool:
        """Whether it was decided that a finding is not about a row."""
        return self.place[row] in self._decided.get(finding, _Decided()).no

    def _tell(self, finding: str) -> None:
        """Note that what is decided of a finding is to be learned from."""
        self._new[finding] = None
        self._learned = None

    def _catch_up(self) -> None:
        """Learn from what was decided since; from very much at once, from a part of it."""
        if not self._new:
            return
        before = self._regression.learned(self._weights)
        told = [finding for finding in self._new if finding in self._regression]
        added = {
            finding: self._decided[finding].yes
            for finding in self._new
            if finding not in self._regression and self._decided[finding]
        }
        self._new = {}
        for finding in (*told, *_some_of(added)):
            self._learn(finding, before)
        while len(self._regression) > 2 * _MOST:
            self._regression.remove(self._regression.oldest)

    def _learn(self, finding: str, before: Learned) -> None:
        """Hand on what is decided of a finding now.

        Who links a finding to some rows has seen the others; who rejects some rows has said
        nothing about the rest, which stay as they are guessed.
        """
        decided, told = self._decided[finding], finding in self._regression
        if not decided:
            self._regression.remove(finding)
            return
        target = [0.0] * len(self.rows)
        if not decided.yes and not decided.nothing:
            target = self._scores(finding, before)
        for at in decided.no:
            target[at] = 0.0
        for at in decided.yes:
            target[at] = 1.0
        if told:
            self._regression.retarget(finding, target)
        else:
            self._regression.add(finding, self._traits[finding], self._known[finding], target)

    @property
    def decided(self) -> tuple[str, ...]:
        """The findings about which something was decided."""
        return tuple(finding for finding, decided in self._decided.items() if decided)

    def label(self, row: str) -> Vector:
        """The weighted words of a row; of a dependency, those of both ends and its own."""
        return self.likeness.whole[self.place[row]]

    def speaks_for(self, term: str, row: str) -> float:
        """How much more usual a word seems to be with a row than with all of its model."""
        at = self.place[row]
        return self.usage.speaks_for(term, at) if at < self._plain else 0.0

    def evidence(self) -> Evidence:
        """What was decided says about what is known beforehand."""
        self._catch_up()
        return self._regression.evidence()

    def weigh(self, weights: Weights) -> None:
        """Take what is known beforehand for as much as all decisions together say."""
        self._weights, self._learned = weights, None

    @property
    def learned(self) -> Learned:
        """What was learned so far."""
        if self._learned is None:
            self._catch_up()
            self._learned = self._regression.learned(self._weights)
        return self._learned

    def scores(self, finding: str) -> list[float]:
        """For each row, how much speaks for it."""
        return self._scores(finding, self.learned)

    def _scores(self, finding: str, learned: Learned) -> list[float]:
        (first, second), (near, used) = self._weights, self._known[finding]
        guess = [first * one + second * other for one, other in zip(near, used, strict=True)]
        return learned.of(self._traits[finding], guess)

    def speaks(self, finding: str) -> list[bool]:
        """For each row, whether there is any reason to suggest it: shared words, or decisions."""
        self._catch_up()
        decided = len(self._regression) > 0
        chance = _CHANCE / len(self.rows)
        near, used = self._known[finding]
        return [decided or one > 0 or other > chance for one, other in zip(near, used, strict=True)]


def _some_of(decided: Mapping[str, Collection[int]]) -> list[str]:
    """The findings to learn from: all, or some spread evenly and a few for every row."""
    step = -(-len(decided) // _MOST)
    seen: Counter[int] = Counter()
    chosen = []
    for number, (finding, rows) in enumerate(decided.items()):
        if number % step == 0 or any(seen[row] < _EACH for row in rows):
            chosen.append(finding)
            seen.update(rows)
    return chosen
