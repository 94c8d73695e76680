"""The lines of a table as they were typed, so that changing one leaves the others alone.

A person's own columns, quotes, line ends, empty lines and order stay as they are; only the
cells of a line that says something else now are written anew.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Self

import attrs

from ssm.errors import UnreadableError
from ssm.findings.cells import Cell, cells
from ssm.findings.formulas import guarded, unguarded
from ssm.gathering.decisions.decision import COLUMNS, Decision

__all__ = ["Line", "Lines"]

_BREAK = re.compile(r"\r\n|\r|\n")
_UNBARE = re.compile(r'[\r\n"]|^\s|\s$')


@attrs.frozen
class Line:
    """One line: its cells as they stand in the file, and what it says.

    Attributes:
        cells: as typed, quotes among them.
        end: what follows it: its line end, and empty lines.
        decision: what it says.
        number: where it stood in the file, from 1; 0 for a new one.
    """

    cells: tuple[str, ...]
    end: str
    decision: Decision
    number: int = attrs.field(default=0, eq=False)


@attrs.frozen(kw_only=True)
class Lines:
    r"""A whole table of decisions.

    Example:
        >>> table = Lines.of("finding,row,mine\nf1,good-time/3,look up", "links.csv")
        >>> table.text()
        'finding,row,mine\nf1,good-time/3,look up'
    """

    before: str
    header: tuple[str, ...]
    names: tuple[str, ...]
    header_end: str
    delimiter: str
    lines: tuple[Line, ...]

    @classmethod
    def of(cls, text: str, file: str) -> Self:
        """The lines of a text; those of a new table when it is empty.

        Raises:
            UnreadableError: it is no table of decisions, or a quote in it is never closed.
        """
        table = cells(text, file)
        if not table.rows:
            return cls(
                before=text,
                header=COLUMNS,
                names=COLUMNS,
                header_end="\n",
                delimiter=",",
                lines=(),
            )
        if table.problems:
            first = table.problems[0]
            msg = f'{first.span}: {first.message}; close it with ", then decide'
            raise UnreadableError(msg, file)
        names = tuple(cell.text.strip().lower() for cell in table.rows[0])
        if not {"finding", "row"} <= set(names):
            msg = f"{file}: the columns 'finding' and 'row' are needed here; name them in line 1"
            raise UnreadableError(msg, file)
        return cls._cut(text, table.rows, names)

    @classmethod
    def _cut(cls, text: str, rows: Sequence[tuple[Cell, ...]], names: tuple[str, ...]) -> Self:
        mark = "\ufeff" if text.startswith("\ufeff") else ""
        body = text[len(mark) :]
        starts = [0, *(match.end() for match in _BREAK.finditer(body))]
        places = [[_place(starts, cell) for cell in row] for row in rows]
        firsts = [*(row[0][0] for row in places[1:]), len(body)]
        raw = [tuple(body[first:after] for first, after in row) for row in places]
        ends = [body[row[-1][1] : nxt] for row, nxt in zip(places, firsts, strict=True)]
        lines = tuple(
            Line(cut, end, _decision(names, row), row[0].span.line)
            for cut, end, row in zip(raw[1:], ends[1:], rows[1:], strict=True)
        )
        return cls(
            before=mark + body[: places[0][0][0]],
            header=raw[0],
            names=names,
            header_end=ends[0],
            delimiter=body[places[0][0][1]],
            lines=lines,
        )

    def text(self) -> str:
        """The text of the file."""
        rows = [(self.header, self.header_end), *((line.cells, line.end) for line in self.lines)]
        return self.before + "".join(self.delimiter.join(cut) + end for cut, end in rows)

    def changed(self, *pairs: tuple[Sequence[Line], Sequence[Decision]]) -> Self:
        """The table with some lines saying something else.

        Each new decision takes the place of an old line, of the same row where there is one;
        what is left over is added at the end, or taken out.

        Args:
            pairs: lines of this table, and what is to stand in their stead; a decision that
                stands already stays.
        """
        table = self.widened(each for _, new in pairs for each in new)
        places: dict[int, Decision | None] = {}
        more: list[Decision] = []
        for old, new in pairs:
            placed, left = _placed(old, new)
            places |= placed
            more += left
        kept: list[Line] = []
        head = table.header_end
        for line in table.lines:
            decision = places.get(id(line), line.decision)
            if decision is not None:
                kept.append(table.rewritten(line, decision))
            elif kept:
                kept[-1] = attrs.evolve(kept[-1], end=kept[-1].end + _empty_lines(line.end))
            else:
                head += _empty_lines(line.end)
        return attrs.evolve(table, header_end=head, lines=tuple(kept)).added(more)

    def widened(self, new: Iterable[Decision]) -> Self:
        """The table with a column for everything that a decision says."""
        said = list(new)
        used = [name for name in COLUMNS if any(getattr(each, name) for each in said)]
        more = tuple(name for name in used if name not in self.names)
        return attrs.evolve(self, header=(*self.header, *more), names=(*self.names, *more))

    def rewritten(self, line: Line, decision: Decision) -> Line:
        """A line that says something else, in the cells that say it."""
        if line.decision == decision:
            return line
        held = [*line.cells, *([""] * (len(self.names) - len(line.cells)))]
        for n, name in enumerate(self.names):
            is_first = self.names.index(name) == n
            if name in COLUMNS and is_first and _said(decision, name) != _said(line.decision, name):
                held[n] = self._cell(_said(decision, name))
        return Line(tuple(held), line.end, decision, line.number)

    def added(self, decisions: Sequence[Decision]) -> Self:
        """The table with more lines at its end."""
        if not decisions:
            return self
        line_end = next(iter(_BREAK.findall(self.header_end)), "\n")
        more = [Line(self._cells(each), line_end, each) for each in decisions]
        last = self.lines[-1].end if self.lines else self.header_end
        closed = last if _BREAK.search(last) else last + line_end
        if not self.lines:
            return attrs.evolve(self, header_end=closed, lines=tuple(more))
        final = attrs.evolve(self.lines[-1], end=closed)
        return attrs.evolve(self, lines=(*self.lines[:-1], final, *more))

    def _cells(self, decision: Decision) -> tuple[str, ...]:
        seen: set[str] = set()
        held = []
        for name in self.names:
            held.append("" if name in seen else self._cell(_said(decision, name)))
            seen.add(name)
        return tuple(held)

    def _cell(self, text: str) -> str:
        safe = guarded(text)
        if _UNBARE.search(safe) or self.delimiter in safe:
            return '"' + safe.replace('"', '""') + '"'
        return safe


def _place(starts: Sequence[int], cell: Cell) -> tuple[int, int]:
    span = cell.span
    first = starts[span.line - 1] + span.column - 1
    return first, starts[(span.end_line or span.line) - 1] + (span.end_column or span.column) - 1


def _decision(names: Sequence[str], row: Sequence[Cell]) -> Decision:
    held: dict[str, str] = {}
    for name, cell in zip(names, row, strict=False):
        if name in COLUMNS:
            held.setdefault(name, unguarded(cell.text))
    return Decision(**{**held, "finding": held.get("finding", "").strip()})


def _said(decision: Decision, name: str) -> str:
    return str(getattr(decision, name)) if name in COLUMNS else ""


def _empty_lines(end: str) -> str:
    """What follows a line but for its own line end."""
    own = _BREAK.search(end)
    return end[own.end() :] if own else ""


def _placed(
    old: Sequence[Line], new: Sequence[Decision]
) -> tuple[dict[int, Decision | None], list[Decision]]:
    """What each old line, known by its identity, says now, and the decisions without a line."""
    free, waiting = list(old), list(new)
    places: dict[int, Decision | None] = {}
    for is_its_place in (_is_same, _is_of_same_row, _is_any):
        for decision in list(waiting):
            line = next((each for each in free if is_its_place(each, decision)), None)
            if line is not None:
                places[id(line)] = decision
                free.remove(line)
                waiting.remove(decision)
    return {**places, **dict.fromkeys((id(line) for line in free), None)}, waiting


def _is_same(line: Line, decision: Decision) -> bool:
    return line.decision == decision


def _is_of_same_row(line: Line, decision: Decision) -> bool:
    return line.decision.row == decision.row


def _is_any(line: Line, decision: Decision) -> bool:
    return True
