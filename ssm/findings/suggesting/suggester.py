"""Putting rows in order for a finding, and findings for a row; learning from what is confirmed."""

import functools
from collections.abc import Iterable

from ssm.errors import UnknownRefError
from ssm.findings.suggesting.rows import rows_of
from ssm.findings.suggesting.space import Space, Vector, near, terms, together
from ssm.findings.suggesting.values import Candidate
from ssm.findings.suggesting.wording import content, stem
from ssm.model.finding import Finding
from ssm.model.study import Study

__all__ = ["Suggester"]

_WARM, _REASONS = 3, 4


class Suggester:
    """Ranks the rows of a study for each of its findings.

    What the study's findings are `about` is what was confirmed so far; more may be told one
    by one. Nothing is ever linked by it.

    Example:
        >>> from ssm.model.activity import Activity, Model
        >>> study = Study(
        ...     models=[Model(id="m", activities=[Activity(id="1", do="Paint the fence"),
        ...         Activity(id="2", do="Obtain ladders")], monitoring=None)],
        ...     findings=[Finding(id="f1", text="Our ladder is gone."),
        ...         Finding(id="f2", text="Who painted it?")],
        ... )
        >>> [(c.ref, c.why) for c in Suggester(study).rows_for("f1")]
        [('model/m/2', ('ladder',))]
    """

    def __init__(self, study: Study, rejected: Iterable[tuple[str, str]] = ()) -> None:
        """Make ready to rank.

        Args:
            study: with its models and findings.
            rejected: pairs of a finding's id and a row that it is not about.
        """
        self.rows = rows_of(study)
        self.findings = {finding.id: finding for finding in study.findings}
        self._index = study.index
        counts = {id_: terms(_said(finding)) for id_, finding in self.findings.items()}
        labels = {row.ref: terms(row.text) for row in self.rows}
        space = Space([*labels.values(), *counts.values()])
        self._labels = {ref: space.vector(label) for ref, label in labels.items()}
        self._vectors = {id_: space.vector(of) for id_, of in counts.items()}
        self._linked: dict[str, list[str]] = {row.ref: [] for row in self.rows}
        self._rejected: set[tuple[str, str]] = set()
        self._learned = functools.lru_cache(maxsize=None)(self._learn)
        for finding in study.findings:
            for evidence in finding.about or ():
                found = self._index.found(evidence.row, ("row",))
                if len(found) == 1 and found[0] in self._linked:
                    self.confirm(finding.id, found[0])
        for finding_id, row in rejected:
            if finding_id in self.findings and row in study:
                self.reject(finding_id, row)

    def confirm(self, finding: str, row: str) -> None:
        """Take note that a finding is about a row.

        Raises:
            UnknownRefError: there is no such finding or row.
        """
        ref = self._ref(row)
        self._known(finding)
        if finding not in self._linked[ref]:
            self._linked[ref].append(finding)
            self._learned.cache_clear()

    def reject(self, finding: str, row: str) -> None:
        """Take note that a finding is not about a row: it is not suggested for it again.

        Raises:
            UnknownRefError: there is no such finding or row.
        """
        self._rejected.add((self._known(finding), self._ref(row)))

    def forget(self, finding: str, row: str) -> None:
        """Take back what was confirmed or rejected of a finding and a row.

        Raises:
            UnknownRefError: there is no such finding or row.
        """
        ref = self._ref(row)
        self._rejected.discard((self._known(finding), ref))
        if finding in self._linked[ref]:
            self._linked[ref].remove(finding)
            self._learned.cache_clear()

    def rows_for(self, finding: str, top: int = 3) -> tuple[Candidate, ...]:
        """The rows that a finding may be about, the likeliest first.

        Args:
            finding: its id.
            top: how many at most.

        Raises:
            UnknownRefError: there is no such finding.
        """
        vector = self._vectors[self._known(finding)]
        scored = [
            (near(vector, self._learned(row.ref)), row.ref)
            for row in self.rows
            if (finding, row.ref) not in self._rejected
        ]
        best = sorted(scored, key=lambda each: -each[0])[:top]
        return tuple(
            Candidate(ref, score, self._why(finding, ref)) for score, ref in best if score > 0
        )

    def findings_for(self, row: str, top: int = 10) -> tuple[Candidate, ...]:
        """The findings not read yet that may be about a row, the likeliest first.

        Args:
            row: its ref, short or canonical.
            top: how many at most.

        Raises:
            UnknownRefError: there is no such row.
        """
        ref = self._ref(row)
        learned = self._learned(ref)
        scored = [
            (near(self._vectors[id_], learned), id_)
            for id_, finding in self.findings.items()
            if finding.about is None
            and id_ not in self._linked[ref]
            and (id_, ref) not in self._rejected
        ]
        best = sorted(scored, key=lambda each: -each[0])[:top]
        return tuple(
            Candidate(f"finding/{id_}", score, self._why(id_, ref))
            for score, id_ in best
            if score > 0
        )

    def _learn(self, ref: str) -> Vector:
        """A row's own words, and those of the findings that were confirmed for it."""
        confirmed = self._linked[ref]
        share = min(1.0, len(confirmed) / _WARM) / (len(confirmed) or 1)
        return together(
            [(1.0, self._labels[ref]), *((share, self._vectors[id_]) for id_ in confirmed)]
        )

    def _why(self, finding: str, ref: str) -> tuple[str, ...]:
        """The words of a finding that speak for a row, the weightiest first."""
        learned, own = self._learned(ref).words, self._vectors[finding].words
        said: dict[str, str] = {}
        for word in content(self.findings[finding].text):
            said.setdefault(stem(word), word)
        shared = [term for term in said if term in learned and term in own]
        shared.sort(key=lambda term: -learned[term] * own[term])
        return tuple(said[term] for term in shared[:_REASONS])

    def _ref(self, row: str) -> str:
        return self._index.resolve(row, ("row",))

    def _known(self, finding: str) -> str:
        if finding not in self.findings:
            msg = f"no finding is called {finding!r}"
            raise UnknownRefError(msg, finding)
        return finding


def _said(finding: Finding) -> str:
    return " ".join((finding.text, *finding.codes))
