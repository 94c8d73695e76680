"""The codes of a study as a list."""

from collections.abc import Iterable
from typing import Any

from ssm.findings.coding import Meaning
from ssm.gathering.codes import CodeLine
from ssm.report.listing.listing import Listing

__all__ = ["codes_data", "codes_listing"]

_MEANS = {Meaning.NOTHING: "fits no row", Meaning.LATER: "later", Meaning.OPEN: ""}


def codes_listing(codes: Iterable[CodeLine]) -> Listing:
    """Codes with how many findings have them, and the rows that they stand for.

    Example:
        >>> codes_listing([CodeLine(code="Waiting", findings=3, sources=2)]).rows
        (('Waiting', '3', '2', ''),)
    """
    lines = tuple(codes)
    still = sum(each.is_open for each in lines)
    many = "1 code" if len(lines) == 1 else f"{len(lines)} codes"
    rest = f"{still} of them not mapped to rows" if still else "all of them mapped"
    return Listing(
        title=f"{many}, {rest}.",
        columns=("code", "findings", "sources", "rows"),
        rows=tuple(
            (each.code, str(each.findings), str(each.sources), _rows(each)) for each in lines
        ),
        empty="No finding of this study has a code.",
    )


def codes_data(codes: Iterable[CodeLine]) -> list[dict[str, Any]]:
    """The same as plain data; names are only ever added to it."""
    return [
        {
            "code": each.code,
            "findings": each.findings,
            "sources": each.sources,
            "meaning": each.meaning.value or "open",
            "rows": list(each.rows),
        }
        for each in codes
    ]


def _rows(each: CodeLine) -> str:
    return ", ".join(each.rows) or _MEANS.get(each.meaning, "")
