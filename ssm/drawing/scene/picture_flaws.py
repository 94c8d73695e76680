"""What is not as it should be on a planned picture, counted."""

from typing import TYPE_CHECKING

from ssm.drawing.arrange.touch import meet
from ssm.drawing.scene.picture_puzzle import Cast

if TYPE_CHECKING:
    from ssm.drawing.scene.picture_plan import Plan

__all__ = ["covered", "pierced"]


def covered(plan: "Plan") -> int:
    """How many labels lie on a figure, on a bubble or on each other."""
    labels = [way.label.box for way in plan.ways.values() if way.label]
    things = list(plan.boxes.values())
    count = 0
    for n, label in enumerate(labels):
        count += sum(meet(label, other) for other in (*things, *labels[:n]))
    return count


def pierced(cast: Cast, plan: "Plan") -> int:
    """How many figures and bubbles a line of others runs through."""
    count = 0
    for bond in cast.bonds:
        ends = (bond.link.tail, bond.link.head)
        way = plan.ways.get(bond.ref)
        for id, (x0, y0, x1, y1) in plan.boxes.items():
            if way and id not in ends:
                count += any(x0 < x < x1 and y0 < y < y1 for x, y in way.points)
    return count
