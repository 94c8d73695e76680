"""agenda(): from what a comparison shows to what was decided, what was learned, what is open."""

from collections.abc import Iterable

import attrs

from ssm.comparison import Comparison, compare
from ssm.model.activity import Model
from ssm.model.change import Accommodation, Change, Debate, Learning
from ssm.model.loaded import Loaded, study_of
from ssm.model.root import Root
from ssm.model.study import Study
from ssm.model.titles import root_of
from ssm.model.words import Outcome
from ssm.report.agenda.opens import Open, opens
from ssm.report.agenda.points import Point, points
from ssm.report.agenda.standing import Ground, Grounds
from ssm.showing import Shown

__all__ = [
    "Agenda",
    "Debated",
    "Planned",
    "Settled",
    "agenda",
    "agenda_of",
    "debated",
    "planned",
    "settled",
]


@attrs.frozen(kw_only=True)
class Debated:
    """A point of the debate.

    Attributes:
        point: as it stands in the study.
        roots: the definitions in question, where the outcome is that they are.
        led_to: refs of the accommodations and changes that name it as their reason.
    """

    point: Debate
    roots: tuple[Root, ...] = ()
    led_to: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Settled:
    """An accommodation.

    Attributes:
        item: as it stands in the study.
        unnamed: whom it concerns and who has no stand in it: pairs of an id and in what way.
        ground: what it rests on.
    """

    item: Accommodation
    unnamed: tuple[tuple[str, str], ...] = ()
    ground: Ground = attrs.field(factory=Ground)


@attrs.frozen(kw_only=True)
class Planned:
    """A change.

    Attributes:
        item: as it stands in the study.
        ground: what it rests on.
        learned: refs of what was learned because of it.
    """

    item: Change
    ground: Ground = attrs.field(factory=Ground)
    learned: tuple[str, ...] = ()


@attrs.frozen(kw_only=True, repr=False)
class Agenda(Shown):
    """From debate to action, in one document.

    Attributes:
        title: what the study is called.
        points: rows of the comparison that are worth talking about.
        debate: the questions that were put, with their outcomes.
        accommodations: what people can live with, who stands where, who is not named.
        changes: with who finds them desirable and feasible, and what they rest on.
        learning: what was learned.
        open: what is still open, as questions.
        study: the study.
        comparison: the models beside what was said.
    """

    title: str
    points: tuple[Point, ...] = ()
    debate: tuple[Debated, ...] = ()
    accommodations: tuple[Settled, ...] = ()
    changes: tuple[Planned, ...] = ()
    learning: tuple[Learning, ...] = ()
    open: tuple[Open, ...] = ()
    study: Study
    comparison: Comparison

    def __repr__(self) -> str:
        return f"<Agenda of {self.title!r}>"

    def __str__(self) -> str:
        from ssm.report.agenda.document import as_text

        return as_text(self)

    def _repr_markdown_(self) -> str:
        from ssm.report.agenda.document import as_markdown

        return as_markdown(self)


def agenda(study: Study | Loaded, *models: str, round: str | None = None) -> Agenda:
    """What there is to debate, and what came of the debate: accommodations, changes, learning.

    Args:
        study: a study, or what loading gave.
        models: ids or refs of the models whose rows are to be talked about; all when left out.
        round: the round whose chart is shown; the newest when left out.

    Raises:
        UnknownRefError: the study has no such model or round.

    Example:
        >>> import ssm
        >>> study = ssm.Study().add(
        ...     ssm.Model(id="fence", activities=[ssm.Activity(id="1", do="Obtain paint")]),
        ...     ssm.Finding(id="f1", text="The tin was full.",
        ...                 about=[ssm.Evidence(row="fence/1", happens="yes")]),
        ...     ssm.Finding(id="f2", text="The tin was empty.",
        ...                 about=[ssm.Evidence(row="fence/1", happens="no")]),
        ... )
        >>> [(point.ref, point.gist) for point in agenda(study).points]
        [('model/fence/1', 'accounts-differ')]

    References:
        Checkland and Poulter (2006), Learning for Action, ch. 2: debate about change that
        is desirable and feasible, and accommodations that let people act.
    """
    whole = study_of(study)
    return agenda_of(whole, compare(whole, *models, round=round))


def agenda_of(whole: Study, found: Comparison) -> Agenda:
    """The same as `agenda`, of what `compare` gave."""
    grounds = Grounds(whole)
    return Agenda(
        title=whole.title or "A study",
        points=points(found, whole),
        debate=debated(whole, grounds),
        accommodations=settled(whole, grounds),
        changes=planned(whole, grounds),
        learning=whole.learning,
        open=opens(whole),
        study=whole,
        comparison=found,
    )


def debated(study: Study, grounds: Grounds) -> tuple[Debated, ...]:
    """The points of the debate, with what they led to and the definitions in question.

    Args:
        study: the study.
        grounds: what its parts rest on.
    """
    decided = [
        *((f"accommodation/{item.id}", item.because) for item in study.accommodations),
        *((f"change/{item.id}", item.because) for item in study.changes),
    ]
    return tuple(
        Debated(
            point=point,
            roots=tuple(_roots(study, grounds, point)),
            led_to=tuple(
                ref
                for ref, because in decided
                if f"debate/{point.id}" in {grounds.resolved(text) for text in because}
            ),
        )
        for point in study.debate
    )


def _roots(study: Study, grounds: Grounds, point: Debate) -> Iterable[Root]:
    if point.outcome is not Outcome.REVISE_ROOT:
        return ()
    found: dict[str, Root] = {}
    for ref in filter(None, map(grounds.resolved, point.about)):
        named = [study.index.parts.get(ref), *(root_of(study, m) for m in _models(study, ref))]
        found.update({root.id: root for root in named if isinstance(root, Root)})
    return found.values()


def _models(study: Study, ref: str) -> Iterable[Model]:
    """The models that open a row up; where none does, the model that has it."""
    bare = ref.removeprefix("model/")
    opened = [m for m in study.models if (m.expands or "").removeprefix("model/") == bare]
    return opened or [m for m in study.models if f"{ref}/".startswith(f"model/{m.id}/")]


def settled(study: Study, grounds: Grounds) -> tuple[Settled, ...]:
    """The accommodations, with whom they concern who is not named in them.

    Args:
        study: the study.
        grounds: what its parts rest on.
    """
    return tuple(
        Settled(
            item=item,
            unnamed=tuple(
                grounds.unnamed(
                    f"accommodation/{item.id}", (stand.who for stand in item.stands)
                ).items()
            ),
            ground=grounds.of(f"accommodation/{item.id}"),
        )
        for item in study.accommodations
    )


def planned(study: Study, grounds: Grounds) -> tuple[Planned, ...]:
    """The changes, with what they rest on and what was learned because of them.

    Args:
        study: the study.
        grounds: what its parts rest on.
    """
    return tuple(
        Planned(
            item=item,
            ground=grounds.of(f"change/{item.id}"),
            learned=tuple(
                f"learning/{lesson.id}"
                for lesson in study.learning
                if f"change/{item.id}" in {grounds.resolved(text) for text in lesson.because}
            ),
        )
        for item in study.changes
    )
