"""`Review`: one finding after another, and the rows that each may speak of."""

from collections.abc import Iterable

from ssm.findings.suggesting.values import Candidate
from ssm.gathering.deciding.conversation import Conversation
from ssm.gathering.deciding.desk import Desk
from ssm.gathering.deciding.keys import ON, Asks, Part
from ssm.gathering.deciding.standing import Standing

__all__ = ["Review"]

_FIGURES = frozenset("123456789")
_MOST = len(_FIGURES)
"""As many rows as figures can choose from."""


class Review(Conversation):
    """A conversation about findings: each is shown with the rows it may speak of."""

    def __init__(
        self,
        desk: Desk,
        queue: Iterable[str],
        *,
        top: int = 3,
        facts: bool = True,
        useful: bool = False,
    ) -> None:
        """At the first finding.

        Args:
            desk: whose decisions they are.
            queue: the ids of the findings to read.
            top: how many rows to show at a time, at most 9.
            facts: whether to ask if it happens and how it is judged.
            useful: whether those not shown yet are put in order anew after each decision,
                the most useful first.
        """
        self.top = max(1, min(_MOST, top))
        self._seen: list[str] = []
        self._put_off: set[str] = set()
        ids = tuple(queue)
        self._once = len(ids)
        self._useful, self._furthest = useful, 0
        super().__init__(desk, ids, facts=facts)

    def typed(self, words: str) -> tuple[Part, ...]:
        """Shows the rows that have the words that were typed.

        Args:
            words: of a row, or its ref; nothing shows the suggestions again.
        """
        self.asks = Asks.ROW
        self.note = ""
        if not words.strip():
            self._seen = []
            return self._suggest(self._queue[self._at])
        found = list(self.desk.rows.search(words))
        if not found:
            near = self.desk.rows.nearest(words)
            return self._noted(
                f"no row has {words!r}" + (f"; did you mean {near}?" if near else "")
            )
        self.shown = tuple(Candidate(ref, 0.0) for ref in found[:_MOST])
        if len(found) <= _MOST:
            return (Part.ROWS,)
        self.note = f"{len(found)} rows have {words!r}; the first {_MOST} of them"
        return (Part.NOTE, Part.ROWS)

    def _pressed(self, key: str) -> tuple[Part, ...]:
        if key == "+" and self.finding is not None:
            self._stays = True
            return self._noted("staying here: another figure adds another row; Enter goes on")
        return super()._pressed(key)

    def _fact(self, finding: str, key: str) -> tuple[Part, ...]:
        if key in _FIGURES and int(key) <= len(self.shown):
            return self._take(finding, int(key))
        return super()._fact(finding, key)

    def _choice(self, finding: str, key: str) -> tuple[Part, ...]:
        if key in _FIGURES:
            return self._take(finding, int(key))
        if key == "n":
            self.desk.nothing(finding)
            return self._on(finding, "it fits nothing")
        if key == "l":
            self.desk.later(finding)
            if finding not in self._put_off:
                self._put_off.add(finding)
                self._queue.append(finding)
            return self._on(finding, "to look at later")
        if key in ("r", "m"):
            return self._more(finding, reject=key == "r")
        if key == "/":
            self.asks = Asks.TYPED
            return ()
        if key == "b":
            return self._back()
        return self._go_on(finding) if key in ON else self._strange(key)

    def _take(self, finding: str, number: int) -> tuple[Part, ...]:
        if number > len(self.shown):
            return self._noted(f"no row {number} is shown")
        return self._linked(finding, self.shown[number - 1].ref)

    def _more(self, finding: str, *, reject: bool) -> tuple[Part, ...]:
        """The next rows in place of those that are shown."""
        name = self.desk.rows.name
        linked = {name(each.row) for each in self.desk.entry(finding) if each.is_link}
        refs = [each.ref for each in self.shown if each.ref not in linked]
        if reject and refs:
            self.desk.reject(finding, refs)
        self._seen += refs
        return self._suggest(finding)

    def _suggest(self, finding: str) -> tuple[Part, ...]:
        """Shows the likeliest rows that were not shown yet."""
        self.shown = self.desk.rows_for(finding, self._seen, self.top)
        if self.shown:
            return (Part.ROWS,)
        return self._noted("no other row shares words with it; / looks for one, n: it fits nothing")

    def _go_on(self, finding: str) -> tuple[Part, ...]:
        if finding in self._decided or self.desk.standing(finding) is Standing.PUT_OFF:
            return self._on(finding, "")
        return self._noted("not decided yet: n says it fits nothing, l that you look later")

    def _next(self, finding: str) -> None:
        """On to the next finding; one that was put off and decided since is not shown again."""
        self._at += 1
        if self._useful and self._at > self._furthest:
            self._order_anew()
        while self._once <= self._at < len(self._queue) and self.finding in self._decided:
            self._at += 1

    def _order_anew(self) -> None:
        """Puts the unread findings that were not shown yet in the order that helps most now."""
        self._furthest = self._at
        rest = self._queue[self._at : self._once]
        unread = [id_ for id_ in rest if self.desk.standing(id_) is Standing.UNREAD]
        ahead = dict.fromkeys(self.desk.suggester.useful_first(unread))
        self._queue[self._at : self._once] = [*ahead, *(id_ for id_ in rest if id_ not in ahead)]

    def _back(self) -> tuple[Part, ...]:
        if self._at == 0:
            return self._noted("this is the first")
        self._at -= 1
        self._open()
        return (Part.FINDING,)

    def _open(self) -> None:
        self.row = ""
        self._seen = []
        self._stays = False
        self.shown = ()
        self.asks = Asks.NOTHING if self.finding is None else Asks.ROW
        if self.finding is not None:
            self.desk.look(self.finding)
            self.shown = self.desk.rows_for(self.finding, (), self.top)
