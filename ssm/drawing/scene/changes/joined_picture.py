"""The older and the newer version of a picture as one, so that both find their places."""

from collections.abc import Iterator, Mapping

import attrs

from ssm.diffing import Diff
from ssm.model.links import Link
from ssm.model.picture import Boundary, Element, Picture
from ssm.model.stakeholder import named
from ssm.model.statement import Statement
from ssm.model.study import Study
from ssm.model.walk import link_names

__all__ = ["JoinedPicture", "joined_picture"]

_BEFORE = "as-it-was"
_BUBBLES = ("says", "thinks")


@attrs.frozen(kw_only=True, repr=False)
class JoinedPicture:
    """A picture with who and what is on either version.

    Attributes:
        study: the newer study with the joined picture, and those whom only the older knew.
        picture: the joined picture.
        came: names in it of elements, bubbles, boundaries and links that came in.
        gone: the same of those that went.
        was: for elements that are in both, what was otherwise, in a word or two.
        names: from spots of the older picture, elements and bubbles, to those of this one.
    """

    study: Study
    picture: Picture
    came: frozenset[str]
    gone: frozenset[str]
    was: Mapping[str, str]
    names: Mapping[str, str]


def joined_picture(found: Diff, was: str, ref: str) -> JoinedPicture:
    """The two versions of a picture joined.

    Boundaries that went are told in words only: two lines round the same people say
    nothing to the eye.

    Args:
        found: what changed.
        was: canonical ref of the picture in the older study.
        ref: the same in the newer one.
    """
    old, new = found.old.index.parts[was], found.new.index.parts[ref]
    join = _Join(found, old, new, was, ref)
    elements = tuple(join.elements())
    links = tuple(join.links_gone())
    names = [name for name, _ in link_names((*new.links, *links))]
    picture = attrs.evolve(
        new,
        title=f"{new.name}: what changed",
        elements=elements,
        boundaries=tuple(join.boundaries()),
        links=(*new.links, *links),
    )
    return JoinedPicture(
        study=_both(found, picture, new),
        picture=picture,
        came=frozenset(join.came),
        gone=frozenset((*join.gone, *names[len(new.links) :])),
        was=join.was,
        names=join.names,
    )


