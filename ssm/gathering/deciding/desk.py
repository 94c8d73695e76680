"""`Desk`: where one person decides which findings speak of which rows."""

import functools
from typing import TYPE_CHECKING

import attrs

from ssm.gathering.deciding.reader import Reader
from ssm.gathering.decisions.decision import Decision
from ssm.gathering.decisions.entries import (
    Entry,
    confirmed,
    fits_nothing,
    looked_at_later,
    rejected,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ssm.findings.suggesting import Candidate, Suggester
    from ssm.findings.suggesting.sense import Sense
    from ssm.gathering.deciding.learning import Learner

__all__ = ["Desk"]


class Desk(Reader):
    """A reader who decides; each decision is written at once, and learned from at once.

    Decisions of others, and what people typed in the file, are left alone.

    Attributes:
        sense: what `sentence_model` gave, to be set before anything is asked; None compares
            words alone.

    Example:
        >>> import pathlib, tempfile, ssm
        >>> folder = pathlib.Path(tempfile.mkdtemp())
        >>> study = ssm.Study(
        ...     models=[ssm.Model(id="fence", activities=[ssm.Activity(id="1", do="Paint it")])],
        ...     findings=[ssm.Finding(id="f1", text="By hand."), ssm.Finding(id="f2", text="Hm.")],
        ... )
        >>> _ = ssm.save(study, folder)
        >>> desk = ssm.Desk(ssm.load(folder), by="first reader", date="2026-06-01")
        >>> _ = desk.confirm("f1", "fence/1", happens="no")
        >>> _ = desk.nothing("f2")
        >>> desk.undo()
        'f2'
        >>> [evidence.row for evidence in ssm.load(folder).study["f1"].about]
        ['fence/1']
    """

    sense: "Sense | None" = None

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
        said = filter(self._is_learned, self.decisions.all())
        return Learner(study, self.rows, said, self.sense)

    @property
    def suggester(self) -> "Suggester":
        """Ranks rows and findings."""
        return self.learner.suggester

    def _is_learned(self, decision: Decision) -> bool:
        return self.is_own(decision) or (not self.by and decision.is_link)

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
            row: its ref.
            same_step: it says more about the row that was confirmed last.
            facts: `happens`, `judged` and the like.

        Raises:
            UnknownRefError: there is no such finding or row.
            InvalidValueError: a fact is no word of ours.
            CannotWriteError: the file cannot be written; nothing has changed then.
            UnreadableError: the file of decisions cannot be read.
        """
        decision = self.decision(finding, self._row(row), **facts)
        return self._decide(
            finding, lambda entry: confirmed(entry, decision, self.rows.name), same_step=same_step
        )

    def nothing(self, finding: str) -> Entry:
        """This finding was read, and fits nothing.

        Raises:
            UnknownRefError: there is no such finding or row.
            CannotWriteError: the file cannot be written; nothing has changed then.
            UnreadableError: the file of decisions cannot be read.
        """
        decision = self.decision(finding)
        return self._decide(finding, lambda entry: fits_nothing(entry, decision))

    def later(self, finding: str) -> Entry:
        """This finding is to be looked at again.

        Raises:
            UnknownRefError: there is no such finding or row.
            CannotWriteError: the file cannot be written; nothing has changed then.
            UnreadableError: the file of decisions cannot be read.
        """
        decision = self.decision(finding)
        return self._decide(finding, lambda entry: looked_at_later(entry, decision))

    def reject(self, finding: str, rows: "Sequence[str]") -> Entry:
        """This finding does not speak of these rows.

        Raises:
            UnknownRefError: there is no such finding or row.
            CannotWriteError: the file cannot be written; nothing has changed then.
            UnreadableError: the file of decisions cannot be read.
        """
        no = [self.decision(finding, self._row(row)) for row in rows]
        return self._decide(finding, lambda entry: rejected(entry, no, self.rows.name))

    def undo(self) -> str | None:
        """Takes the last decision back; gives its finding, or None when there is none.

        Raises:
            CannotWriteError: the file cannot be written, or was changed meanwhile.
            UnreadableError: the file of decisions cannot be read.
        """
        finding = self.decisions.undo()
        if finding is not None:
            self.look(finding)
            self._learn(finding)
        return finding

    def _decide(
        self, finding: str, change: "Callable[[Entry], Entry]", *, same_step: bool = False
    ) -> Entry:
        entry = self.decisions.decide(
            finding, self.by, change, expected=self.seen.get(finding), same_step=same_step
        )
        if finding in self.seen:
            self.seen[finding] = entry
        self._learn(finding)
        return entry

    def _learn(self, finding: str) -> None:
        """Tells the learner what is decided about a finding now, if anybody has asked it yet."""
        if "learner" in self.__dict__:
            said = self.decisions.by_finding().get(finding, ())
            self.learner.learn(finding, filter(self._is_learned, said))

    def _row(self, row: str) -> str:
        """The canonical ref of a row.

        Raises:
            UnknownRefError: there is none, or several.
        """
        return self.study.index.resolve(row, ("row",))
