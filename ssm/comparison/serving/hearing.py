"""Whose needs findings speak of, who was asked, and who was not."""

from collections.abc import Iterable, Mapping

import attrs

from ssm.comparison.answers import Quote
from ssm.comparison.serving.people import People, bare
from ssm.comparison.serving.told import Spoken, Told
from ssm.comparison.serving.wants import Wanted
from ssm.model.study import Study

__all__ = ["Hearing", "hearings_of"]


@attrs.frozen(kw_only=True)
class Hearing:
    """What was heard from one stakeholder, and of them; findings, never a score.

    Attributes:
        who: the stakeholder.
        said: findings from their perspective.
        needs: findings that show their own worries, wants and traits.
        wanted_from: findings that show what others want from them.
        wanted_for: findings that show what others want for them.
        named: findings that name them as those who do something.
        sources: the sources that give their view.
        present: the sources at which they were there.
    """

    who: str
    said: tuple[Quote, ...] = ()
    needs: tuple[Quote, ...] = ()
    wanted_from: tuple[Quote, ...] = ()
    wanted_for: tuple[Quote, ...] = ()
    named: tuple[Quote, ...] = ()
    sources: tuple[str, ...] = ()
    present: tuple[str, ...] = ()

    @property
    def is_heard(self) -> bool:
        """Whether anybody asked them, or they were there when others were asked."""
        return bool(self.said or self.sources or self.present)


def hearings_of(
    study: Study, people: People, spoken: Spoken, wanted: tuple[Wanted, ...]
) -> tuple[Hearing, ...]:
    """What was heard from each stakeholder and of them, in the order of the study."""
    holders = {holder.id: holder for holder in study.stakeholders}
    views = {source.id: bare([source.perspective or ""])[0] for source in study.sources}
    there = {source.id: bare(source.present) for source in study.sources}
    doing = _doing(spoken)
    return tuple(
        Hearing(
            who=id,
            said=tuple(q for q in spoken.quotes.values() if q.perspective == id),
            needs=_shown(
                [*map(spoken.statement, (*holder.worries, *holder.traits))],
                [want.told for want in wanted if want.who == id],
            ),
            wanted_from=_shown([w.told for w in wanted if (w.whom, w.way) == (id, "from")]),
            wanted_for=_shown([w.told for w in wanted if (w.whom, w.way) == (id, "for")]),
            named=tuple(spoken.quotes[finding] for finding in doing.get(id, ())),
            sources=tuple(source for source, view in views.items() if view == id),
            present=tuple(source for source, who in there.items() if id in who),
        )
        for id, holder in ((person.id, holders[person.id]) for person in people.people)
    )


def _shown(*groups: Iterable[Told]) -> tuple[Quote, ...]:
    """The findings that show some statements, each once."""
    quotes = [quote for group in groups for told in group for quote in told.quotes]
    return tuple({quote.finding: quote for quote in quotes}.values())


def _doing(spoken: Spoken) -> Mapping[str, list[str]]:
    """The findings that say of somebody that they do something, by id of the stakeholder."""
    found: dict[str, list[str]] = {}
    for finding, answers in spoken.answers.items():
        for id in bare(who for answer in answers for who in answer.who):
            found.setdefault(id, []).append(finding)
    return found
