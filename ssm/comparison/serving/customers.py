"""customers(): who serves whom, layer by layer to the end users, and what that makes one ask."""

import functools
from collections.abc import Iterable, Iterator

import attrs

from ssm.comparison.serving.asking import Ask, asks_of
from ssm.comparison.serving.flows import Flows, flows_of
from ssm.comparison.serving.hearing import Hearing, hearings_of
from ssm.comparison.serving.people import People, Person, Serving, bare, people_of
from ssm.comparison.serving.profile import Profile, profile_of
from ssm.comparison.serving.told import Spoken, Told, spoken_of
from ssm.comparison.serving.wants import Pair, Wanted, pairs_of, wanted_of
from ssm.model.loaded import Loaded, study_of
from ssm.model.study import Study
from ssm.showing import Shown

__all__ = ["Customers", "customers"]


@attrs.frozen(kw_only=True, repr=False)
class Customers(Shown):
    """Whose customer is whose in one study.

    Attributes:
        study: the study.
        chain: everybody with whom they serve, in layers.
        spoken: all findings by id.
        wants: all that is wanted, by whom, from or for whom.
        pairs: everybody with everybody whom they serve or of whom they want something.
        flows: what flows to and from customers, picture by picture.
        hearings: what was heard from each, and of each.
    """

    study: Study = attrs.field(eq=False)
    chain: People
    spoken: Spoken = attrs.field(eq=False)
    wants: tuple[Wanted, ...]
    pairs: tuple[Pair, ...]
    flows: tuple[Flows, ...]
    hearings: tuple[Hearing, ...]

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody, in the order of the study."""
        return self.chain.people

    @property
    def layers(self) -> tuple[tuple[str, ...], ...]:
        """Ids by layer, from the furthest in to those at the end of the chain."""
        return self.chain.layers.layers

    @property
    def circles(self) -> tuple[tuple[str, ...], ...]:
        """Those who serve each other round in a circle."""
        return self.chain.layers.circles

    @property
    def apart(self) -> tuple[str, ...]:
        """Those who serve nobody that is known, and whom nobody serves."""
        return self.chain.layers.apart

    @property
    def servings(self) -> tuple[Serving, ...]:
        """Who serves whom, now or before."""
        return self.chain.servings

    @functools.cached_property
    def students(self) -> tuple[str, ...]:
        """Those who conduct the study; they are not sent to themselves."""
        return bare(self.study.inquiry.practitioner if self.study.inquiry else ())

    @functools.cached_property
    def asks(self) -> tuple[Ask, ...]:
        """What all of it makes one ask."""
        return asks_of(self)

    @property
    def ends(self) -> tuple[str, ...]:
        """The end users: served by somebody, and said to serve nobody."""
        return tuple(p.id for p in self.people if p.serves == () and p.layer is not None)

    def person(self, who: str) -> Person:
        """One stakeholder, by id or ref.

        Raises:
            UnknownRefError: the study has no such stakeholder.
        """
        return self.chain.by_id[self._id(who)]

    def hearing(self, who: str) -> Hearing:
        """What was heard from one stakeholder, and of them.

        Raises:
            UnknownRefError: the study has no such stakeholder.
        """
        wanted = self._id(who)
        return next(hearing for hearing in self.hearings if hearing.who == wanted)

    def profile(self, who: str) -> Profile:
        """The profile sheet of one stakeholder, by id or ref.

        Raises:
            UnknownRefError: the study has no such stakeholder.
        """
        return profile_of(self, self._id(who))

    def _id(self, who: str) -> str:
        return self.study.index.resolve(who, ("stakeholder",)).removeprefix("stakeholder/")

    def names(self, who: Iterable[str]) -> tuple[str, ...]:
        """What some are called; plain words stay as they are."""
        return self.chain.names(who)

    def worries(self, who: str) -> tuple[Told, ...]:
        """What keeps somebody awake at night."""
        return tuple(map(self.spoken.statement, self.study[f"stakeholder/{who}"].worries))

    def traits(self, who: str) -> tuple[Told, ...]:
        """What else is known of somebody."""
        return tuple(map(self.spoken.statement, self.study[f"stakeholder/{who}"].traits))

    def assumed(self, who: str) -> tuple[Told, ...]:
        """What nobody has said yet: worries, wants and traits of somebody without a finding."""
        return tuple(told for told in self._all_told(who) if told.is_assumed)

    def _all_told(self, who: str) -> Iterator[Told]:
        yield from (*self.worries(who), *self.traits(who))
        yield from (want.told for want in self.wants if want.who == who)

    def __repr__(self) -> str:
        told = " -> ".join("+".join(layer) for layer in self.layers)
        return f"<Customers: {told or 'nobody serves anybody yet'}>"

    def __str__(self) -> str:
        from ssm.comparison.serving.formats import as_text

        return as_text(self)

    def _repr_markdown_(self) -> str:
        from ssm.comparison.serving.formats import as_markdown

        return as_markdown(self)


def customers(study: Study | Loaded) -> Customers:
    """Whose customer is whose, layer by layer to the end users.

    Everybody has a customer. The chain is walked from the furthest in to those who are said
    to serve nobody; who served whom before a role changed stands beside it. Of every two it
    is told what each wants from the other and for the other; of every picture, what flows
    to customers; of every finding, whose needs it speaks of. Texts are shown and counted,
    nothing is scored; what is not known becomes a question with its reason.

    Args:
        study: a study, or what loading gave.

    Raises:
        InvalidValueError: the value is neither.

    Example:
        >>> import ssm
        >>> found = customers(ssm.Study().add(
        ...     ssm.Stakeholder(id="cooks", serves=["waiters"]),
        ...     ssm.Stakeholder(id="waiters", serves=["guests"]),
        ...     ssm.Stakeholder(id="guests", serves=[])))
        >>> found
        <Customers: cooks -> waiters -> guests>
        >>> print(found.asks[0].ask)
        Who could introduce us to Cooks, and what would be in it for them?
    """
    whole = study_of(study)
    people, spoken = people_of(whole), spoken_of(whole)
    wants = wanted_of(whole, people, spoken)
    return Customers(
        study=whole,
        chain=people,
        spoken=spoken,
        wants=wants,
        pairs=pairs_of(people, wants),
        flows=flows_of(whole, people),
        hearings=hearings_of(whole, people, spoken, wants),
    )
