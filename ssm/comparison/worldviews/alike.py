"""Activities of several models that say the same, or nearly, in their own words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations, product
from typing import Literal, Self

import attrs

from ssm.comparison.stems import stems_of
from ssm.model.activity import Model
from ssm.model.study import Study
from ssm.model.words import Status

__all__ = ["KNOWN", "Known", "Phrase", "grouped", "likeness", "phrases_of"]

Known = Literal["one", "same words", "read alike", "heard as one", "alone"]
"""How it is known that activities are one: a person says so, or their words or findings do."""

KNOWN: tuple[Known, ...] = ("one", "same words", "read alike", "heard as one", "alone")
"""The same, from the surest on."""

_ENOUGH = 0.7
_SEVERAL = 2
_NOT = frozenset(("avoid", "instead", "never", "no", "nobody", "not", "nothing", "stop", "without"))

Pair = frozenset[str]


@attrs.frozen(kw_only=True)
class Phrase:
    """One activity of one model, and the stems of its words.

    Attributes:
        ref: its canonical ref.
        model: the id of its model.
        text: its phrase.
        stems: the stems of the words that carry its meaning.
        turned: whether a word in it turns its meaning round.
    """

    ref: str
    model: str
    text: str
    stems: frozenset[str] = attrs.field(repr=False)
    turned: bool = attrs.field(default=False, repr=False)


def phrases_of(models: Iterable[Model], *, english: bool = True) -> tuple[Phrase, ...]:
    """The operations of some models, in their order; monitoring and control is in each.

    Args:
        models: the models.
        english: whether their phrases are English.
    """
    return tuple(
        Phrase(
            ref=f"model/{model.id}/{activity.id}",
            model=model.id,
            text=activity.do,
            stems=stems_of(activity.do, english=english),
            turned=english and not _NOT.isdisjoint(activity.do.lower().split()),
        )
        for model in models
        for activity in model.activities
    )


def likeness(one: Phrase, other: Phrase) -> float:
    """How much of their words two phrases share, from 0 to 1: the measure of Dice.

    A phrase with a word that turns it round is like none that has no such word.

    Example:
        >>> from ssm.model.activity import Activity
        >>> one, other = phrases_of([
        ...     Model(id="a", activities=[Activity(id="1", do="Plan the day in one list")]),
        ...     Model(id="b", activities=[Activity(id="1", do="Plan each day in a shared list")]),
        ... ])
        >>> round(likeness(one, other), 2)
        0.86

    References:
        Dice (1945), Measures of the amount of ecologic association between species.
    """
    if one.turned != other.turned or not one.stems or not other.stems:
        return 0.0
    return 2 * len(one.stems & other.stems) / (len(one.stems) + len(other.stems))


def grouped(
    study: Study, phrases: Sequence[Phrase], spoken: Mapping[str, AbstractSet[str]]
) -> tuple[tuple[Known, list[Phrase]], ...]:
    """Activities put together that are one, read alike, or are spoken of in the same words.

    At most one activity of each model comes into a group, and each of a group is like
    every other of it. What a person put together, or kept apart, in a model assembled
    from others (`origins`) stays so, once that model is more than an idea.

    Args:
        study: the study, with the models that a person has assembled.
        phrases: the activities, in their order.
        spoken: ids of the findings that speak of each, by its ref.

    Returns:
        Every activity in one group, in the order of the first of each.
    """
    near = _Nearness.of(study, spoken)
    home = {phrase.ref: [phrase] for phrase in phrases}
    for a, b in _pairs(phrases, near):
        left, right = home[a.ref], home[b.ref]
        if left is not right and _fit(left, right, near):
            left += right
            home |= dict.fromkeys((phrase.ref for phrase in right), left)
    groups = list({id(group): group for group in (home[p.ref] for p in phrases)}.values())
    place = {phrase.ref: n for n, phrase in enumerate(phrases)}
    for group in groups:
        group.sort(key=lambda phrase: place[phrase.ref])
    return tuple((_known(group, near), group) for group in groups)


@attrs.frozen
class _Nearness:
    """What makes two activities one: a person's word, else their words, else findings."""

    one: AbstractSet[Pair]
    apart: AbstractSet[Pair]
    spoken: Mapping[str, AbstractSet[str]]

    @classmethod
    def of(cls, study: Study, spoken: Mapping[str, AbstractSet[str]]) -> Self:
        """The pairs of activities that a person put together, and those kept apart."""
        one: set[Pair] = set()
        apart: set[Pair] = set()
        for model in study.models:
            if model.status is Status.IDEA:
                continue
            groups = [_refs(study, activity.origins) for activity in model.activities]
            one |= {frozenset(pair) for group in groups for pair in combinations(group, 2)}
            across = (product(left, right) for left, right in combinations(groups, 2))
            apart |= {frozenset(pair) for pairs in across for pair in pairs}
        return cls(one, apart - one, spoken)

    def known(self, a: Phrase, b: Phrase) -> Known | None:
        """How it is known that two activities are one; None when nothing says so."""
        pair = frozenset((a.ref, b.ref))
        if pair in self.one:
            return "one"
        if pair in self.apart:
            return None
        if a.stems == b.stems and a.stems and a.turned == b.turned:
            return "same words"
        if likeness(a, b) >= _ENOUGH:
            return "read alike"
        return "heard as one" if self._heard_as_one(a, b) else None

    def _heard_as_one(self, a: Phrase, b: Phrase) -> bool:
        """Whether several findings speak of both, and those are half of what was said of one."""
        of_a, of_b = (self.spoken.get(phrase.ref, frozenset()) for phrase in (a, b))
        both = len(of_a & of_b)
        return both >= _SEVERAL and 2 * both >= min(len(of_a), len(of_b))


def _refs(study: Study, origins: Iterable[str]) -> tuple[str, ...]:
    found = (study.index.only(origin, ("activity",)) for origin in origins)
    return tuple(dict.fromkeys(ref for ref in found if ref is not None))


def _pairs(phrases: Sequence[Phrase], near: _Nearness) -> Iterator[tuple[Phrase, Phrase]]:
    """Pairs that may be one: the surest first, then the likest; ties in their order."""
    found = []
    for n, (a, b) in enumerate(combinations(phrases, 2)):
        known = near.known(a, b) if a.model != b.model else None
        if known:
            found.append((KNOWN.index(known), -likeness(a, b), n, a, b))
    for *_, a, b in sorted(found, key=lambda each: each[:3]):
        yield a, b


def _fit(left: Sequence[Phrase], right: Sequence[Phrase], near: _Nearness) -> bool:
    """Whether two groups may be one: no model twice, and each like each."""
    if {phrase.model for phrase in left} & {phrase.model for phrase in right}:
        return False
    return all(near.known(a, b) for a, b in product(left, right))


def _known(group: Sequence[Phrase], near: _Nearness) -> Known:
    """The least sure of all ways by which the activities of a group are known as one."""
    ways = [near.known(a, b) for a, b in combinations(group, 2)]
    return max((way for way in ways if way), key=KNOWN.index, default="alone")
