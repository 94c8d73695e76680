"""The model with its slips on the sheet: who stands where, and which ways run between."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from ssm.comparison.as_is.laid import Overlay
from ssm.drawing.geometry import Box, box_of
from ssm.drawing.rows.plan import Plan, moved
from ssm.drawing.rows.route import route
from ssm.drawing.scene.as_is.cards import Card, alone, pinned, words_at
from ssm.drawing.scene.as_is.loose import loose_slips, low_of, right_of, word_boxes
from ssm.drawing.scene.as_is.slips import Slip, slip_for, who_of
from ssm.drawing.scene.as_is.things import card_thing, slip_thing, way_things
from ssm.drawing.scene.as_is.ways import Today, today
from ssm.drawing.scene.marks import Thing
from ssm.drawing.scene.model.operations import control_flow_things, frame_things
from ssm.drawing.scene.page import MARGIN
from ssm.model.as_is import Task
from ssm.model.study import Study

if TYPE_CHECKING:
    from ssm.drawing.rows.blob import Blob

__all__ = ["Laid", "laid_out", "pinned_slips"]

_ON_A_CARD = 4


@attrs.frozen(kw_only=True, repr=False)
class Laid:
    """A model with what is done now on it.

    Attributes:
        things: all of it.
        used: the signs that are used, for the legend.
        right: its right edge.
        bottom: its lower edge.
    """

    things: tuple[Thing, ...]
    used: frozenset[str]
    right: float
    bottom: float


def pinned_slips(study: Study, overlay: Overlay) -> dict[str, tuple[Slip, ...]]:
    """The slips that are pinned to each activity; of very many, the first few.

    Args:
        study: where the stakeholders have their names.
        overlay: what is done now beside a model.
    """
    number = {task.id: n for n, task in enumerate(overlay.graph.tasks)}
    found = {}
    for activity, ids in overlay.tasks.items():
        shown = ids if len(ids) <= _ON_A_CARD else ids[: _ON_A_CARD - 1]
        slips = [
            slip_for(overlay.by_id[id], "step", who_of(study, overlay.by_id[id]), number[id])
            for id in shown
        ]
        if len(shown) < len(ids):
            more = Task(id=ids[len(shown)], do=f"and {len(ids) - len(shown)} more steps")
            slips.append(slip_for(more, "step"))
        found[activity] = tuple(slips)
    return found


def laid_out(
    study: Study, overlay: Overlay, plan: Plan, slips: Mapping[str, Sequence[Slip]], head: Box
) -> Laid:
    """Everything on the sheet but its head, its questions and its legend.

    Args:
        study: the study.
        overlay: what is done now beside the model.
        plan: where the parts of the model stand, with room for slips.
        slips: those pinned to each activity.
        head: where the head of the page stands.
    """
    cards = _cards(plan, slips)
    loose = loose_slips(study, overlay, plan, cards, head[3])
    aside = max(0.0, MARGIN - min((slip.box()[0] for slip in loose), default=MARGIN))
    if aside:
        plan = moved(plan, aside, 0)
        cards = _cards(plan, slips)
        loose = tuple(slip.at(slip.x + aside, slip.y) for slip in loose)
    places: dict[str, Blob] = {**cards, **alone({f"task/{slip.task}": slip for slip in loose})}
    lines = today(overlay, plan.dependencies, places)
    words = words_at([*word_boxes(plan), head])
    ways = route({**places, **words}, (*plan.dependencies, *lines.otherwise))
    things = [
        *frame_things(f"model/{overlay.model}", plan),
        *way_things(overlay, plan, lines, ways),
        *(card_thing(overlay, card, ways, plan) for card in cards.values()),
        *(slip_thing(overlay, slip) for slip in loose),
        *control_flow_things(f"model/{overlay.model}", plan),
    ]
    edges = [card.room() for card in cards.values()] + [slip.box(4) for slip in loose]
    edges += [box_of(way) for way in ways.values()]
    edges.append((MARGIN, 0, right_of(plan), low_of(plan)))
    return Laid(
        things=tuple(things),
        used=frozenset(_used(overlay, plan, lines, loose)),
        right=max(box[2] for box in edges),
        bottom=max(box[3] for box in edges),
    )


def _cards(plan: Plan, slips: Mapping[str, Sequence[Slip]]) -> dict[str, Card]:
    return {id: pinned(blob, slips.get(id, ())) for id, blob in plan.all_blobs.items()}


def _used(overlay: Overlay, plan: Plan, lines: Today, loose: Sequence[Slip]) -> Iterator[str]:
    """What the legend has to explain."""
    yield from (slip.kind for slip in loose)
    if overlay.aligned:
        yield "step"
    if any(not overlay.tasks[target.name] for target in overlay.targets):
        yield "open"
    if lines.held:
        yield "held"
    if any(d.name not in lines.held for d in plan.dependencies):
        yield "asked"
    if lines.otherwise:
        yield "pen"
