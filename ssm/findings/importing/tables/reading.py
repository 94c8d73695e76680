"""A table read from its first row to its last: what it is, then its statements."""

import itertools
from collections import Counter
from collections.abc import Iterator

import attrs

from ssm.errors import UnreadableError
from ssm.findings.importing.importer import How
from ssm.findings.importing.items import Item, Remark, Unread
from ssm.findings.importing.tables.fitting import Fitting
from ssm.findings.importing.tables.grids import Grid, Tell
from ssm.findings.importing.tables.headings import Heading, heading_of
from ssm.findings.importing.tables.joining import Joiner
from ssm.findings.importing.tables.plans import Plan, own_plan, tool_plan, with_dates
from ssm.findings.importing.tables.rows import Row
from ssm.findings.importing.tables.statements import Maker

__all__ = ["items_of"]

_SAMPLE = 500
_TOLD = 6


@attrs.frozen
class _Opened:
    """A table of which the beginning was looked at."""

    heading: Heading
    plan: Plan
    width: int


def items_of(grid: Grid, how: How, name: str) -> Iterator[Item]:
    """What a table holds, item by item.

    Args:
        grid: the table.
        how: how it is wanted to be read.
        name: how the table is called, for messages.

    Raises:
        UnreadableError: it is empty, or no column holds the words of a finding.
    """
    opened = _opened(grid, how, name)
    yield from grid.remarks
    for text in (*opened.heading.remarks, *opened.plan.remarks):
        yield Remark(text)
    yield from _statements(grid, opened, how)


def _opened(grid: Grid, how: How, name: str) -> _Opened:
    seen = itertools.islice(grid.rows(), _SAMPLE)
    rows = [row for row in seen if isinstance(row, tuple) and any(c.strip() for c in row[1])]
    if not rows:
        msg = f"{name}: the table is empty; look whether it is the right file"
        raise UnreadableError(msg, name)
    heading = heading_of(rows)
    data = [row for row in rows if row[0] >= heading.first]
    plan = _plan(heading, data, name)
    return _Opened(heading, plan, _width(heading, data))


def _width(heading: Heading, data: list[Row]) -> int:
    """How many cells a row has: one for each name, unless most rows have more."""
    widths = Counter(len(cells) for _, cells in data)
    usual = max(widths, key=lambda width: (widths[width], width), default=0)
    return max(len(heading.names), usual if 2 * widths[usual] > len(data) else 0)


def _plan(heading: Heading, data: list[Row], name: str) -> Plan:
    known = heading.known
    plan = tool_plan(heading, known) if known is not None and not known.survey else None
    plan = plan or own_plan(heading)
    if plan is None:
        names = ", ".join(repr(column) for column in heading.names[:12])
        msg = f"{name}: no column holds the words of a finding (the columns are {names})"
        raise UnreadableError(msg, name)
    return with_dates(plan, data)


def _statements(grid: Grid, opened: _Opened, how: How) -> Iterator[Item]:
    plan, maker = opened.plan, Maker(opened.plan)
    fitting = Fitting(opened.width, plan.needed())
    passes = 2 if plan.joins else 1

    def rows(begun: int, fitting: Fitting) -> Iterator[Row | Unread]:
        tell: Tell = lambda done: how.progress(begun + done, passes * grid.size)  # noqa: E731
        for row in fitting.of(grid.rows(opened.width, tell)):
            if isinstance(row, Unread) or row[0] >= opened.heading.first:
                yield row

    if plan.joins:
        joiner = Joiner(plan, maker)
        joiner.learn(rows(0, Fitting(opened.width, plan.needed())))
        yield from joiner.of(rows(grid.size, fitting))
        yield from map(Remark, joiner.remarks())
    else:
        for row in rows(0, fitting):
            if isinstance(row, Unread):
                yield row
            else:
                yield from maker.of(*row)
    how.progress(passes * grid.size, passes * grid.size)
    yield from map(Remark, (*fitting.remarks(), *_counted(maker)))


def _counted(maker: Maker) -> Iterator[str]:
    """What was counted and is no statement."""
    by_column: dict[str, list[tuple[str, int]]] = {}
    for (column, word), count in sorted(maker.skipped.items(), key=lambda item: -item[1]):
        by_column.setdefault(column, []).append((word, count))
    for column, words in by_column.items():
        total = sum(count for _, count in words)
        told = ", ".join(f"{word!r} {count} ×" for word, count in words[:_TOLD])
        more = f" and {len(words) - _TOLD} more" if len(words) > _TOLD else ""
        yield f"In {column!r}, {_cells(total)} no statement: {told}{more}."
    for column, count in maker.empty.items():
        yield f"In {column!r}, {_cells(count)} empty."
    if maker.undated:
        yield f"{maker.undated} dates could not be read; their findings have none."


def _cells(count: int) -> str:
    return "1 cell is" if count == 1 else f"{count} cells are"
