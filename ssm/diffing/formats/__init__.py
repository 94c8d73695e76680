"""A diff as text for a terminal, as Markdown, and as plain data."""

from ssm.diffing.formats.data import as_json
from ssm.diffing.formats.markdown import as_markdown
from ssm.diffing.formats.terminal import as_text

__all__ = ["as_json", "as_markdown", "as_text"]
