"""A notice in place of a drawing that could not be made."""

from ssm.drawing.geometry import rounded_box
from ssm.drawing.scene.marks import Scene, Shape, Text, Thing
from ssm.drawing.text.wrap import wrap

__all__ = ["notice"]


def notice(ref: str, title: str, text: str) -> Scene:
    """A small scene that says why there is no picture."""
    head, body = wrap(title, 18, 420, "title"), wrap(text, 15, 420)
    top, step = 44 + 22 * len(head.lines), 19.0
    height = top + step * len(body.lines) + 30
    frame = rounded_box(12, 12, 488, height - 12, 18)
    thing = Thing(
        ref=ref,
        role="notice",
        title=f"{title}: {text}",
        marks=(
            Shape(points=frame, fill="ground-grey", ink="soft", dash="dashed"),
            Text(
                x=40,
                y=26 + 11 * len(head.lines),
                lines=head.lines,
                size=18,
                font="title",
                anchor="start",
            ),
            Text(
                x=40,
                y=top + step * len(body.lines) / 2,
                lines=body.lines,
                size=15,
                anchor="start",
                ink="soft",
            ),
        ),
    )
    return Scene(ref=ref, title=title, description=text, width=500, height=height, things=(thing,))
