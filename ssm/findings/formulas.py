"""Cells that no spreadsheet takes for a formula, and the way back.

A spreadsheet computes a cell that begins with `=`, `+`, `-`, `@` (or their wide forms), a
tab or a line end. Such a text gets an apostrophe in front; reading takes exactly that
apostrophe off again, so that any text comes back as it was: also one that begins with
apostrophes of its own. Numbers, and a lone `-`, need none and stay as they are.
"""

import re

__all__ = ["guarded", "runs", "unguarded"]

_STARTS = re.compile("[ \u00a0\u3000\ufeff]*[=+@\uff1d\uff0b\uff0d\uff20-]|[\t\r\n]")
_HARMLESS = re.compile(r"-|[+-]?[0-9]+(?:[.,][0-9]+)?")
_GUARD = "'"


def guarded(text: str) -> str:
    """A cell that no spreadsheet runs.

    Example:
        >>> guarded("=HYPERLINK(1)"), guarded("-5"), guarded("'twas late"), guarded("'=1")
        ("'=HYPERLINK(1)", '-5', "'twas late", "''=1")
    """
    return _GUARD + text if runs(text.lstrip(_GUARD)) else text


def unguarded(cell: str) -> str:
    """The text that `guarded` made a cell of.

    Example:
        >>> unguarded("'=HYPERLINK(1)"), unguarded("-5"), unguarded("'twas late")
        ('=HYPERLINK(1)', '-5', "'twas late")
    """
    return cell[1:] if cell[:1] == _GUARD and runs(cell.lstrip(_GUARD)) else cell


def runs(cell: str) -> bool:
    """Whether a spreadsheet would compute a cell.

    Example:
        >>> runs("=1+1"), runs("'=1+1"), runs("-5")
        (True, False, False)
    """
    return _STARTS.match(cell) is not None and _HARMLESS.fullmatch(cell) is None
