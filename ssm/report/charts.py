"""Comparison charts as files."""

from importlib.util import find_spec

from ssm.comparison import Comparison
from ssm.comparison.formats import as_csv, as_json, as_markdown, as_text
from ssm.model.study import Study
from ssm.report.filed import filed

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
    if kind == "xlsx":
        from ssm.report.comparing.workbook import comparison_book

        return comparison_book(found, study)
    if kind == "html":
        from ssm.report.comparing.page import comparison_page

        return filed(comparison_page(found, study), kind)
    if kind == "json":
        return filed(as_json(found), kind)
    if kind == "text":
        return filed(as_text(found, width), kind)
    return filed({"md": as_markdown, "csv": as_csv}[kind](found), kind)


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
