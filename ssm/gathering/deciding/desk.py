"""`Desk`: a study on which one person decides, with all that this needs at hand."""

import functools
from typing import TYPE_CHECKING

import attrs

from ssm.errors import InvalidValueError, UnreadableError
from ssm.findings.cut import fingerprint
from ssm.gathering.deciding.standing import Standing, standing_of
from ssm.gathering.decisions.decision import Decision, State
from ssm.gathering.decisions.entries import (
    Entry,
    confirmed,
    fits_nothing,
    looked_at_later,
    rejected,
)
from ssm.gathering.decisions.keeping import Decisions
from ssm.gathering.decisions.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ssm.findings.suggesting import Candidate, Suggester
    from ssm.gathering.deciding.learning import Learner
    from ssm.model.finding import Finding
    from ssm.model.loaded import Loaded

__all__ = ["Desk"]


class Desk:
    """One person's decisions about the findings of one study.

    What is decided is written at once, and learned from at once.

    Attributes:
        study: whose findings they are.
        rows: the rows of the study, by name.
        decisions: those of everybody.
        findings: those of the study, by id.
        linked: the findings that somebody has decided on.
    """

    def __init__(self, loaded: "Loaded", *, by: str = "", date: str = "") -> None:
        """Nothing is written yet.

        Args:
            loaded: a study that was read from a folder.
            by: who decides; decisions of others are never touched.
            date: the day that decisions are given.

        Raises:
            UnreadableError: the study lies in no folder, so that nothing can be kept.
            InvalidValueError: `by` does not fit on a line.
        """
        if loaded.folder is None:
            msg = "decisions are kept in the folder of a study; save the study first"
            raise UnreadableError(msg)
        if by != " ".join(by.split()):
            msg = f"'by' must be a name on one line, without spaces round it (got {by!r})"
            raise InvalidValueError(msg, "by", by)
        self.study = loaded.study
        self.by = by
        self.date = date
        self.rows = Rows(loaded.study)
        self.decisions = Decisions(loaded.folder)
        self.findings = {finding.id: finding for finding in loaded.study.findings}
        self._seen: dict[str, Entry] = {}
        self.linked = frozenset(decision.finding for decision in self.decisions.all())

    @functools.cached_property
    def learner(self) -> "Learner":
        """Follows what is decided.

        Whoever has a name of their own learns from their own decisions only, so that two
        people who read the same findings do not lead each other.
        """
        from ssm.gathering.deciding.learning import Learner

        linked, findings = self.linked, self.study.findings
        findings = tuple(attrs.evolve(f, about=None) if f.id in linked else f for f in findings)
        study = attrs.evolve(self.study, findings=findings)
        return Learner(study, self.rows, filter(self._is_learned, self.decisions.all()))

    @property
    def suggester(self) -> "Suggester":
        """Ranks rows and findings."""
        return self.learner.suggester

    def _is_learned(self, decision: Decision) -> bool:
        return self.is_own(decision) or (not self.by and decision.is_link)

    def entry(self, finding: str) -> Entry:
        """What this person decided about a finding."""
        return self.decisions.entry(finding, self.by)

    def look(self, finding: str) -> Entry:
        """Takes note of what this person has decided about a finding, as it is shown now.

        From then on, a decision about it is refused when it was decided otherwise meanwhile,
        in another window or in a spreadsheet.

        Args:
            finding: its id.
        """
        self._seen[finding] = self.entry(finding)
        return self._seen[finding]

    def ruling(self, finding: str) -> Entry:
        """What this person ruled about a finding."""
        return self.decisions.entry(finding, self.by, is_ruling=True)

    def others(self, finding: str) -> tuple[Decision, ...]:
        """What other people decided about a finding."""
        said = self.decisions.all()
        return tuple(each for each in said if each.finding == finding and not self.is_own(each))

    def standings(self) -> dict[str, Standing]:
        """How far this person is with each finding.

        A row that was rejected is no decision about the finding yet. What the study itself
        says of a finding counts, unless it comes from other people's decisions and this
        person has a name of their own.
        """
        said = self.decisions.by_finding()
        return {id_: self._standing(of, said.get(id_, ())) for id_, of in self.findings.items()}

    def standing(self, finding: str) -> Standing:
        """How far this person is with one finding."""
        return self._standing(self.findings[finding], self.entry(finding))

    def _standing(self, finding: "Finding", said: "Iterable[Decision]") -> Standing:
        told = finding.about is not None and (not self.by or finding.id not in self.linked)
        return standing_of(filter(self.is_own, said), is_told=told)

    def is_own(self, decision: Decision) -> bool:
        """Whether a decision is this person's, and no ruling."""
        return decision.by.strip() == self.by and decision.state is not State.RULED

    def rows_for(self, finding: str, without: "Iterable[str]", top: int) -> tuple["Candidate", ...]:
        """The rows that a finding may be about, the likeliest first.

        Args:
            finding: its id.
            without: canonical refs of rows that are not wanted.
            top: how many at most.
        """
        beside = {*without, *(self.rows.name(each.row) for each in self.entry(finding))}
        found = self.suggester.rows_for(finding, top + len(beside))
        return tuple(each for each in found if each.ref not in beside)[:top]

    def confirm(self, finding: str, row: str, *, same_step: bool = False, **facts: str) -> Entry:
        """This finding speaks of this row.

        Args:
            finding: its id.
            row: its canonical ref.
            same_step: it says more about the row that was confirmed last.
            facts: `happens`, `judged` and the like.

        Raises:
            InvalidValueError: a fact is no word of ours.
            CannotWriteError: the file cannot be written; nothing has changed then.
            UnreadableError: the file of decisions cannot be read.
        """
        decision = self.decision(finding, row, **facts)
        return self._decide(
            finding, lambda entry: confirmed(entry, decision, self.rows.name), same_step=same_step
        )

    def nothing(self, finding: str) -> Entry:
        """This finding was read, and fits nothing.

        Raises:
            CannotWriteError: the file cannot be written; nothing has changed then.
            UnreadableError: the file of decisions cannot be read.
        """
        decision = self.decision(finding)
        return self._decide(finding, lambda entry: fits_nothing(entry, decision))

    def later(self, finding: str) -> Entry:
        """This finding is to be looked at again.

        Raises:
            CannotWriteError: the file cannot be written; nothing has changed then.
            UnreadableError: the file of decisions cannot be read.
        """
        decision = self.decision(finding)
        return self._decide(finding, lambda entry: looked_at_later(entry, decision))

    def reject(self, finding: str, rows: "Sequence[str]") -> Entry:
        """This finding does not speak of these rows.

        Raises:
            CannotWriteError: the file cannot be written; nothing has changed then.
            UnreadableError: the file of decisions cannot be read.
        """
        no = [self.decision(finding, row) for row in rows]
        return self._decide(finding, lambda entry: rejected(entry, no, self.rows.name))

    def undo(self) -> str | None:
        """Takes the last decision back; gives its finding, or None when there is none.

        Raises:
            CannotWriteError: the file cannot be written, or was changed meanwhile.
            UnreadableError: the file of decisions cannot be read.
        """
        learner, finding = self.learner, self.decisions.undo()
        if finding is not None:
            self.look(finding)
            self._tell(learner, finding)
        return finding

    def _decide(
        self, finding: str, change: "Callable[[Entry], Entry]", *, same_step: bool = False
    ) -> Entry:
        learner = self.learner
        entry = self.decisions.decide(
            finding, self.by, change, expected=self._seen.get(finding), same_step=same_step
        )
        if finding in self._seen:
            self._seen[finding] = entry
        self._tell(learner, finding)
        return entry

    def _tell(self, learner: "Learner", finding: str) -> None:
        """Tells the learner what is decided about a finding now."""
        said = self.decisions.by_finding().get(finding, ())
        learner.learn(finding, filter(self._is_learned, said))

    def decision(self, finding: str, row: str = "", **facts: str) -> Decision:
        """A decision of this person on this day, with the words that it is about.

        Args:
            finding: its id.
            row: its canonical ref, if any.
            facts: `happens`, `judged` and the like.
        """
        return Decision(
            finding=finding,
            row=self.rows.short(row) if row else "",
            by=self.by,
            date=self.date,
            words=fingerprint(self.findings[finding].text),
            row_words=self.rows.words(row),
            **facts,
        )
