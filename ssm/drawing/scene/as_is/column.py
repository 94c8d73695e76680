"""Beside what is done now: what there is to see of it, and what it makes one ask."""

from collections.abc import Iterator

from ssm.comparison.as_is.laid import Overlay, Remark
from ssm.drawing.geometry import rounded_box
from ssm.drawing.scene.as_is.slips import INK
from ssm.drawing.scene.comparison.questions import COLUMN, Entry
from ssm.drawing.scene.comparison.verdict_blob import outline_marks
from ssm.drawing.scene.marks import Dash, Mark, Shape, Text
from ssm.drawing.scene.page import paragraph
from ssm.drawing.text.fonts import width

__all__ = ["asked", "choices"]

_INDENT = 66.0
_SAID, _ASK, _SMALL = 15.0, 19.0, 14.0
_MOST, _FEWEST = 7, 3


def choices(overlay: Overlay, scale: float) -> list[list[Entry]]:
    """The questions at a scale: as many as may be shown, then fewer.

    Args:
        overlay: what is done now beside a model.
        scale: how large the words are.
    """
    asks = asked(overlay)
    entries = [_entry(overlay, remark, scale) for remark in asks[:_MOST]]
    found = []
    for count in range(len(entries), min(_FEWEST, len(entries)) - 1, -1):
        rest = _rest(overlay, len(asks) - count, scale)
        found.append([*entries[:count], *([rest] if rest else [])])
    return found


def asked(overlay: Overlay) -> list[Remark]:
    """The remarks that ask something: those about steps of the model before those about others."""
    asks = [remark for remark in overlay.remarks if remark.ask]
    activities = {target.ref for target in overlay.targets if target.kind == "activity"}
    late = ("no-activity", "unread", "no-task")
    first = [
        *(remark for remark in asks if remark.kind not in late),
        *(r for r in asks if r.kind == "no-task" and activities.issuperset(r.refs)),
    ]
    return [*first, *(remark for remark in asks if remark not in first)]


def _entry(overlay: Overlay, remark: Remark, scale: float) -> Entry:
    left, y = _INDENT * scale, 2.0
    wide = COLUMN * scale - left
    said, y = paragraph(remark.said, left, y, wide, size=_SAID * scale)
    size = _ASK * scale
    ask, y = paragraph(remark.ask, left, y + 3, wide, size=size, ink="flow", leading=1.28)
    return Entry(
        ref=f"{remark.refs[0]}/{remark.kind}",
        title=remark.text,
        marks=(*_sign(overlay, remark, scale), said, ask),
        height=max(y, 30 * scale),
    )


def _sign(overlay: Overlay, remark: Remark, scale: float) -> Iterator[Mark]:
    """The numbers of the activities it is about in a pill, or else a slip."""
    name, high = _name(overlay, remark), 26 * scale
    if remark.kind == "no-task" and not name:
        blob = (17 * scale, 13 * scale, 36 * scale, 24 * scale)
        yield from outline_marks(blob, "silent", 6)
        return
    if not name:
        box = ((2, 3), (34, 1), (33, 25), (1, 26))
        points = tuple((x * scale, y * scale) for x, y in box)
        dash: Dash = "dotted" if remark.kind == "unread" else "dashed"
        yield Shape(points=points, fill="bubble", ink=INK, width=1.5, dash=dash, smooth=False)
        return
    size = 14.5 * scale
    wide = max(28 * scale, width(name, size, "strong") + 13 * scale)
    yield Shape(points=rounded_box(0, 0, wide, high, high / 2), fill="flow", ink=None)
    yield Text(x=wide / 2, y=high / 2, lines=(name,), size=size, font="strong", ink="paper")


def _name(overlay: Overlay, remark: Remark) -> str:
    """What stands in the pill: an activity, or two with the way that the model asks."""
    own = f"model/{overlay.model}/"
    ids = [ref.removeprefix(own) for ref in remark.refs if ref.startswith(own)]
    if remark.kind == "reversed" and not ids:
        head, tail = (overlay.activities_of(ref.rpartition("/")[2])[0] for ref in remark.refs)
        ids = [f"{tail}..{head}"]
    shown = ids[0].replace("..", "→") if len(ids) == 1 else ""
    return shown if len(shown) <= 5 else ""


def _rest(overlay: Overlay, more: int, scale: float) -> Entry | None:
    """How many more questions there are, and where."""
    if not more:
        return None
    count = "One more question stands" if more == 1 else f"{more} more questions stand"
    words = f"{count} in the comparison of what is done now."
    wide, size = COLUMN * scale, _SMALL * scale
    text, y = paragraph(words, 0, 0, wide, size=size, ink="soft")
    ref = f"as-is/{overlay.graph.id}/others"
    return Entry(ref=ref, title=words, marks=(text,), height=y, role="others")
