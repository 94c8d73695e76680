"""Walks as text, Markdown and JSON, and as logs for other programs: CSV and XES."""

from ssm.comparison.walking.formats.data import as_json
from ssm.comparison.walking.formats.events import as_csv, as_xes
from ssm.comparison.walking.formats.markdown import as_markdown
from ssm.comparison.walking.formats.terminal import as_text

__all__ = ["as_csv", "as_json", "as_markdown", "as_text", "as_xes"]
