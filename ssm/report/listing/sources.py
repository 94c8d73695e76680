"""The sources of a study as a list."""

from collections.abc import Iterable
from typing import Any

from ssm.gathering.hearing.heardof import SourceLine
from ssm.report.listing.listing import Listing

__all__ = ["sources_data", "sources_listing"]


def sources_listing(sources: Iterable[SourceLine]) -> Listing:
    """Sources with whose view they give, how and when they were heard, and how much was said.

    Example:
        >>> from ssm.model.finding import Source
        >>> line = SourceLine(source=Source(id="int-01", method="interview"), findings=4)
        >>> sources_listing([line]).rows
        (('int-01', '', 'interview', '', '', '4'),)
    """
    lines = tuple(sources)
    silent = sum(each.source.perspective is None for each in lines)
    many = "1 source" if len(lines) == 1 else f"{len(lines)} sources"
    rest = f"{silent} of them without a perspective" if silent else "each with a perspective"
    return Listing(
        title=f"{many}, {rest}.",
        columns=("source", "perspective", "method", "date", "where", "findings"),
        rows=tuple(_row(each) for each in lines),
        empty="This study names no source yet.",
    )


def sources_data(sources: Iterable[SourceLine]) -> list[dict[str, Any]]:
    """The same as plain data; names are only ever added to it."""
    return [
        {
            "source": each.source.id,
            "label": each.source.label,
            "perspective": each.source.perspective,
            "method": each.source.method,
            "date": each.source.date.isoformat() if each.source.date else None,
            "where": each.source.where,
            "findings": each.findings,
        }
        for each in sources
    ]


def _row(each: SourceLine) -> tuple[str, ...]:
    source = each.source
    return (
        source.id,
        source.perspective or "",
        source.method or "",
        source.date.isoformat() if source.date else "",
        source.where or "",
        str(each.findings),
    )
