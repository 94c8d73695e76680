"""A list with columns, as text, Markdown and CSV."""

import io
from collections.abc import Iterator

import attrs

from ssm.comparison.formats.markdown import table
from ssm.comparison.formats.measure import columns, indented, line, wide, wrapped
from ssm.findings.delimited import write_rows
from ssm.findings.formulas import guarded

__all__ = ["Listing", "as_csv", "as_markdown", "as_text"]

_NARROW = 16
"""A column is made no narrower than this."""


@attrs.frozen(kw_only=True)
class Listing:
    """Rows below columns.

    Attributes:
        title: a sentence for people.
        columns: what stands above them.
        rows: the cells, as many as there are columns.
        empty: what is said where there are no rows.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str


def as_text(listing: Listing, width: int) -> str:
    """A list for a terminal; where it is narrow, each row is a paragraph.

    Args:
        listing: what to show.
        width: how many columns the terminal has.
    """
    if not listing.rows:
        return listing.empty
    title = list(wrapped(listing.title, width))
    rows = [[line(cell) for cell in row] for row in (listing.columns, *listing.rows)]
    sizes = [max(wide(row[n]) for row in rows) for n in range(len(listing.columns))]
    while (over := sum(sizes) + 2 * len(sizes) - 2 - width) > 0 and max(sizes) > _NARROW:
        most = sizes.index(max(sizes))
        sizes[most] = max(_NARROW, sizes[most] - over)
    if over > 0:
        told = ["\n".join(_paragraph(listing.columns, row, width)) for row in rows[1:]]
        return "\n\n".join(["\n".join(title), *told])
    return "\n".join([*title, "", *(each for row in rows for each in columns(row, sizes))])


def _paragraph(names: tuple[str, ...], row: list[str], width: int) -> Iterator[str]:
    yield from wrapped(row[0], width)
    for name, cell in zip(names[1:], row[1:], strict=True):
        if cell:
            yield from indented(f"{name}: {cell}", width, "  ", 2)


def as_markdown(listing: Listing) -> str:
    """A list as a Markdown table; nothing in it is taken for markup."""
    if not listing.rows:
        return listing.empty
    return "\n".join([listing.title, "", table(listing.columns, listing.rows)])


def as_csv(listing: Listing) -> str:
    """A list as CSV that no spreadsheet computes."""
    out = io.StringIO(newline="")
    write_rows(out, [listing.columns, *([guarded(c) for c in row] for row in listing.rows)])
    return out.getvalue()
