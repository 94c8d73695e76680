"""A document of a few chapters: links that would lead out of it become plain words."""

import functools
import operator
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
    elif not isinstance(value, Link):
        for name in _inside(value.__class__):
            held = getattr(value, name)
            yield from [held] if name == "anchor" else _places(held)


def _without(value: Any, places: frozenset[str]) -> Any:
    """The same value where no link in it leads out."""
    if isinstance(value, Link):
        return value if value.anchor in places else value.text
    if isinstance(value, tuple):
        items = tuple(_without(item, places) for item in value)
        return value if all(map(operator.is_, items, value)) else items
    held = {name: getattr(value, name) for name in _inside(value.__class__)}
    made = {name: _without(each, places) for name, each in held.items()}
    changed = {name: each for name, each in made.items() if each is not held[name]}
    return attrs.evolve(value, **changed) if changed else value


@functools.cache
def _inside(kind: type) -> tuple[str, ...]:
    """The fields of a block of some class; none of what is no block."""
    return tuple(field.name for field in attrs.fields(kind)) if attrs.has(kind) else ()
