"""`Learner`: suggestions that follow what is decided, step by step, and back again."""

from collections.abc import Iterable

import attrs

from ssm.findings.suggesting import Suggester
from ssm.findings.suggesting.sense import Sense
from ssm.gathering.decisions.decision import Decision, State
from ssm.gathering.decisions.rows import Rows
from ssm.model.study import Study

__all__ = ["Learner"]


@attrs.frozen(kw_only=True)
class _Known:
    """What is decided about one finding: rows it speaks of, rows it does not, or nothing."""

    links: frozenset[str] = frozenset()
    no: frozenset[str] = frozenset()
    nothing: bool = False


class Learner:
    """Keeps a suggester in step with the decisions about each finding.

    Attributes:
        suggester: ranks rows and findings.
    """

    def __init__(
        self,
        study: Study,
        rows: Rows,
        decisions: Iterable[Decision],
        sense: Sense | None = None,
    ) -> None:
        """Learn from what the study says, and from some decisions.

        Args:
            study: with what its findings are about, but for what was decided.
            rows: of the study.
            decisions: those to learn from, by whomever.
            sense: what `sentence_model` gave, for meanings beside words.
        """
        self._rows = rows
        self._known: dict[str, _Known] = {}
        self.suggester = Suggester(study, sense=sense)
        held: dict[str, list[Decision]] = {}
        for decision in decisions:
            if decision.finding in self.suggester.findings:
                held.setdefault(decision.finding, []).append(decision)
        for finding, said in held.items():
            self.learn(finding, said)

    def learn(self, finding: str, decisions: Iterable[Decision]) -> None:
        """This is what is decided about a finding now.

        Args:
            finding: its id.
            decisions: all about it that there is to learn from.
        """
        was, now = self._known.get(finding, _Known()), self._read(decisions)
        self._known[finding] = now
        if was.nothing and not now.nothing:
            self.suggester.nothing(finding, fits=True)
        for ref in self._rows.refs:
            if ref in (was.links - now.links) | (was.no - now.no):
                self.suggester.forget(finding, ref)
            if ref in now.links - was.links:
                self.suggester.confirm(finding, ref)
            if ref in now.no - was.no:
                self.suggester.reject(finding, ref)
        if now.nothing and not was.nothing:
            self.suggester.nothing(finding)

    def _read(self, decisions: Iterable[Decision]) -> _Known:
        said = tuple(decisions)
        name = self._rows.name
        links = frozenset(name(each.row) for each in said if each.is_link)
        no = frozenset(name(each.row) for each in said if each.state is State.REJECTED)
        nothing = any(each.fits_nothing for each in said)
        return _Known(links=links, no=no - links, nothing=nothing and not links)
