"""The options of directives: each checked, with the nearest right word where it is wrong."""

from collections.abc import Callable
from typing import Any

from ssm.drawing.text.fonts import LOOKS
from ssm.drawing.themes.named import is_theme_file
from ssm.drawing.themes.theme import THEMES
from ssm.ext.embedding.asked import BOTH
from ssm.model.nearest import nearest, none_of

__all__ = ["DRAWN", "TOLD", "Spec", "nearest_of"]

_ALIGNS = ("left", "center", "right")
Convert = Callable[[Any], Any]


def nearest_of(right: tuple[str, ...]) -> Convert:
    """What reads an option that is one of a few words.

    Args:
        right: the words.

    Example:
        >>> nearest_of(("sketch", "plain"))("plan")
        Traceback (most recent call last):
            ...
        ValueError: must be one of sketch, plain (got 'plan'); did you mean 'plain'?
    """

    def convert(text: str | None) -> str:
        word = (text or "").strip()
        if why := none_of(word, right):
            raise ValueError(why)
        return word

    return convert


def _theme(text: str | None) -> str:
    word = (text or "").strip()
    return word if is_theme_file(word) else str(nearest_of((BOTH, *THEMES))(word))


def _words(text: str | None) -> str:
    from docutils.parsers.rst.directives import unchanged_required

    return str(unchanged_required(text)).strip()


def _width(text: str | None) -> str:
    from docutils.parsers.rst.directives import length_or_percentage_or_unitless

    return str(length_or_percentage_or_unitless(text, "px"))


def _classes(text: str | None) -> list[str]:
    from docutils.parsers.rst.directives import class_option

    return list(class_option(text))


class Spec(dict[str, Convert]):
    """Options by name; a name that is not there is answered with the nearest that is."""

    def __missing__(self, name: str) -> Convert:
        """Says what was meant.

        Raises:
            KeyError: always; its text stands in quotation marks in the message.
        """
        near = nearest(name, self)
        raise KeyError(f'{name}"; did you mean "{near}' if near else name)


TOLD = Spec({"study": _words, "name": _words, "class": _classes})
"""What every directive takes."""

DRAWN = Spec(
    {
        **TOLD,
        "alt": _words,
        "caption": _words,
        "look": nearest_of(LOOKS),
        "theme": _theme,
        "width": _width,
        "align": nearest_of(_ALIGNS),
    }
)
"""What those take that show a drawing."""
