"""Coders side by side: as text, Markdown, a table and plain data."""

from ssm.report.coding.data import as_json
from ssm.report.coding.markdown import as_markdown
from ssm.report.coding.spreadsheet import as_csv
from ssm.report.coding.text import as_text

__all__ = ["as_csv", "as_json", "as_markdown", "as_text"]
