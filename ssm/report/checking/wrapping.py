"""Lines for a terminal: wrapped between words, their beginnings in colour."""

import textwrap
from collections.abc import Callable

__all__ = ["Paint", "headed", "labelled", "plain", "row"]

Paint = Callable[[str, str], str]
"""From a role (`error`, `place`, `good` ...) and a text to the text in its colour."""

_INDENT = "    "


def plain(_role: str, text: str) -> str:
    """A text as it is, where there are no colours."""
    return text


def headed(place: str, word: str, text: str, *, paint: Paint, width: int | None) -> str:
    """The head of a problem: where, how much it weighs, what.

    Args:
        place: file, line and column, or a ref; it is never broken.
        word: the weight.
        text: the message.
        paint: gives words their colours.
        width: columns of the terminal; None leaves all on one line.

    Example:
        >>> print(headed("a.yaml:1:1", "error", "Who is it?", paint=plain, width=16))
        a.yaml:1:1:
            error: Who
            is it?
    """
    whole = "\xa0".join(place.split(" "))
    told = _wrapped(f"{whole}: {word}: {text}", width, "", _INDENT)
    rest = told[len(place) + 1 :]
    said = rest.lstrip()
    gap, text = rest[: len(rest) - len(said)], said[len(word) + 1 :]
    return f"{paint('place', place)}:{gap}{paint(word, word)}:{paint('text', text)}"


def labelled(label: str, text: str, *, paint: Paint, width: int | None, role: str = "label") -> str:
    """A text behind a label, wrapped, the lines after the first a little further in.

    Args:
        label: what is told.
        text: the telling.
        paint: gives words their colours.
        width: columns of the terminal; None leaves all on one line.
        role: of the label, for its colour.

    Example:
        >>> print(labelled("try", "another way", paint=plain, width=16))
            try: another
              way
    """
    told = _wrapped(f"{label}: {text}", width, _INDENT, f"{_INDENT}  ")
    rest = told[len(_INDENT) + len(label) + 1 :]
    return f"{_INDENT}{paint(role, label)}:{paint('text', rest)}"


def row(text: str, sign: str = "", *, paint: Paint, width: int | None) -> str:
    """A line of a list, a sign before it if one is wanted.

    Args:
        text: the line.
        sign: `+` for what is good.
        paint: gives words their colours.
        width: columns of the terminal; None leaves all on one line.

    Example:
        >>> print(row("Many have been heard.", "+", paint=plain, width=20))
          + Many have been
            heard.
    """
    begun = f"  {sign} " if sign else "  "
    told = _wrapped(text, width, begun, " " * len(begun))
    head = f"  {paint('good', sign)} " if sign else begun
    return head + paint("text", told[len(begun) :])


def _wrapped(text: str, width: int | None, first: str, others: str) -> str:
    if width is None:
        return first + text
    return textwrap.fill(
        text,
        width,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )
