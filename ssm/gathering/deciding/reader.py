"""`Reader`: one person who reads the findings of a study, and what they decided so far."""

from collections.abc import Iterable

from ssm.errors import InvalidValueError, UnknownRefError, UnreadableError
from ssm.findings.cut import fingerprint
from ssm.gathering.deciding.standing import Standing, standing_of
from ssm.gathering.decisions.decision import Decision, State
from ssm.gathering.decisions.entries import Entry
from ssm.gathering.decisions.keeping import Decisions
from ssm.gathering.decisions.rows import Rows
from ssm.model.finding import Finding
from ssm.model.loaded import Loaded
from ssm.model.nearest import did_you_mean
from ssm.showing import Shown

__all__ = ["Reader"]


class Reader(Shown):
    """One person before the findings of one study.

    Attributes:
        study: whose findings they are.
        rows: the rows of the study, by name.
        decisions: those of everybody.
        findings: those of the study, by id.
        linked: the findings that somebody has decided on.
        seen: what this person had decided about a finding when it was shown.
    """

    def __init__(self, loaded: Loaded, *, by: str = "", date: str = "") -> None:
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
        self.seen: dict[str, Entry] = {}
        self.linked = frozenset(decision.finding for decision in self.decisions.all())

    def __repr__(self) -> str:
        whose = f" of {self.by!r}" if self.by else ""
        return f"<{type(self).__name__}{whose}: {len(self.findings)} findings>"

    def likely_slip(self) -> str:
        """A word on a name that is new, and looks like that of somebody who has decided.

        Empty when there is nothing to say: two names for one person are two people.
        """
        people = dict.fromkeys(each.by.strip() for each in self.decisions.all() if each.by.strip())
        hint = did_you_mean(self.by, people) if self.by not in people else ""
        return f"{self.by!r} has decided nothing yet{hint}" if hint else ""

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
        self.seen[finding] = self.entry(finding)
        return self.seen[finding]

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

    def _standing(self, finding: Finding, said: Iterable[Decision]) -> Standing:
        told = finding.about is not None and (not self.by or finding.id not in self.linked)
        return standing_of(filter(self.is_own, said), is_told=told)

    def is_own(self, decision: Decision) -> bool:
        """Whether a decision is this person's, and no ruling."""
        return decision.by.strip() == self.by and decision.state is not State.RULED

    def decision(self, finding: str, row: str = "", **facts: str) -> Decision:
        """A decision of this person on this day, with the words that it is about.

        Args:
            finding: its id.
            row: its ref, if any.
            facts: `happens`, `judged` and the like.

        Raises:
            UnknownRefError: no finding is called so; the message offers the nearest.
        """
        if finding not in self.findings:
            msg = f"no finding is called {finding!r}{did_you_mean(finding, self.findings)}"
            raise UnknownRefError(msg, finding)
        return Decision(
            finding=finding,
            row=self.rows.short(self.rows.name(row)) if row else "",
            by=self.by,
            date=self.date,
            words=fingerprint(self.findings[finding].text),
            row_words=self.rows.words(row),
            **facts,
        )
