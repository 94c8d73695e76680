"""One picture of a study as its readers see it: who is in it, by name, and what joins them."""

import functools
from collections.abc import Iterable, Iterator

import attrs

from ssm.model.figures import is_practitioner, is_somebody
from ssm.model.links import Link
from ssm.model.picture import Boundary, Element, Picture
from ssm.model.sentence import listed
from ssm.model.stakeholder import named
from ssm.model.study import Study
from ssm.model.walk import link_names

__all__ = ["View", "number", "several"]

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@attrs.frozen(kw_only=True, eq=False)
class View:
    """A picture, with the study around it.

    Attributes:
        study: all of it.
        picture: the one that is read.
    """

    study: Study
    picture: Picture

    @property
    def ref(self) -> str:
        """The canonical ref of the picture."""
        return f"picture/{self.picture.id}"

    @functools.cached_property
    def elements(self) -> dict[str, Element]:
        """The elements by id, each once."""
        found: dict[str, Element] = {}
        for element in self.picture.elements:
            found.setdefault(element.id, element)
        return found

    @functools.cached_property
    def boundaries(self) -> dict[str, Boundary]:
        """The boundaries by id, each once."""
        found: dict[str, Boundary] = {}
        for boundary in self.picture.boundaries:
            found.setdefault(boundary.id, boundary)
        return found

    @functools.cached_property
    def links(self) -> tuple[tuple[str, Link], ...]:
        """The lines between two of them, each with its ref."""
        known = {*self.elements, *self.boundaries}
        return tuple(
            (f"{self.ref}/{name}", link)
            for name, link in link_names(self.picture.links)
            if link.tail in known and link.head in known and link.tail != link.head
        )

    @functools.cached_property
    def somebody(self) -> tuple[Element, ...]:
        """The people, groups and organisations among the elements."""
        return tuple(one for one in self.elements.values() if is_somebody(self.study, one))

    def is_us(self, element: Element) -> bool:
        """Whether an element stands for those who conduct the study."""
        return is_practitioner(self.study, element)

    def at(self, id: str) -> str:
        """The canonical ref of an element or a boundary."""
        return f"{self.ref}/{id}"

    def name(self, id: str) -> str:
        """What an element, a boundary or a stakeholder is called here."""
        piece = self.elements.get(id) or self.boundaries.get(id)
        if piece is not None and piece.label:
            return piece.label
        return self._stakeholder(id) or named(None, id)

    def names(self, ids: Iterable[str]) -> str:
        """Several of them in a row, as people say it."""
        return listed([self.name(id) for id in ids])

    def person(self, who: str) -> str:
        """The name of a stakeholder, or the text itself where it names nobody."""
        return self._stakeholder(who.removeprefix("stakeholder/")) or who

    def _stakeholder(self, id: str) -> str | None:
        held = self.study.index.parts.get(f"stakeholder/{id}")
        return held.name if held else None

    def within(self, id: str) -> frozenset[str]:
        """All that a boundary holds, at any depth."""
        return frozenset(self._inside(id, set()))

    def _inside(self, id: str, met: set[str]) -> Iterator[str]:
        met.add(id)
        held = self.boundaries.get(id)
        for inner in held.holds if held else ():
            if inner not in met and (inner in self.elements or inner in self.boundaries):
                met.add(inner)
                yield inner
                yield from self._inside(inner, met)


def number(count: int) -> str:
    """A number in words, up to ten.

    Example:
        >>> number(0), number(7), number(11)
        ('no', 'seven', '11')
    """
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def several(count: int, one: str, many: str | None = None) -> str:
    """So many things, in words.

    Example:
        >>> several(1, "line"), several(3, "line"), several(2, "boundary", "boundaries")
        ('one line', 'three lines', 'two boundaries')
    """
    return f"{number(count)} {one if count == 1 else many or f'{one}s'}"
