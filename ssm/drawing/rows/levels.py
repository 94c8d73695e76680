"""What is drawn of the dependencies, and on which row each activity stands."""

from collections.abc import Sequence

import attrs

from ssm.graph.order import implied, layers
from ssm.model.activity import Model
from ssm.model.walk import link_names

__all__ = ["Dependency", "drawn_dependencies", "rows_of"]


@attrs.frozen(repr=False)
class Dependency:
    """An arrow to draw: b depends on a; `name` is its part in canonical refs."""

    name: str
    tail: str
    head: str


def drawn_dependencies(model: Model) -> tuple[Dependency, ...]:
    """The dependencies to draw: each once, between activities that exist, none implied.

    An arrow is implied when a longer way says the same; leaving it out changes nothing,
    because dependency is transitive.

    Example:
        >>> from ssm.model.activity import Activity
        >>> acts = [Activity(id=i, do="Do") for i in "123"]
        >>> model = Model(id="m", activities=acts, dependencies=["1 -> 2", "2 -> 3", "1 -> 3"])
        >>> [d.name for d in drawn_dependencies(model)]
        ['1..2', '2..3']
    """
    known = {activity.id for activity in model.activities}
    found: dict[tuple[str, str], Dependency] = {}
    for name, link in link_names(model.dependencies):
        if {link.tail, link.head} <= known and link.tail != link.head:
            found.setdefault((link.tail, link.head), Dependency(name, link.tail, link.head))
    left_out = set(implied(tuple(found)))
    return tuple(dependency for ends, dependency in found.items() if ends not in left_out)


def rows_of(ids: Sequence[str], dependencies: Sequence[Dependency]) -> dict[str, int]:
    """The row of each activity: 0 for those that depend on nothing, and so on.

    References:
        Checkland, P. (2000). Soft systems methodology: a thirty year retrospective.
        Systems Research and Behavioral Science 17(S1): building a model, steps 3 and 4.
    """
    return layers(ids, [(d.tail, d.head) for d in dependencies])
