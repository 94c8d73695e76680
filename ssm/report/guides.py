"""Interview guides as files."""

import json

from ssm.comparison.asking.formats import as_csv, as_json, as_markdown, as_text
from ssm.comparison.asking.guide import Interviews

__all__ = ["guides_file"]


def guides_file(found: Interviews, kind: str) -> bytes:
    """The content of one file.

    Args:
        found: what `ask` gave.
        kind: `text`, `md`, `docx`, `csv` or `json`.

    Raises:
        MissingExtraError: `docx` is wanted, and the extra `office` is not installed.
    """
    if kind == "docx":
        from ssm.comparison.asking.formats.word import as_word

        return as_word(found)
    if kind == "json":
        text = json.dumps(as_json(found), indent=2, ensure_ascii=False)
    else:
        text = {"text": as_text, "md": as_markdown, "csv": as_csv}[kind](found)
    whole = text if text.endswith("\n") else f"{text}\n"
    return whole.encode("utf-8-sig" if kind == "csv" else "utf-8")
