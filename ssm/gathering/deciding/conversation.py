"""`Conversation`: findings read one after another, where each key decides something."""

import abc
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ssm.errors import CannotWriteError, UnreadableError
from ssm.gathering.deciding.desk import Desk
from ssm.gathering.deciding.keys import BACKSPACE, HAPPENS_KEYS, JUDGED_KEYS, ON, UNDO, Asks, Part
from ssm.gathering.deciding.standing import Standing
from ssm.gathering.decisions.saying import said

if TYPE_CHECKING:
    from ssm.findings.suggesting.values import Candidate

__all__ = ["Conversation"]


class Conversation(abc.ABC):
    """It asks, a person presses keys, and each decision is kept at once.

    It knows nothing of terminals: `press` says what to show, and what is shown is read from
    its attributes.

    Attributes:
        asks: what is asked just now.
        row: the row that `happens` and `judged` are asked about.
        shown: the rows that a figure chooses from.
        note: what the last key did.
        total: how many findings the study has.
        stopped: whether the person has had enough.
    """

    def __init__(self, desk: Desk, queue: Iterable[str], *, facts: bool) -> None:
        """At the first finding.

        Args:
            desk: whose decisions they are.
            queue: the ids of the findings to read.
            facts: whether to ask if it happens and how it is judged.
        """
        self.desk = desk
        self.facts = facts
        self.note = ""
        self.stopped = False
        self.row = ""
        self.asks = Asks.NOTHING
        self.shown: tuple[Candidate, ...] = ()
        self._stays = False
        self._queue = list(queue)
        self._at = 0
        standings = desk.standings()
        self._decided = {id_ for id_, of in standings.items() if of is Standing.DECIDED}
        self.total: int = len(standings)
        self._open()

    @property
    def finding(self) -> str | None:
        """The finding that is read, or None when none is left."""
        return self._queue[self._at] if self._at < len(self._queue) else None

    @property
    def read(self) -> int:
        """How many findings of the study this person has decided on."""
        return len(self._decided)

    @property
    def progress(self) -> str:
        """How far this person has come, in words."""
        return f"{self.read} of {self.total} read"

    def press(self, key: str) -> tuple[Part, ...]:
        """Does what a key says; gives what there is to show anew.

        Args:
            key: a letter, a figure, or what a terminal sends for another key.
        """
        self.note = ""
        try:
            return self._pressed(key)
        except (CannotWriteError, UnreadableError) as error:
            return self._refused(str(error))

    def typed(self, words: str) -> tuple[Part, ...]:
        """Takes what was typed, where words were asked for.

        Args:
            words: what was typed.
        """
        return ()

    def _pressed(self, key: str) -> tuple[Part, ...]:
        if key == "q":
            self.stopped = True
            return ()
        if key == "?":
            return (Part.HELP,)
        if key in BACKSPACE or (key in UNDO and self.asks is not Asks.HAPPENS):
            return self._undo()
        if self.finding is None:
            self.stopped = key in ON
            return ()
        if self.asks in (Asks.HAPPENS, Asks.JUDGED):
            return self._fact(self.finding, key)
        return self._choice(self.finding, key)

    def _refused(self, why: str) -> tuple[Part, ...]:
        """Nothing was written: the finding is shown as it stands now."""
        try:
            self._open()
        except UnreadableError:
            return self._noted(why)
        self.note = why
        return (Part.NOTE, Part.FINDING)

    @abc.abstractmethod
    def _choice(self, finding: str, key: str) -> tuple[Part, ...]:
        """A key while it is asked which row, or whether this one."""

    @abc.abstractmethod
    def _open(self) -> None:
        """At the finding whose turn it is."""

    def _next(self, finding: str) -> None:
        """On to the next finding."""
        self._at += 1

    def _fact(self, finding: str, key: str) -> tuple[Part, ...]:
        """A key while it is asked whether it happens, or how it is judged."""
        keys = HAPPENS_KEYS if self.asks is Asks.HAPPENS else JUDGED_KEYS
        word = keys.get(key)
        if word is None and key not in ON:
            return self._strange(key)
        if word is not None:
            fact = {self.asks.value: str(word)}
            self.desk.confirm(finding, self.row, same_step=True, **fact)
        if self.asks is Asks.HAPPENS:
            self.asks = Asks.JUDGED
            return ()
        return self._taken(finding)

    def _linked(self, finding: str, row: str) -> tuple[Part, ...]:
        """A row is confirmed; what was said about it is asked next."""
        self.row = row
        self.desk.confirm(finding, row)
        self._count(finding)
        if not self.facts:
            return self._taken(finding)
        self.asks = Asks.HAPPENS
        return ()

    def _taken(self, finding: str) -> tuple[Part, ...]:
        """A row is decided with all that was asked about it."""
        self.asks = Asks.ROW
        rows = self.desk.rows
        held = (each for each in self.desk.entry(finding) if rows.name(each.row) == self.row)
        told = next((said(each, rows) for each in held), rows.short(self.row))
        if self._stays:
            self.note = told
            return (Part.NOTE, Part.ROWS)
        return self._on(finding, told)

    def _on(self, finding: str, told: str) -> tuple[Part, ...]:
        """On to the next finding, with a word on what was decided about this one."""
        self._count(finding)
        self._next(finding)
        self._stays = False
        self._open()
        self.note = f"{finding}: {told}" if told else ""
        return (Part.NOTE, Part.FINDING) if told else (Part.FINDING,)

    def _undo(self) -> tuple[Part, ...]:
        finding = self.desk.undo()
        if finding is None:
            return self._noted("nothing left to take back")
        self._count(finding)
        places = [n for n, id_ in enumerate(self._queue[: self._at + 1]) if id_ == finding]
        self._at = places[-1] if places else self._at
        self._stays = False
        self._open()
        self.note = f"{finding}: taken back"
        return (Part.NOTE, Part.FINDING)

    def _count(self, finding: str) -> None:
        if self.desk.standing(finding) is Standing.DECIDED:
            self._decided.add(finding)
        else:
            self._decided.discard(finding)

    def _noted(self, note: str) -> tuple[Part, ...]:
        self.note = note
        return (Part.NOTE,)

    def _strange(self, key: str) -> tuple[Part, ...]:
        return self._noted(f"{key!r} does nothing here; ? shows what keys do")