class _Join:
    """What is gathered on the way through two versions of a picture."""

    def __init__(self, found: Diff, old: Picture, new: Picture, was: str, ref: str) -> None:
        self._found, self._old, self._new, self._was, self._ref = found, old, new, was, ref
        self.came: list[str] = []
        self.gone: list[str] = []
        self.was: dict[str, str] = {}
        self.names: dict[str, str] = {}
        taken = {*(each.id for each in new.elements), *(each.id for each in new.boundaries)}
        pieces: tuple[Element | Boundary, ...] = (*old.elements, *old.boundaries)
        for piece in pieces:
            now = found.matched.same.get(f"{was}/{piece.id}", "").rpartition("/")[2]
            free = f"{piece.id[:50]}-{_BEFORE}" if piece.id in taken else piece.id
            self.names[piece.id] = now or free

    def elements(self) -> Iterator[Element]:
        """Those that are there, with what they said too; then those that are there no more."""
        olds = {self.names[element.id]: element for element in self._old.elements}
        for element in self._new.elements:
            if f"{self._ref}/{element.id}" in self._found.matched.back:
                yield self._with_bubbles(element, olds[element.id])
            else:
                self.came.append(element.id)
                yield element
        here = {element.id for element in self._new.elements}
        for id, element in olds.items():
            if id not in here:
                self.gone.append(id)
                for name in _bubbles(element):
                    self.names[f"{element.id}/{name}"] = f"{id}/{name}"
                    self.gone.append(f"{id}/{name}")
                yield self._as_it_was(element, id)

    def _as_it_was(self, element: Element, id: str) -> Element:
        """An element of the older version, called as it was, with no wishes where to stand."""
        holder = self._found.old.index.parts.get(f"stakeholder/{element.id}")
        label = element.label or (holder.label if holder else None)
        return Element(
            id=id,
            is_=element.is_ or (holder.is_ if holder else None),
            label=label or named(None, element.id),
            mood=element.mood,
            badge=element.badge,
            says=tuple(map(self._said, element.says)),
            thinks=tuple(map(self._said, element.thinks)),
        )

    def _with_bubbles(self, new: Element, old: Element) -> Element:
        told = [f"was {old.mood}"] if old.mood and old.mood is not new.mood else []
        if told:
            self.was[new.id] = told[0]
        elif new.mood and not old.mood:
            self.was[new.id] = f"now {new.mood}"
        says, thinks = (self._statements(name, new, old) for name in _BUBBLES)
        return attrs.evolve(new, says=says, thinks=thinks)

    def _statements(self, name: str, new: Element, old: Element) -> tuple[Statement, ...]:
        """What is said, then what was said and is no more."""
        before = [_words(self._found.old, said) for said in getattr(old, name)]
        now = [_words(self._found.new, said) for said in getattr(new, name)]
        self.came += (_bubble(new.id, name, n) for n, text in enumerate(now) if text not in before)
        left: list[Statement] = []
        for n, said in enumerate(getattr(old, name)):
            if before[n] in now:
                place = now.index(before[n])
            else:
                place = len(now) + len(left)
                left.append(self._said(said))
                self.gone.append(_bubble(new.id, name, place))
            self.names[_bubble(old.id, name, n)] = _bubble(new.id, name, place)
        return (*getattr(new, name), *left)

    def _said(self, said: Statement) -> Statement:
        return attrs.evolve(said, text=_words(self._found.old, said))

    def boundaries(self) -> Iterator[Boundary]:
        """The lines that are there, round those too that went and were inside."""
        olds = {self.names[boundary.id]: boundary for boundary in self._old.boundaries}
        for boundary in self._new.boundaries:
            if f"{self._ref}/{boundary.id}" not in self._found.matched.back:
                self.came.append(boundary.id)
                yield boundary
                continue
            held = (self.names[id] for id in olds[boundary.id].holds if id in self.names)
            inside = [id for id in held if id in self.gone]
            yield attrs.evolve(boundary, holds=(*boundary.holds, *inside))

    def links_gone(self) -> Iterator[Link]:
        """The links that went, between those who are there, were there, or both."""
        matched = self._found.matched
        self.came += (
            name
            for name, _ in link_names(self._new.links)
            if f"{self._ref}/{name}" not in matched.back
        )
        there = {*self.gone, *(piece.id for piece in self._new.elements)}
        there.update(boundary.id for boundary in self._new.boundaries)
        for name, link in link_names(self._old.links):
            tail, head = self.names.get(link.tail, ""), self.names.get(link.head, "")
            if f"{self._was}/{name}" not in matched.same and {tail, head} <= there:
                yield attrs.evolve(link, tail=tail, head=head, id=None)


def _bubbles(element: Element) -> Iterator[str]:
    for name in _BUBBLES:
        for n in range(len(getattr(element, name))):
            yield _bubble("", name, n)[1:]


def _bubble(owner: str, name: str, place: int) -> str:
    """The spot of a bubble: the second is `nurses/says.2`."""
    return f"{owner}/{name}" + (f".{place + 1}" if place else "")


def _words(study: Study, said: Statement) -> str:
    """The words of a statement: its own, or those of the first finding that shows it."""
    if said.text:
        return said.text
    findings = (study.index.parts.get(f"finding/{id}") for id in said.findings)
    return next((finding.text for finding in findings if finding is not None), "…")


def _both(found: Diff, picture: Picture, new: Picture) -> Study:
    """The newer study with the joined picture, and what only the older one had heard."""
    known = {finding.id for finding in found.new.findings}
    heard = tuple(finding for finding in found.old.findings if finding.id not in known)
    return attrs.evolve(
        found.new,
        pictures=tuple(picture if each is new else each for each in found.new.pictures),
        findings=(*found.new.findings, *heard),
    )
