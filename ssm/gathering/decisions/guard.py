"""Cells that a spreadsheet would take for a formula: told to be text, and back again."""

__all__ = ["guarded", "unguarded"]

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20", "'")


def guarded(text: str) -> str:
    """A cell that no spreadsheet runs.

    Example:
        >>> guarded("=1+1"), guarded("'tis"), guarded("by hand")
        ("'=1+1", "''tis", 'by hand')
    """
    return f"'{text}" if text.startswith(_STARTS) else text


def unguarded(text: str) -> str:
    """The text that was guarded.

    Example:
        >>> unguarded("'=1+1"), unguarded("''tis"), unguarded("'tis")
        ('=1+1', "'tis", "'tis")
    """
    return text[1:] if text[:1] == "'" and text[1:].startswith(_STARTS) else text
