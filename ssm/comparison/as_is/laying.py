"""as_is(): what is done now, laid over models by plain rules."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from ssm.comparison.as_is.laid import Course, Overlay, Overlays, Way
from ssm.comparison.as_is.paths import after, shortest
from ssm.comparison.as_is.remarks import remarks
from ssm.comparison.targets import Target, targets
from ssm.model.activity import Model
from ssm.model.as_is import AsIs
from ssm.model.heard import told_from
from ssm.model.loaded import Loaded, study_of
from ssm.model.stakeholder import named
from ssm.model.study import Study
from ssm.model.titles import model_title
from ssm.model.walk import link_names
from ssm.model.words import Op

__all__ = ["as_is"]


def as_is(study: Study | Loaded, *graphs: str, model: str | None = None) -> Overlays:
    """What is done now laid over a model: what goes as it asks, and what goes otherwise.

    Only what a person set beside each other counts (`is`, or `means` for the names of a
    file). The rules are plain: two steps that follow each other, the same in the other
    order, a way round through other steps, no way at all; steps that no activity asks
    for, and activities that no step is.

    Args:
        study: a study, or what loading gave.
        graphs: ids or refs of accounts of what is done now; all when left out.
        model: id or ref of the model; those that any task is set beside when left out.

    Raises:
        UnknownRefError: the study has no such account or model.

    Example:
        >>> import ssm
        >>> study = ssm.Study(
        ...     models=[ssm.Model(id="m", monitoring=None, dependencies=["1 -> 2"], activities=[
        ...         ssm.Activity(id="1", do="Plan the day"), ssm.Activity(id="2", do="Call")])],
        ...     as_is=[ssm.AsIs(id="today", links=["a -> s", "s -> b"], tasks=[
        ...         ssm.Task(id="a", do="Print the list", is_="m/1"),
        ...         ssm.Task(id="s", do="Stamp it", is_=[]),
        ...         ssm.Task(id="b", do="Ring", is_="m/2")])],
        ... )
        >>> (overlay,) = ssm.as_is(study)
        >>> overlay.courses[0].way, overlay.courses[0].steps
        ('detour', ('a', 's', 'b'))

    References:
        Checkland (1981), Systems Thinking, Systems Practice: overlaying a model of what
        exists on the conceptual model, the fourth way of comparing.
    """
    whole = study_of(study)
    chosen = [whole.index.resolve(name, ("as-is",)) for name in graphs]
    wanted = [whole.index.parts[ref] for ref in dict.fromkeys(chosen)] or list(whole.as_is)
    only = None if model is None else whole.index.resolve(model, ("model",))
    return Overlays(
        _laid(whole, graph, beside)
        for graph in wanted
        for beside in ([whole.index.parts[only]] if only else _models(whole, graph))
    )


def _models(study: Study, graph: AsIs) -> Sequence[Model]:
    """The models that tasks are set beside; all where none is yet."""
    named_ = {_owner(ref) for refs in _meant(study, graph).values() for ref in refs or ()}
    return [each for each in study.models if each.id in named_] or study.models


def _meant(study: Study, graph: AsIs) -> dict[str, tuple[str, ...] | None]:
    """The canonical refs that each task is, without those that lead nowhere."""

    def canonical(texts: Iterable[str]) -> tuple[str, ...]:
        found = (study.index.only(text, ("activity",)) for text in texts)
        return tuple(dict.fromkeys(ref for ref in found if ref is not None))

    return {task.id: None if task.is_ is None else canonical(task.is_) for task in graph.tasks}


def _owner(ref: str) -> str:
    return ref.split("/")[1]


def _laid(study: Study, graph: AsIs, model: Model) -> Overlay:
    meant = _meant(study, graph)
    asked = targets(model)
    activities = tuple(target for target in asked if target.kind != "dependency")
    tasks = {
        target.name: tuple(id for id, refs in meant.items() if target.ref in (refs or ()))
        for target in activities
    }
    follows = after(_order(graph))
    ways, against = _otherwise(model, tasks, graph)
    overlay = Overlay(
        graph=graph,
        title=named(graph.label, graph.id),
        source=told_from(study, graph.source, graph.date) or None,
        model=model.id,
        model_title=model_title(study, model),
        targets=activities,
        tasks=tasks,
        courses=tuple(_courses(model, asked, tasks, follows)),
        own=ways,
        against=against,
        none=tuple(id for id, refs in meant.items() if refs == ()),
        unread=tuple(id for id, refs in meant.items() if refs is None),
        elsewhere={
            id: refs
            for id, refs in meant.items()
            if refs and not any(_owner(ref) == model.id for ref in refs)
        },
    )
    return attrs.evolve(overlay, remarks=tuple(remarks(study, overlay)))


def _order(graph: AsIs) -> Iterator[tuple[str, str]]:
    """The pairs of tasks of which one comes after the other."""
    known = {task.id for task in graph.tasks}
    for link in graph.links:
        if {link.tail, link.head} <= known:
            if link.op in (Op.FLOW, Op.WEAK, Op.BOTH):
                yield link.tail, link.head
            if link.op is Op.BOTH:
                yield link.head, link.tail


def _courses(
    model: Model,
    asked: Sequence[Target],
    tasks: Mapping[str, tuple[str, ...]],
    follows: Mapping[str, Sequence[str]],
) -> Iterator[Course]:
    """The way that is gone today, for each dependency of the model."""
    rows = {target.ref for target in asked if target.kind == "dependency"}
    for name, link in link_names(model.dependencies):
        ref = f"model/{model.id}/{name}"
        if ref in rows and link.tail in tasks and link.head in tasks:
            yield _course(ref, link.tail, link.head, tasks, follows)


def _course(
    ref: str,
    tail: str,
    head: str,
    tasks: Mapping[str, tuple[str, ...]],
    follows: Mapping[str, Sequence[str]],
) -> Course:
    course = Course(ref=ref, tail=tail, head=head, way=Way.OPEN)
    before, then = tasks[tail], tasks[head]
    if not before or not then:
        return course
    both = tuple(id for id in before if id in then)
    if both:
        return attrs.evolve(course, way=Way.ONE_STEP, steps=both)
    there, back = shortest(follows, before, then), shortest(follows, then, before)
    if not there:
        return attrs.evolve(course, way=Way.REVERSED if back else Way.APART, steps=back)
    if back and len(back) < len(there):
        return attrs.evolve(course, way=Way.CIRCLE, steps=there, back=back)
    return attrs.evolve(course, way=Way.HELD if len(there) == 2 else Way.DETOUR, steps=there)


def _otherwise(
    model: Model, tasks: Mapping[str, tuple[str, ...]], graph: AsIs
) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    """Links between steps that the model has in neither direction, and those against it.

    A link against a dependency itself is told with that dependency.
    """
    leads = after((link.tail, link.head) for link in model.dependencies)
    of: dict[str, list[str]] = {}
    for activity, ids in tasks.items():
        for id in ids:
            of.setdefault(id, []).append(activity)
    own, against = [], []
    for tail, head in dict.fromkeys(_order(graph)):
        ends, heads = of.get(tail, []), of.get(head, [])
        if not ends or not heads or set(ends) & set(heads) or shortest(leads, ends, heads):
            continue
        back = shortest(leads, heads, ends)
        if not back:
            own.append((tail, head))
        elif len(back) > 2:
            against.append((tail, head))
    return tuple(own), tuple(against)
