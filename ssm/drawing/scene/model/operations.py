"""The things of an activity model on its plan: blobs, arrows, boundaries."""

from collections.abc import Iterator, Mapping

from ssm.drawing.geometry import sampled, squircle
from ssm.drawing.rows.badge import badge_for
from ssm.drawing.rows.blob import LEADING, TEXT, Blob
from ssm.drawing.rows.plan import Control, Plan
from ssm.drawing.scene.marks import Line, Mark, Shape, Text, Thing
from ssm.drawing.scene.model.beside import beside
from ssm.drawing.stem import linked_file
from ssm.model.activity import Activity

__all__ = [
    "activity_thing",
    "arrow_things",
    "control_flow_things",
    "control_things",
    "frame_things",
]


def frame_things(ref: str, plan: Plan) -> Iterator[Thing]:
    """The boundaries of the operations and of monitoring and control."""
    if plan.frame:
        yield Thing(
            ref=f"{ref}/operations",
            role="boundary",
            title="Boundary of the operations",
            marks=plan.frame.marks("ground-blue"),
            layer=10,
        )
    if plan.control:
        yield Thing(
            ref=f"{ref}/monitoring",
            role="boundary",
            title="Boundary of monitoring and control",
            marks=plan.control.frame.marks("ground-green"),
            layer=10,
        )


def arrow_things(ref: str, plan: Plan, texts: Mapping[str, str]) -> Iterator[Thing]:
    """The dependencies as arrows; texts are the phrases of the activities."""
    for d in plan.dependencies:
        yield Thing(
            ref=f"{ref}/{d.name}",
            role="dependency",
            title=f"{d.head} ({texts[d.head]}) depends on {d.tail} ({texts[d.tail]})",
            marks=(Line(points=plan.ways[d.name], head=True, width=1.9),),
            layer=40,
        )


def activity_thing(
    ref: str, activity: Activity, plan: Plan, *, fill: str, opens: str | None = None
) -> Thing:
    """An activity as a numbered blob.

    Args:
        ref: canonical ref of the model.
        activity: one of its operations.
        plan: where everything stands.
        fill: colour role of the blob.
        opens: canonical ref of the model that opens it up, or None.
    """
    blob = plan.blobs[activity.id]
    ends = [
        point
        for d in plan.dependencies
        for end, point in ((d.tail, plan.ways[d.name][0]), (d.head, plan.ways[d.name][-1]))
        if end == activity.id
    ]
    badge = badge_for(blob, ends)
    title = f"{activity.id}. {activity.do}"
    marks = [*_blob_marks(blob, fill), *(badge.marks() if badge else ())]
    if opens:
        marks += _opens_mark(blob)
        title += f" (opened up in {opens})"
    href = linked_file(opens) if opens else None
    return Thing(
        ref=f"{ref}/{activity.id}", role="activity", title=title, marks=tuple(marks), href=href
    )


def _blob_marks(blob: Blob, fill: str) -> tuple[Mark, ...]:
    """The outline of a blob and its words."""
    return (
        Shape(points=blob.outline(), fill=fill, width=2.0),
        Text(x=blob.x, y=blob.y, lines=blob.lines, size=TEXT, leading=LEADING),
    )


def _opens_mark(blob: Blob) -> tuple[Mark, ...]:
    """A small model inside a ring: there is more to see in this activity."""
    x, y = blob.x + blob.w * 0.36, blob.y + blob.h * 0.46
    return (
        Shape(points=squircle(x, y, 30, 24, 3), fill="bubble", ink="flow", width=1.6),
        Shape(points=squircle(x - 7, y - 2, 8, 7, 2), fill="flow", ink=None),
        Shape(points=squircle(x + 7, y + 3, 8, 7, 2), fill="flow", ink=None),
        Line(points=((x - 2, y - 1), (x + 2, y + 1.5)), ink="flow", width=1.4),
    )


def control_things(ref: str, plan: Plan, activities: tuple[Activity, ...]) -> Iterator[Thing]:
    """Monitoring and control, with its arrows to and from the operations."""
    if plan.control is None:
        return
    for activity in activities:
        blob = plan.control.blobs[activity.id]
        yield Thing(
            ref=f"{ref}/{activity.id}",
            role="control",
            title=activity.do,
            marks=_blob_marks(blob, "tint-green"),
        )
    yield from control_flow_things(ref, plan)


def control_flow_things(ref: str, plan: Plan) -> Iterator[Thing]:
    """The arrows of monitoring and control, to and from the operations too."""
    control = plan.control
    if control is None:
        return
    lines = tuple(Line(points=way, head=True, width=1.9) for way in control.ways)
    yield Thing(ref=f"{ref}/control-flow", role="dependency", title="", marks=lines, layer=40)
    if control.down:
        yield from _between(ref, plan, control)


def _between(ref: str, plan: Plan, control: Control) -> Iterator[Thing]:
    down, up = control.down, control.up
    full = [*(plan.frame.outline if plan.frame else ()), *control.frame.outline]
    both = [*full, *sampled(down, 5), *sampled(up, 5)]
    asked = beside(down, "how is it doing?", both, size=14, ink="flow", left=True)
    yield Thing(
        ref=f"{ref}/how-is-it-doing",
        role="monitoring",
        title="Monitoring watches all operations: how is it doing?",
        marks=(Line(points=down, ink="flow", head=True, width=2.0), asked),
        layer=60,
    )
    acts = beside(up, "control action", both, size=14, ink="control", left=False)
    yield Thing(
        ref=f"{ref}/control-action",
        role="control-action",
        title="Control action may change any of the operations",
        marks=(Line(points=up, ink="control", head=True, width=2.2, smooth=False), acts),
        layer=60,
    )
