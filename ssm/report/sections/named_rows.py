"""Many rows of a chart in little room: activities by their words, dependencies by numbers."""

from typing import TYPE_CHECKING

from ssm.report.blocks import Items, Link, Words
from ssm.report.names import joined
from ssm.report.sections.places import chart_place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ssm.comparison import Chart, Row

__all__ = ["named_rows"]

_ARROW = "\N{NO-BREAK SPACE}→\N{NO-BREAK SPACE}"


def named_rows(chart: "Chart", rows: "Iterable[Row]") -> Items:
    """A list of rows that lead to the chart; all dependencies stand in one line of it.

    Args:
        chart: where they lead.
        rows: some of its rows.
    """
    held = tuple(rows)
    told: list[Words] = [(_link(chart, row),) for row in held if row.kind != "dependency"]
    between = [_link(chart, row) for row in held if row.kind == "dependency"]
    if between:
        told.append(("what follows from what: ", *joined(between)))
    return Items(entries=tuple(told), role="many")


def _link(chart: "Chart", row: "Row") -> Link:
    words = {
        "activity": f"{row.name} {row.text}",
        "dependency": row.name.replace(" -> ", _ARROW),
    }
    return Link(words.get(row.kind, row.text), chart_place(chart, row.ref))
