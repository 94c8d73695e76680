"""`RowReview`: the other way round, from one row to the findings that may speak of it."""

from collections.abc import Iterable

from ssm.gathering.deciding.desk import Desk
from ssm.gathering.deciding.keys import ON
from ssm.gathering.deciding.review import Asks, Part, Review

__all__ = ["RowReview"]


class RowReview(Review):
    """A conversation about one row: does this finding speak of it, and this one?

    The findings that are left are put in order anew after each answer.

    Attributes:
        target: the canonical ref of the row.
        why: by finding, the words that it shares with the row.
    """

    def __init__(self, desk: Desk, row: str, among: Iterable[str], *, facts: bool = True) -> None:
        """At the likeliest finding.

        Args:
            desk: whose decisions they are.
            row: canonical ref of the row.
            among: the ids of the findings to ask about.
            facts: whether to ask if it happens and how it is judged.
        """
        self.target = row
        self.why: dict[str, tuple[str, ...]] = {}
        self._among = frozenset(among)
        self._asked: list[str] = []
        self.desk = desk
        super().__init__(desk, self._ranked(), facts=facts)

    def _ranked(self) -> list[str]:
        """The findings that were not asked about yet, the likeliest first."""
        every = len(self.desk.findings)
        found = self.desk.suggester.findings_for(self.target, every)
        ids = {each.ref.removeprefix("finding/"): each.why for each in found}
        self.why.update(ids)
        return [id_ for id_ in ids if id_ in self._among and id_ not in self._asked]

    def _choice(self, key: str) -> tuple[Part, ...]:
        finding = self._queue[self._at]
        if key == "y":
            self.row = self.target
            self.desk.confirm(finding, self.target)
            if not self.facts:
                return self._taken()
            self.asks = Asks.HAPPENS
            return ()
        if key == "n":
            self.desk.reject(finding, [self.target])
            return self._on(f"not {self.desk.rows.short(self.target)}")
        if key in ON:
            return self._on("")
        self.note = f"{key!r} does nothing here; ? shows what keys do"
        return (Part.NOTE,)

    def _on(self, told: str) -> tuple[Part, ...]:
        finding = self._queue[self._at]
        self._count(finding)
        self._asked.append(finding)
        self._queue = [*self._queue[: self._at + 1], *self._ranked()]
        self._at += 1
        self._open()
        self.note = f"{finding}: {told}" if told else ""
        return (Part.NOTE, Part.FINDING) if told else (Part.FINDING,)

    def _open(self) -> None:
        self.row = ""
        self._stays = False
        self.asks = Asks.NOTHING if self.finding is None else Asks.ROW
