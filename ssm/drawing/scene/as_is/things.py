"""Activities with their slips, slips alone, and the lines of both hands, as things."""

from collections.abc import Iterator, Mapping, Sequence

from ssm.comparison.as_is.laid import Overlay
from ssm.drawing.geometry import Point
from ssm.drawing.rows.badge import badge_for
from ssm.drawing.rows.levels import Dependency
from ssm.drawing.rows.plan import Plan
from ssm.drawing.scene.as_is.cards import Card
from ssm.drawing.scene.as_is.lines import asked_line, marker, pen
from ssm.drawing.scene.as_is.slips import Slip
from ssm.drawing.scene.as_is.ways import Today
from ssm.drawing.scene.comparison.verdict_blob import verdict_marks
from ssm.drawing.scene.marks import Mark, Thing

__all__ = ["card_thing", "slip_thing", "way_things"]


def way_things(
    overlay: Overlay, plan: Plan, lines: Today, ways: Mapping[str, Sequence[Point]]
) -> Iterator[Thing]:
    """The model's arrows with the marker under those that are gone, and today's pen."""
    phrases = {target.name: target.text for target in overlay.targets}
    for d in plan.dependencies:
        held = d.name in lines.held
        marks: list[Mark] = [marker(ways[d.name])] if held else []
        told = "it goes so today" if held else "asked for by the model"
        yield Thing(
            ref=f"model/{overlay.model}/{d.name}",
            role="dependency",
            title=f"{phrases[d.tail]} → {phrases[d.head]}: {told}",
            marks=(*marks, asked_line(ways[d.name], held=held)),
            layer=40,
        )
    for n, d in enumerate(lines.otherwise):
        yield Thing(
            ref=f"as-is/{overlay.graph.id}/way-{n + 1}",
            role="today",
            title=_goes(overlay, d, both=d.name in lines.both),
            marks=(pen(ways[d.name], both=d.name in lines.both),),
            layer=45,
        )


def _goes(overlay: Overlay, d: Dependency, *, both: bool) -> str:
    sign = "↔" if both else "→"
    return f"{_named(overlay, d.tail)} {sign} {_named(overlay, d.head)}: it goes so today"


def _named(overlay: Overlay, place: str) -> str:
    if place.startswith("task/"):
        return overlay.by_id[place.removeprefix("task/")].do
    return next(target.text for target in overlay.targets if target.name == place)


def card_thing(
    overlay: Overlay, card: Card, ways: Mapping[str, Sequence[Point]], plan: Plan
) -> Thing:
    """An activity with its slips."""
    done = [overlay.by_id[id].do for id in overlay.tasks[card.id]]
    marks: list[Mark] = [*verdict_marks(card, "yes" if done else "silent")]
    if card.id in plan.blobs:
        ends = [end for way in ways.values() for end in (way[0], way[-1]) if card.covers(end, 14)]
        badge = badge_for(card, [*ends, *_upper_rims(card)])
        marks += badge.marks() if badge else ()
    for slip in card.slips:
        marks += slip.marks(pinned=True)
    text = next(target.text for target in overlay.targets if target.name == card.id)
    told = f"done today as {'; '.join(done)}" if done else "no step of this account"
    return Thing(
        ref=f"model/{overlay.model}/{card.id}",
        role="activity",
        title=f"{text}: {told}",
        marks=tuple(marks),
    )


def _upper_rims(card: Card) -> Iterator[Point]:
    """Points along the upper rims of slips, where no number may stand."""
    for slip in card.slips:
        x0, y0, x1, _ = slip.box()
        yield from ((x0 + (x1 - x0) * n / 8, y0) for n in range(9))


def slip_thing(overlay: Overlay, slip: Slip) -> Thing:
    """A slip that lies alone."""
    told = {
        "none": "done today, and no activity asks for it",
        "elsewhere": "a step of another model",
        "unread": "done today, not set beside a model yet",
    }[slip.kind]
    return Thing(
        ref=f"as-is/{overlay.graph.id}/{slip.task}",
        role="task",
        title=f"{overlay.by_id[slip.task].do}: {told}",
        marks=tuple(slip.marks(pinned=False)),
        layer=55,
    )
