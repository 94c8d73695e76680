"""A table read from its first row to its last: what it is, then its statements."""

from collections.abc import Iterator

from ssm.findings.importing.importer import How
from ssm.findings.importing.items import Item, Remark, Unread
from ssm.findings.importing.tables.fitting import Fitting
from ssm.findings.importing.tables.grids import Grid, Tell
from ssm.findings.importing.tables.joining import Joiner
from ssm.findings.importing.tables.opening import Opened, opened
from ssm.findings.importing.tables.rows import Row
from ssm.findings.importing.tables.statements import Maker
from ssm.findings.importing.tables.wanted import Wanted

__all__ = ["items_of"]

_TOLD = 6


def items_of(grid: Grid, how: How, name: str, wanted: Wanted | None) -> Iterator[Item]:
    """What a table holds, item by item.

    Args:
        grid: the table.
        how: how it is wanted to be read.
        name: how the table is called, for messages.
        wanted: what a person says about its columns.

    Raises:
        UnreadableError: it is empty, no column holds the words of a finding, or the mapping
            file names columns that it does not have.
    """
    begun = opened(grid, name, wanted, how.mapping[0] if how.mapping else "")
    yield from grid.remarks
    for text in (*begun.heading.remarks, *begun.plan.remarks):
        yield Remark(text)
    yield from _statements(grid, begun, how)


def _statements(grid: Grid, begun: Opened, how: How) -> Iterator[Item]:
    plan, maker = begun.plan, Maker(begun.plan)
    fitting = Fitting(begun.width, plan.needed())
    passes = 2 if plan.joins else 1

    def rows(before: int, fitting: Fitting) -> Iterator[Row | Unread]:
        tell: Tell = lambda done: how.progress(before + done, passes * grid.size)  # noqa: E731
        for row in fitting.of(grid.rows(begun.width, tell)):
            if isinstance(row, Unread) or row[0] >= begun.heading.first:
                yield row

    if plan.joins:
        joiner = Joiner(plan, maker)
        joiner.learn(rows(0, Fitting(begun.width, plan.needed())))
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
    if plan.lists is not None and plan.lists.unsure:
        yield Remark(
            "In some cells the codes cannot be told apart, since their names have commas; "
            "such a cell is kept as one code."
        )


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
    if maker.continued:
        rows = (
            "1 row only continues"
            if maker.continued == 1
            else f"{maker.continued} rows only continue"
        )
        yield f"{rows} the words of a merged cell above."
    if maker.undated:
        yield f"{maker.undated} dates could not be read; their findings have none."


def _cells(count: int) -> str:
    return "1 cell is" if count == 1 else f"{count} cells are"
