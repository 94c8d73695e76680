"""Information tables as text, Markdown, CSV and JSON; as a workbook see `book`."""

from ssm.comparison.information.formats.data import as_json
from ssm.comparison.information.formats.prose import as_markdown, as_text
from ssm.comparison.information.formats.table import as_csv

__all__ = ["as_csv", "as_json", "as_markdown", "as_text"]
