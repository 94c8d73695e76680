"""Blank charts as files."""

from ssm.comparison.blank.blank import Blank
from ssm.comparison.blank.formats import as_csv, as_markdown, as_word
from ssm.report.filed import Makers, filed

__all__ = ["BLANK_KINDS", "blank_file"]

BLANK_KINDS = ("md", "csv", "docx", "xlsx")
"""The kinds of files that a blank chart may be."""


def blank_file(blank: Blank, kind: str) -> bytes:
    """The content of one file.

    Args:
        blank: what `blank_chart` gave.
        kind: one of `BLANK_KINDS`.

    Raises:
        MissingExtraError: the kind needs the extra `office`, which is not installed.
    """
    from ssm.comparison.blank.workbook import as_workbook

    makers: Makers = {
        "md": lambda: as_markdown(blank),
        "csv": lambda: as_csv(blank),
        "docx": lambda: as_word(blank),
        "xlsx": lambda: as_workbook(blank),
    }
    return filed(makers[kind](), kind)
