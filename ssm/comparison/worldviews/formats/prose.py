"""Worldviews side by side as plain text and as Markdown."""

from ssm.comparison.formats.parts import parts_markdown, parts_text
from ssm.comparison.worldviews.formats.words import NOTHING, PREFACE, TITLE, parts_of
from ssm.comparison.worldviews.values import Worldviews

__all__ = ["as_markdown", "as_text"]


def as_text(found: Worldviews, width: int = 80) -> str:
    """Worldviews as plain text, no line of it wider than asked for.

    Args:
        found: what `worldviews` gave.
        width: in columns of a terminal; 40 at the least.

    Example:
        >>> import ssm
        >>> print(as_text(ssm.worldviews(ssm.Study()), width=60))
        Worldviews side by side
        =======================
        There are not yet two models with a worldview of their own
        to set side by side.
    """
    return parts_text(TITLE, _preface(found), parts_of(found), width)


def as_markdown(found: Worldviews) -> str:
    """Worldviews as a Markdown document; every finding is in it in its words.

    Args:
        found: what `worldviews` gave.
    """
    return parts_markdown(TITLE, _preface(found), parts_of(found, all_=True))


def _preface(found: Worldviews) -> str:
    return PREFACE if len(found.views) > 1 else NOTHING
