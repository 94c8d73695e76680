"""Lines from the steps of an account to the activities that they are."""

from collections.abc import Iterator, Mapping, Sequence

from ssm.comparison.walking.outcomes import StepShown
from ssm.comparison.walking.walked import Walked
from ssm.drawing.geometry import Point, cubic
from ssm.drawing.scene.marks import Line, Thing
from ssm.drawing.scene.walk.column import Spot
from ssm.drawing.scene.walk.steps import RIGHT, Row

__all__ = ["first_line", "repeat_line", "shows_repeats", "ways"]

_FEW = 12


def first_line(points: Sequence[Point], *, early: bool) -> Line:
    """The line of a first occurrence; heavier where it came early."""
    ink = "watch" if early else "ink"
    return Line(points=tuple(points), ink=ink, width=2.8 if early else 1.9)


def repeat_line(points: Sequence[Point]) -> Line:
    """The line of an activity that had happened before."""
    return Line(points=tuple(points), ink="soft", width=1.7, dash="dotted")


def shows_repeats(account: Walked) -> bool:
    """Whether what happened once more has lines of its own: not where these would be many."""
    repeats = [step for step in account.steps if step.shown is StepShown.REPEAT]
    return 0 < len(repeats) <= _FEW


def ways(account: Walked, rows: Sequence[Row], spots: Mapping[str, Spot]) -> Iterator[Thing]:
    """A line from each step to each activity that it is.

    Args:
        account: the account.
        rows: its steps on the page.
        spots: the activities on the page.
    """
    arriving: dict[str, list[int]] = {}
    repeats = shows_repeats(account)
    for row in rows:
        for each in row.step.activities:
            if repeats or each not in arriving:
                arriving.setdefault(each, []).append(row.step.number)
    seen: set[str] = set()
    for row in rows:
        for each in row.step.activities:
            if row.step.number not in arriving[each]:
                continue
            end = _end(spots[each], arriving[each], row.step.number)
            start = (RIGHT, row.middle)
            bend = (end[0] - RIGHT) * 0.5
            bow = cubic(start, (start[0] + bend, start[1]), (end[0] - bend, end[1]), end, 8)
            points = (*([(row.right, row.middle)] if row.right < RIGHT - 8 else []), *bow)
            early = each not in seen and bool(row.step.waits_for)
            line = repeat_line(points) if each in seen else first_line(points, early=early)
            seen.add(each)
            yield Thing(
                ref=f"walk/{account.walk}/{row.step.number}..{each}",
                role="is",
                title=f"Step {row.step.number} is {account.phrases[each]}",
                marks=(line,),
                layer=40,
            )


def _end(spot: Spot, arriving: Sequence[int], number: int) -> Point:
    """Where a line arrives: those of one activity below each other, in their order."""
    x, middle = spot.left
    step = min(11.0, (spot.high - 16) / len(arriving))
    off = (arriving.index(number) - (len(arriving) - 1) / 2) * step
    return x + 2 + abs(off) * 0.22, middle + off
