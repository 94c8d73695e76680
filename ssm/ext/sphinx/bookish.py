"""Drawings as a book takes them: its checkers want ids without colons."""

import re

__all__ = ["bookish"]

_TAG = re.compile(r"<[^>]+>")
_ID = re.compile(
    r' (?:id|aria-labelledby|aria-describedby)="[^"]*"| (?:xlink:)?href="#[^"]*"|url\(#[^)]*\)'
)
_NAMED = re.compile(r'(?<=["#]).*')


def bookish(svg: str) -> str:
    """A drawing with dots for the colons in its ids, and in what leads to them.

    Args:
        svg: a document as `Drawing.svg` gives it.

    Example:
        >>> bookish('<g id="model:fence:1"><use href="#model:fence"/>1:2</g>')
        '<g id="model.fence.1"><use href="#model.fence"/>1:2</g>'
    """
    return _TAG.sub(lambda tag: _ID.sub(_dotted, tag[0]), svg)


def _dotted(named: re.Match[str]) -> str:
    return _NAMED.sub(lambda name: name[0].replace(":", "."), named[0], count=1)
