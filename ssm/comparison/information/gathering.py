"""information(): what a model asks to be known, and what is known by what is done now."""

from collections.abc import Iterable, Iterator, Sequence

import attrs

from ssm.comparison.information.asking import wonders
from ssm.comparison.information.values import Category, Flow, Information, Line, Procedure, Tables
from ssm.comparison.stems import stems_of
from ssm.model.activity import Model
from ssm.model.loaded import Loaded, study_of
from ssm.model.stakeholder import named
from ssm.model.study import Study
from ssm.model.titles import model_title
from ssm.model.walk import link_names

__all__ = ["information"]

Key = tuple[str, ...]


def information(study: Study | Loaded, *models: str) -> Tables:
    """The information table of each model, and its Maltese cross.

    For each activity what it would need to know, what it would give, and what would tell
    how it goes; along each dependency what the one end gives and the other needs; and
    crosswise, what is done now beside it. Two notes are one kind of information when
    their words have the same stems.

    Args:
        study: a study, or what loading gave.
        models: ids or refs of models; all those with information when left out.

    Raises:
        UnknownRefError: the study has no such model.

    Example:
        >>> import ssm
        >>> study = ssm.Study().add(ssm.Model(id="fence", activities=[
        ...     ssm.Activity(id="1", do="Obtain paint", outputs=["the colour"]),
        ...     ssm.Activity(id="2", do="Paint", inputs=["colour", "the weather"]),
        ... ], dependencies=["1 -> 2"]))
        >>> (found,) = information(study)
        >>> found.flows[0].carries, [category.name for category in found.categories]
        (('the colour',), ['the colour', 'the weather'])

    References:
        Wilson (1984, second edition 1990), Systems: Concepts, Methodologies and
        Applications: information categories and the Maltese cross.
    """
    whole = study_of(study)
    refs = dict.fromkeys(whole.index.resolve(name, ("model",)) for name in models)
    wanted = [ref.partition("/")[2] for ref in refs] or _with_information(whole)
    by_id = {model.id: model for model in whole.models}
    return Tables(_of(whole, by_id[id_]) for id_ in wanted)


def _with_information(study: Study) -> tuple[str, ...]:
    """The ids of the models in which any information is noted."""
    return tuple(
        model.id
        for model in study.models
        if any(each.inputs or each.outputs or each.measures for each in model.activities)
    )


def _key_of(text: str, *, english: bool = True) -> Key:
    """What makes two notes one kind of information: the stems of their words.

    Example:
        >>> _key_of("the patients list") == _key_of("List of patients")
        True
    """
    return tuple(sorted(stems_of(text, english=english))) or (" ".join(text.lower().split()),)


def _of(study: Study, model: Model) -> Information:
    lines = tuple(_lines(study, model))
    procedures = tuple(_procedures(study, model))
    found = Information(
        model=model.id,
        title=model_title(study, model),
        lines=lines,
        flows=tuple(_flows(model, english=study.is_english)),
        categories=_categories(lines, procedures, english=study.is_english),
        procedures=procedures,
    )
    return attrs.evolve(found, questions=wonders(found))


def _lines(study: Study, model: Model) -> Iterator[Line]:
    for activity in model.activities:
        yield Line(
            ref=f"model/{model.id}/{activity.id}",
            name=activity.id,
            text=activity.do,
            by=_names(study, activity.by),
            inputs=activity.inputs,
            outputs=activity.outputs,
            measures=activity.measures,
        )


def _procedures(study: Study, model: Model) -> Iterator[Procedure]:
    """What is done now, of each account that was not laid over other models alone."""
    for account in study.as_is:
        looked = [ref for task in account.tasks for ref in task.is_ or ()]
        if looked and not any(_is_of(study, ref, model) for ref in looked):
            continue
        for task in account.tasks:
            yield Procedure(
                ref=f"as-is/{account.id}/{task.id}",
                name=task.id,
                text=task.do,
                account=named(account.label, account.id),
                by=_names(study, task.by),
                inputs=task.inputs,
                outputs=task.outputs,
                is_=task.is_,
            )


def _is_of(study: Study, ref: str, model: Model) -> bool:
    found = study.index.only(ref, ("activity",))
    return found is not None and found.startswith(f"model/{model.id}/")


def _names(study: Study, texts: Iterable[str]) -> tuple[str, ...]:
    names = {holder.id: holder.name for holder in study.stakeholders}
    bare = (text.removeprefix("stakeholder/") for text in texts)
    return tuple(names.get(text, text) for text in bare)


def _flows(model: Model, *, english: bool) -> Iterator[Flow]:
    by_id = {activity.id: activity for activity in (*model.activities, *model.controls)}
    for name, link in link_names(model.dependencies):
        tail, head = by_id.get(link.tail), by_id.get(link.head)
        needed = {_key_of(text, english=english) for text in head.inputs} if head else set()
        given = tail.outputs if tail else ()
        yield Flow(
            ref=f"model/{model.id}/{name}",
            name=f"{link.tail} -> {link.head}",
            ends=(tail.do if tail else link.tail, head.do if head else link.head),
            carries=tuple(text for text in given if _key_of(text, english=english) in needed),
        )


def _categories(
    lines: Sequence[Line], procedures: Sequence[Procedure], *, english: bool
) -> tuple[Category, ...]:
    """Every kind of information once, with the parts that have it on each arm."""
    arms: dict[Key, dict[str, list[str]]] = {}
    names: dict[Key, str] = {}
    for part, text, arm in _noted(lines, procedures):
        key = _key_of(text, english=english)
        names.setdefault(key, " ".join(text.split()))
        held = arms.setdefault(key, {}).setdefault(arm, [])
        if part not in held:
            held.append(part)
    return tuple(
        Category(name=names[key], **{arm: tuple(refs) for arm, refs in of.items()})
        for key, of in arms.items()
    )


def _noted(
    lines: Sequence[Line], procedures: Sequence[Procedure]
) -> Iterator[tuple[str, str, str]]:
    """Every note: the ref of the part that has it, its words, and the arm it lies on."""
    for line in lines:
        yield from ((line.ref, text, "needed") for text in line.inputs)
        yield from ((line.ref, text, "given") for text in line.outputs)
    for task in procedures:
        yield from ((task.ref, text, "used") for text in task.inputs)
        yield from ((task.ref, text, "yielded") for text in task.outputs)
