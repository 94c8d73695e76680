"""Sheets of texts and links as a workbook: to filter, to print, the same bytes each time."""

import io
import re
from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from ssm.findings.timeless import timeless
from ssm.gathering.sheets.books import cell_text, openpyxl

__all__ = ["Leaf", "Sheet", "book", "names_of", "place"]

_UNFIT = re.compile(r"[\[\]:*?/\\'\x00-\x1f]")
_LONGEST = 31
_A4, _HEADER, _INK, _SOFT, _LINE = 9, "FFEDEFF3", "FF1F6570", "FF6A7080", "FFD5D9E0"


@attrs.frozen
class Leaf:
    """One cell: its text, where a click leads, and how it looks.

    Attributes:
        text: what stands in it; always a text, never a formula.
        to: a place in the workbook, as `place` writes it.
        look: `plain`, `strong` or `soft`.
    """

    text: str
    to: str = ""
    look: str = "plain"


@attrs.frozen(kw_only=True)
class Sheet:
    """One sheet.

    Attributes:
        name: as it stands on its tab; see `names_of`.
        heads: the first row.
        widths: of the columns, in letters.
        lines: the other rows.
        still: how many columns stay in sight.
    """

    name: str
    heads: tuple[str, ...]
    widths: tuple[int, ...]
    lines: Sequence[Sequence[Leaf]]
    still: int = 0


def names_of(titles: Sequence[str]) -> tuple[str, ...]:
    """Names for the tabs of sheets: short, without signs that are not allowed, each another.

    Example:
        >>> names_of(["Seen at the agreed time", "What/if?", "what if "])
        ('Seen at the agreed time', 'What if', 'what if 2')
    """
    taken: set[str] = set()
    names = []
    for title in titles:
        plain = " ".join(_UNFIT.sub(" ", cell_text(title)).split())[:_LONGEST].strip() or "Sheet"
        number, name = 2, plain
        while name.lower() in taken:
            end = f" {number}"
            name, number = plain[: _LONGEST - len(end)].rstrip() + end, number + 1
        taken.add(name.lower())
        names.append(name)
    return tuple(names)


def place(sheet: str, first: int, last: int | None = None, columns: int = 1) -> str:
    """A place in a workbook: some rows of a sheet, from the first column on.

    Example:
        >>> place("Findings", 2), place("Findings", 2, 4, columns=3)
        ("'Findings'!A2", "'Findings'!A2:C4")
    """
    letter = openpyxl().utils.get_column_letter(columns)
    end = f":{letter}{last}" if last is not None else ""
    return f"'{sheet}'!A{first}{end}"


def book(sheets: Sequence[Sheet], *, title: str) -> bytes:
    """A workbook.

    Args:
        sheets: in their order; one at the least.
        title: what the document is called.

    Raises:
        MissingExtraError: the extra `office` is not installed.
    """
    made = openpyxl().Workbook()
    made.remove(made.active)
    made.properties.title = cell_text(title)
    made.properties.creator = "ssm"
    for look in _looks():
        made.add_named_style(look)
    for sheet in sheets:
        _write(made.create_sheet(sheet.name), sheet)
    out = io.BytesIO()
    made.save(out)
    return timeless(out.getvalue())


def _looks() -> Iterator[Any]:
    """The looks of cells as named styles, each made once."""
    from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

    faces: dict[str, dict[str, Any]] = {
        "plain": {},
        "strong": {"bold": True},
        "soft": {"color": _SOFT},
        "link": {"color": _INK, "underline": "single"},
        "head": {"bold": True},
    }
    for name, face in faces.items():
        yield NamedStyle(
            name=f"ssm {name}",
            font=Font(name="Calibri", size=10, **face),
            alignment=Alignment(wrap_text=True, vertical="top"),
            border=Border(bottom=Side(style="hair", color=_LINE)),
            fill=PatternFill("solid", fgColor=_HEADER) if name == "head" else PatternFill(),
            number_format="@",
        )


def _write(page: Any, sheet: Sheet) -> None:
    from openpyxl.utils import get_column_letter

    looks: dict[str, Any] = {}
    heads = tuple(Leaf(head, look="head") for head in sheet.heads)
    for number, line in enumerate((heads, *sheet.lines), 1):
        for column, leaf in enumerate(line, 1):
            if leaf.text:
                _put(page.cell(number, column), leaf, looks)
    for column, width in enumerate(sheet.widths, 1):
        page.column_dimensions[get_column_letter(column)].width = width
    _set_up(page, sheet)


def _set_up(page: Any, sheet: Sheet) -> None:
    """What stays in sight, what filters, and how it is printed."""
    from openpyxl.utils import get_column_letter

    page.freeze_panes = f"{get_column_letter(sheet.still + 1)}2"
    page.auto_filter.ref = page.dimensions
    page.print_title_rows = "1:1"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = _A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.oddFooter.center.text = "&A, &P / &N"


def _put(cell: Any, leaf: Leaf, looks: dict[str, Any]) -> None:
    """A cell as text, whatever it begins with.

    Args:
        cell: where.
        leaf: what.
        looks: the looks of cells that were dressed before; to look a style up takes longer
            than all else.
    """
    from openpyxl.worksheet.hyperlink import Hyperlink

    cell.value = cell_text(leaf.text)
    cell.data_type = "s"
    if leaf.to:
        cell.hyperlink = Hyperlink(ref="", location=leaf.to)
    look = "link" if leaf.to and leaf.look == "plain" else leaf.look
    if look in looks:
        cell._style = looks[look]  # noqa: SLF001 - openpyxl has no other way to share a style
    else:
        cell.style = f"ssm {look}"
        looks[look] = cell._style  # noqa: SLF001
