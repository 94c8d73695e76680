"""Coders side by side: as text, Markdown, a table and plain data."""

from ssm.report.coders.data import as_json
from ssm.report.coders.markdown import as_markdown
from ssm.report.coders.spreadsheet import as_csv
from ssm.report.coders.text import as_text

__all__ = ["as_csv", "as_json", "as_markdown", "as_text"]
