"""The things of an activity model on its plan: blobs, arrows, boundaries."""

from collections.abc import Iterator, Mapping

from ssm.drawing.geometry import squircle
from ssm.drawing.rows.badge import badge_for
from ssm.drawing.rows.blob import LEADING, TEXT, Blob
from ssm.drawing.rows.plan import Control, Plan
from ssm.drawing.scene.marks import Line, Mark, Shape, Text, Thing
from ssm.model.activity import Activity

__all__ = [
    "activity_thing",
    "arrow_things",
    "blob_marks",
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
    marks = [*blob_marks(blob, fill), *(badge.marks() if badge else ())]
    if opens:
        marks += _opens_mark(blob)
        title += f" (opened up in {opens})"
    href = "#" + opens.replace("/", ":") if opens else None
    return Thing(
        ref=f"{ref}/{activity.id}", role="activity", title=title, marks=tuple(marks), href=href
    )


def blob_marks(blob: Blob, fill: str) -> tuple[Mark, ...]:
    """The outline of a blob and its words."""
    return (
        Shape(points=blob.outline(), fill=fill, width=2.0),
        Text(x=blob.x, y=blob.y, lines=blob.lines, size=TEXT, leading=LEADING),
    )


def _opens_mark(blob: Blob) -> tuple[Mark, ...]:
    """A small model inside a ring: there is more to see in this activity."""
    x, y = blob.x + blob.w * 0.36, blob.y + blob.h * 0.42
    return (
        Shape(points=squircle(x, y, 30, 24, 3), fill="bubble", ink="flow", width=1.6),
        Shape(points=squircle(x - 7, y - 2, 8, 7, 2), fill="flow", ink=None),
        Shape(points=squircle(x + 7, y + 3, 8, 7, 2), fill="flow", ink=None),
        Line(points=((x - 2, y - 1), (x + 2, y + 1.5)), ink="flow", width=1.4),
    )


def control_things(ref: str, control: Control, activities: tuple[Activity, ...]) -> Iterator[Thing]:
    """Monitoring and control, with its arrows to and from the operations."""
    for activity in activities:
        blob = control.blobs[activity.id]
        yield Thing(
            ref=f"{ref}/{activity.id}",
            role="control",
            title=activity.do,
            marks=blob_marks(blob, "tint-green"),
        )
    yield from control_flow_things(ref, control)


def control_flow_things(ref: str, control: Control) -> Iterator[Thing]:
    """The arrows of monitoring and control, to and from the operations too."""
    lines = tuple(Line(points=way, head=True, width=1.9) for way in control.ways)
    yield Thing(ref=f"{ref}/control-flow", role="dependency", title="", marks=lines, layer=40)
    if control.down:
        yield from _between(ref, control)


def _between(ref: str, control: Control) -> Iterator[Thing]:
    frame_top = min(y for _, y in control.frame.outline)
    down, up = control.down, control.up
    x, y = max(down[0][0], down[-1][0]), (down[0][1] + frame_top) / 2
    asked = Text(x=x - 14, y=y, lines=("how is it doing?",), size=14, ink="flow", anchor="end")
    yield Thing(
        ref=f"{ref}/how-is-it-doing",
        role="monitoring",
        title="Monitoring watches all operations: how is it doing?",
        marks=(Line(points=down, ink="flow", head=True, width=2.0), asked),
        layer=60,
    )
    x, y = up[2][0], up[2][1]
    acts = Text(x=x + 12, y=y, lines=("control action",), size=14, ink="control", anchor="start")
    yield Thing(
        ref=f"{ref}/control-action",
        role="control-action",
        title="Control action may change any of the operations",
        marks=(Line(points=up, ink="control", head=True, width=2.2, smooth=False), acts),
        layer=60,
    )
