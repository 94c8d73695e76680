"""Comparison charts as files."""

from importlib.util import find_spec

from ssm.comparison import Comparison
from ssm.comparison.formats import as_csv, as_json, as_markdown, as_text
from ssm.model.study import Study
from ssm.report.filed import Makers, filed

__all__ = ["KINDS", "chart_file", "chart_files"]

KINDS = ("text", "md", "csv", "json", "html", "xlsx")
"""The formats that a comparison is written in."""


def chart_file(found: Comparison, kind: str, study: Study, *, width: int = 80) -> bytes:
    """The content of one file.

    Args:
        found: what `compare` gave.
        kind: one of `KINDS`.
        study: what it was made of.
        width: of text, in columns.

    Raises:
        MissingExtraError: a workbook needs the extra `office`, and it is not installed.
    """
    makers: Makers = {
        "text": lambda: as_text(found, width),
        "md": lambda: as_markdown(found),
        "csv": lambda: as_csv(found),
        "json": lambda: as_json(found),
        "html": lambda: _page(found, study),
        "xlsx": lambda: _book(found, study),
    }
    return filed(makers[kind](), kind)


def _page(found: Comparison, study: Study) -> str:
    from ssm.report.comparing.page import comparison_page

    return comparison_page(found, study)


def _book(found: Comparison, study: Study) -> bytes:
    from ssm.report.comparing.workbook import comparison_book

    return comparison_book(found, study)


def chart_files(found: Comparison, study: Study) -> dict[str, bytes]:
    """The files of a comparison, by name; none where there is no model to compare.

    A workbook is among them where the extra `office` is installed.

    Args:
        found: what `compare` gave.
        study: what it was made of.
    """
    if not found.charts:
        return {}
    kinds = ["md", "csv", "json", "html", *(["xlsx"] if find_spec("openpyxl") else [])]
    return {f"comparison.{kind}": chart_file(found, kind, study) for kind in kinds}
