"""What a model asks about: its activities, its control and its dependencies."""

from typing import Literal

import attrs

from ssm.model.activity import Model
from ssm.model.walk import link_names

__all__ = ["Target", "targets"]


@attrs.frozen(kw_only=True)
class Target:
    """One row to be, before anything was said about it.

    Attributes:
        ref: canonical ref.
        kind: `activity`, `control` or `dependency`.
        name: what it is called in its model.
        text: its phrase; of a dependency, the phrases of its two ends.
        by: who would do it, when the model says so.
        ends: of a dependency, the refs of its two ends.
        phrases: of a dependency, their phrases.
        links: how many dependencies touch it.
    """

    ref: str
    kind: Literal["activity", "control", "dependency"]
    name: str
    text: str
    by: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    links: int = 0


def targets(model: Model) -> tuple[Target, ...]:
    """A row for every activity, for monitoring and control, and for every dependency.

    Example:
        >>> from ssm.model.activity import Activity
        >>> model = Model(id="fence", activities=[Activity(id="1", do="Obtain paint"),
        ...               Activity(id="2", do="Apply it")], dependencies=["1 -> 2"])
        >>> [target.name for target in targets(model)]
        ['1', '2', 'criteria', 'monitor', 'control', '1 -> 2']

    References:
        Checkland and Scholes (1990), Soft Systems Methodology in Action, ch. 2: the
        activities and the links between them are questioned alike.
    """
    return (*_activities(model), *_controls(model), *_dependencies(model))


def _activities(model: Model) -> tuple[Target, ...]:
    return tuple(
        Target(
            ref=f"model/{model.id}/{activity.id}",
            kind="activity",
            name=activity.id,
            text=activity.do,
            by=activity.by,
            links=sum(activity.id in (link.tail, link.head) for link in model.dependencies),
        )
        for activity in model.activities
    )


def _controls(model: Model) -> tuple[Target, ...]:
    return tuple(
        Target(ref=f"model/{model.id}/{row.id}", kind="control", name=row.id, text=row.do)
        for row in model.controls
    )


def _dependencies(model: Model) -> tuple[Target, ...]:
    phrases = {activity.id: activity.do for activity in (*model.activities, *model.controls)}
    return tuple(
        Target(
            ref=f"model/{model.id}/{name}",
            kind="dependency",
            name=f"{link.tail} -> {link.head}",
            text=" → ".join(phrases.get(end, end) for end in (link.tail, link.head)),
            ends=tuple(f"model/{model.id}/{end}" for end in (link.tail, link.head)),
            phrases=tuple(phrases.get(end, end) for end in (link.tail, link.head)),
        )
        for name, link in link_names(model.dependencies)
    )
