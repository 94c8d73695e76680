"""Activity models: what a system of one root definition would have to do."""

import attrs

from ssm.model.fields import means, texts
from ssm.model.ids import check_id
from ssm.model.links import Link, links
from ssm.model.part import Part
from ssm.model.statement import Waiver
from ssm.model.words import Status

__all__ = ["CONTROL_ROWS", "Activity", "Measures", "Model", "Monitoring"]

CONTROL_ROWS = ("criteria", "monitor", "control")
"""The ids of the three activities of monitoring and control, as rows of a comparison."""


@attrs.frozen(kw_only=True, repr=False)
class Activity(Part):
    """One activity: an imperative phrase with one main verb (Checkland and Poulter 2006).

    Example:
        >>> Activity(id="3", do="Plan the day in one list", traces=["P", "Q1"]).traces
        ('P', 'Q1')
    """

    id: str = attrs.field(validator=check_id, metadata=means("its id, mostly a number", ident=True))
    do: str = attrs.field(metadata=means("the phrase, beginning with its verb", short=True))
    traces: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means("the parts of the root definition that ask for it: P, Q1, R, T, E2 ..."),
    )
    by: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means("who would do it", refs=("stakeholder",), free=True),
    )
    inputs: tuple[str, ...] = attrs.field(
        default=(), converter=texts, metadata=means("the information it would need")
    )
    outputs: tuple[str, ...] = attrs.field(
        default=(), converter=texts, metadata=means("the information it would give")
    )
    measures: tuple[str, ...] = attrs.field(
        default=(), converter=texts, metadata=means("what would tell how it goes")
    )
    origins: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means("the activities of other models that it was taken from", refs=("activity",)),
    )
    waive: tuple[Waiver, ...] = attrs.field(
        default=(), converter=tuple[Waiver, ...], metadata=means("rules left unheeded, and why")
    )


@attrs.frozen(kw_only=True, repr=False)
class Measures(Part):
    """The five Es: the questions by which the system would be judged."""

    efficacy: str | None = attrs.field(
        default=None, metadata=means("E1: do the means work, is the output produced?")
    )
    efficiency: str | None = attrs.field(
        default=None, metadata=means("E2: with the least use of resources?")
    )
    effectiveness: str | None = attrs.field(
        default=None, metadata=means("E3: does T help to achieve the wider aim, R?")
    )
    ethicality: str | None = attrs.field(
        default=None, metadata=means("E4: is T morally right to do?")
    )
    elegance: str | None = attrs.field(default=None, metadata=means("E5: is it pleasing?"))

    def asked(self) -> tuple[tuple[str, str, str], ...]:
        """The measures that are stated, as (E1 to E5, name, question).

        Example:
            >>> Measures(efficacy="Is the fence painted?").asked()
            (('E1', 'efficacy', 'Is the fence painted?'),)
        """
        names = [field.name for field in attrs.fields(Measures)]
        values = [(f"E{n}", name, getattr(self, name)) for n, name in enumerate(names, start=1)]
        return tuple((code, name, value) for code, name, value in values if value)


@attrs.frozen(kw_only=True, repr=False)
class Monitoring(Part):
    """Monitoring and control: the subsystem that keeps the operations on course."""

    criteria: str = attrs.field(
        default="Define the measures of performance",
        metadata=means("the activity that says how performance is measured"),
    )
    monitor: str | None = attrs.field(
        default=None,
        metadata=means("the activity that watches the operations; made from their ids"),
    )
    control: str = attrs.field(
        default="Take control action", metadata=means("the activity that acts on what was seen")
    )


@attrs.frozen(kw_only=True, repr=False)
class Model(Part):
    """An activity model: linked activities that carry out one root definition.

    `root` is the id of the root definition, by default the model's own id.
    `monitoring` is None only where it is left out on purpose (`monitoring: none`).

    Example:
        >>> model = Model(
        ...     id="fence",
        ...     activities=[Activity(id="1", do="Obtain paint"), Activity(id="2", do="Apply it")],
        ...     dependencies=["1 -> 2"],
        ... )
        >>> model.root, model.controls[1].do
        ('fence', 'Monitor activities 1 and 2')
    """

    id: str = attrs.field(validator=check_id, metadata=means("its id", ident=True))
    label: str | None = attrs.field(default=None, metadata=means("a title for it"))
    root: str = attrs.field(
        default=attrs.Factory(lambda self: self.id, takes_self=True),
        validator=check_id,
        metadata=means("its root definition; by default the one of the same id", refs=("root",)),
    )
    expands: str | None = attrs.field(
        default=None,
        metadata=means("the activity of another model that this one opens up", refs=("activity",)),
    )
    status: Status = attrs.field(
        default=Status.DRAFT,
        converter=Status,
        metadata=means("what is absent from an idea is no problem; what is wrong is"),
    )
    activities: tuple[Activity, ...] = attrs.field(
        default=(), converter=tuple[Activity, ...], metadata=means("the operations")
    )
    dependencies: tuple[Link, ...] = attrs.field(
        default=(),
        converter=links,
        metadata=means("`a -> b`: b depends on a", refs=("activity",)),
    )
    measures: Measures = attrs.field(
        factory=Measures, metadata=means("the Es: how the system would be judged")
    )
    monitoring: Monitoring | None = attrs.field(
        factory=Monitoring, metadata=means("monitoring and control; `none` leaves it out")
    )
    waive: tuple[Waiver, ...] = attrs.field(
        default=(), converter=tuple[Waiver, ...], metadata=means("rules left unheeded, and why")
    )

    @property
    def controls(self) -> tuple[Activity, ...]:
        """Monitoring and control as activities called criteria, monitor and control."""
        if self.monitoring is None:
            return ()
        ids = tuple(activity.id for activity in self.activities)
        monitor = self.monitoring.monitor or f"Monitor {_range(ids)}"
        texts_ = (self.monitoring.criteria, monitor, self.monitoring.control)
        return tuple(
            Activity(id=id, do=text) for id, text in zip(CONTROL_ROWS, texts_, strict=True)
        )


def _range(ids: tuple[str, ...]) -> str:
    if len(ids) < 2:
        return "the operations" if not ids else f"activity {ids[0]}"
    return f"activities {ids[0]} {'and' if len(ids) == 2 else 'to'} {ids[-1]}"
