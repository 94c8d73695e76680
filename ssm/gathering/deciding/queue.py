"""Which findings one person is to read, and in which order."""

from collections.abc import Iterable

import attrs

from ssm.errors import UnknownRefError
from ssm.gathering.deciding.desk import Desk
from ssm.gathering.deciding.standing import Standing
from ssm.model.finding import Finding
from ssm.model.nearest import did_you_mean

__all__ = ["ORDERS", "Scope", "queue"]

ORDERS = ("useful", "source")
"""The likeliest first, so that suggestions learn early; or as the findings stand in the study."""


@attrs.frozen(kw_only=True)
class Scope:
    """Which findings are meant; nothing named means all.

    Attributes:
        findings: ids; they are read again even when they are decided.
        sources: ids of sources.
        documents: names of documents.
        codes: codes of a coding tool.
        again: those that are decided too.
    """

    findings: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    again: bool = False

    def of(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings that are meant, in their order.

        Raises:
            UnknownRefError: no finding has a name that was given; the message offers the
                nearest.
        """
        held = tuple(findings)
        _known(self.findings, (each.id for each in held), "no finding is called")
        _known(self.sources, (each.source or "" for each in held), "no finding has the source")
        _known(
            self.documents, (each.document or "" for each in held), "no finding has the document"
        )
        codes = (code for each in held for code in each.codes)
        _known(self.codes, codes, "no finding has the code")
        return tuple(each for each in held if self._means(each))

    def _means(self, finding: Finding) -> bool:
        return (
            (not self.findings or finding.id in self.findings)
            and (not self.sources or finding.source in self.sources)
            and (not self.documents or finding.document in self.documents)
            and (not self.codes or not set(self.codes).isdisjoint(finding.codes))
        )


def queue(desk: Desk, scope: Scope, order: str = ORDERS[0]) -> tuple[str, ...]:
    """The ids of the findings to read: the unread ones, then those put off.

    Args:
        desk: whose they are.
        scope: which are meant.
        order: one of `ORDERS`.

    Raises:
        UnknownRefError: the scope names what is not there.
    """
    meant = scope.of(desk.study.findings)
    standings = desk.standings()
    again = scope.again or bool(scope.findings)
    open_ = [each for each in meant if standings[each.id] is Standing.UNREAD]
    put_off = [each for each in meant if standings[each.id] is Standing.PUT_OFF]
    done = [each for each in meant if again and standings[each.id] is Standing.DECIDED]
    ids = [each.id for each in (*open_, *put_off, *done)]
    if order == "source" or len(ids) < 2:
        return tuple(ids)
    first = [each.id for each in open_]
    return (*desk.suggester.useful_first(first), *ids[len(first) :])


def _known(named: Iterable[str], held: Iterable[str], lacking: str) -> None:
    there = list(dict.fromkeys(held))
    for name in named:
        if name not in there:
            msg = f"{lacking} {name!r}{did_you_mean(name, there)}"
            raise UnknownRefError(msg, name)
