"""Pictures: what flows to whoever is served, and what flows from them."""

from collections.abc import Iterator, Mapping

import attrs

from ssm.comparison.serving.people import People
from ssm.model.picture import Picture
from ssm.model.stakeholder import named
from ssm.model.study import Study
from ssm.model.words import Op

__all__ = ["Flow", "Flows", "flows_of"]

_Step = tuple[str, str, bool]
"""To what a link leads, what is written on it, and whether it is weak."""
_WAYS = {Op.FLOW: (1,), Op.WEAK: (1,), Op.BOTH: (1, -1)}


@attrs.frozen(kw_only=True)
class Flow:
    """Something that goes from one stakeholder to another on a picture.

    Attributes:
        tail: from whom.
        head: to whom.
        text: the words on the way, when there are some.
        weak: whether it is drawn as weak or failing, somewhere on the way.
        through: what it passes on the way, by their names; things and others that are no
            stakeholders.
    """

    tail: str
    head: str
    text: str = ""
    weak: bool = False
    through: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Flows:
    """What flows on one picture between those who serve and those who are served.

    Attributes:
        picture: its id.
        title: its title.
        towards: from who serves to who is served.
        back: from who is served to who serves.
        served: who is served by somebody on this picture.
        unreached: those of them to whom nothing flows that is not weak, from anybody.
    """

    picture: str
    title: str
    towards: tuple[Flow, ...] = ()
    back: tuple[Flow, ...] = ()
    served: tuple[str, ...] = ()
    unreached: tuple[str, ...] = ()

    @property
    def reaches_nobody(self) -> bool:
        """Whether there are flows, and none that is not weak goes to whoever is served."""
        return bool(self.served and (self.towards or self.back)) and all(
            flow.weak for flow in self.towards
        )


def flows_of(study: Study, people: People) -> tuple[Flows, ...]:
    """What flows on each picture, in the order of the study."""
    now = {(serving.who, serving.whom) for serving in people.servings if serving.now}
    return tuple(_flows(picture, people, now) for picture in study.pictures)


def _flows(picture: Picture, people: People, now: set[tuple[str, str]]) -> Flows:
    here = {element.id for element in picture.elements}
    every = tuple(_found(picture, people))
    reached = {flow.head for flow in every if not flow.weak}
    served = tuple(
        person.id
        for person in people.people
        if person.id in here and any((who, person.id) in now for who in here)
    )
    return Flows(
        picture=picture.id,
        title=picture.name,
        towards=tuple(flow for flow in every if (flow.tail, flow.head) in now),
        back=tuple(
            flow
            for flow in every
            if (flow.head, flow.tail) in now and (flow.tail, flow.head) not in now
        ),
        served=served,
        unreached=tuple(id for id in served if id not in reached),
    )


def _found(picture: Picture, people: People) -> Iterator[Flow]:
    """Every flow from a stakeholder to another, straight or through things."""
    known = people.by_id
    names = {e.id: named(e.label, e.id) for e in picture.elements}
    steps = _steps(picture)
    for element in picture.elements:
        if element.id not in known:
            continue
        seen = {element.id}
        line: list[tuple[_Step, ...]] = [(step,) for step in steps.get(element.id, ())]
        while line:
            way = line.pop(0)
            step = way[-1]
            if step[0] in known:
                yield _flow(element.id, way, names)
            elif step[0] not in seen:
                seen.add(step[0])
                line += [(*way, each) for each in steps.get(step[0], ()) if each[0] != element.id]


def _steps(picture: Picture) -> Mapping[str, list[_Step]]:
    found: dict[str, list[_Step]] = {}
    for link in picture.links:
        for way in _WAYS.get(link.op, ()):
            tail, head = (link.tail, link.head)[::way]
            if tail != head:
                found.setdefault(tail, []).append((head, link.label or "", link.op is Op.WEAK))
    return found


def _flow(tail: str, way: tuple[_Step, ...], names: Mapping[str, str]) -> Flow:
    return Flow(
        tail=tail,
        head=way[-1][0],
        text=", ".join(text for _, text, _ in way if text),
        weak=any(weak for _, _, weak in way),
        through=tuple(names.get(id, id) for id, _, _ in way[:-1]),
    )
