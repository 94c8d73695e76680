"""Putting rows in order for a finding, and findings for a row; learning from decisions."""

from collections.abc import Iterable, Iterator

from ssm.errors import UnknownRefError
from ssm.findings.suggesting.meaning import Meaning
from ssm.findings.suggesting.queueing import useful_first
from ssm.findings.suggesting.ranker import Ranker
from ssm.findings.suggesting.reasons import reasons
from ssm.findings.suggesting.regression import weights_of
from ssm.findings.suggesting.rows import Row, rows_of
from ssm.findings.suggesting.sense import Sense
from ssm.findings.suggesting.space import Space, counted
from ssm.findings.suggesting.values import Candidate
from ssm.model.finding import Finding
from ssm.model.study import Study

__all__ = ["Suggester"]

_DIGITS = 6


class Suggester:
    """Ranks the rows of a study for each of its findings.

    What the study's findings are `about` is what was decided so far; more may be told one
    by one, and taken back. Nothing is ever linked by it.

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

    def __init__(
        self,
        study: Study,
        rejected: Iterable[tuple[str, str]] = (),
        *,
        sense: Sense | None = None,
    ) -> None:
        """Make ready to rank.

        Args:
            study: with its models and findings.
            rejected: pairs of a finding's id and a row that it is not about.
            sense: what `sentence_model` gave, for the meaning of texts beside their words.
        """
        self.rows = rows_of(study)
        self.findings = {finding.id: finding for finding in study.findings}
        self._index = study.index
        english = self._english = study.is_english
        counts = {e.id: counted(e.text, e.codes, english=english) for e in study.findings}
        labels = [counted(row.text, english=english) for row in self.rows if not row.ends]
        space = Space([*labels, *counts.values()], english=english)
        self._vectors = {id_: space.vector(of) for id_, of in counts.items()}
        by_model: dict[str, list[Row]] = {}
        for row in self.rows:
            by_model.setdefault(row.model, []).append(row)
        texts = {id_: finding.text for id_, finding in self.findings.items()}
        meaning = None if sense is None else Meaning(sense, texts, self.rows)
        self._rankers = [Ranker(rows, space, self._vectors, meaning) for rows in by_model.values()]
        self._ranker = {row: each for each in self._rankers for row in each.place}
        self._weighed = False
        self._take(study.findings, rejected)

    def _take(self, findings: Iterable[Finding], rejected: Iterable[tuple[str, str]]) -> None:
        """Learn from what the study says already; what leads nowhere is left out."""
        for finding in findings:
            if finding.about == ():
                self.nothing(finding.id)
            for ref in self._about(finding):
                self.confirm(finding.id, ref)
        for finding_id, row in rejected:
            if finding_id in self.findings and self._found(row) is not None:
                self.reject(finding_id, row)

    def _about(self, finding: Finding) -> list[str]:
        """The rows that a finding is about, but for those that are nowhere."""
        found = (self._found(each.row) for each in finding.about or ())
        return [ref for ref in found if ref is not None]

    def _found(self, row: str) -> str | None:
        """The one row that a ref means, or None."""
        try:
            refs = self._index.found(row, ("row",))
        except UnknownRefError:
            return None
        return refs[0] if len(refs) == 1 else None

    def confirm(self, finding: str, row: str) -> None:
        """Take note that a finding is about a row.

        Raises:
            UnknownRefError: there is no such finding or row.
        """
        ref = self._ref(row)
        self._ranker[ref].decide(self._known(finding), ref, about=True)
        self._weighed = False

    def reject(self, finding: str, row: str) -> None:
        """Take note that a finding is not about a row: it is not suggested for it again.

        Raises:
            UnknownRefError: there is no such finding or row.
        """
        ref = self._ref(row)
        self._ranker[ref].decide(self._known(finding), ref, about=False)
        self._weighed = False

    def nothing(self, finding: str, *, fits: bool = False) -> None:
        """Take note that a finding was read and fits nothing.

        Args:
            finding: its id.
            fits: take that back instead.

        Raises:
            UnknownRefError: there is no such finding.
        """
        self._known(finding)
        for ranker in self._rankers:
            ranker.nothing(finding, fits=fits)
        self._weighed = False

    def forget(self, finding: str, row: str) -> None:
        """Take back what was confirmed or rejected of a finding and a row.

        Raises:
            UnknownRefError: there is no such finding or row.
        """
        ref = self._ref(row)
        self._ranker[ref].forget(self._known(finding), ref)
        self._weighed = False

    def _weigh(self) -> None:
        """Settle how much what was known beforehand counts after all decisions."""
        if not self._weighed:
            weights = weights_of([each.evidence() for each in self._rankers])
            for ranker in self._rankers:
                ranker.weigh(weights)
            self._weighed = True

    def rows_for(self, finding: str, top: int = 3) -> tuple[Candidate, ...]:
        """The rows that a finding may be about, the likeliest first.

        Args:
            finding: its id.
            top: how many at most.

        Raises:
            UnknownRefError: there is no such finding.
        """
        self._known(finding)
        best = sorted(self._scored(finding), key=lambda each: -each[0])[:top]
        return tuple(Candidate(ref, score, self._why(finding, ref)) for score, ref in best)

    def _scored(self, finding: str) -> Iterator[tuple[float, str]]:
        """The score and ref of every row that may be suggested for a finding."""
        self._weigh()
        for ranker in self._rankers:
            scores, speaks = ranker.scores(finding), ranker.speaks(finding)
            for ref, score, speak in zip(ranker.place, scores, speaks, strict=True):
                if speak and not ranker.is_not(finding, ref):
                    yield round(score, _DIGITS), ref

    def findings_for(self, row: str, top: int = 10) -> tuple[Candidate, ...]:
        """The findings not read yet that may be about a row, the likeliest first.

        Args:
            row: its ref, short or canonical.
            top: how many at most.

        Raises:
            UnknownRefError: there is no such row.
        """
        ref = self._ref(row)
        self._weigh()
        ranker, at = self._ranker[ref], self._ranker[ref].place[ref]
        scored = [
            (round(ranker.scores(id_)[at], _DIGITS), id_)
            for id_, finding in self.findings.items()
            if finding.about is None
            and not ranker.is_about(id_, ref)
            and not ranker.is_not(id_, ref)
            and ranker.speaks(id_)[at]
        ]
        best = sorted(scored, key=lambda each: -each[0])[:top]
        return tuple(Candidate(f"finding/{id_}", s, self._why(id_, ref)) for s, id_ in best)

    def useful_first(self, findings: Iterable[str]) -> tuple[str, ...]:
        """Findings in the order in which deciding on them helps the others most.

        First come some that are like many others, unlike those decided already, and whose
        best two rows are near each other; then the rest, in the order given.

        Args:
            findings: their ids.

        Raises:
            UnknownRefError: there is no such finding.
        """
        ids = [self._known(finding) for finding in findings]
        self._weigh()
        return useful_first(ids, self._rankers, self._vectors)

    def _why(self, finding: str, ref: str) -> tuple[str, ...]:
        text, vector = self.findings[finding].text, self._vectors[finding]
        return reasons(text, vector, self._ranker[ref], ref, english=self._english)

    def _ref(self, row: str) -> str:
        return self._index.resolve(row, ("row",))

    def _known(self, finding: str) -> str:
        if finding not in self.findings:
            msg = f"no finding is called {finding!r}"
            raise UnknownRefError(msg, finding)
        return finding
