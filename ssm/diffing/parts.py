"""The parts of two studies beside each other: which came, which went, what changed in each."""

from collections.abc import Iterator
from typing import Any

import attrs

from ssm.diffing.edits import Edit, PartDiff, Way
from ssm.diffing.matching import Matched, inner_of
from ssm.diffing.names import name_of
from ssm.diffing.sides import Side
from ssm.diffing.values import At, Teller
from ssm.graph.labels import label_of
from ssm.model.activity import Activity
from ssm.model.links import Link
from ssm.model.picture import Boundary
from ssm.model.sections import Section
from ssm.model.walk import link_names

__all__ = ["Parts"]

_TOLD_ALREADY = frozenset(("do", "label", "op"))


class Parts:
    """Tells the parts of two versions, one section after another."""

    def __init__(self, found: Matched) -> None:
        self._found = found
        old = Side(found.old, {was: ref for was, ref in found.same.items() if was != ref})
        self._sides = old, Side(found.new)
        self._teller = Teller(*self._sides)

    def study(self, names: tuple[str, ...]) -> Iterator[Edit]:
        """What changed in some fields of the study itself.

        Args:
            names: of the fields.
        """
        at = At(ref="study", was_ref="study")
        for edit in self._teller.fields(at, self._found.old, self._found.new):
            if edit.field.partition(".")[0] in names:
                yield edit

    def section(self, section: Section) -> Iterator[PartDiff]:
        """What changed in one section: in the order of the newer study, what went last."""
        olds = {part.id: part for part in getattr(self._found.old, section.name)}
        for part in getattr(self._found.new, section.name):
            ref = f"{section.kind}/{part.id}"
            was = self._found.back.get(ref)
            old = olds.pop(was.partition("/")[2], None) if was else None
            if old is not None and old == part and not self._found.renamed:
                continue
            yield from self._part(section.kind, was if old is not None else None, old, ref, part)
        for part in olds.values():
            yield from self._part(section.kind, f"{section.kind}/{part.id}", part, None, None)

    def _part(
        self, kind: str, was: str | None, old: Any, ref: str | None, new: Any
    ) -> Iterator[PartDiff]:
        way = Way.CAME if was is None else Way.WENT if ref is None else Way.CHANGED
        at = At(ref=ref, was_ref=was, detail=way is not Way.CHANGED)
        edits = list(self._renamed(at, kind))
        way = Way.RENAMED if edits else way
        edits += (*self._inner(at, old, new), *self._teller.fields(at, old, new))
        if way is Way.CHANGED and not edits:
            return
        side, name = (self._sides[0], was) if ref is None else (self._sides[1], ref)
        title = label_of(side.study, name or "")
        yield PartDiff(way=way, kind=kind, title=title, ref=ref, was_ref=was, edits=tuple(edits))

    def _renamed(self, at: At, what: str) -> Iterator[Edit]:
        if at.ref is not None and at.was_ref is not None and at.ref != at.was_ref:
            before, after = (ref.partition("/")[2] for ref in (at.was_ref, at.ref))
            told = attrs.evolve(at, nouns=(what,), path=("id",))
            yield told.edit(Way.RENAMED, before, after)

    def _inner(self, at: At, old: Any, new: Any) -> Iterator[Edit]:
        """The parts inside a part: elements, activities, links ..."""
        olds = dict(inner_of(old)) if old is not None else {}
        news = dict(inner_of(new)) if new is not None else {}
        left = dict(self._named(at.was_ref, olds))
        for ref, part in self._named(at.ref, news):
            was = self._found.back.get(ref)
            before = left.pop(was, None) if was else None
            yield from self._piece(at, was if before is not None else None, before, ref, part)
        for was, part in left.items():
            yield from self._piece(at, was, part, None, None)

    def _named(
        self, owner: str | None, held: dict[str, tuple[Any, ...]]
    ) -> Iterator[tuple[str, Any]]:
        for pieces in held.values():
            if isinstance(pieces[0], Link):
                yield from ((f"{owner}/{name}", link) for name, link in link_names(pieces))
            else:
                yield from ((f"{owner}/{piece.id}", piece) for piece in pieces)

    def _piece(
        self, at: At, was: str | None, old: Any, ref: str | None, new: Any
    ) -> Iterator[Edit]:
        whom, what, told = self._called(old if new is None else new, ref or was or "", ref is None)
        here = attrs.evolve(at, ref=ref, was_ref=was, whom=whom)
        if was is None or ref is None:
            way = Way.CAME if was is None else Way.WENT
            words = (told, None) if ref is None else (None, told)
            yield attrs.evolve(here, nouns=(what,), whom=None).edit(way, *words)
            here = attrs.evolve(here, detail=True)
        elif isinstance(new, Link):
            yield from self._ends(here, was, old, ref, new)
        elif old.id != new.id:
            kind = what.removesuffix(f" {new.id}")
            named = attrs.evolve(here, nouns=(kind,), path=("id",), whom=told)
            yield named.edit(Way.RENAMED, old.id, new.id)
        for edit in self._teller.fields(here, old, new):
            if not (edit.detail and edit.field in _TOLD_ALREADY):
                yield edit

    def _ends(self, at: At, was: str, old: Link, ref: str, new: Link) -> Iterator[Edit]:
        """A link that goes the other way, or between others."""
        owners = was.rpartition("/")[0], ref.rpartition("/")[0]
        ends = [f"{owners[0]}/{end}" for end in (old.tail, old.head)]
        now = [f"{owners[1]}/{end}" for end in (new.tail, new.head)]
        if [self._found.same.get(end, end.replace(*owners, 1)) for end in ends] != now:
            way = ", ".join(label_of(self._found.old, end) for end in ends)
            to = ", ".join(label_of(self._found.new, end) for end in now)
            yield attrs.evolve(at, nouns=("from, to",), path=("link",)).edit(Way.CHANGED, way, to)

    def _called(self, part: Any, ref: str, gone: bool) -> tuple[str, str, str]:
        """A part inside a part: as the owner of a value, as a thing, and its words."""
        study = self._sides[0 if gone else 1].study
        label = name_of(study, ref)
        if isinstance(part, Activity):
            return f"activity {part.id}", f"activity {part.id}", label
        if isinstance(part, Link):
            kind = "dependency" if ref.startswith("model/") else "link"
            return f"{kind} {label}", kind, label
        if isinstance(part, Boundary):
            return f"boundary “{label}”", "boundary", label
        return label, "figure", label
