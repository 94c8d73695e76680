"""`RowReview`: the other way round, from one row to the findings that may speak of it."""

from collections.abc import Iterable

from ssm.gathering.deciding.conversation import Conversation
from ssm.gathering.deciding.desk import Desk
from ssm.gathering.deciding.keys import ON, Asks, Part

__all__ = ["RowReview"]


class RowReview(Conversation):
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

    @property
    def progress(self) -> str:
        """How many findings were asked about, and how many are left."""
        return f"{self._at} seen, {len(self._queue) - self._at} to go"

    def _ranked(self) -> list[str]:
        """The findings that were not asked about yet, the likeliest first."""
        every = len(self.desk.findings)
        found = self.desk.suggester.findings_for(self.target, every)
        ids = {each.ref.removeprefix("finding/"): each.why for each in found}
        self.why.update(ids)
        return [id_ for id_ in ids if id_ in self._among and id_ not in self._asked]

    def _choice(self, finding: str, key: str) -> tuple[Part, ...]:
        if key == "y":
            return self._linked(finding, self.target)
        if key == "n":
            self.desk.reject(finding, [self.target])
            return self._on(finding, f"not {self.desk.rows.short(self.target)}")
        return self._on(finding, "") if key in ON else self._strange(key)

    def _next(self, finding: str) -> None:
        self._asked = self._queue[: self._at + 1]
        self._queue = [*self._asked, *self._ranked()]
        self._at += 1

    def _open(self) -> None:
        self.row = ""
        self.asks = Asks.NOTHING if self.finding is None else Asks.ROW
        if self.finding is not None:
            self.desk.look(self.finding)
