"""Comparisons as text, Markdown, CSV and JSON; words, not colours, and every quote listed."""

from typing import TYPE_CHECKING

from ssm._lazily import lazily

if TYPE_CHECKING:
    from ssm.comparison.formats.data import as_json
    from ssm.comparison.formats.markdown import as_markdown
    from ssm.comparison.formats.spreadsheet import as_csv
    from ssm.comparison.formats.terminal import as_text

__all__ = ["as_csv", "as_json", "as_markdown", "as_text"]

__getattr__ = lazily(
    __name__,
    {
        "as_csv": "spreadsheet",
        "as_json": "data",
        "as_markdown": "markdown",
        "as_text": "terminal",
    },
)
