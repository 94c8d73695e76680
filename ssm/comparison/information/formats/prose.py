"""Information tables as plain text and as Markdown."""

from collections.abc import Sequence

from ssm.comparison.formats.parts import parts_markdown, parts_text
from ssm.comparison.information.formats.words import NOTHING, PREFACE, TITLE, parts_of
from ssm.comparison.information.values import Information

__all__ = ["as_markdown", "as_text"]


def as_text(found: Sequence[Information], width: int = 80, *, cross: bool = False) -> str:
    """Information tables as plain text, no line of it wider than asked for.

    Args:
        found: what `information` gave.
        width: in columns of a terminal; 40 at the least.
        cross: give the Maltese cross alone.

    Example:
        >>> print(as_text((), width=80))
        What the models ask to be known
        ===============================
        No inputs, outputs or measures are noted at any activity yet.
    """
    return parts_text(TITLE, PREFACE if found else NOTHING, parts_of(found, cross=cross), width)


def as_markdown(found: Sequence[Information], *, cross: bool = False) -> str:
    """Information tables as a Markdown document.

    Args:
        found: what `information` gave.
        cross: give the Maltese cross alone.
    """
    return parts_markdown(TITLE, PREFACE if found else NOTHING, parts_of(found, cross=cross))
