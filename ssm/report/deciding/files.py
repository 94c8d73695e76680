"""Suggestions in the format that somebody asks for, as the content of a file."""

import json
from collections.abc import Sequence

from ssm.findings.suggesting import Suggestion, as_json
from ssm.gathering.deciding.desk import Desk
from ssm.report.deciding.listing import as_text

__all__ = ["FORMATS", "suggestions_file"]

FORMATS = ("text", "json", "csv", "xlsx")


def suggestions_file(
    desk: Desk, suggestions: Sequence[Suggestion], kind: str, *, top: int = 3, width: int = 100
) -> bytes:
    """The content of one file.

    Args:
        desk: whose suggestions they are.
        suggestions: what was suggested.
        kind: one of `FORMATS`.
        top: how many columns a sheet has for candidate rows.
        width: of text, in columns.

    Raises:
        MissingExtraError: a workbook is asked for, and the extra `office` is not installed.
    """
    if kind == "xlsx":
        from ssm.gathering.sheets.workbook import workbook

        return workbook(desk, suggestions, top=top)
    if kind == "csv":
        from ssm.gathering.sheets.writing import as_csv

        return as_csv(desk, suggestions, top=top).encode("utf-8-sig")
    if kind == "json":
        return f"{json.dumps(as_json(suggestions), indent=2, ensure_ascii=False)}\n".encode()
    return f"{as_text(desk.study, suggestions, width)}\n".encode()
