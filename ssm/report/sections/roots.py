"""Root definitions: the sentence, its CATWOE, and the drawing."""

from collections.abc import Iterable, Iterator, Mapping

from ssm.model.root import Root
from ssm.report.blocks import Block, Card, Facts, Figure, Fold, Link, Para, Section, Words
from ssm.report.names import anchor, joined
from ssm.report.sections.cited import cited_in
from ssm.report.sections.matter import Matter, facts
from ssm.report.sections.sentence import definition, leads

__all__ = ["root_card", "root_words", "roots"]

Asked = Mapping[str, tuple[str | Link, ...]]
Told = Words | tuple[Block, ...] | None

LEAD = (
    "Each definition is one way to see the situation: a system somebody could wish for, from "
    "one worldview. None describes what is there."
)


def roots(matter: Matter) -> Section | None:
    """A card for each root definition."""
    cards = tuple(root_card(matter, root) for root in matter.study.roots)
    if not cards:
        return None
    return Section(anchor="roots", title="Root definitions", lead=LEAD, blocks=cards)


def root_card(matter: Matter, root: Root) -> Card:
    """One root definition: its sentence, and its parts.

    Args:
        matter: the study with what a report says of it.
        root: one of its root definitions.
    """
    ref = f"root/{root.id}"
    words = tuple(root_words(matter, root))
    rows = facts(
        ("relevant because of", matter.names.links(root.because)),
        ("carried out by the model", matter.names.links(_models(matter, root))),
        *cited_in(matter, [ref]),
    )
    fold = Fold(summary="The definition in words", blocks=words, role="by-part")
    return Card(
        anchor=anchor(ref),
        title=root.name,
        note=", ".join(word for word in (root.kind, root.status) if word),
        blocks=(
            Figure(ref=ref, title=root.name),
            *((fold,) if words else ()),
            *((Facts(rows),) if rows else ()),
        ),
        role="wide",
    )


def root_words(matter: Matter, root: Root) -> Iterator[Block]:
    """A definition without its drawing: the sentence, then part by part where each leads.

    Args:
        matter: the study with what a report says of it.
        root: one of its root definitions.
    """
    ref = f"root/{root.id}"
    yield from definition(matter, ref)
    rows = facts(*_parts(matter, root, leads(matter, ref)))
    if rows:
        yield Facts(rows, "catwoe")


def _models(matter: Matter, root: Root) -> list[str]:
    return [f"model/{model.id}" for model in matter.study.models if model.root == root.id]


def _parts(matter: Matter, root: Root, asked: Asked) -> Iterator[tuple[str, Told]]:
    """CATWOE and PQR, each with the activities that it asks for."""
    people = matter.names.people
    yield "C · who would be better off", people(root.beneficiaries)
    yield "C · who would be worse off", people(root.victims)
    yield "A · who would do it", people(root.actors)
    yield "T · what is changed into what", _each("T", _arrow(root), asked)
    yield "W · the belief behind it", root.worldview
    yield "O · who could stop it", people(root.owners)
    yield "E · what is taken as given", _each("E", root.environment, asked)
    yield "P · what", _each("P", filter(None, [root.what]), asked)
    yield "Q · how", _each("Q", root.how, asked)
    yield "R · why", _each("R", filter(None, [root.why]), asked)


def _each(letter: str, texts: Iterable[str], asked: Asked) -> tuple[Block, ...]:
    """Each phrase with the activities that it leads to, where a model traces any."""
    blocks: list[Block] = []
    for number, text in enumerate(texts, start=1):
        links = asked.get(f"{letter}{number}") or (asked.get(letter) if number == 1 else None)
        blocks.append(Para(text))
        if links:
            blocks.append(Para(("asks for ", *joined(links, between="; ")), "note"))
    return tuple(blocks)


def _arrow(root: Root) -> tuple[str, ...]:
    steps = root.transformation.steps if root.transformation else ()
    return (" → ".join(steps),) if steps else ()
