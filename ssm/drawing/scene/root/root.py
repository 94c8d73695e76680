"""A root definition as a scene: the transformation in its system, and who stands round it."""

from collections.abc import Mapping, Sequence

from ssm.drawing.scene.marks import Line, Scene, Thing
from ssm.drawing.scene.page import MARGIN, head_of
from ssm.drawing.scene.root.parts import (
    Saying,
    actors,
    core_width,
    environment,
    middle,
    system_frame,
    worldview,
)
from ssm.drawing.scene.root.pqr import purpose
from ssm.drawing.scene.root.sides import SIDE, customers, owners
from ssm.drawing.scene.words import CatwoePart, catwoe, in_sentences
from ssm.model.root import Root
from ssm.model.sentence import sentence_of
from ssm.model.study import Study

__all__ = ["root_scene"]

_CORE = 640.0
_GAP = 74.0


def root_scene(study: Study, root: Root) -> Scene:
    """The drawing of a root definition; no engine is needed for it.

    In the middle the transformation as input and output, with the actors inside the
    system; the worldview above, owners to the left, customers to the right, the
    environment below. What is not said yet is an open space with its question.

    Args:
        study: where the stakeholders have their names.
        root: the root definition.

    References:
        Smyth and Checkland (1976); Checkland and Scholes (1990), ch. 2.
    """
    ref = f"root/{root.id}"
    parts = {p.key: Saying(ref=ref, study=study, part=p) for p in catwoe(study, root)}
    core = max(_CORE, core_width(root.transformation))
    width = 2 * MARGIN + 2 * SIDE + core + 2 * _GAP
    limit = width - 2 * MARGIN
    sentence = sentence_of(study, root)
    head = head_of(ref, root.name, _subtitle(root), sentence, (limit, limit))
    system, bottom = _system(root, parts, head.bottom + 14, (width, core))
    last, end = purpose(ref, root, MARGIN, bottom + 34, limit)
    return Scene(
        ref=ref,
        title=root.name,
        description=_told(sentence, tuple(said.part for said in parts.values())),
        width=round(width),
        height=round(end + MARGIN * 0.8),
        things=(*head.things, *system, *last),
    )


def _system(
    root: Root, parts: Mapping[str, Saying], top: float, widths: tuple[float, float]
) -> tuple[tuple[Thing, ...], float]:
    """The system with its transformation, and what stands round it; and where it ends."""
    width, wide = widths
    x, left, right = width / 2, (width - wide) / 2, (width + wide) / 2
    view, y = worldview(parts["worldview"], x, top)
    y0 = y + 46
    change, y = middle(parts["transformation"], root.transformation, x, y0 + 34, wide)
    acting, y = actors(parts["actors"], root.actors, x, y + 26, wide)
    sides = owners(parts["owners"], root), customers(parts["customers"], root)
    y1 = max(y + 24, y0 + max(side.height for side in sides) - 40)
    frame = system_frame(parts["owners"].ref, (left, y0, right, y1))
    at = (y0 + y1) / 2
    holds = Line(points=((left - 60, at), (left - 7, at)), ink="soft", head=True, dash="dashed")
    gives = Line(points=((right + 8, at), (right + 60, at)), ink="soft", head=True)
    owning = sides[0].thing(MARGIN, at, holds if root.owners else None)
    served = bool(root.beneficiaries or root.victims)
    served_by = sides[1].thing(width - MARGIN - SIDE, at, gives if served else None)
    around, end = environment(parts["environment"], (MARGIN, width - MARGIN), y1 + 30)
    return (frame, view, change, acting, owning, served_by, around), end


def _subtitle(root: Root) -> str:
    words = ["Root definition", *([str(root.kind)] if root.kind else [])]
    if root.status == "idea":
        words.append("an idea so far")
    return ", ".join(words)


def _told(sentence: str | None, parts: Sequence[CatwoePart]) -> str:
    told = [sentence] if sentence else []
    told += [f"{part.name}: {'; '.join(part.texts) or 'not said yet'}" for part in parts]
    return in_sentences(told)
