"""A document of a few chapters: links that would lead out of it become plain words."""

from collections.abc import Iterator
from typing import Any

import attrs

from ssm.report.blocks import Link, Section

__all__ = ["unlinked"]


def unlinked(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The same chapters, without links to places that none of them has.

    Args:
        sections: all chapters of the document.

    Example:
        >>> from ssm.report.blocks import Para
        >>> (shown,) = unlinked((Section(anchor="a", title="A", blocks=(
        ...     Para((Link("here", "a"), Link("there", "b"))),)),))
        >>> shown.blocks[0].words
        (Link(text='here', anchor='a'), 'there')
    """
    places = frozenset(_places(sections))
    return tuple(_without(section, places) for section in sections)


def _places(value: Any) -> Iterator[str]:
    """The places that links may lead to."""
    if isinstance(value, tuple):
        for item in value:
            yield from _places(item)
    elif attrs.has(type(value)) and not isinstance(value, Link):
        yield from ([value.anchor] if hasattr(value, "anchor") else [])
        for field in attrs.fields(type(value)):
            yield from _places(getattr(value, field.name))


def _without(value: Any, places: frozenset[str]) -> Any:
    if isinstance(value, Link):
        return value if value.anchor in places else value.text
    if isinstance(value, tuple):
        return tuple(_without(item, places) for item in value)
    if not attrs.has(type(value)):
        return value
    names = [field.name for field in attrs.fields(type(value))]
    return attrs.evolve(value, **{name: _without(getattr(value, name), places) for name in names})
