"""A sheet of decisions as a workbook: lists to choose from, and every cell a text."""

import io
from collections.abc import Sequence
from typing import Any

from ssm.findings.suggesting import Suggestion
from ssm.findings.timeless import timeless
from ssm.gathering.deciding.desk import Desk
from ssm.gathering.decisions.decision import FITS_NOTHING
from ssm.gathering.sheets.books import cell_text, openpyxl
from ssm.gathering.sheets.columns import CANDIDATE, LATER, NOTHING, REJECTED
from ssm.gathering.sheets.writing import sheet
from ssm.model.words import Happens, Judged

__all__ = ["workbook"]

_WIDTHS = {"words": 60, "source": 24, "perspective": 16, "codes": 20, "row": 16, "note": 30}
_CANDIDATE_WIDTH, _OTHER_WIDTH = 34, 11
_CHOICES = {
    "happens": tuple(Happens),
    "judged": tuple(Judged),
    "status": (NOTHING, LATER, REJECTED),
}


def workbook(desk: Desk, suggestions: Sequence[Suggestion], *, top: int = 3) -> bytes:
    """A workbook with a sheet to fill in and a list of all rows; the same bytes each time.

    Args:
        desk: who is to fill it in.
        suggestions: the findings, each with its candidate rows.
        top: how many columns there are for candidate rows.

    Raises:
        MissingExtraError: the extra `office` is not installed.
    """
    book = openpyxl().Workbook()
    table = sheet(desk, suggestions, top=top)
    findings = book.active
    findings.title = "findings"
    _fill(findings, table)
    rows = book.create_sheet("rows")
    listed = [[desk.rows.short(ref), desk.rows.text(ref)] for ref in desk.rows.refs]
    _fill(rows, [["row", "words"], [FITS_NOTHING, "it fits nothing"], *listed])
    _dress(findings, table)
    rows.column_dimensions["A"].width = _WIDTHS["row"]
    rows.column_dimensions["B"].width = _WIDTHS["words"]
    _offer(findings, table, len(listed) + 2)
    out = io.BytesIO()
    book.save(out)
    return timeless(out.getvalue())


def _fill(page: Any, table: Sequence[Sequence[str]]) -> None:
    """Every cell as text, whatever it begins with."""
    from openpyxl.styles import Alignment, Font

    for number, cells in enumerate(table, 1):
        for column, text in enumerate(cells, 1):
            cell = page.cell(number, column)
            if text:
                cell.value = cell_text(text)
                cell.data_type = "s"
            cell.number_format = "@"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=number == 1)
    page.freeze_panes = "A2"


def _dress(page: Any, table: Sequence[Sequence[str]]) -> None:
    """Widths, and the column with marks out of the way."""
    from openpyxl.utils import get_column_letter

    for column, name in enumerate(table[0], 1):
        width = _CANDIDATE_WIDTH if name.startswith(CANDIDATE) else _WIDTHS.get(name, _OTHER_WIDTH)
        letter = get_column_letter(column)
        page.column_dimensions[letter].width = width
        page.column_dimensions[letter].hidden = name == "check"
    page.freeze_panes = "C2"
    page.auto_filter.ref = page.dimensions


def _offer(page: Any, table: Sequence[Sequence[str]], rows: int) -> None:
    """Lists to choose from; what is not on them may be typed all the same, and is told later."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    lists = {name: f'"{",".join(words)}"' for name, words in _CHOICES.items()}
    lists["row"] = f"rows!$A$2:$A${rows}"
    for name, words in lists.items():
        letter = get_column_letter(table[0].index(name) + 1)
        offer = DataValidation(type="list", formula1=words, allow_blank=True)
        offer.showErrorMessage = False
        offer.add(f"{letter}2:{letter}{max(2, len(table)) + 1000}")
        page.add_data_validation(offer)
