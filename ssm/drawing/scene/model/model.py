"""An activity model as a scene: what a system of its root definition would have to do."""

import attrs

from ssm.drawing.rows.plan import Plan, moved, plan_of
from ssm.drawing.rows.shape import Around
from ssm.drawing.scene.evidence import voices_on
from ssm.drawing.scene.marks import Scene, Thing
from ssm.drawing.scene.model.catwoe import column
from ssm.drawing.scene.model.operations import (
    activity_thing,
    arrow_things,
    control_things,
    frame_things,
)
from ssm.drawing.scene.page import GUTTER, MARGIN, Head, head_of
from ssm.drawing.scene.words import catwoe, in_sentences
from ssm.drawing.stem import linked_file
from ssm.drawing.steps import Steps
from ssm.model.activity import Model
from ssm.model.sentence import sentence_of
from ssm.model.study import Study
from ssm.model.titles import model_title, root_of

__all__ = ["Page", "model_scene", "model_things", "planned", "told_of"]

_COLUMN, _NARROW = 320.0, 520.0


def model_scene(study: Study, model: Model) -> Steps[Scene]:
    """The drawing of an activity model.

    Operations stand on rows by what they depend on, inside their boundary; monitoring and
    control below, one arrow each way; the root definition above, CATWOE and the Es beside.

    Args:
        study: the study that the model belongs to.
        model: the model.
    """
    ref, root = f"model/{model.id}", root_of(study, model)
    parts = catwoe(study, root) if root else ()
    page = yield from planned(study, model, bare=True)
    plan, x, y = page.plan, MARGIN + page.limits[0] + GUTTER, page.head.bottom
    side: tuple[Thing, ...] = ()
    right, bottom = max(MARGIN + plan.width, page.head.right), y + plan.height
    if page.beside:
        root_ref = f"root/{root.id}" if root else ref
        side, end = column(root_ref, parts, model.measures, (x, y), _COLUMN)
        high = _raised(page.head, x, y, y + plan.height - end)
        if high != y:
            side, end = column(root_ref, parts, model.measures, (x, high), _COLUMN)
        right, bottom = max(right, x + _COLUMN), max(bottom, end)
    return Scene(
        ref=ref,
        title=model_title(study, model),
        description=told_of(study, model, plan),
        width=round(right + MARGIN),
        height=round(bottom + MARGIN * 0.8),
        things=(
            *_leading_back(study, model, page.head.things),
            *model_things(study, model, plan),
            *side,
        ),
    )


def _raised(head: Head, x: float, y: float, over: float) -> float:
    """Where a column begins that would end too low: beside the head, as far as there is room."""
    right, low = head.crown
    least = low + 16 if right > x - GUTTER / 2 else MARGIN
    return max(min(least, y), min(y, y + over))


@attrs.frozen(kw_only=True, repr=False)
class Page:
    """A model laid out on its page, before anything is drawn beside it.

    Attributes:
        plan: where its parts stand.
        head: title, subtitle and sentence.
        limits: how wide sentence and title may be.
        beside: whether CATWOE or the Es stand beside the model.
    """

    plan: Plan
    head: Head
    limits: tuple[float, float]
    beside: bool


def planned(study: Study, model: Model, *, bare: bool = False) -> Steps[Page]:
    """The plan of a model at its place on the page, and the head of the page above it.

    The comparison uses the same, so that every activity keeps its place.

    Args:
        study: the study that the model belongs to.
        model: the model.
        bare: no voices are shown, so that the boundaries may be drawn in.
    """
    root = root_of(study, model)
    sentence = sentence_of(study, root) if root else None
    said = any(part.texts for part in catwoe(study, root)) if root else False
    beside = said or bool(model.measures.asked())
    extra = _COLUMN + GUTTER if beside else 0.0
    around = Around(
        beside=extra + 2 * MARGIN, above=170 if sentence else 90, column=680 if said else 0
    )
    voices = voices_on(study, model)
    plan = yield from plan_of(model, around, voices=voices, bare=bare)
    limit = max(plan.width, _NARROW)
    limits = (limit, limit + extra)
    title, subtitle = model_title(study, model), _subtitle(study, model)
    head = head_of(f"model/{model.id}", title, subtitle, sentence, limits)
    return Page(plan=moved(plan, MARGIN, head.bottom), head=head, limits=limits, beside=beside)


def _leading_back(study: Study, model: Model, things: tuple[Thing, ...]) -> tuple[Thing, ...]:
    """The head of a page, its title a link to the model that it opens an activity of."""
    owner = _owner(study, model.expands) if model.expands else None
    if owner is None:
        return things
    return attrs.evolve(things[0], href=linked_file(f"model/{owner[0]}")), *things[1:]


def _subtitle(study: Study, model: Model) -> str:
    if model.expands:
        return f"Activity model that opens up {_expanded(study, model.expands)}"
    state = " (an idea)" if model.status == "idea" else ""
    return f"Activity model{state}: what such a system would have to do"


def _expanded(study: Study, ref: str) -> str:
    owner = _owner(study, ref)
    if owner is None:
        return ref
    id, activity = owner
    return f"activity {activity} of “{model_title(study, study[f'model/{id}'])}”"


def _owner(study: Study, ref: str) -> tuple[str, str] | None:
    """The ids of a model and its activity, by the ref of the activity."""
    try:
        _, id, activity = study.index.resolve(ref, ("activity",)).split("/")
    except LookupError:
        return None
    return id, activity


def _opened_by(study: Study, model: Model) -> dict[str, str]:
    """The activities of a model that other models open up: id to canonical ref."""
    found = {}
    for other in study.models:
        owner = _owner(study, other.expands) if other.expands else None
        if owner is not None and owner[0] == model.id:
            found[owner[1]] = f"model/{other.id}"
    return found


def model_things(study: Study, model: Model, plan: Plan) -> tuple[Thing, ...]:
    """Boundaries, activities, arrows, monitoring and control."""
    ref = f"model/{model.id}"
    texts = {activity.id: activity.do for activity in model.activities}
    opened = _opened_by(study, model)
    activities = tuple(
        activity_thing(ref, a, plan, fill="tint-yellow", opens=opened.get(a.id))
        for a in model.activities
    )
    return (
        *frame_things(ref, plan),
        *activities,
        *arrow_things(ref, plan, texts),
        *control_things(ref, plan, model.controls),
    )


def told_of(study: Study, model: Model, plan: Plan) -> str:
    """A whole model in sentences, for those who cannot see it."""
    told = []
    root = root_of(study, model)
    parts = catwoe(study, root) if root else ()
    if root is not None:
        told.append(f"Root definition: {sentence_of(study, root)}")
    told += [f"{activity.id}: {activity.do}" for activity in model.activities]
    told += [f"{d.head} depends on {d.tail}" for d in plan.dependencies]
    told += [f"Monitoring and control: {activity.do}" for activity in model.controls]
    told += [f"{part.name}: {'; '.join(part.texts)}" for part in parts if part.texts]
    told += [f"{name.capitalize()}: {text}" for _, name, text in model.measures.asked()]
    return in_sentences(told)
