"""Where the rows of the comparison stand in a report, so that others can lead to them."""

from typing import TYPE_CHECKING

from ssm.report.names import anchor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssm.comparison import Chart, Comparison

__all__ = ["chart_place", "charts_with_voices", "row_anchors"]


def charts_with_voices(found: "Comparison") -> "Iterator[Chart]":
    """The charts in which somebody spoke, then or now."""
    return (chart for chart in found.charts if _has_voices(chart))


def row_anchors(found: "Comparison") -> dict[str, str]:
    """Where the rows of the newest charts stand, by ref."""
    charts = charts_with_voices(found)
    return {row.ref: chart_place(chart, row.ref) for chart in charts for row in chart.rows}


def chart_place(chart: "Chart", ref: str = "") -> str:
    """Where a chart stands, or one of its rows."""
    place = f"chart.{chart.model}" + (f".{chart.round}" if chart.round else "")
    return f"{place}.{anchor(ref)}" if ref else place


def _has_voices(chart: "Chart") -> bool:
    return any(row.overall.answers for each in (chart, *chart.earlier) for row in each.rows)
