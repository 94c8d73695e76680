"""Interview guides as text, Markdown, Word, CSV and plain data."""

from ssm.comparison.asking.formats.data import as_csv, as_json
from ssm.comparison.asking.formats.markdown import as_markdown
from ssm.comparison.asking.formats.terminal import as_text

__all__ = ["as_csv", "as_json", "as_markdown", "as_text"]
