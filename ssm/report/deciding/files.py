"""Suggestions in the format that somebody asks for, as the content of a file."""

import json
from collections.abc import Sequence

from ssm.findings.suggesting import Suggestion, as_json
from ssm.gathering.deciding.desk import Desk
from ssm.report.deciding.listing import as_text

__all__ = ["FORMATS", "suggestions_file"]

FORMATS = ("text", "json", "csv", "xlsx")


def suggestions_file(
    desk: Desk, suggestions: Sequence[Suggestion], kind: str, *, width: int = 100
) -> bytes:
    """The content of one file.

    Args:
        desk: whose suggestions they are.
        suggestions: what was suggested.
        kind: one of `FORMATS`.
        width: of text, in columns.

    Raises:
        MissingExtraError: the extra `office` is not installed, and a workbook is asked for.
    """
    if kind == "xlsx":
        from ssm.report.deciding.workbook import workbook

        return workbook(desk, suggestions)
    if kind == "csv":
        from ssm.report.deciding.sheet import as_csv

        return as_csv(desk, suggestions).encode("utf-8-sig")
    if kind == "json":
        return f"{json.dumps(as_json(suggestions), indent=2, ensure_ascii=False)}\n".encode()
    return f"{as_text(desk.study, suggestions, width)}\n".encode()
