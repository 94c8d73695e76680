"""Small edits of pictures, as a study grows: what else on the picture should stay put."""

from collections.abc import Iterator
from pathlib import Path

import attrs

import ssm
from ssm.model.links import parse_link
from ssm.model.picture import Boundary, Element, Picture
from ssm.model.study import Study
from tests.drawing.pictures import everything

__all__ = ["KINDS", "Edit", "edits", "own_pictures"]

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
KINDS = ("actor", "actor inside", "actor gone", "label", "link", "boundary", "bubble", "quote")


@attrs.frozen(kw_only=True)
class Edit:
    """One edit of one picture.

    Attributes:
        kind: which of `KINDS`.
        name: which picture, and what is done to it.
        study: the study that the picture is in.
        before, after: the picture.
    """

    kind: str
    name: str
    study: Study
    before: Picture
    after: Picture


def own_pictures() -> Iterator[tuple[Study, Picture]]:
    """All drawn pictures of the examples, and one that has everything."""
    studies = [ssm.load(file.parent).study for file in sorted(EXAMPLES.glob("*/study.yaml"))]
    for study in (*studies, everything()):
        yield from ((study, picture) for picture in study.pictures if picture.elements)


def edits() -> Iterator[Edit]:
    """Every edit of every picture."""
    for study, picture in own_pictures():
        for kind, what, after in _all(picture):
            yield Edit(
                kind=kind, name=f"{picture.id}: {what}", study=study, before=picture, after=after
            )


def _all(picture: Picture) -> Iterator[tuple[str, str, Picture]]:
    yield from _actors(picture)
    yield from _gone(picture)
    ids = [element.id for element in picture.elements]
    for n, element in enumerate(picture.elements):
        label = attrs.evolve(element, label="Some new ones")
        yield "label", f"{element.id} renamed", _with(picture, label)
        thought = attrs.evolve(element, thinks=[*element.thinks, "What will it cost us?"])
        yield "bubble", f"{element.id} thinks", _with(picture, thought)
        if element.says:
            more = attrs.evolve(element, says=["So it is.", *element.says[1:]])
            yield "quote", f"{element.id} says it otherwise", _with(picture, more)
        other = ids[(n + 2) % len(ids)]
        if other != element.id:
            link = parse_link(f"{element.id} -> {other}", label="a letter")
            after = attrs.evolve(picture, links=[*picture.links, link])
            yield "link", f"{element.id} -> {other}", after
    for boundary in picture.boundaries:
        ring = Boundary(id="another", label="All of them", holds=[boundary.id])
        after = attrs.evolve(picture, boundaries=[*picture.boundaries, ring])
        yield "boundary", f"round {boundary.id}", after
    held = {id for boundary in picture.boundaries for id in boundary.holds}
    for one in [id for id in ids if id not in held][:3]:
        ring = Boundary(id="another", label="Alone", holds=[one])
        after = attrs.evolve(picture, boundaries=[*picture.boundaries, ring])
        yield "boundary", f"round {one}", after


def _with(picture: Picture, changed: Element) -> Picture:
    elements = [changed if e.id == changed.id else e for e in picture.elements]
    return attrs.evolve(picture, elements=elements)


def _actors(picture: Picture) -> Iterator[tuple[str, str, Picture]]:
    """Somebody new with a bubble, tied to one or two, inside a boundary or outside."""
    ids = [element.id for element in picture.elements]
    new = Element(id="newcomer", is_="person", says="I have only just come.", mood="unsure")
    for n, id in enumerate(ids):
        ties = [parse_link(f"newcomer -> {id}", label="a question")]
        if n % 2 and len(ids) > 2:
            ties.append(parse_link(f"newcomer -- {ids[(n + 1) % len(ids)]}"))
        elements, links = [*picture.elements, new], [*picture.links, *ties]
        grown = attrs.evolve(picture, elements=elements, links=links)
        yield "actor", f"tied to {' and '.join(tie.head for tie in ties)}", grown
        for boundary in picture.boundaries:
            if id in boundary.holds:
                wider = attrs.evolve(boundary, holds=[*boundary.holds, "newcomer"])
                rings = [wider if b.id == boundary.id else b for b in picture.boundaries]
                yield (
                    "actor inside",
                    f"in {boundary.id}, tied to {id}",
                    attrs.evolve(grown, boundaries=rings),
                )


def _gone(picture: Picture) -> Iterator[tuple[str, str, Picture]]:
    for element in picture.elements:
        id = element.id
        rings = [
            attrs.evolve(b, holds=[held for held in b.holds if held != id])
            for b in picture.boundaries
        ]
        yield (
            "actor gone",
            f"without {id}",
            attrs.evolve(
                picture,
                elements=[e for e in picture.elements if e.id != id],
                boundaries=rings,
                links=[link for link in picture.links if id not in (link.tail, link.head)],
            ),
        )
