"""Small pieces that all writers of sections share."""

from collections.abc import Iterator
from typing import Any

import attrs

from ssm.report.blocks import Card, GridRow, Link, Section, Words

__all__ = ["joined_words", "without_dead_links"]


def joined_words(words: Words) -> str:
    """A row of texts and links as plain text.

    Example:
        >>> joined_words(("see ", Link("row 3", "row")))
        'see row 3'
    """
    if isinstance(words, str):
        return words
    return "".join(piece if isinstance(piece, str) else piece.text for piece in words)


def without_dead_links(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Sections as they are, with plain words where a link would lead out of them.

    Args:
        sections: some of the chapters of a report.

    Example:
        >>> from ssm.report.blocks import Para
        >>> here = Section(anchor="a", title="A", blocks=(Para((Link("x", "a"), Link("y", "b"))),))
        >>> without_dead_links((here,))[0].blocks[0].words
        (Link(text='x', anchor='a'), 'y')
    """
    known = frozenset(_anchors(sections))
    return tuple(_kept(section, known) for section in sections)


def _anchors(value: Any) -> Iterator[str]:
    if isinstance(value, (Section, Card, GridRow)):
        yield value.anchor
    if isinstance(value, tuple):
        for each in value:
            yield from _anchors(each)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from _anchors(getattr(value, field.name))


def _kept(value: Any, known: frozenset[str]) -> Any:
    if isinstance(value, Link):
        return value if value.anchor in known else value.text
    if isinstance(value, tuple):
        return tuple(_kept(each, known) for each in value)
    if attrs.has(type(value)):
        fields = (field.name for field in attrs.fields(type(value)))
        return attrs.evolve(value, **{name: _kept(getattr(value, name), known) for name in fields})
    return value
