"""A blank chart as a workbook: a sheet for each model, columns for each group, words to choose."""

import io
from typing import Any

from ssm.comparison.blank.blank import Blank, BlankModel
from ssm.comparison.blank.formats import COLUMNS, HOW, head_of
from ssm.comparison.formats.measure import line
from ssm.findings.forms.marks import CHART
from ssm.findings.forms.ticks import HAPPENS, JUDGED
from ssm.findings.timeless import timeless
from ssm.gathering.sheets.books import cell_text, openpyxl

__all__ = ["as_workbook"]

_WIDTHS = {"happens": 11, "how": 24, "who": 16, "judged": 11, "in their words": 40}
_CHOICES = {"happens": tuple(HAPPENS), "judged": tuple(JUDGED)}
_FILLS = ("F3EFE6", "E8EEF2")
_UNFIT = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_LONGEST = 31


def as_workbook(blank: Blank) -> bytes:
    """The workbook; the same bytes each time.

    Args:
        blank: what `blank_chart` gave.

    Raises:
        MissingExtraError: the extra `office` is not installed.
    """
    book = openpyxl().Workbook()
    book.properties.keywords, book.properties.creator = CHART, ""
    about = book.active
    about.title = "workshop"
    for number, (label, text) in enumerate((*head_of(blank), ("", HOW)), 1):
        _put(about, number, 1, label, bold=True)
        _put(about, number, 2, text)
    about.column_dimensions["A"].width, about.column_dimensions["B"].width = 14, 80
    names: set[str] = set()
    for model in blank.models:
        _sheet(book.create_sheet(_name(model, names)), blank, model)
    out = io.BytesIO()
    book.save(out)
    return timeless(out.getvalue())


def _name(model: BlankModel, names: set[str]) -> str:
    """A name that a sheet may have, and that no other has."""
    base = model.model.translate(_UNFIT)[:_LONGEST]
    name, number = base, 1
    while name.lower() in names or name == "workshop":
        number += 1
        name = f"{base[: _LONGEST - 4]} {number}"
    names.add(name.lower())
    return name


def _sheet(page: Any, blank: Blank, model: BlankModel) -> None:
    from openpyxl.styles import PatternFill
    from openpyxl.utils import get_column_letter

    many = len(COLUMNS)
    _put(page, 1, 1, line(model.title), bold=True)
    _put(page, 2, 1, "row", bold=True)
    _put(page, 2, 2, "the model asks", bold=True)
    for number, (ref, asks) in enumerate(model.rows, 3):
        _put(page, number, 1, ref)
        _put(page, number, 2, line(asks))
    for at, (group, name) in enumerate(blank.groups):
        first = 3 + at * many
        _put(page, 1, first, line(name), bold=True)
        page.merge_cells(start_row=1, end_row=1, start_column=first, end_column=first + many - 1)
        fill = PatternFill("solid", start_color=_FILLS[at % 2])
        for column, what in enumerate(COLUMNS, first):
            _put(page, 2, column, f"{group}: {what}", bold=True)
            page.cell(1, column).fill = page.cell(2, column).fill = fill
            page.column_dimensions[get_column_letter(column)].width = _WIDTHS[what]
            for number in range(3, 3 + len(model.rows)):
                _put(page, number, column, "")
            _offer(page, what, get_column_letter(column), len(model.rows))
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = 18, 44
    page.freeze_panes = "C3"
    page.page_setup.orientation, page.page_setup.fitToHeight = "landscape", 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = "1:2"


def _put(page: Any, row: int, column: int, text: str, *, bold: bool = False) -> None:
    """One cell, as a text whatever it begins with."""
    from openpyxl.styles import Alignment, Border, Font, Side

    cell = page.cell(row, column)
    if text:
        cell.value, cell.data_type = cell_text(text), "s"
    cell.number_format = "@"
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.font = Font(bold=bold)
    thin = Side(style="thin", color="BBBBBB")
    cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)


def _offer(page: Any, what: str, letter: str, rows: int) -> None:
    """Words to choose from; others may be typed all the same, and are told when they come back."""
    from openpyxl.worksheet.datavalidation import DataValidation

    if what in _CHOICES and rows:
        words = ",".join(_CHOICES[what])
        offer = DataValidation(type="list", formula1=f'"{words}"', allow_blank=True)
        offer.showErrorMessage = False
        offer.add(f"{letter}3:{letter}{2 + rows}")
        page.add_data_validation(offer)
