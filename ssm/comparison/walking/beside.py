"""One account beside one model: its steps, its order, and what it leaves out."""

from collections.abc import Iterator, Mapping, Sequence

import attrs

from ssm.comparison.walking.outcomes import OrderShown, StepShown
from ssm.comparison.walking.placing import Place
from ssm.comparison.walking.readings import reading
from ssm.comparison.walking.replay import Taken, ordering, replay
from ssm.comparison.walking.walked import WalkedOrder, WalkedStep
from ssm.findings.logs.moments import shown as times_shown
from ssm.model.activity import CONTROL_ROWS, Model
from ssm.model.study import Study
from ssm.model.walk import link_names

__all__ = ["Beside", "beside"]


@attrs.frozen(kw_only=True)
class Beside:
    """What an account shows of a model.

    Attributes:
        steps: what happened.
        orders: the dependencies.
        left_out: ids of the operations that are no step.
    """

    steps: tuple[WalkedStep, ...]
    orders: tuple[WalkedOrder, ...]
    left_out: tuple[str, ...]


def beside(study: Study, model: Model, found: Sequence[Place]) -> Beside:
    """An account, beside the order that a model asks for.

    Order is asked of two operations that share no circle. Of monitoring and control, and
    of circles, it is only shown that they happen: what they ask is whether what was seen
    changed anything.

    Args:
        study: for names and words.
        model: what to set it beside.
        found: what each step is.

    References:
        Checkland (1981), Systems Thinking, Systems Practice, ch. 6.
    """
    operations = [activity.id for activity in model.activities]
    links = [(link.tail, link.head) for link in model.dependencies]
    asked = ordering(operations, links)
    ways = [place.ways(model.id) for place in found]
    chosen = reading(operations, asked, ways)
    taken = [way[n] for way, n in zip(ways, chosen, strict=True)]
    shown = replay(operations, asked, taken)
    at = times_shown([place.step.at for place in found])
    words = _Words(study)
    steps = tuple(
        _step(words, place, model, is_, told, number=number, at=time)
        for number, (place, is_, told, time) in enumerate(
            zip(found, taken, shown.steps, at, strict=True), start=1
        )
    )
    doubts = _doubts(model, found)
    orders = tuple(_orders(model, dict(zip(asked, shown.orders, strict=True)), taken, doubts))
    return Beside(steps=steps, orders=orders, left_out=shown.left_out)


@attrs.frozen
class _Words:
    """Names of people, and what findings say."""

    study: Study

    def who(self, names: Sequence[str]) -> tuple[str, ...]:
        parts = self.study.index.parts
        holders = (parts.get(f"stakeholder/{name.removeprefix('stakeholder/')}") for name in names)
        return tuple(
            name if holder is None else holder.name
            for name, holder in zip(names, holders, strict=True)
        )

    def finding(self, ref: str | None) -> tuple[str | None, str | None]:
        """Id and words of a finding."""
        if ref is None:
            return None, None
        id_ = ref.removeprefix("finding/")
        found = self.study.index.parts.get(f"finding/{id_}")
        return id_, None if found is None else found.text


def _step(
    words: _Words,
    place: Place,
    model: Model,
    is_: tuple[str, ...],
    told: tuple[Taken, ...],
    *,
    number: int,
    at: str | None,
) -> WalkedStep:
    waits = dict.fromkeys(each for one in told for each in one.waits_for)
    finding, said = words.finding(place.step.finding)
    may_be = [each for way in place.ways(model.id) for each in way]
    return WalkedStep(
        number=number,
        did=place.step.did,
        shown=_shown(place, is_, told),
        activities=is_,
        waits_for=tuple(waits),
        may_be=tuple(may_be) if place.is_in_doubt(model.id) else (),
        at=at,
        noted=place.step.at,
        who=words.who(place.step.who),
        by=place.step.who,
        finding=finding,
        words=said,
    )


def _shown(place: Place, is_: tuple[str, ...], told: tuple[Taken, ...]) -> StepShown:
    if any(one.waits_for for one in told):
        return StepShown.EARLY
    if told:
        first = any(one.first for one in told)
        return StepShown.IN_ORDER if first else StepShown.REPEAT
    if is_:
        return StepShown.CONTROL
    return StepShown.ADDED if place.placed else StepShown.OPEN


def _doubts(model: Model, found: Sequence[Place]) -> list[tuple[int, frozenset[str] | None]]:
    """The steps that are not placed for certain, and what they may be; None is anything."""
    doubts: list[tuple[int, frozenset[str] | None]] = []
    for number, place in enumerate(found, start=1):
        if not place.placed:
            doubts.append((number, None))
        elif place.is_in_doubt(model.id):
            doubts.append((number, frozenset(each for w in place.ways(model.id) for each in w)))
    return doubts


def _orders(
    model: Model,
    shown: Mapping[tuple[str, str], OrderShown],
    taken: Sequence[tuple[str, ...]],
    doubts: Sequence[tuple[int, frozenset[str] | None]],
) -> Iterator[WalkedOrder]:
    first: dict[str, int] = {}
    for number, is_ in enumerate(taken, start=1):
        first |= {each: number for each in is_ if each not in first}
    for name, link in link_names(model.dependencies):
        ends = link.tail, link.head
        asks_none = OrderShown.WATCHES if set(CONTROL_ROWS) & set(ends) else OrderShown.ROUND
        tail_at, head_at = first.get(link.tail), first.get(link.head)
        yield WalkedOrder(
            ref=f"model/{model.id}/{name}",
            tail=link.tail,
            head=link.head,
            shown=shown.get(ends, asks_none),
            tail_at=tail_at,
            head_at=head_at,
            sure=_is_sure(ends, (tail_at, head_at), doubts),
        )


def _is_sure(
    ends: tuple[str, str],
    at: tuple[int | None, int | None],
    doubts: Sequence[tuple[int, frozenset[str] | None]],
) -> bool:
    """Whether no step in doubt could turn the order round.

    What comes first comes first whatever happens later, so that only what stands before
    both counts, or in place of one of them; where an end is in no step, any step may be it.
    """
    known = [number for number in at if number is not None]
    until = min(known) if len(known) == 2 else None
    for number, may_be in doubts:
        touches = may_be is None or bool(may_be & set(ends))
        if touches and (until is None or number < until or number in known):
            return False
    return True
