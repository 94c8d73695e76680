"""Worldviews side by side as text, Markdown, CSV and JSON."""

from ssm.comparison.worldviews.formats.data import as_json
from ssm.comparison.worldviews.formats.prose import as_markdown, as_text
from ssm.comparison.worldviews.formats.table import as_csv

__all__ = ["as_csv", "as_json", "as_markdown", "as_text"]
