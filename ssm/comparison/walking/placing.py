"""What the steps of a walk are in the models, as far as persons have said so."""

from collections.abc import Iterable, Mapping, Sequence

import attrs

from ssm.model.study import Study
from ssm.model.walks import Step, Walk

__all__ = ["Place", "models_of", "named", "places"]


@attrs.frozen(kw_only=True)
class Place:
    """What one step is.

    Attributes:
        step: the step.
        options: for each model, by its id, the ways in which the step may be taken: each
            some activities that it is at one time.
        placed: whether a person has looked at it.
    """

    step: Step
    options: Mapping[str, Sequence[tuple[str, ...]]]
    placed: bool

    def ways(self, model: str) -> Sequence[tuple[str, ...]]:
        """The ways to take it beside one model; one of nothing where it is none of it."""
        return self.options.get(model, ((),))

    def is_in_doubt(self, model: str) -> bool:
        """Whether it may be one of several activities of a model."""
        return len(self.ways(model)) > 1


def named(text: str) -> str:
    """A name as it is looked for: white space and capitals make no difference."""
    return " ".join(text.split()).casefold()


def places(study: Study, walk: Walk) -> tuple[Place, ...]:
    """What each step of a walk is.

    A step that says itself what it is (`is`) is all of that at once: `[good-time/1,
    good-time/2]` was both. A name that stands for several activities of one model
    (`means`) stands for one of them each time; for activities of several models it stands
    for one in each. What leads nowhere in the study is left out.

    Args:
        study: with its models.
        walk: one of its walks.

    Example:
        >>> import ssm
        >>> study = ssm.Study(models=[ssm.Model(id="m", activities=[
        ...     ssm.Activity(id="1", do="Ask"), ssm.Activity(id="2", do="Answer")])])
        >>> call = ssm.Meaning(what="Call", rows=["m/1", "m/2"])
        >>> walk = ssm.Walk(id="w", steps=[ssm.Step(did="Call"), ssm.Step(did="Both",
        ...     is_=["m/1", "m/2"]), ssm.Step(did="Tea", is_=[]), "?"], means=[call])
        >>> [(place.ways("m"), place.placed) for place in places(study, walk)]
        [([('1',), ('2',)], True), ([('1', '2')], True), (((),), True), (((),), False)]
    """
    meant = {named(meaning.what): meaning.rows for meaning in walk.means}
    return tuple(_place(study, step, meant.get(named(step.did))) for step in walk.steps)


def models_of(study: Study, found: Iterable[Place]) -> tuple[str, ...]:
    """Ids of the models of which some step is an activity, in the order of the study."""
    spoken = {model for place in found for model in place.options}
    return tuple(model.id for model in study.models if model.id in spoken)


def _place(study: Study, step: Step, meant: tuple[str, ...] | None) -> Place:
    rows = step.is_ if step.is_ is not None else meant
    options: dict[str, list[str]] = {}
    for row in rows or ():
        ref = _found(study, row)
        if ref is not None:
            _, model, activity = ref.split("/")
            held = options.setdefault(model, [])
            if activity not in held:
                held.append(activity)
    if step.is_ is not None:
        ways = {model: [tuple(held)] for model, held in options.items()}
    else:
        ways = {model: [(each,) for each in held] for model, held in options.items()}
    return Place(step=step, options=ways, placed=rows is not None)


def _found(study: Study, text: str) -> str | None:
    """The one activity that a ref means, or None."""
    return study.index.only(text, ("activity",))
