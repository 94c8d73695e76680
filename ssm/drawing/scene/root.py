"""A root definition as a scene: the transformation in its system, and who stands round it."""

from collections.abc import Sequence

from ssm.drawing.scene.marks import Scene, Thing
from ssm.drawing.scene.page import MARGIN, head_of
from ssm.drawing.scene.root_parts import (
    actors,
    customers,
    environment,
    middle,
    owners,
    system_frame,
    worldview,
)
from ssm.drawing.scene.root_pqr import purpose
from ssm.drawing.scene.words import CatwoePart, catwoe
from ssm.model.root import Root
from ssm.model.sentence import sentence_of
from ssm.model.study import Study

__all__ = ["root_scene"]

_SIDE = 200.0
_CORE = 620.0
_GAP = 44.0


def root_scene(study: Study, root: Root, engine: str | None = None) -> Scene:
    """The drawing of a root definition; no engine is needed for it.

    In the middle the transformation as input and output, with the actors inside the
    system; the worldview above, owners to the left, customers to the right, the
    environment below. What is not said yet is an open space with its question.

    Args:
        study: where the stakeholders have their names.
        root: the root definition.
        engine: not used; all kinds of drawing are called alike.

    References:
        Smyth and Checkland (1976); Checkland and Scholes (1990), ch. 2.
    """
    ref, parts = f"root/{root.id}", {part.key: part for part in catwoe(study, root)}
    width = 2 * MARGIN + 2 * _SIDE + _CORE + 2 * _GAP
    limit = width - 2 * MARGIN
    sentence = sentence_of(study, root)
    head = head_of(ref, root.name, _subtitle(root), sentence, (limit, limit))
    top = head.bottom
    left = MARGIN + _SIDE + _GAP
    x = left + _CORE / 2
    above = worldview(ref, parts["worldview"], x, top + 14)
    y0 = above[1] + 46
    core = middle(ref, root, parts["transformation"], x, y0 + 34, _CORE)
    acting = actors(ref, study, root, parts["actors"], x, core[1] + 26, _CORE)
    y1 = acting[1] + 24
    frame = system_frame(ref, (left, y0, left + _CORE, y1))
    side_y = (y0 + y1) / 2
    sides = (
        owners(ref, study, root, parts["owners"], (MARGIN, left), side_y),
        customers(ref, study, root, parts["customers"], (left + _CORE, width - MARGIN), side_y),
    )
    below = environment(ref, parts["environment"], x, y1 + 34, _CORE)
    last = purpose(ref, root, MARGIN, below[1] + 34, limit)
    things = (*head.things, frame, above[0], *core[0], acting[0], *sides, below[0], *last[0])
    return Scene(
        ref=ref,
        title=root.name,
        description=_told(sentence, tuple(parts.values())),
        width=round(width),
        height=round(last[1] + MARGIN * 0.8),
        things=things,
    )


def _subtitle(root: Root) -> str:
    kinds = {"primary-task": "primary-task", "issue-based": "issue-based"}
    words = ["Root definition", *([kinds[root.kind]] if root.kind else [])]
    if root.status == "idea":
        words.append("an idea so far")
    return ", ".join(words)


def _told(sentence: str | None, parts: Sequence[CatwoePart]) -> str:
    told = [sentence] if sentence else []
    told += [f"{part.name}: {'; '.join(part.texts) or 'not said yet'}." for part in parts]
    return " ".join(told)
