"""Plain text of a given width, where a Chinese sign is two columns wide and an accent none."""

import itertools
import unicodedata
from collections.abc import Iterator, Sequence

__all__ = ["NARROWEST", "columns", "headed", "indented", "line", "wide", "wrapped"]

NARROWEST = 40
"""The fewest columns of a terminal that texts are laid out for."""


def line(text: str) -> str:
    r"""A text on one line, without characters that steer a terminal or a reading order.

    Example:
        >>> line("two\nlines \x1b[31mred\u202e")
        'two lines �[31mred�'
    """
    if text.isprintable():
        return " ".join(text.split())
    return " ".join("".join("�" if _steers(char) else char for char in text).split())


def _steers(char: str) -> bool:
    code = ord(char)
    controls = code < 32 or 127 <= code < 160
    marks = 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069
    return marks or (controls and not char.isspace())


def wide(text: str) -> int:
    """How many columns of a terminal a text takes.

    Example:
        >>> wide("Nurses"), wide("看護師"), wide("e\u0301")
        (6, 6, 1)
    """
    return len(text) if text.isascii() else sum(_wide(char) for char in text)


def _wide(char: str) -> int:
    if char.isascii():
        return 1
    if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def wrapped(text: str, width: int) -> Iterator[str]:
    """The lines of a text, broken at spaces, and inside words that are too long.

    What could steer a terminal is taken out; see `line`.

    Example:
        >>> list(wrapped("Plan the day in one list", 12))
        ['Plan the day', 'in one list']
    """
    held, taken = "", 0
    for word in line(text).split():
        more = wide(word)
        if held and taken + 1 + more <= width:
            held, taken = f"{held} {word}", taken + 1 + more
            continue
        if held:
            yield held
        *full, held = _cut(word, width) if more > width else [word]
        taken = wide(held)
        yield from full
    yield held


def _cut(word: str, width: int) -> list[str]:
    pieces = [""]
    for char in word:
        if wide(pieces[-1]) + _wide(char) > width and pieces[-1]:
            pieces.append("")
        pieces[-1] += char
    return pieces


def indented(text: str, width: int, indent: str = "", hanging: int = 0) -> Iterator[str]:
    """The lines of a text after an indent; all but the first hang by some columns more.

    Example:
        >>> list(indented("Plan the day in one list", 14, "  ", 2))
        ['  Plan the day', '    in one', '    list']
    """
    more = indent + " " * min(hanging, width // 4)
    first = next(wrapped(text, width - len(indent)))
    yield (indent + first).rstrip()
    rest = line(text)[len(first) :].strip()
    if rest:
        yield from (more + each for each in wrapped(rest, width - len(more)))


def headed(text: str, width: int, sign: str = "=") -> Iterator[str]:
    """A heading, and the line under it.

    Example:
        >>> list(headed("Plan the day", 8, "-"))
        ['Plan the', 'day', '--------']
    """
    lines = list(indented(text, width))
    yield from lines
    yield sign * max(map(wide, lines))


def columns(texts: Sequence[str], sizes: Sequence[int]) -> Iterator[str]:
    """One row of a table: texts side by side, each wrapped to its own width.

    Example:
        >>> list(columns(["Plan the day", "partly"], [6, 6]))
        ['Plan    partly', 'the', 'day']
    """
    cells = [list(wrapped(text, size)) for text, size in zip(texts, sizes, strict=True)]
    for row in itertools.zip_longest(*cells, fillvalue=""):
        padded = (each + " " * (size - wide(each)) for each, size in zip(row, sizes, strict=True))
        yield "  ".join(padded).rstrip()
