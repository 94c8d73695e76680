"""`Settling`: findings that people see differently, one after another, until each is settled."""

from collections.abc import Iterable

from ssm.gathering.coders.coders import Dispute
from ssm.gathering.coders.ruling import rule
from ssm.gathering.coders.sides import Side
from ssm.gathering.deciding.conversation import Conversation
from ssm.gathering.deciding.desk import Desk
from ssm.gathering.deciding.keys import ON, Asks, Part

__all__ = ["Settling"]


class Settling(Conversation):
    """A conversation in which a person says what each disputed finding is to count as saying.

    What people found stays as it is; a ruling stands beside it, with its reason.

    Attributes:
        disputes: by finding.
    """

    def __init__(self, desk: Desk, disputes: Iterable[Dispute]) -> None:
        """At the first dispute.

        Args:
            desk: of whoever settles.
            disputes: those that are open.
        """
        self.disputes = {each.finding.id: each for each in disputes}
        self._settled: set[str] = set()
        super().__init__(desk, self.disputes, facts=False)
        self.total = len(self.disputes)

    @property
    def read(self) -> int:
        """How many are settled."""
        return len(self._settled)

    @property
    def progress(self) -> str:
        """How many are settled, in words."""
        return f"{self.read} of {self.total} settled"

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides that a figure chooses from: those of people who have looked."""
        if self.finding is None:
            return ()
        return tuple(each for each in self.disputes[self.finding].sides if each.has_looked)

    def typed(self, words: str) -> tuple[Part, ...]:
        """Keeps the reason of the ruling, and goes on.

        Args:
            words: the reason; empty for none.
        """
        finding = self._queue[self._at]
        links = [each for each in self.desk.ruling(finding) if each.is_link]
        reason = " ".join(words.split())
        if reason:
            rule(self.desk, finding, links, reason=reason, same_step=True)
        return self._on(finding, "settled")

    def _choice(self, finding: str, key: str) -> tuple[Part, ...]:
        if key in set("123456789"):
            if int(key) > len(self.sides):
                return self._noted(f"there is no {key} here")
            rule(self.desk, finding, tuple(self.sides[int(key) - 1].links.values()))
        elif key == "n":
            rule(self.desk, finding, ())
        elif key in ON:
            return self._on(finding, "")
        else:
            return self._strange(key)
        self._count(finding)
        self.asks = Asks.TYPED
        return ()

    def _count(self, finding: str) -> None:
        if self.desk.ruling(finding):
            self._settled.add(finding)
        else:
            self._settled.discard(finding)

    def _open(self) -> None:
        self.asks = Asks.NOTHING if self.finding is None else Asks.ROW
