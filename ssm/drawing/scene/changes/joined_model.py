"""The older and the newer version of a model as one, so that both find their places."""

from collections.abc import Iterator, Mapping

import attrs

from ssm.diffing import Diff
from ssm.graph.order import implied
from ssm.model.activity import Activity, Model
from ssm.model.links import Link
from ssm.model.study import Study
from ssm.model.titles import model_title
from ssm.model.walk import link_names

__all__ = ["JoinedModel", "joined_model"]

_BEFORE = "as-it-was-before-this"


@attrs.frozen(kw_only=True, repr=False)
class JoinedModel:
    """A model with all activities and dependencies of both versions.

    Attributes:
        study: the newer study with the joined model in place of its own.
        model: the joined model.
        came: names in it of activities and dependencies that came in.
        gone: the same of those that went; for an activity with the id that it had.
        was: for activities that were reworded or renumbered, what they were.
    """

    study: Study
    model: Model
    came: frozenset[str]
    gone: Mapping[str, str]
    was: Mapping[str, Activity]


def joined_model(found: Diff, was: str, ref: str) -> JoinedModel:
    """The two versions of a model joined.

    Args:
        found: what changed.
        was: canonical ref of the model in the older study.
        ref: the same in the newer one.
    """
    old, new = found.old.index.parts[was], found.new.index.parts[ref]
    same, back = found.matched.same, found.matched.back
    ids = {a.id: same.get(f"{was}/{a.id}", "").rpartition("/")[2] for a in old.activities}
    gone = {f"{id}-{_BEFORE}"[-64:]: id for id, now in ids.items() if not now}
    ids = {id: now or f"{id}-{_BEFORE}"[-64:] for id, now in ids.items()}
    acts = {a.id: a for a in old.activities}
    kept = tuple(attrs.evolve(acts[id], id=joint, waive=()) for joint, id in gone.items())
    links = tuple(_links_gone(old, new, ids, found, was))
    model = attrs.evolve(
        new,
        label=f"{model_title(found.new, new)}: what changed",
        activities=(*new.activities, *kept),
        dependencies=(*new.dependencies, *links),
        monitoring=_as_told(new),
    )
    names = [name for name, _ in link_names(model.dependencies)]
    came = [a.id for a in new.activities if f"{ref}/{a.id}" not in back]
    came += [name for name, _ in link_names(new.dependencies) if f"{ref}/{name}" not in back]
    models = tuple(model if each is new else each for each in found.new.models)
    return JoinedModel(
        study=attrs.evolve(found.new, models=models),
        model=model,
        came=frozenset(came),
        gone={**gone, **dict.fromkeys(names[len(new.dependencies) :], "")},
        was=dict(_reworded(old, new, back, was, ref)),
    )


def _as_told(model: Model) -> object:
    """Monitoring of the newer version, whatever activities stand beside its own."""
    if model.monitoring is None:
        return None
    return attrs.evolve(model.monitoring, monitor=model.controls[1].do)


def _reworded(
    old: Model, new: Model, back: Mapping[str, str], was: str, ref: str
) -> Iterator[tuple[str, Activity]]:
    before = {f"{was}/{activity.id}": activity for activity in old.activities}
    for activity in new.activities:
        one = before.get(back.get(f"{ref}/{activity.id}", ""))
        if one is not None and (one.id, one.do) != (activity.id, activity.do):
            yield activity.id, one


def _links_gone(
    old: Model, new: Model, ids: Mapping[str, str], found: Diff, was: str
) -> Iterator[Link]:
    """The dependencies that went, but those that would hide one that is there."""
    drawn = [(link.tail, link.head) for link in new.dependencies]
    hidden = set(implied(tuple(dict.fromkeys(drawn))))
    for name, link in link_names(old.dependencies):
        ends = ids.get(link.tail), ids.get(link.head)
        if f"{was}/{name}" in found.matched.same or None in ends:
            continue
        pair = str(ends[0]), str(ends[1])
        more = set(implied(tuple(dict.fromkeys([*drawn, pair]))))
        if more <= hidden and pair not in drawn:
            drawn.append(pair)
            yield attrs.evolve(link, tail=pair[0], head=pair[1], id=None)
