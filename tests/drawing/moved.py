"""How far the elements of a picture have moved from one drawing to the next."""

import statistics

from ssm.drawing.scene.marks import Scene

__all__ = ["moved_by"]


def moved_by(before: Scene, after: Scene) -> list[float]:
    """How far each element that is on both has moved, within the picture's own frame.

    The page is cut to what is on it: what all of them move together is no movement, so
    the median shift is taken off.
    """
    old = {id: (x, y) for id, x, y in before.places if "/" not in id}
    new = {id: (x, y) for id, x, y in after.places if id in old}
    shifts = [(x - old[id][0], y - old[id][1]) for id, (x, y) in new.items()]
    if not shifts:
        return [0.0]
    dx, dy = (statistics.median(shift[axis] for shift in shifts) for axis in (0, 1))
    return [((x - dx) ** 2 + (y - dy) ** 2) ** 0.5 for x, y in shifts]
