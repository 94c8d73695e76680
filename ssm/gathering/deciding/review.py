"""`Review`: findings read one after another, and what each key decides."""

import enum
from collections.abc import Iterable

from ssm.errors import CannotWriteError, UnreadableError
from ssm.findings.suggesting.values import Candidate
from ssm.gathering.deciding.desk import Desk, Standing
from ssm.gathering.deciding.keys import BACKSPACE, HAPPENS_KEYS, JUDGED_KEYS, ON, UNDO
from ssm.gathering.decisions.decision import Decision, State
from ssm.gathering.decisions.rows import Rows

__all__ = ["Asks", "Part", "Review", "said"]


class Asks(enum.Enum):
    """What is asked just now."""

    ROW = "row"
    HAPPENS = "happens"
    JUDGED = "judged"
    TYPED = "typed"
    NOTHING = "nothing"


class Part(enum.Enum):
    """What there is to show anew after a key."""

    FINDING = "finding"
    ROWS = "rows"
    NOTE = "note"
    HELP = "help"


class Review:
    """A conversation about findings: it asks, a person presses keys, each decision is kept.

    It knows nothing of terminals: `press` says what to show, and what is shown is read from
    its attributes.

    Attributes:
        finding: the id of the finding that is read; None when none is left.
        asks: what is asked just now.
        row: the row that `happens` and `judged` are asked about.
        shown: the rows that a figure chooses from.
        note: what the last key did.
        stopped: whether the person has had enough.
    """

    def __init__(self, desk: Desk, queue: Iterable[str], *, top: int = 3, facts: bool = True):
        """At the first finding.

        Args:
            desk: whose decisions they are.
            queue: the ids of the findings to read.
            top: how many rows to show at a time, at most 9.
            facts: whether to ask if it happens and how it is judged.
        """
        self.desk = desk
        self.top = max(1, min(9, top))
        self.facts = facts
        self.note = ""
        self.stopped = False
        self.row = ""
        self.asks = Asks.NOTHING
        self.shown: tuple[Candidate, ...] = ()
        self._seen: list[str] = []
        self._stays = False
        self._queue = list(queue)
        self._at = 0
        self._once = len(self._queue)
        standings = desk.standings()
        self._decided = {id_ for id_, of in standings.items() if of is Standing.DECIDED}
        self.total = len(standings)
        self._open()

    @property
    def read(self) -> int:
        """How many findings of the study this person has decided on."""
        return len(self._decided)

    @property
    def finding(self) -> str | None:
        """The finding that is read, or None when none is left."""
        return self._queue[self._at] if self._at < len(self._queue) else None

    @property
    def is_over(self) -> bool:
        """Whether there is nothing more to ask."""
        return self.stopped or self.finding is None

    def press(self, key: str) -> tuple[Part, ...]:
        """Does what a key says; gives what there is to show anew.

        Args:
            key: a letter, a figure, or what a terminal sends for another key.
        """
        self.note = ""
        try:
            return self._pressed(key)
        except (CannotWriteError, UnreadableError) as error:
            self.note = str(error)
            return (Part.NOTE,)

    def typed(self, words: str) -> tuple[Part, ...]:
        """Shows the rows that have the words that were typed.

        Args:
            words: of a row, or its ref; nothing shows the suggestions again.
        """
        self.asks = Asks.ROW
        found = list(self.desk.rows.search(words))
        if not words.strip():
            self._seen = []
            return self._suggest()
        if not found:
            near = self.desk.rows.nearest(words)
            self.note = f"no row has {words!r}" + (f"; did you mean {near}?" if near else "")
            return (Part.NOTE,)
        if len(found) > 9:
            self.note = f"{len(found)} rows have {words!r}; the first 9 of them"
        self.shown = tuple(Candidate(ref, 0.0) for ref in found[:9])
        return (Part.NOTE, Part.ROWS) if self.note else (Part.ROWS,)

    def _pressed(self, key: str) -> tuple[Part, ...]:
        if key in ("q", "\x04"):
            self.stopped = True
            return ()
        if key == "?":
            return (Part.HELP,)
        if key in BACKSPACE or (key in UNDO and self.asks is not Asks.HAPPENS):
            return self._undo()
        if self.finding is None:
            return ()
        if key == "+":
            self._stays = True
            self.note = "staying here: another figure adds another row; Enter goes on"
            return (Part.NOTE,)
        if self.asks in (Asks.HAPPENS, Asks.JUDGED) and not key.isdigit():
            return self._fact(key)
        return self._choice(key)

    def _choice(self, key: str) -> tuple[Part, ...]:
        """A key while a row is chosen."""
        finding = self._queue[self._at]
        if key.isdigit() and key.isascii():
            return self._take(int(key))
        if key == "n":
            self.desk.nothing(finding)
            return self._on("it fits nothing")
        if key == "l":
            self.desk.later(finding)
            if finding not in self._put_off:
                self._put_off.add(finding)
                self._queue.append(finding)
            return self._on("to look at later")
        if key in ("r", "m"):
            return self._more(reject=key == "r")
        if key == "/":
            self.asks = Asks.TYPED
            return ()
        if key == "b":
            return self._back()
        if key in ON:
            return self._go_on()
        self.note = f"{key!r} does nothing here; ? shows what keys do"
        return (Part.NOTE,)

    def _take(self, number: int) -> tuple[Part, ...]:
        if not 1 <= number <= len(self.shown):
            self.note = f"there is no row {number} here" if self.shown else "no rows are shown"
            return (Part.NOTE,)
        finding = self._queue[self._at]
        self.row = self.shown[number - 1].ref
        self.desk.confirm(finding, self.row)
        self._count(finding)
        if self.facts:
            self.asks = Asks.HAPPENS
            return ()
        return self._taken()

    def _fact(self, key: str) -> tuple[Part, ...]:
        """A key while it is asked whether it happens, or how it is judged."""
        finding = self._queue[self._at]
        happens = self.asks is Asks.HAPPENS
        word = HAPPENS_KEYS.get(key) if happens else JUDGED_KEYS.get(key)
        if word is None and key not in ON:
            self.note = f"{key!r} does nothing here; ? shows what keys do"
            return (Part.NOTE,)
        if word is not None:
            fact = {self.asks.value: str(word)}
            self.desk.confirm(finding, self.row, same_step=True, **fact)
        if happens:
            self.asks = Asks.JUDGED
            return ()
        return self._taken()

    def _taken(self) -> tuple[Part, ...]:
        """A row is decided with all that was asked about it."""
        self.asks = Asks.ROW
        if self._stays:
            self.note = self._saying()
            return (Part.NOTE, Part.ROWS)
        return self._on(self._saying())

    def _saying(self) -> str:
        """What was decided about the row that was asked about."""
        rows = self.desk.rows
        for each in self.desk.entry(self._queue[self._at]):
            if rows.name(each.row) == self.row:
                return said(each, rows)
        return rows.short(self.row)

    def _more(self, *, reject: bool) -> tuple[Part, ...]:
        """The next rows in place of those that are shown."""
        finding = self._queue[self._at]
        linked = {self.desk.rows.name(each.row) for each in self.desk.entry(finding) if each.is_link}
        refs = [each.ref for each in self.shown if each.ref not in linked]
        if reject and refs:
            self.desk.reject(finding, refs)
        self._seen += refs
        return self._suggest()

    def _suggest(self) -> tuple[Part, ...]:
        """Shows the likeliest rows that were not shown yet."""
        self.shown = self.desk.rows_for(self._queue[self._at], self._seen, self.top)
        if self.shown:
            return (Part.ROWS,)
        self.note = "no other row shares words with it; / looks for one, n says it fits nothing"
        return (Part.NOTE,)

    def _go_on(self) -> tuple[Part, ...]:
        finding = self._queue[self._at]
        if finding in self._decided or self.desk.standing(finding) is Standing.PUT_OFF:
            return self._on("")
        self.note = "not decided yet: n says it fits nothing, l that you look later"
        return (Part.NOTE,)

    def _on(self, told: str) -> tuple[Part, ...]:
        """On to the next finding, with a word on what was decided about this one."""
        finding = self._queue[self._at]
        self._count(finding)
        self._at += 1
        while self._once <= self._at < len(self._queue) and self.finding in self._decided:
            self._at += 1
        self._open()
        self.note = f"{finding}: {told}" if told else ""
        return (Part.NOTE, Part.FINDING) if told else (Part.FINDING,)

    def _back(self) -> tuple[Part, ...]:
        if self._at == 0:
            self.note = "this is the first"
            return (Part.NOTE,)
        self._at -= 1
        self._open()
        return (Part.FINDING,)

    def _undo(self) -> tuple[Part, ...]:
        finding = self.desk.undo()
        if finding is None:
            self.note = "nothing left to take back"
            return (Part.NOTE,)
        self._count(finding)
        places = [n for n, id_ in enumerate(self._queue[: self._at + 1]) if id_ == finding]
        self._at = places[-1] if places else self._at
        self._open()
        self.note = f"{finding}: taken back"
        return (Part.NOTE, Part.FINDING)

    def _count(self, finding: str) -> None:
        if self.desk.standing(finding) is Standing.DECIDED:
            self._decided.add(finding)
        else:
            self._decided.discard(finding)

    def _open(self) -> None:
        """At the finding whose turn it is."""
        self.row = ""
        self._seen, self._stays = [], False
        self.shown = ()
        self.asks = Asks.NOTHING if self.finding is None else Asks.ROW
        if self.finding is not None:
            self.shown = self.desk.rows_for(self.finding, (), self.top)


def said(decision: Decision, rows: Rows) -> str:
    """A decision in a few words.

    Example:
        >>> from ssm.model.study import Study
        >>> said(Decision(finding="f1", row="m/1", happens="no"), Rows(Study()))
        'm/1: happens no'
    """
    if decision.fits_nothing:
        return "it fits nothing"
    if decision.state is State.LATER:
        return "to look at later"
    row = rows.short(rows.name(decision.row))
    if decision.state is State.REJECTED:
        return f"not {row}"
    facts = [f"{name} {getattr(decision, name)}" for name in ("happens", "judged") if getattr(decision, name)]
    return f"{row}: {', '.join(facts)}" if facts else row
