"""Proposals: which activities a task may be, for a person to confirm or not."""

from collections.abc import Mapping, Sequence

import attrs

from ssm.comparison.as_is.assignment import paired
from ssm.findings.suggesting.likeness import Likeness
from ssm.findings.suggesting.reasons import shared_words
from ssm.findings.suggesting.rows import Row
from ssm.findings.suggesting.space import Space, counted
from ssm.findings.suggesting.values import Candidate
from ssm.model.activity import Model
from ssm.model.as_is import AsIs
from ssm.model.links import Link
from ssm.model.loaded import Loaded, study_of
from ssm.model.study import Study
from ssm.showing import Shown

__all__ = ["Alignment", "align"]

_NEIGHBOURS = 0.3
_DIGITS = 6
_TOP = 3
_CHANCE = 0.03
"""As near as two texts come that share a few letters."""
Scores = list[list[float]]
Around = Sequence[tuple[Sequence[int], Sequence[int]]]


@attrs.frozen(kw_only=True, repr=False)
class Alignment(Shown):
    """A matrix of tasks and activities: how much speaks for each pair.

    Attributes:
        graph: what is done now.
        model: id of the model.
        activities: the refs of its activities, monitoring and control among them.
        phrases: their words.
        scores: by task and activity; for putting them in order, and for nothing else.
        candidates: for each task, the activities it may be, the likeliest first.
        hints: for some tasks the activity that suits best when each is one of them only; a
            beginning, no more: a task may be several activities, and none.
    """

    graph: AsIs
    model: str
    activities: tuple[str, ...]
    phrases: tuple[str, ...]
    scores: tuple[tuple[float, ...], ...]
    candidates: Mapping[str, tuple[Candidate, ...]]
    hints: Mapping[str, str]

    def __repr__(self) -> str:
        return f"<Alignment of {self.graph.id} and {self.model}>"

    def __str__(self) -> str:
        from ssm.comparison.as_is.formats import proposals_text

        return proposals_text((self,))


def align(study: Study | Loaded, graph: str, model: str, *, top: int = _TOP) -> Alignment:
    """The activities that each task may be, by its words and by what stands round it.

    Words and pieces of words are compared; then a pair gains from the likeness of what
    comes before and after both. Nothing is linked by it.

    Args:
        study: a study, or what loading gave.
        graph: id or ref of what is done now.
        model: id or ref of the model.
        top: how many candidates for each task, at most.

    Raises:
        UnknownRefError: the study has no such account or model.

    Example:
        >>> import ssm
        >>> study = ssm.Study(
        ...     models=[ssm.Model(id="m", monitoring=None, activities=[
        ...         ssm.Activity(id="1", do="Plan the day"), ssm.Activity(id="2", do="Call")])],
        ...     as_is=[ssm.AsIs(id="today", tasks=[ssm.Task(id="a", do="Write the day's plan")])],
        ... )
        >>> align(study, "today", "m").candidates["a"][0].why
        ("day's", 'plan')

    References:
        Weidlich, Dijkman and Mendling (2010), The ICoP framework: identification of
        correspondences between process models. Labels first, then what stands round them.
    """
    whole = study_of(study)
    of = whole.index.parts[whole.index.resolve(graph, ("as-is",))]
    beside = whole.index.parts[whole.index.resolve(model, ("model",))]
    return _aligned(of, beside, top, english=whole.is_english)


def _aligned(graph: AsIs, model: Model, top: int, *, english: bool) -> Alignment:
    activities = (*model.activities, *model.controls)
    rows = [Row(f"model/{model.id}/{each.id}", each.do, model.id) for each in activities]
    texts = [*(task.do for task in graph.tasks), *(row.text for row in rows)]
    space = Space([counted(text, english=english) for text in texts], english=english)
    likeness = Likeness(rows, space)
    near = [likeness.of(space.read(task.do)) for task in graph.tasks]
    before = _around([task.id for task in graph.tasks], graph.links)
    after = _around([each.id for each in activities], model.dependencies)
    scores = _supported(near, before, after)
    shown = {
        task.id: tuple(
            Candidate(rows[at].ref, scores[n][at], why)
            for at, why in _best(task.do, near[n], scores[n], likeness, top, english=english)
        )
        for n, task in enumerate(graph.tasks)
    }
    return Alignment(
        graph=graph,
        model=model.id,
        activities=tuple(row.ref for row in rows),
        phrases=tuple(row.text for row in rows),
        scores=tuple(map(tuple, scores)),
        candidates=shown,
        hints={
            graph.tasks[n].id: rows[at].ref for n, at in paired(scores) if near[n][at] > _CHANCE
        },
    )


def _best(
    text: str,
    near: Sequence[float],
    scores: Sequence[float],
    likeness: Likeness,
    top: int,
    *,
    english: bool,
) -> list[tuple[int, tuple[str, ...]]]:
    """The places of the likeliest activities that share words with a task, and the words."""
    fit = (at for at, value in enumerate(near) if value > _CHANCE)
    order = sorted(fit, key=lambda at: -scores[at])
    return [
        (at, shared_words(text, likeness.whole[at].words, english=english)) for at in order[:top]
    ]


def _around(ids: Sequence[str], links: Sequence[Link]) -> Around:
    """The places of what comes before each, and after."""
    place = {id: n for n, id in enumerate(ids)}
    found: list[tuple[list[int], list[int]]] = [([], []) for _ in ids]
    for link in links:
        if link.tail in place and link.head in place:
            found[place[link.head]][0].append(place[link.tail])
            found[place[link.tail]][1].append(place[link.head])
    return found


def _supported(near: Scores, tasks: Around, activities: Around) -> Scores:
    """One round in which a pair gains from the best pairs before it and after it."""
    return [
        [
            round(
                (1 - _NEIGHBOURS) * value + _NEIGHBOURS * _support(near, tasks[n], activities[at]),
                _DIGITS,
            )
            for at, value in enumerate(row)
        ]
        for n, row in enumerate(near)
    ]


def _support(
    near: Scores,
    task: tuple[Sequence[int], Sequence[int]],
    activity: tuple[Sequence[int], Sequence[int]],
) -> float:
    return sum(_alike(near, one, other) for one, other in zip(task, activity, strict=True)) / 2


def _alike(near: Scores, tasks: Sequence[int], activities: Sequence[int]) -> float:
    """How well some tasks and some activities go together, each with its best."""
    if not tasks or not activities:
        return 1.0 if not tasks and not activities else 0.0
    best = [max(near[n][at] for at in activities) for n in tasks]
    other = [max(near[n][at] for n in tasks) for at in activities]
    return (sum(best) / len(best) + sum(other) / len(other)) / 2
