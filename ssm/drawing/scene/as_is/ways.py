"""The ways of the model and of today: which of them are the same, and where the others run."""

from collections.abc import Mapping, Sequence

import attrs

from ssm.comparison.as_is.laid import Overlay, Way
from ssm.drawing.geometry import distance
from ssm.drawing.rows.blob import Blob
from ssm.drawing.rows.levels import Dependency
from ssm.model.words import Op

__all__ = ["Today", "pairs_of", "today"]

_FLOWS = (Op.FLOW, Op.WEAK, Op.BOTH)


@attrs.frozen(kw_only=True, repr=False)
class Today:
    """What of today's ways is drawn.

    Attributes:
        held: names of the dependencies that are gone as the model asks.
        otherwise: ways between activities and slips that the model has not.
        both: names of those of them that go there and back.
    """

    held: frozenset[str]
    otherwise: tuple[Dependency, ...]
    both: frozenset[str]


def today(
    overlay: Overlay, dependencies: Sequence[Dependency], places: Mapping[str, Blob]
) -> Today:
    """The links of today as ways between what has a place.

    Args:
        overlay: what is done now beside the model.
        dependencies: the arrows of the model.
        places: activities by their ids, and slips alone by `task/ID`.
    """
    ways = {course.ref.rpartition("/")[2]: course.way for course in overlay.courses}
    arrows = {(d.tail, d.head): d.name for d in dependencies}
    drawn = {d.name for d in dependencies}
    held = {name for name, way in ways.items() if way is Way.ONE_STEP and name in drawn}
    both: set[str] = set()
    otherwise: dict[tuple[str, str], Dependency] = {}
    for tail, head in pairs_of(overlay):
        ends = _nearest(_nodes(overlay, tail, places), _nodes(overlay, head, places), places)
        if ends is None or ends[0] == ends[1]:
            continue
        name = arrows.get(ends)
        if name is not None and ways.get(name) in (Way.HELD, Way.ONE_STEP):
            held.add(name)
        elif ends[::-1] in otherwise:
            both.add(otherwise[ends[::-1]].name)
        else:
            key = f"today {ends[0]} {ends[1]}"
            otherwise.setdefault(ends, Dependency(key, *ends))
    return Today(held=frozenset(held), otherwise=tuple(otherwise.values()), both=frozenset(both))


def pairs_of(overlay: Overlay) -> list[tuple[str, str]]:
    """Which task comes after which."""
    found: dict[tuple[str, str], None] = {}
    for link in overlay.graph.links:
        if link.op in _FLOWS:
            found[link.tail, link.head] = None
            if link.op is Op.BOTH:
                found[link.head, link.tail] = None
    return list(found)


def _nodes(overlay: Overlay, task: str, places: Mapping[str, Blob]) -> list[str]:
    """Where a task stands: at its activities, else alone."""
    found = [id for id in overlay.activities_of(task) if id in places]
    return found or [name for name in (f"task/{task}",) if name in places]


def _nearest(
    tails: Sequence[str], heads: Sequence[str], places: Mapping[str, Blob]
) -> tuple[str, str] | None:
    """The pair that lies nearest together; the same place when there is one."""
    pairs = [(tail, head) for tail in tails for head in heads]
    if not pairs:
        return None
    middle = {id: (places[id].x, places[id].y) for id in (*tails, *heads)}
    return min(pairs, key=lambda pair: distance(middle[pair[0]], middle[pair[1]]))
