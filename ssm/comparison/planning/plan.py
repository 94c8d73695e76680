"""field_plan(): the visits of a study, and proposals for what none of them is about."""

import attrs

from ssm.comparison.asking.people import People
from ssm.comparison.chart import Comparison
from ssm.comparison.lineup import compare
from ssm.comparison.planning.propose import Proposal, proposals
from ssm.model.loaded import Loaded, study_of
from ssm.model.stakeholder import named
from ssm.model.study import Study
from ssm.model.visit import Visit
from ssm.model.words import VisitStatus
from ssm.showing import Shown

__all__ = ["FieldPlan", "PlanLine", "field_plan", "plan_of"]


@attrs.frozen(kw_only=True)
class PlanLine:
    """One line of the plan.

    Attributes:
        visit: what is planned, or proposed.
        whom: the names of those from whom it is to be learned.
        because: the reason for a proposal, in words; None for a visit of the study.
    """

    visit: Visit
    whom: tuple[str, ...]
    because: str | None = None

    @property
    def is_proposed(self) -> bool:
        """Whether it is only proposed."""
        return self.because is not None


@attrs.frozen(kw_only=True, repr=False)
class FieldPlan(Shown):
    """The field plan of a study.

    Attributes:
        title: what the study is called.
        period: the round in words, in a study that has rounds.
        lines: those that are open, then proposals, then those that are done or dropped.
    """

    title: str
    period: str | None = None
    lines: tuple[PlanLine, ...] = ()

    @property
    def proposed(self) -> tuple[Visit, ...]:
        """The visits that are only proposed."""
        return tuple(line.visit for line in self.lines if line.is_proposed)

    def __repr__(self) -> str:
        held = len(self.lines) - len(self.proposed)
        return f"<Field plan with {held} visits, and {len(self.proposed)} proposed>"

    def __str__(self) -> str:
        from ssm.comparison.planning.formats import as_text

        return as_text(self)

    def _repr_markdown_(self) -> str:
        from ssm.comparison.planning.formats import as_markdown

        return as_markdown(self)


def field_plan(study: Study | Loaded, *whom: str, round: str | None = None) -> FieldPlan:
    """What is to be found out next: what the study plans, and what might be planned.

    A proposal says the method after what is not known: what was only told is watched; where
    accounts differ, both sides are brought together; those who were never heard, or know
    what nobody was asked, are talked with; many who are alike get a short survey.

    Args:
        study: a study, or what loading gave.
        whom: ids, refs or names of those from whom it is to be learned; all when left out.
        round: id of the round whose chart is asked from; the newest when left out.

    Raises:
        UnknownRefError: the study has no such stakeholder or round.

    Example:
        >>> import ssm
        >>> study = ssm.Study().add(ssm.Stakeholder(id="porters"))
        >>> [(line.visit.id, line.because) for line in ssm.field_plan(study).lines]
        [('hear-porters', 'nobody has talked with them yet')]

    References:
        Denzin (1978), The Research Act: several methods, for each sees something else.
    """
    whole = study_of(study)
    return plan_of(whole, compare(whole, round=round), *whom)


def plan_of(study: Study, found: Comparison, *whom: str) -> FieldPlan:
    """The same as `field_plan`, where the comparison is at hand.

    Args:
        study: the study.
        found: what `compare` gave.
        whom: those from whom it is to be learned; all when left out.

    Raises:
        UnknownRefError: the study has no such stakeholder.
    """
    agendas = [question for chart in found.charts for question in chart.agenda]
    people = People.of(study, (name for question in agendas for name in question.whom))
    names = {person.id: person.name for person in people.people}
    names |= {each.id: each.name for each in study.stakeholders}
    wanted = {_id(study, people, name) for name in whom}
    told = [Proposal(visit=each) for each in study.field_plan]
    told += proposals(study, found, people)
    lines = [
        PlanLine(
            visit=each.visit,
            whom=tuple(names.get(_bare(who), named(None, who)) for who in each.visit.from_),
            because=each.because,
        )
        for each in told
        if not wanted or wanted & set(map(_bare, each.visit.from_))
    ]
    order = list(VisitStatus)
    lines.sort(key=lambda line: (order.index(line.visit.status), line.is_proposed))
    periods = [chart.period for chart in found.charts if chart.period]
    return FieldPlan(
        title=study.title or "The study",
        period=periods[0] if periods else None,
        lines=tuple(lines),
    )


def _id(study: Study, people: People, name: str) -> str:
    person = people.named(name)
    if person is None:
        person = next((each for each in people.people if each.id == _bare(name)), None)
    return person.id if person else _bare(study.index.resolve(name, ("stakeholder",)))


def _bare(ref: str) -> str:
    return ref.removeprefix("stakeholder/")
