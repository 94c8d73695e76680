"""Customers and profile sheets as text, Markdown, a table and plain data."""

from ssm.comparison.serving.formats.data import all_as_json, as_json, profile_as_json
from ssm.comparison.serving.formats.spreadsheet import as_csv
from ssm.comparison.serving.formats.writing import (
    as_markdown,
    as_text,
    profiles_as_markdown,
    profiles_as_text,
)

__all__ = [
    "all_as_json",
    "as_csv",
    "as_json",
    "as_markdown",
    "as_text",
    "profile_as_json",
    "profiles_as_markdown",
    "profiles_as_text",
]
