"""Who serves whom, and served whom before: stakeholders with their customers by id."""

from collections.abc import Iterable, Mapping, Sequence

import attrs

from ssm.comparison.serving.layers import Layers, layered
from ssm.model.study import Study

__all__ = ["People", "Person", "Serving", "bare", "people_of"]


@attrs.frozen(kw_only=True)
class Person:
    """One stakeholder in the chain of customers.

    Attributes:
        id: of the stakeholder.
        name: what they are called.
        kind: what kind of figure they are.
        serves: whom they serve; empty when it is said that they serve nobody, None when
            it is not known.
        served_by: who serves them.
        before: whom they served before their role changed.
        served_before_by: who served them before.
        layer: how far they stand from the end users, who are 0; None for who stands
            beside all layers.
        nearest: steps to the nearest who is said to serve nobody; None when none is known.
    """

    id: str
    name: str
    kind: str
    serves: tuple[str, ...] | None = None
    served_by: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    served_before_by: tuple[str, ...] = ()
    layer: int | None = None
    nearest: int | None = None

    @property
    def gained(self) -> tuple[str, ...]:
        """Whom they serve now and did not before; nobody when their role did not change."""
        return tuple(id for id in self.serves or () if self.before and id not in self.before)

    @property
    def left(self) -> tuple[str, ...]:
        """Whom they served before and do not now, as far as is known."""
        return tuple(id for id in self.before if id not in (self.serves or ()))


@attrs.frozen(kw_only=True)
class Serving:
    """That one serves another: now, before, or both."""

    who: str
    whom: str
    now: bool
    before: bool


@attrs.frozen(kw_only=True)
class People:
    """All stakeholders of a study, and how they are layered.

    Attributes:
        people: in the order of the study.
        layers: from the furthest in to the end users, and who stands beside them.
    """

    people: tuple[Person, ...]
    layers: Layers

    @property
    def by_id(self) -> Mapping[str, Person]:
        """Each of them by id."""
        return {person.id: person for person in self.people}

    @property
    def servings(self) -> tuple[Serving, ...]:
        """Who serves whom, now or before, in the order of the study."""
        return tuple(
            Serving(
                who=person.id,
                whom=whom,
                now=whom in (person.serves or ()),
                before=whom in person.before,
            )
            for person in self.people
            for whom in dict.fromkeys((*(person.serves or ()), *person.before))
        )

    def name(self, who: str) -> str:
        """What somebody is called; plain words stay as they are."""
        known = self.by_id.get(who)
        return known.name if known else who

    def names(self, who: Iterable[str]) -> tuple[str, ...]:
        """What some are called."""
        return tuple(self.name(id) for id in who)


def bare(refs: Iterable[str] | None) -> tuple[str, ...]:
    """Ids of stakeholders, each once, from ids or refs.

    Example:
        >>> bare(["stakeholder/nurses", "patients", "nurses"])
        ('nurses', 'patients')
    """
    return tuple(dict.fromkeys(ref.removeprefix("stakeholder/") for ref in refs or ()))


def people_of(study: Study) -> People:
    """All stakeholders with whom they serve and who serves them.

    Example:
        >>> from ssm.model.stakeholder import Stakeholder
        >>> found = people_of(Study(stakeholders=[
        ...     Stakeholder(id="baker", serves=["guests"]), Stakeholder(id="guests", serves=[])]))
        >>> [(person.id, person.layer, person.served_by) for person in found.people]
        [('baker', 1, ()), ('guests', 0, ('baker',))]
    """
    holders = {holder.id: holder for holder in study.stakeholders}
    now = {
        id: None if holder.serves is None else _known(bare(holder.serves), holders)
        for id, holder in holders.items()
    }
    before = {
        id: _known(bare(holder.before.serves if holder.before else ()), holders)
        for id, holder in holders.items()
    }
    layers = layered(now)
    by, by_before = _turned(now), _turned(before)
    return People(
        people=tuple(
            Person(
                id=id,
                name=holder.name,
                kind=holder.is_,
                serves=now[id],
                served_by=by[id],
                before=before[id],
                served_before_by=by_before[id],
                layer=layers.place.get(id),
                nearest=layers.nearest.get(id),
            )
            for id, holder in holders.items()
        ),
        layers=layers,
    )


def _known(ids: Sequence[str], holders: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(id for id in ids if id in holders)


def _turned(serves: Mapping[str, tuple[str, ...] | None]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = dict.fromkeys(serves, ())
    for who, whom in serves.items():
        for id in whom or ():
            found[id] = (*found[id], who)
    return found
