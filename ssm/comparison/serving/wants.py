"""From or for: what everybody wants from others, and for others, pair by pair."""

from collections.abc import Iterable

import attrs

from ssm.comparison.serving.people import People, bare
from ssm.comparison.serving.told import Spoken, Told
from ssm.model.stakeholder import Want
from ssm.model.study import Study

__all__ = ["Pair", "Wanted", "pairs_of", "wanted_of"]


@attrs.frozen(kw_only=True)
class Wanted:
    """What one wants from another, or for another.

    Attributes:
        who: whose want it is.
        whom: from whom, or for whom.
        way: `from` or `for`.
        told: the words, with the findings that show them.
    """

    who: str
    whom: str
    way: str
    told: Told


@attrs.frozen(kw_only=True)
class Pair:
    """Two stakeholders, one of whom serves the other or wants something of the other.

    Attributes:
        one, other: the two; who serves comes first.
        serves: `now`, `before`, or None when the first does not serve the second.
        served_back: the same, the other way round.
        wants: what each wants from and for the other.
    """

    one: str
    other: str
    serves: str | None = None
    served_back: str | None = None
    wants: tuple[Wanted, ...] = ()

    def of(self, who: str, way: str) -> tuple[Wanted, ...]:
        """What one of them wants in one way.

        Args:
            who: one of the two.
            way: `from` or `for`.
        """
        return tuple(want for want in self.wants if (want.who, want.way) == (who, way))


def wanted_of(study: Study, people: People, spoken: Spoken) -> tuple[Wanted, ...]:
    """All that is wanted, in the order of the study."""
    known = people.by_id
    return tuple(
        want
        for holder in study.stakeholders
        if holder.wants
        for way, wants in (("from", holder.wants.from_), ("for", holder.wants.for_))
        for want in _wanted(holder.id, way, wants, spoken)
        if want.whom in known
    )


def _wanted(who: str, way: str, wants: Iterable[Want], spoken: Spoken) -> Iterable[Wanted]:
    for want in wants:
        told = spoken.told(want.text, want.findings)
        yield Wanted(who=who, whom=bare([want.whom])[0], way=way, told=told)


def pairs_of(people: People, wanted: Iterable[Wanted]) -> tuple[Pair, ...]:
    """Everybody with everybody whom they serve, or of whom they want something.

    Who serves comes first, else who wants something; else the first in the study.
    """
    ways = {(s.who, s.whom): "now" if s.now else "before" for s in people.servings}
    wants = tuple(wanted)
    rank = {person.id: n for n, person in enumerate(people.people)}
    met = [*ways, *((want.who, want.whom) for want in wants)]
    found: dict[frozenset[str], Pair] = {}
    for ends in sorted(met, key=lambda pair: (rank[pair[0]], rank[pair[1]])):
        if frozenset(ends) not in found:
            one, other = _first(ends, ways, wants, rank)
            found[frozenset(ends)] = Pair(
                one=one,
                other=other,
                serves=ways.get((one, other)),
                served_back=ways.get((other, one)) if one != other else None,
                wants=tuple(w for w in wants if frozenset((w.who, w.whom)) == frozenset(ends)),
            )
    return tuple(found.values())


def _first(
    ends: tuple[str, str],
    ways: dict[tuple[str, str], str],
    wants: tuple[Wanted, ...],
    rank: dict[str, int],
) -> tuple[str, str]:
    """The two in their order: who serves now, before, who wants something; else as told."""
    one, other = sorted(ends, key=rank.__getitem__)

    def force(who: str, whom: str) -> tuple[int, bool]:
        serves = {"now": 0, "before": 1}.get(ways.get((who, whom), ""), 2)
        return serves, not any((want.who, want.whom) == (who, whom) for want in wants)

    return (other, one) if force(other, one) < force(one, other) else (one, other)
