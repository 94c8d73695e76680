"""A table of edges: from, to, and words on the link where there are any."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ssm.errors import UnreadableError
from ssm.files.codes import problem
from ssm.findings.cells import Cell, cells
from ssm.findings.formulas import unguarded
from ssm.findings.processes.dissolving import Arrow, Node
from ssm.findings.processes.drawn import Drawn, drawn_of

if TYPE_CHECKING:
    from ssm.problems import Problem

__all__ = ["edges_drawn"]

_NAMES = {
    "tail": ("from", "source", "tail", "before", "start"),
    "head": ("to", "target", "head", "after", "then", "end"),
    "label": ("label", "words", "condition", "when", "if"),
    "by": ("by", "who", "lane", "role"),
}
_NEEDED = "the first line must name the columns 'from' and 'to'; 'label' and 'by' may follow"


def edges_drawn(text: str, name: str) -> Drawn:
    r"""The tasks and links of a table, a link a row; a row without `to` is a task alone.

    Args:
        text: the table.
        name: the file's name in messages.

    Raises:
        UnreadableError: it has no columns for both ends.

    Example:
        >>> drawn = edges_drawn("from,to\nPrint the list,Call a patient", "today.csv")
        >>> [task.do for task in drawn.tasks], [str(link) for link in drawn.links]
        (['Print the list', 'Call a patient'], ['print-the-list -> call-a-patient'])
    """
    table = cells(text, name)
    header = [_words(cell).lower() for cell in table.rows[0]] if table.rows else []
    at = {field: _column(header, names) for field, names in _NAMES.items()}
    if at["tail"] is None or at["head"] is None:
        why = "it names no columns from and to" if header else "it is empty"
        msg = f"{name}: {why}; {_NEEDED}"
        raise UnreadableError(msg, name)
    nodes: dict[str, Node] = {}
    arrows: list[Arrow] = []
    problems: list[Problem] = list(table.problems)
    for row in table.rows[1:]:
        held = {field: _held(row, n) for field, n in at.items()}
        tail, head, label, by = (held[field] for field in _NAMES)
        if tail is None:
            message = "a row says what comes after, and not after what"
            hint = "write the step before it under 'from'"
            problems.append(problem(message, "bad-row", span=row[0].span, hint=hint))
        for cell, who in ((tail, by), (head, None)):
            if cell is not None:
                _note(nodes, cell, who)
        if tail is not None and head is not None:
            words = "" if label is None else _words(label)
            arrows.append(Arrow(_key(tail), _key(head), words))
    return drawn_of(list(nodes.values()), _once(arrows), _odd(table.rows, at), name, problems)


def _column(header: Sequence[str], names: Sequence[str]) -> int | None:
    return next((header.index(name) for name in names if name in header), None)


def _held(row: Sequence[Cell], n: int | None) -> Cell | None:
    return row[n] if n is not None and n < len(row) and _words(row[n]) else None


def _words(cell: Cell) -> str:
    return " ".join(unguarded(cell.text).split())


def _key(cell: Cell) -> str:
    return _words(cell).casefold()


def _note(nodes: dict[str, Node], cell: Cell, who: Cell | None) -> None:
    key = _key(cell)
    by = (*(nodes[key].by if key in nodes else ()), *([_words(who)] if who else []))
    first = nodes.get(key)
    name, span = (_words(cell), cell.span) if first is None else (first.name, first.span)
    nodes[key] = Node(key=key, name=name, span=span, by=by)


def _once(arrows: Sequence[Arrow]) -> list[Arrow]:
    return list(dict.fromkeys(arrows))


def _odd(rows: Sequence[Sequence[Cell]], at: dict[str, int | None]) -> Iterator[str]:
    """The columns that are read as nothing."""
    for n, cell in enumerate(rows[0]):
        if n not in at.values() and _words(cell):
            yield f"the column “{_words(cell)}” is not read"
    if any(_words(cell) for row in rows[1:] for cell in row[len(rows[0]) :]):
        yield "cells beyond the last named column are not read"
