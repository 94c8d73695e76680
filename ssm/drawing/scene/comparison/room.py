"""Where nothing may be laid on a plan: what is outside it, and the words on it."""

from ssm.drawing.geometry import Box, box_of
from ssm.drawing.rows.blob import Blob
from ssm.drawing.rows.plan import Plan
from ssm.drawing.scene.marks import Text
from ssm.drawing.text.fonts import width

__all__ = ["bounds", "text_box", "walls", "word_box"]

_RIM = 14.0


def bounds(plan: Plan) -> Box:
    """The box of both boundaries."""
    outlines = [plan.frame.outline] if plan.frame else []
    outlines += [plan.control.frame.outline] if plan.control else []
    points = [point for outline in outlines for point in outline]
    return box_of(points) if points else (0.0, 0.0, 0.0, 0.0)


def walls(plan: Plan) -> list[Box]:
    """What lies outside the plan: nothing stands there."""
    x0, y0, x1, y1 = bounds(plan)
    far = 1e5
    return [
        (-far, -far, x0 - _RIM, far),
        (x1 + _RIM, -far, far, far),
        (-far, -far, far, y0 - _RIM),
        (-far, y1 + _RIM, far, far),
    ]


def word_box(blob: Blob) -> Box:
    """The box of the words of an activity."""
    half, high = blob.text[0] / 2, blob.text[1] / 2
    return blob.x - half, blob.y - high, blob.x + half, blob.y + high


def text_box(text: Text) -> Box:
    """The box of some lines of text."""
    wide = max(width(line, text.size, text.font) for line in text.lines)
    left = {"start": text.x, "middle": text.x - wide / 2, "end": text.x - wide}[text.anchor]
    high = len(text.lines) * text.size * text.leading / 2
    return left, text.y - high, left + wide, text.y + high
