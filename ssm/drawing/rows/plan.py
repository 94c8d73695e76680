"""The plan of an activity model: where everything of it stands, for model and comparison alike."""

from collections.abc import Mapping
from itertools import pairwise

import attrs

from ssm.drawing.geometry import Point, box_of, distance, quadratic
from ssm.drawing.rows.blob import Blob, blob_for
from ssm.drawing.rows.frame import Frame, frame_round
from ssm.drawing.rows.levels import Dependency, drawn_dependencies
from ssm.drawing.rows.place import place
from ssm.drawing.rows.route import route
from ssm.drawing.rows.shape import Around
from ssm.drawing.steps import Steps
from ssm.model.activity import Model

__all__ = [
    "CHAIRS",
    "LINE",
    "MORE",
    "MOST",
    "Control",
    "Plan",
    "moved",
    "plan_of",
]

_PITCH, LINE, MORE, MOST = 35.0, 44.0, 58.0, 5
"""Faces: how far apart, how high their first line and each more is, how many are in one."""
CHAIRS = 20.0
"""How high the line is that tells who was not asked."""
_APART = 92.0
_STEP = 54.0


@attrs.frozen(kw_only=True, repr=False)
class Control:
    """Monitoring and control, below the operations; one arrow each way between them."""

    blobs: Mapping[str, Blob]
    ways: tuple[tuple[Point, ...], ...]
    frame: Frame
    down: tuple[Point, ...]
    up: tuple[Point, ...]


@attrs.frozen(kw_only=True, repr=False)
class Plan:
    """Where the parts of an activity model stand; the upper left corner is (0, 0)."""

    blobs: Mapping[str, Blob]
    dependencies: tuple[Dependency, ...]
    ways: Mapping[str, tuple[Point, ...]]
    frame: Frame | None
    control: Control | None
    width: float
    height: float

    @property
    def all_blobs(self) -> Mapping[str, Blob]:
        """The operations, then monitoring and control."""
        return {**self.blobs, **(self.control.blobs if self.control else {})}


def plan_of(
    model: Model,
    around: Around,
    *,
    voices: int | Mapping[str, int] = 0,
    strips: Mapping[str, tuple[float, float]] | None = None,
    bare: bool = False,
) -> Steps[Plan]:
    """The plan of a model.

    Args:
        model: its activities and dependencies; what is left dangling is left out.
        around: what else stands on the page; it decides how rows are folded.
        voices: how many perspectives spoke of each activity, or of any; room is kept for
            them below it, so that model and comparison can be laid on one another.
        strips: width and height of the room to keep below each activity, instead of that.
        bare: the boundaries take in no more than the activities, not that room.
    """
    dependencies = drawn_dependencies(model)
    every = (*model.activities, *model.controls)
    heard = dict.fromkeys((a.id for a in every), voices) if isinstance(voices, int) else voices
    kept = strips or {a.id: _strip_for(heard.get(a.id, 0)) for a in every}
    none = (0.0, 0.0)
    blobs = {a.id: blob_for(a.id, a.do, strip=kept.get(a.id, none)) for a in model.activities}
    controls = [blob_for(a.id, a.do, strip=kept.get(a.id, none)) for a in model.controls]
    row = sum(blob.w for blob in controls) + _STEP * 2 + 60 if controls else 0.0
    tall = max((blob.h + blob.strip[1] for blob in controls), default=0.0)
    below = tall + _APART + 60 if controls else 0.0
    room = attrs.evolve(around, least=row, below=around.below + below)
    placed = yield from place(list(blobs.values()), dependencies, room)
    plan = _framed(placed, dependencies, controls)
    return _bare(plan) if bare and voices else plan


