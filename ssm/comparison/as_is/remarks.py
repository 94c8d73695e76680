"""Observations and questions about what is done now, in plain sentences.

The account is somebody's and the model asks; nothing is graded.
"""

from collections.abc import Iterator, Sequence

from ssm.comparison.as_is.laid import Course, Overlay, Remark, Way
from ssm.comparison.phrases import quoted
from ssm.model.sentence import listed
from ssm.model.study import Study
from ssm.model.titles import model_title

__all__ = ["KINDS", "remarks"]

KINDS = {
    "held": "As the model asks",
    "detour": "By another way round",
    "reversed": "In the other order",
    "circle": "In a circle",
    "apart": "Done, with no way drawn between",
    "one-step": "Done as one step",
    "own": "Ways of their own",
    "no-activity": "Done today, and asked for by no activity",
    "elsewhere": "Steps that another model asks for",
    "no-task": "Asked for, and no step of this account",
    "several-steps": "Several steps for one activity",
    "several-activities": "One step for several activities",
    "unread": "Not set beside the models yet",
}
"""What remarks are about, in the order in which they are told, each with a heading."""

_MOST, _LONG, _FEW = 12, 7, 4
_ORDER = "How did that order come about, and whom does it suit?"
_NOTICES = "Who notices when a day goes otherwise than hoped, and what happens then?"


def remarks(study: Study, overlay: Overlay) -> Iterator[Remark]:
    """All that there is to say and to ask, in the order of `KINDS`.

    Args:
        study: with its models.
        overlay: what is done now beside one of them.
    """
    made = [
        *(_of_course(overlay, course) for course in overlay.courses if course.way is not Way.OPEN),
        *_own(overlay),
        *_tasks(study, overlay),
        *_activities(overlay),
    ]
    yield from sorted(made, key=lambda remark: list(KINDS).index(remark.kind))


def _do(overlay: Overlay, id: str) -> str:
    return quoted(overlay.by_id[id].do)


def _asks(overlay: Overlay, id: str) -> str:
    return quoted(next(target.text for target in overlay.targets if target.name == id))


def _path(overlay: Overlay, ids: Sequence[str]) -> str:
    """A way in words; of a long one, how it begins and ends."""
    steps = [_do(overlay, id) for id in ids]
    if len(steps) > _LONG:
        more = len(steps) - _LONG + 1
        steps = [*steps[: _LONG - 3], f"{more} more steps", *steps[-2:]]
    return " → ".join(steps)


def _refs(overlay: Overlay, ids: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"as-is/{overlay.graph.id}/{id}" for id in ids)


def _of_course(overlay: Overlay, course: Course) -> Remark:
    first, then = _asks(overlay, course.tail), _asks(overlay, course.head)
    way, back = _path(overlay, course.steps), _path(overlay, course.back)
    steps = listed([_do(overlay, id) for id in course.steps])
    between = [_do(overlay, id) for id in course.steps[1:-1]]
    added = listed(between) if len(between) < _FEW else "the steps between"
    said, ask = {
        Way.HELD: (f"{then} follows {first} today: {way}.", ""),
        Way.DETOUR: (
            f"From {first} to {then} the way goes round today: {way}.",
            f"What {'does' if len(between) == 1 else 'do'} {added} add, and for whom?",
        ),
        Way.REVERSED: (
            f"The model has {first} before {then}; today it is the other way round: {way}.",
            _ORDER,
        ),
        Way.CIRCLE: (
            f"{first} and {then} go in a circle today: there by {way}, and back by {back}.",
            "What sends it back?",
        ),
        Way.APART: (
            (
                f"The model has {then} wait for {first}. Both are done today, and no way is drawn "
                "from the one to the other."
            ),
            "How does word of it get across?",
        ),
        Way.ONE_STEP: (
            f"{first} and {then} are done as one step today: {steps}.",
            "How can those who do it tell when the first is done?",
        ),
    }[course.way]
    refs = (course.ref, *_refs(overlay, course.steps))
    return Remark(kind=str(course.way), refs=refs, said=said, ask=ask)


def _own(overlay: Overlay) -> Iterator[Remark]:
    for tail, head in overlay.against:
        (first, *_), (then, *_) = overlay.activities_of(head), overlay.activities_of(tail)
        said = (
            f"Today {_do(overlay, tail)} leads to {_do(overlay, head)}; the model comes to "
            f"{_asks(overlay, then)} only by way of {_asks(overlay, first)}."
        )
        yield Remark(kind="reversed", refs=_refs(overlay, (tail, head)), said=said, ask=_ORDER)
    for tail, head in overlay.own:
        said = (
            f"Today {_do(overlay, head)} comes after {_do(overlay, tail)}, and in the model "
            "neither waits for the other."
        )
        ask = "What passes between them?"
        yield Remark(kind="own", refs=_refs(overlay, (tail, head)), said=said, ask=ask)


def _tasks(study: Study, overlay: Overlay) -> Iterator[Remark]:
    for id in overlay.none:
        said = f"{_do(overlay, id)} is done today and no activity of this model asks for it."
        refs = _refs(overlay, [id])
        yield Remark(kind="no-activity", refs=refs, said=said, ask="What is it for?")
    for id, others in overlay.elsewhere.items():
        models = dict.fromkeys(ref.rpartition("/")[0] for ref in others)
        titles = [quoted(model_title(study, study.index.parts[ref])) for ref in models]
        said = f"{_do(overlay, id)} is a step of {listed(titles)}, not of this model."
        yield Remark(kind="elsewhere", refs=(*_refs(overlay, [id]), *others), said=said)
    if overlay.unread:
        some = [_do(overlay, id) for id in overlay.unread[:_MOST]]
        more = len(overlay.unread) - len(some)
        told = f"{', '.join(some)} and {more} more" if more > 0 else listed(some)
        said = f"{told}: nobody has set this beside an activity yet."
        refs = _refs(overlay, overlay.unread)
        yield Remark(kind="unread", refs=refs, said=said, ask="Which is it, if any?")
    for task in overlay.graph.tasks:
        of = overlay.activities_of(task.id)
        if len(of) > 1:
            what = listed([_asks(overlay, each) for each in of])
            said = f"One step today, {quoted(task.do)}, is {what}."
            refs = (*_refs(overlay, [task.id]), *(f"model/{overlay.model}/{each}" for each in of))
            ask = "What goes well in that?"
            yield Remark(kind="several-activities", refs=refs, said=said, ask=ask)


def _last_time(many: int) -> str:
    return f"Tell me about the last time {'it' if many == 1 else 'each'} was needed."


def _activities(overlay: Overlay) -> Iterator[Remark]:
    open_, controls = [], []
    for target in overlay.targets:
        tasks = overlay.tasks[target.name]
        if len(tasks) > 1:
            steps = listed([_do(overlay, id) for id in tasks])
            said = f"{quoted(target.text)} takes several steps today: {steps}."
            refs = (target.ref, *_refs(overlay, tasks))
            yield Remark(kind="several-steps", refs=refs, said=said, ask="What makes it so?")
        elif not tasks and target.kind == "control":
            controls.append(target)
        elif not tasks and overlay.aligned:
            open_.append(target)
    for some, ask in ((open_, _last_time(len(open_))), (controls, _NOTICES)):
        if some and overlay.aligned:
            what = listed([quoted(target.text) for target in some])
            said = f"{what}: no step of this account is that."
            refs = tuple(target.ref for target in some)
            yield Remark(kind="no-task", refs=refs, said=said, ask=ask)
