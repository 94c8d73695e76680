"""What a search of pages finds in the words of a drawing, and what it finds below it anyway."""

import html
import itertools
import re

from markupsafe import Markup

__all__ = ["NOT_SEARCHED", "is_told", "told_once"]

NOT_SEARCHED = Markup(" data-search-exclude")
"""The attribute of what is left out of the search of Material, of Zensical and our own."""

_END = re.compile(r"(?<=[.?!]) ")
_ASIDE = re.compile(r"\([^()]*\)")
_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"\w+")
_TOLD = Markup("<span{}>{}</span>")
_MOST = 20


def is_told(description: str, told: str) -> bool:
    """Whether the words of a drawing stand below it, but for one in twenty at most.

    What stands in brackets does not count.

    Args:
        description: the drawing in words.
        told: what is told below it, as HTML.

    Example:
        >>> is_told("Ann: sad (seen).", "<b>Ann</b> is sad."), is_told("Tea: cold.", "Tea")
        (True, False)
    """
    words = _words(description)
    return len(words - _words(_bare(told))) * _MOST <= len(words)


def told_once(description: str, told: str) -> Markup:
    """A drawing in words, with marks round the sentences whose words stand below it.

    Args:
        description: the drawing in words.
        told: what is told below it, as HTML.

    Example:
        >>> print(told_once("Ann: sad. Tea: cold.", "<b>Ann</b> is sad."))
        <span data-search-exclude>Ann: sad.</span> Tea: cold.
    """
    known = _words(_bare(told))
    runs = itertools.groupby(_END.split(description), lambda sentence: known >= _words(sentence))
    parts = ((is_known, " ".join(run)) for is_known, run in runs)
    return Markup(" ").join(
        _TOLD.format(NOT_SEARCHED, text) if is_known else text for is_known, text in parts
    )


def _bare(told: str) -> str:
    """HTML as plain text."""
    return html.unescape(_TAG.sub(" ", told))


def _words(text: str) -> set[str]:
    return {found[0].casefold() for found in _WORD.finditer(_ASIDE.sub(" ", text))}
