"""Tables as docutils nodes: a chart with its voices, and facts side by side."""

from collections.abc import Callable, Iterable, Iterator

from docutils import nodes

from ssm.ext.sphinx.nodes import Chart, Scroll
from ssm.report.blocks import Block, Facts, Grid, GridRow

__all__ = ["chart", "fact_table"]

Write = Callable[[Iterable[Block]], list[nodes.Element]]
_TOGETHER = "together"
Target = Callable[[str], nodes.Element]


def fact_table(facts: Facts, write: Write) -> nodes.table:
    """Facts as a table of two columns, the first of them heads.

    Args:
        facts: terms with what is known about each.
        write: turns blocks into nodes.
    """
    body = nodes.tbody()
    for term, told in facts.rows:
        body += _row([_entry([nodes.paragraph("", term)]), _entry(write(told))])
    return _table((30, 70), body, classes=[f"ssm-{facts.role}"])


def chart(grid: Grid, write: Write, target: Target) -> Chart:
    """A chart as a table, which paper may show as a list instead.

    Args:
        grid: heads of columns and rows.
        write: turns blocks into nodes.
        target: makes the place that links to a row lead to.
    """
    columns = len(grid.heads)
    last = any(cell.role == _TOGETHER for row in grid.rows for cell in row.cells[-1:])
    heads = [grid.heads[n] for n in _order(columns, last=last)]
    head = nodes.thead("", _row(_entry([nodes.paragraph("", head)]) for head in heads))
    body = nodes.tbody()
    for row in grid.rows:
        if row.group:
            whole = _entry([nodes.paragraph("", row.group)], "ssm-group")
            whole["morecols"] = columns - 1
            body += _row([whole], "ssm-group")
        body += _chart_row(row, _order(columns, last=last), write, target)
    widths = (28, *(72 // max(1, columns - 1) for _ in grid.heads[1:]))
    table = _table(widths, body, head, classes=["ssm-chart", *_classes(grid.role)])
    caption = nodes.paragraph("", grid.caption, classes=["ssm-caption"])
    moved = Scroll("", table, classes=["ssm-scroll"])
    moved.attributes |= {"role": "region", "tabindex": "0", "aria-label": grid.caption}
    return Chart("", caption, moved)


def _order(columns: int, *, last: bool) -> list[int]:
    """The columns from left to right: what is taken together stands before the voices."""
    order = list(range(columns))
    return [order[0], order[-1], *order[1:-1]] if last and columns > 2 else order


def _chart_row(row: GridRow, order: list[int], write: Write, target: Target) -> nodes.row:
    first = write(row.head)
    if first and row.anchor:
        first[0].insert(0, target(row.anchor))
    entries = [_entry(first)]
    for cell in (row.cells[n - 1] for n in order[1:]):
        entry = _entry(write(cell.blocks), *_classes(cell.role))
        entry["label"] = cell.label
        entries.append(entry)
    return _row(entries, *_classes(row.role))


def _classes(role: str) -> Iterator[str]:
    return (f"ssm-{word}" for word in role.split())


def _entry(told: list[nodes.Element], *classes: str) -> nodes.entry:
    return nodes.entry("", *told, classes=list(classes))


def _row(entries: Iterable[nodes.entry], *classes: str) -> nodes.row:
    return nodes.row("", *entries, classes=list(classes))


def _table(
    widths: Iterable[int],
    body: nodes.tbody,
    head: nodes.thead | None = None,
    *,
    classes: list[str],
) -> nodes.table:
    shares = list(widths)
    group = nodes.tgroup(cols=len(shares))
    for n, share in enumerate(shares):
        group += nodes.colspec(colwidth=share, stub=1 if n == 0 else None)
    if head is not None:
        group += head
    group += body
    return nodes.table("", group, classes=["ssm-table", *classes])
