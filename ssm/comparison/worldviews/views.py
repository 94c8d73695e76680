"""Each model's worldview in its own words, and who stands where in it."""

from collections.abc import Iterable, Mapping, Sequence

import attrs

from ssm.comparison.folk import Folk
from ssm.comparison.phrases import quoted
from ssm.errors import InvalidValueError
from ssm.model.activity import Model
from ssm.model.sentence import sentence_of
from ssm.model.stakeholder import named
from ssm.model.study import Study
from ssm.model.titles import model_title, root_of

__all__ = ["PLACES", "Person", "View", "beside", "chosen", "people", "view_of"]

PLACES = {
    "beneficiaries": "better off",
    "victims": "worse off",
    "actors": "would do it",
    "owners": "could stop it",
}
"""Where somebody may stand in a root definition, in words."""


@attrs.frozen(kw_only=True)
class View:
    """One model with the worldview it asks from.

    Attributes:
        model: its id.
        title: what it is called.
        root: the id of its root definition.
        worldview: W, the belief that makes it worth doing.
        transformation: T, what is changed into what.
        definition: the root definition in a sentence.
        places: who stands where in it: `beneficiaries`, `victims`, `actors`, `owners`.
        alone: refs of the activities that it alone asks for.
        leaves_out: refs of the activities that others ask for, and it does not.
        findings: ids of the findings that touch it and no other of these models.
    """

    model: str
    title: str
    root: str
    worldview: str | None = None
    transformation: str | None = None
    definition: str | None = None
    places: dict[str, tuple[str, ...]] = attrs.field(factory=dict)
    alone: tuple[str, ...] = ()
    leaves_out: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Person:
    """A stakeholder, or somebody whom only a root definition names, across the models.

    Attributes:
        id: their id, or the words that name them.
        name: what they are called.
        places: where they stand in each model, as (id of the model, `beneficiaries`,
            `victims`, `actors` or `owners`).
        heard: in which of the models somebody of them spoke of a row.
        anywhere: whether any finding gives their view at all.
        student: whether they are those who study.
    """

    id: str
    name: str
    places: tuple[tuple[str, str], ...] = ()
    heard: tuple[str, ...] = ()
    anywhere: bool = False
    student: bool = False

    @property
    def turns(self) -> bool:
        """Whether one model would leave them better off, and another worse off."""
        better = {model for model, place in self.places if place == "beneficiaries"}
        worse = {model for model, place in self.places if place == "victims"}
        return any(a != b for a in better for b in worse)


def chosen(study: Study, models: Sequence[str]) -> tuple[Model, ...]:
    """The models that are named; without a name, all that have a worldview of their own.

    A model that opens up an activity of another, and one assembled from others, stand
    beside others only where they are named.

    Raises:
        UnknownRefError: the study has no such model.
        InvalidValueError: one model alone is named, and there is nothing to set beside it.
    """
    refs = dict.fromkeys(study.index.resolve(name, ("model",)) for name in models)
    if len(refs) == 1:
        msg = f"worldviews must be two or more to stand side by side (got {models[0]!r} alone)"
        raise InvalidValueError(msg, models)
    if refs:
        return tuple(study.index.parts[ref] for ref in refs)
    return tuple(model for model in study.models if not beside(model))


def beside(model: Model, phrases: Mapping[str, str] | None = None) -> str | None:
    """Why a model does not stand beside the others unasked, or None.

    Args:
        model: the model.
        phrases: the text of every row, by canonical ref.

    Example:
        >>> beside(Model(id="learn-times", expands="a/2"), {"model/a/2": "Learn the times"})
        'opens up “Learn the times”'
    """
    if model.expands:
        ref = f"model/{model.expands.removeprefix('model/')}"
        return f"opens up {quoted((phrases or {}).get(ref, model.expands))}"
    if any(activity.origins for activity in model.activities):
        return "is assembled from other models"
    return None


def view_of(study: Study, model: Model) -> View:
    """A model's worldview in its own words; what others ask is filled in later."""
    root = root_of(study, model)
    if root is None:
        return View(model=model.id, title=model_title(study, model), root=model.root)
    change = " → ".join(root.transformation.steps) if root.transformation else None
    return View(
        model=model.id,
        title=model_title(study, model),
        root=root.id,
        worldview=root.worldview,
        transformation=change,
        definition=sentence_of(study, root),
        places={place: _bare(getattr(root, place)) for place in PLACES},
    )


def people(
    study: Study, views: Sequence[View], spoke: dict[str, tuple[str, ...]], anywhere: set[str]
) -> tuple[Person, ...]:
    """Everybody: the stakeholders in their order, then others whom a definition names.

    Args:
        study: for the stakeholders.
        views: the models, in their order.
        spoke: by perspective, the models of which it spoke.
        anywhere: perspectives of any finding.
    """
    names = {holder.id: holder.name for holder in study.stakeholders}
    named_in = (who for view in views for place in PLACES for who in view.places.get(place, ()))
    students = Folk.of(study, Model(id="none")).students
    return tuple(
        Person(
            id=who,
            name=names.get(who) or (named(None, who) if " " not in who else who),
            places=tuple(
                (view.model, place)
                for view in views
                for place in PLACES
                if who in view.places.get(place, ())
            ),
            heard=spoke.get(who, ()),
            anywhere=who in anywhere,
            student=who in students,
        )
        for who in dict.fromkeys((*names, *named_in))
    )


def _bare(refs: Iterable[str]) -> tuple[str, ...]:
    return tuple(ref.removeprefix("stakeholder/") for ref in refs)