def _strip_for(voices: int) -> tuple[float, float]:
    """Width and height of the room that so many faces take, and the chairs below them.

    Example:
        >>> _strip_for(0), _strip_for(3), _strip_for(9)
        ((0.0, 0.0), (105.0, 64.0), (175.0, 122.0))
    """
    if voices == 0:
        return 0.0, 0.0
    lines = -(-voices // MOST)
    return min(voices, MOST) * _PITCH, LINE + (lines - 1) * MORE + CHAIRS


def _framed(
    blobs: Mapping[str, Blob], dependencies: tuple[Dependency, ...], controls: list[Blob]
) -> Plan:
    ways = route(blobs, dependencies)
    frame = _operations(blobs, ways) if blobs else None
    control = _control(controls, frame) if controls else None
    boxes = [f.box for f in (frame, control and control.frame) if f]
    x0, y0, x1, y1 = box_of([corner for box in boxes for corner in (box[:2], box[2:])] or [(0, 0)])
    plan = Plan(
        blobs=blobs,
        dependencies=dependencies,
        ways=ways,
        frame=frame,
        control=control,
        width=x1 - x0,
        height=y1 - y0 + 10,
    )
    return moved(plan, -x0, 10 - y0)


def _bare(plan: Plan) -> Plan:
    """The same plan with boundaries drawn in, as nobody is shown below the activities."""
    blobs = {id: attrs.evolve(blob, strip=(0.0, 0.0)) for id, blob in plan.blobs.items()}
    frame = _operations(blobs, plan.ways) if blobs else None
    control = plan.control
    if control:
        row = [attrs.evolve(blob, strip=(0.0, 0.0)) for blob in control.blobs.values()]
        down, up = _between(row, frame) if frame else ((), ())
        control = attrs.evolve(control, frame=_monitoring(row, control.ways), down=down, up=up)
    low = max((f.box[3] for f in (frame, control and control.frame) if f), default=0.0)
    return attrs.evolve(plan, frame=frame, control=control, height=low)


def _operations(blobs: Mapping[str, Blob], ways: Mapping[str, tuple[Point, ...]]) -> Frame:
    return frame_round(blobs.values(), ways.values(), "operations")


def _monitoring(row: list[Blob], ways: tuple[tuple[Point, ...], ...]) -> Frame:
    return frame_round(row, ways, "monitoring and control", pad=26, low=True)


def _control(blobs: list[Blob], frame: Frame | None) -> Control:
    x0, _, x1, bottom = frame.box if frame else (0.0, 0.0, 0.0, 0.0)
    least = sum(_wide(blob) for blob in blobs) + _STEP * (len(blobs) - 1)
    step = _STEP + min(max(0.0, (x1 - x0 - least) / 6), _STEP)
    total = least + (step - _STEP) * (len(blobs) - 1)
    tall = max(blob.h for blob in blobs)
    x = float(round((x0 + x1 - total) / 2))
    y = float(round(bottom + _APART + 26 + tall / 2))
    row = []
    for blob in blobs:
        row.append(attrs.evolve(blob, x=x + _wide(blob) / 2, y=y, h=tall))
        x += _wide(blob) + step
    ways = tuple(_level(a, b) for a, b in pairwise(row))
    own = _monitoring(row, ways)
    down, up = _between(row, frame) if frame else ((), ())
    return Control(blobs={blob.id: blob for blob in row}, ways=ways, frame=own, down=down, up=up)


def _wide(blob: Blob) -> float:
    return max(blob.w, blob.strip[0])


def _level(a: Blob, b: Blob) -> tuple[Point, ...]:
    start, end = (a.x + a.w / 2 + 3, a.y - 2), (b.x - b.w / 2 - 5, b.y - 2)
    return tuple(quadratic(start, ((start[0] + end[0]) / 2, a.y - 8), end, 8))


def _between(row: list[Blob], frame: Frame) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Down to monitor: how is it doing? And up from control, with the kink of lightning."""
    watch, act = row[-2], row[-1]
    end = (watch.x, watch.y - watch.h / 2 - 6)
    start = _towards(frame.reach(end), end, 6)
    bow = ((start[0] + end[0]) / 2 + 9, (start[1] + end[1]) / 2)
    foot = (act.x, act.y - act.h / 2 - 4)
    tip = _towards(frame.reach(foot), foot, 7)
    middle = ((foot[0] + tip[0]) / 2, (foot[1] + tip[1]) / 2)
    kink = ((middle[0] - 10, middle[1] + 7), (middle[0] + 10, middle[1] - 7))
    return tuple(quadratic(start, bow, end, 10)), (foot, *kink, tip)


def _towards(start: Point, end: Point, step: float) -> Point:
    length = distance(start, end)
    return (
        start[0] + (end[0] - start[0]) / length * step,
        start[1] + (end[1] - start[1]) / length * step,
    )


def moved(plan: Plan, dx: float, dy: float) -> Plan:
    """The same plan somewhere else on the page."""
    control = plan.control
    return attrs.evolve(
        plan,
        blobs={id: blob.moved(dx, dy) for id, blob in plan.blobs.items()},
        ways={name: _shifted(way, dx, dy) for name, way in plan.ways.items()},
        frame=plan.frame and plan.frame.moved(dx, dy),
        control=control
        and Control(
            blobs={id: blob.moved(dx, dy) for id, blob in control.blobs.items()},
            ways=tuple(_shifted(way, dx, dy) for way in control.ways),
            frame=control.frame.moved(dx, dy),
            down=_shifted(control.down, dx, dy),
            up=_shifted(control.up, dx, dy),
        ),
    )


def _shifted(points: tuple[Point, ...], dx: float, dy: float) -> tuple[Point, ...]:
    return tuple((x + dx, y + dy) for x, y in points)
