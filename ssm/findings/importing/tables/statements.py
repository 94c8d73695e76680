"""Statements from the rows of a table, as its plan says."""

import functools
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from ssm.findings.formulas import unguarded
from ssm.findings.importing.items import Statement, Unread
from ssm.findings.importing.tables.dates import day
from ssm.findings.importing.tables.known import small
from ssm.findings.importing.tables.plans import SIMPLE, Plan, Question
from ssm.findings.importing.tables.several import Several
from ssm.findings.importing.tables.shown import Fault, Repeated

__all__ = ["Maker"]

_FLAGGED = frozenset({"1", "x", "true", "yes", "y", "ja", "wahr", "✓", "✔", "1.0"})

_NO_WORDS = (Repeated, Fault)


class Maker:
    """Makes statements of rows, and counts the cells that are none.

    Attributes:
        skipped: by column and word, how many cells were no statement.
        empty: by column, how many cells were empty.
        undated: how many dates could not be read.
        continued: how many cells of words only continue a merged cell.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._text = plan.fields.get("text")
        self._id = plan.fields.get("id")
        self._simple = [(field, plan.fields[field]) for field in SIMPLE if field in plan.fields]
        self._coders = plan.fields.get("coders")
        self._date = plan.fields.get("date")
        self._places = [(f, plan.fields[f]) for f in ("start", "end") if f in plan.fields]
        self.skipped: Counter[tuple[str, str]] = Counter()
        self.empty: Counter[str] = Counter()
        self.undated = 0
        self.continued = 0

    def of(self, number: int, cells: list[str]) -> Iterable[Statement | Unread]:
        """The statements of one row, each cell of words one of them or counted."""
        plan = self._plan
        if plan.guarded:
            for cell in cells:
                if cell and cell[0] == "'":
                    cells = [unguarded(cell) for cell in cells]
                    break
        where = f"row {number}"
        if not plan.questions:
            return self._row(where, cells)
        return [*self._row(where, cells), *self._answers(where, number, cells)]

    def _row(self, where: str, cells: list[str]) -> Iterable[Statement | Unread]:
        column = self._text
        if column is None:
            return ()
        text = cells[column]
        if isinstance(text, _NO_WORDS):
            return self._no_cell(where, text)
        if not text or text.isspace() or (self._plan.skip and small(text) in self._plan.skip):
            return self._no_words(where, cells, column)
        other = self.other(cells) if self._plan.other else None
        if other is not None:
            why = f"it is a {other}, and has no words"
            codes = "; ".join(self.codes(cells))
            return (Unread(what=other, where=where, why=why, words=codes),)
        key = cells[self._id] if self._id is not None else None
        return (self._statement(where, cells, text, key or None),)

    def _no_words(self, where: str, cells: list[str], column: int) -> Iterator[Unread]:
        name = self._plan.names[column]
        text = cells[column].strip()
        if text:
            self.skipped[name, text] += 1
        elif self._plan.skip:
            self.empty[name] += 1
        else:
            codes = "; ".join(self.codes(cells)) or None
            why = f"there are no words in the column {name!r}"
            yield Unread(what="statement", where=where, why=why, words=codes)

    def _no_cell(self, where: str, text: str) -> Iterator[Unread]:
        """A cell of a workbook that is merged with the one above, or holds an error."""
        if isinstance(text, Repeated):
            self.continued += 1
        else:
            why = f"the cell holds the error {text}"
            hint = "open the workbook and correct the formula"
            yield Unread(what="statement", where=where, why=why, hint=hint)

    def other(self, cells: list[str]) -> str | None:
        """What a row is that holds no words, by its id; None for one that does."""
        if not self._plan.other or self._id is None:
            return None
        key = cells[self._id]
        return next((w for begin, w in self._plan.other.items() if key.startswith(begin)), None)

    def _answers(self, where: str, number: int, cells: list[str]) -> Iterator[Statement | Unread]:
        source = self._plan.fields.get("source", self._id)
        person = (cells[source] if source is not None else "") or f"respondent {number}"
        for question in self._plan.questions:
            text = cells[question.column]
            if isinstance(text, _NO_WORDS):
                name = self._plan.names[question.column]
                yield from self._no_cell(f"{where}, {name!r}", text)
            elif not text.strip():
                self.empty[self._plan.names[question.column]] += 1
            elif small(text) in self._plan.skip:
                self.skipped[self._plan.names[question.column], text.strip()] += 1
            else:
                yield self._answer(where, cells, question, person)

    def _answer(self, where: str, cells: list[str], question: Question, person: str) -> Statement:
        column = self._plan.fields.get("note")
        note = f"{question.asked}\n{cells[column]}" if column and cells[column] else question.asked
        where = f"{where}, {self._plan.names[question.column]!r}"
        text = cells[question.column]
        key = f"{person} {question.name}"
        return self._statement(where, cells, text, key, source=person, note=note)

    def _statement(
        self, where: str, cells: list[str], text: str, key: str | None, **more: str
    ) -> Statement:
        plan = self._plan
        held: dict[str, Any] = {
            field: cell for field, n in self._simple if (cell := cells[n]) and not cell.isspace()
        }
        held |= more
        if plan.defaults or plan.values:
            held = self._ours(held)
        if self._date is not None and cells[self._date]:
            held["date"] = day(cells[self._date], plan.order)
            self.undated += held["date"] is None
        for field, column in self._places:
            if cells[column].strip().isdecimal():
                held[field] = int(cells[column])
        if plan.codes or plan.flags:
            held["codes"] = self.codes(cells)
        if self._coders is not None:
            held["coders"] = self.coders(cells)
        return Statement(text=text, where=where, key=key, **held)

    def _ours(self, held: dict[str, Any]) -> dict[str, Any]:
        """The parts of a statement with what empty cells mean, and in our words."""
        told = {f: value for f, value in self._plan.defaults.items() if f in SIMPLE} | held
        for field, words in self._plan.values.items():
            if field in told:
                told[field] = words.get(told[field].strip().lower(), told[field])
        return told

    def codes(self, cells: list[str]) -> tuple[str, ...]:
        """The codes of a row, each once."""
        plan = self._plan
        if plan.lists is not None:
            count = cells[plan.fields["counts"]]
            return plan.lists.parts(cells[plan.codes[0]], int(count) if count.isdecimal() else 0)
        if len(plan.codes) == 1 and not plan.flags and not plan.values:
            return _parts(cells[plan.codes[0]], plan.parted)
        found = [code for n in plan.codes for code in _parts(cells[n], plan.parted)]
        found += [code for n, code in plan.flags if cells[n].strip().lower() in _FLAGGED]
        words = plan.values.get("codes", {})
        return tuple(dict.fromkeys(words.get(code.lower(), code) for code in found))

    def coders(self, cells: list[str]) -> tuple[str, ...]:
        """Who gave a row its codes."""
        return _parts(cells[self._coders], self._plan.parted) if self._coders is not None else ()


def _parts(cell: str, signs: str) -> tuple[str, ...]:
    """The several entries of a cell, or the one; each once."""
    if isinstance(cell, Several):
        return tuple(dict.fromkeys(part for part in cell.parts if part.strip()))
    return _split(cell, signs)


@functools.lru_cache(maxsize=10_000)
def _split(cell: str, signs: str) -> tuple[str, ...]:
    for sign in signs:
        if sign in cell:
            parts = (part.strip() for part in cell.split(sign))
            return tuple(dict.fromkeys(part for part in parts if part))
    return (cell.strip(),) if cell.strip() else ()
