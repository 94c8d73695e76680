"""Activity models side by side, each below its worldview, so that people can talk them over."""

from collections.abc import Sequence
from math import ceil

from ssm.drawing.rows.plan import Plan, moved, plan_of
from ssm.drawing.rows.shape import Around
from ssm.drawing.scene.letters import letter
from ssm.drawing.scene.marks import Mark, Placed, Scene, Thing
from ssm.drawing.scene.model.catwoe import column
from ssm.drawing.scene.model.model import model_things, told_of
from ssm.drawing.scene.page import MARGIN, paragraph, told_beside
from ssm.drawing.scene.sheet.grid import Card, oddity
from ssm.drawing.scene.sheet.sheet import GAP, SHEET, laid_out
from ssm.drawing.scene.words import CatwoePart, catwoe
from ssm.drawing.steps import Steps
from ssm.model.activity import Model
from ssm.model.sentence import sentence_of
from ssm.model.study import Study
from ssm.model.titles import model_title, root_of

__all__ = ["debate_scene"]

_DEBATE = f"{SHEET}/debate"
"""The ref of a sheet on which models stand side by side."""

_TITLE = 30.0
_INDENT = 48.0
_LEAST, _ABOVE = 560.0, 300.0
_FEW, _UPRIGHT, _WIDE = 3, 0.85, 1.25


def debate_scene(study: Study, models: Sequence[Model], title: str) -> Steps[Scene]:
    """Models on one sheet and one scale, side by side.

    Args:
        study: the study that the models belong to.
        models: two or more.
        title: what stands on top.

    References:
        Checkland and Poulter (2006), Learning for Action, ch. 2: several models, each from
        a declared worldview, as devices to make a debate about change rich and orderly.
    """
    ratio = _UPRIGHT if len(models) <= _FEW else _WIDE
    around = Around(beside=2 * MARGIN, above=_ABOVE, ratio=ratio)
    plans = []
    for model in models:
        plan = yield from plan_of(model, around)
        plans.append(plan)
    limit = max(_LEAST, *(plan.width for plan in plans))
    heads = [_head(study, model, limit) for model in models]
    top = max(bottom for _, bottom in heads) + 24
    under = top + max(plan.height for plan in plans) + 40
    scenes = [
        _scene(study, model, head, moved(plan, MARGIN + (limit - plan.width) / 2, top), under)
        for model, (head, _), plan in zip(models, heads, plans, strict=True)
    ]
    wide = limit + 2 * MARGIN
    ways = [_cards(scenes, wide, count) for count in range(1, len(scenes) + 1)]
    cards, width, _ = min(ways, key=_cost)
    heading = (title, "Worldviews side by side: what each would have to do, to be talked over")
    return laid_out(_DEBATE, heading, scenes, cards, width)


def _cost(way: tuple[tuple[Card, ...], float, float]) -> float:
    """How odd a sheet is, the more so the more of its cells are empty."""
    cards, width, height = way
    columns = sum(card.box[1] == 0 for card in cards)
    cells = ceil(len(cards) / columns) * columns
    return oddity(width, height) * cells / len(cards)


def _cards(
    scenes: Sequence[Scene], wide: float, count: int
) -> tuple[tuple[Card, ...], float, float]:
    """Cards of one width in so many columns, at least as high as their rows need."""
    cards = []
    y = 0.0
    for n in range(ceil(len(scenes) / count)):
        row = scenes[n * count : (n + 1) * count]
        high = max(scene.height for scene in row)
        for k in range(len(row)):
            x = k * (wide + GAP)
            cards.append(Card((x, y, x + wide, y + high), Placed(x, y, 1.0)))
        y += high + GAP
    return tuple(cards), count * (wide + GAP) - GAP, y - GAP


def _head(study: Study, model: Model, limit: float) -> tuple[tuple[Thing, ...], float]:
    """A model's title, its worldview, its change and its sentence; and where they end."""
    ref, root = f"model/{model.id}", root_of(study, model)
    title, y = paragraph(
        model_title(study, model), MARGIN, MARGIN - 8, limit, size=_TITLE, font="title", leading=1.2
    )
    things = [Thing(ref=ref, role="heading", title="", marks=(title,))]
    parts = {part.letter: part for part in catwoe(study, root)} if root else {}
    for char, face in (("W", (23.0, "quote")), ("T", (17.0, "text"))):
        if root and char in parts:
            told, y = _said(f"root/{root.id}", parts[char], y + 14, limit, face)
            things.append(told)
    sentence = sentence_of(study, root) if root else None
    if sentence:
        marks, y = told_beside(sentence, y + 20, limit)
        things.append(Thing(ref=ref, role="definition", title="", marks=marks))
    return tuple(things), y


def _scene(study: Study, model: Model, head: tuple[Thing, ...], plan: Plan, under: float) -> Scene:
    """A model below its head, with what it would be judged by under it."""
    measures, end = column(f"model/{model.id}", (), model.measures, (MARGIN, under), plan.width)
    return Scene(
        ref=f"model/{model.id}",
        title=model_title(study, model),
        description=told_of(study, model, plan),
        width=0.0,
        height=round((end if measures else under - 40) + MARGIN * 0.8),
        things=(*head, *model_things(study, model, plan), *measures),
    )


def _said(
    ref: str, part: CatwoePart, y: float, limit: float, face: tuple[float, str]
) -> tuple[Thing, float]:
    """One letter with what is said under it, or with its question; and where it ends."""
    said = "; ".join(part.texts)
    size, font = face if said else (15.0, "text")
    text, below = paragraph(
        said or f"{part.question} Not said yet.",
        MARGIN + _INDENT,
        y + 30,
        limit - _INDENT,
        size=size,
        font=font,
        ink="ink" if said else "soft",
    )
    marks: tuple[Mark, ...] = (*letter(part.letter, part.name, MARGIN, y + 16), text)
    title = f"{part.name}: {said or 'not said yet'}"
    return Thing(ref=f"{ref}/{part.key}", role="catwoe-part", title=title, marks=marks), below
