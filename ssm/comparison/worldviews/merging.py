"""A draft of one model assembled from several: recurring activities once, with their origins."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import attrs

from ssm.comparison.worldviews.side import worldviews
from ssm.comparison.worldviews.values import Meeting, Worldviews
from ssm.graph.order import implied, layers
from ssm.model.activity import Activity, Model
from ssm.model.links import Link
from ssm.model.loaded import Loaded, study_of
from ssm.model.study import Study
from ssm.model.walk import link_names
from ssm.model.words import Op, Status
from ssm.showing import Shown

__all__ = ["Arrow", "Consensus", "consensus"]

Why = Literal["kept", "one activity", "implied", "circle", "control"]
Ends = tuple[str, str]

_ID = "consensus"


@attrs.frozen(kw_only=True)
class Arrow:
    """A dependency of the models that were assembled, and what became of it.

    Attributes:
        ends: the ids of both ends in the draft; None for an end that is not in it.
        origins: the dependencies that it was taken from, as canonical refs.
        why: `kept`; or left out, for it would lead from an activity to itself (`one
            activity`), others say the same (`implied`), it would close a circle
            (`circle`), or it touches monitoring and control (`control`).
    """

    ends: tuple[str | None, str | None]
    origins: tuple[str, ...]
    why: Why = "kept"


@attrs.frozen(kw_only=True, repr=False)
class Consensus(Shown):
    """A draft of one model assembled from several; nobody has agreed to it.

    Attributes:
        model: the draft, an idea; each of its activities names its origins.
        side: the models that it was assembled from, side by side.
        meetings: for each activity of the draft, what it was taken from.
        arrows: all dependencies of these models, and what became of each.
    """

    model: Model
    side: Worldviews
    meetings: tuple[Meeting, ...]
    arrows: tuple[Arrow, ...]

    @property
    def alone(self) -> tuple[Activity, ...]:
        """The activities that rest on one worldview alone."""
        pairs = zip(self.model.activities, self.meetings, strict=True)
        return tuple(activity for activity, meeting in pairs if not meeting.recurs)

    @property
    def left_out(self) -> tuple[Arrow, ...]:
        """The dependencies that are not in the draft."""
        return tuple(arrow for arrow in self.arrows if arrow.why != "kept")

    @property
    def yaml(self) -> str:
        """The draft as a block of a study file, with what is to be argued over."""
        from ssm.comparison.worldviews.formats.draft import as_yaml

        return as_yaml(self)

    def __repr__(self) -> str:
        return f"<Consensus of {', '.join(view.model for view in self.side.views)}: a draft>"

    def __str__(self) -> str:
        return self.yaml


def consensus(study: Study | Loaded, *models: str) -> Consensus:
    """A draft of a consensus primary task model: several models assembled into one.

    What recurs over the models comes in once; everything else comes in as it is, and says
    that it rests on one worldview. Dependencies come along: none that others imply, and
    no circle; where models differ on what waits for what, those that more models ask for
    stay. It is a draft to be argued over, and agreed by nobody.

    Args:
        study: a study, or what loading gave.
        models: ids or refs of models; all that have a worldview of their own when left out.

    Raises:
        UnknownRefError: the study has no such model.
        InvalidValueError: one model alone is named.

    Example:
        >>> import ssm
        >>> study = ssm.Study().add(
        ...     ssm.Model(id="a", activities=[ssm.Activity(id="1", do="Obtain paint")]),
        ...     ssm.Model(id="b", activities=[ssm.Activity(id="1", do="Obtain the paint"),
        ...                                   ssm.Activity(id="2", do="Paint the fence")],
        ...               dependencies=["1 -> 2"]),
        ... )
        >>> [(a.id, a.do, a.origins) for a in consensus(study).model.activities]
        [('1', 'Obtain paint', ('a/1', 'b/1')), ('2', 'Paint the fence', ('b/2',))]

    References:
        Wilson (2001), Soft Systems Methodology: conceptual model building and its
        contribution: a consensus primary task model by way of several worldviews.
        Aho, Garey and Ullman (1972), The transitive reduction of a directed graph.
    """
    whole = study_of(study)
    side = worldviews(whole, *models)
    wanted = [whole.index.parts[f"model/{view.model}"] for view in side.views]
    home = {p.ref: str(n) for n, m in enumerate(side.meetings) for p in m.phrases}
    arrows = _arrows(wanted, home)
    kept = [(a, b) for a, b in (arrow.ends for arrow in arrows if arrow.why == "kept") if a and b]
    order = _order(wanted, home, kept)
    name = {place: str(n) for n, place in enumerate(order, 1)}
    meetings = tuple(side.meetings[int(place)] for place in order)
    links = sorted((int(name[a]), int(name[b])) for a, b in kept)
    model = Model(
        id=_free(whole),
        status=Status.IDEA,
        activities=tuple(_activity(whole, str(n), m) for n, m in enumerate(meetings, 1)),
        dependencies=tuple(Link(tail=str(a), op=Op.FLOW, head=str(b)) for a, b in links),
    )
    return Consensus(
        model=model,
        side=side,
        meetings=meetings,
        arrows=tuple(_renamed(arrow, name) for arrow in arrows),
    )


def _free(study: Study) -> str:
    """An id that no model of the study has."""
    taken = {model.id for model in study.models}
    names = (_ID if n == 1 else f"{_ID}-{n}" for n in range(1, len(taken) + 2))
    return next(name for name in names if name not in taken)


def _order(
    models: Iterable[Model], home: Mapping[str, str], kept: Sequence[Ends]
) -> tuple[str, ...]:
    """The activities row by row, those that depend on nothing first, else as they stand."""
    stand = [home[f"model/{model.id}/{each.id}"] for model in models for each in model.activities]
    places = list(dict.fromkeys(stand))
    rows = layers(places, kept)
    return tuple(sorted(places, key=lambda place: rows[place]))


def _activity(study: Study, id_: str, meeting: Meeting) -> Activity:
    """One activity of the draft: the first phrase, and what all of them say beside it."""
    parts: list[Activity] = [study.index.parts[phrase.ref] for phrase in meeting.phrases]
    return Activity(
        id=id_,
        do=parts[0].do,
        by=_each(part.by for part in parts),
        inputs=_each(part.inputs for part in parts),
        outputs=_each(part.outputs for part in parts),
        measures=_each(part.measures for part in parts),
        origins=tuple(phrase.ref.removeprefix("model/") for phrase in meeting.phrases),
    )


def _each(groups: Iterable[Sequence[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for group in groups for text in group))


def _arrows(models: Iterable[Model], home: Mapping[str, str]) -> tuple[Arrow, ...]:
    """All dependencies between the merged activities, and what becomes of each."""
    origins: dict[tuple[str | None, str | None], list[str]] = {}
    for model in models:
        own = f"model/{model.id}"
        for name, link in link_names(model.dependencies):
            ends = home.get(f"{own}/{link.tail}"), home.get(f"{own}/{link.head}")
            origins.setdefault(ends, []).append(f"{own}/{name}")
    why = _fates(origins)
    return tuple(
        Arrow(ends=ends, origins=tuple(refs), why=why[ends]) for ends, refs in origins.items()
    )


def _fates(
    origins: Mapping[tuple[str | None, str | None], Sequence[str]],
) -> dict[tuple[str | None, str | None], Why]:
    """Which arrows stay, those of more models first; and why the others do not."""
    why: dict[tuple[str | None, str | None], Why] = {}
    kept: list[Ends] = []
    for ends in sorted(origins, key=lambda ends: -_models(origins[ends])):
        tail, head = ends
        if tail is None or head is None:
            why[ends] = "control"
        elif tail == head:
            why[ends] = "one activity"
        elif _leads(kept, head, tail):
            why[ends] = "circle"
        else:
            why[ends] = "kept"
            kept.append((tail, head))
    return why | dict.fromkeys(implied(kept), "implied")


def _models(refs: Iterable[str]) -> int:
    return len({ref.split("/")[1] for ref in refs})


def _leads(edges: Iterable[Ends], start: str, end: str) -> bool:
    """Whether a way leads from one activity to another."""
    after: dict[str, list[str]] = {}
    for tail, head in edges:
        after.setdefault(tail, []).append(head)
    seen, waiting = {start}, [start]
    while waiting:
        for head in after.get(waiting.pop(), ()):
            if head not in seen:
                seen.add(head)
                waiting.append(head)
    return end in seen


def _renamed(arrow: Arrow, name: Mapping[str, str]) -> Arrow:
    tail, head = (name.get(end) if end else None for end in arrow.ends)
    return attrs.evolve(arrow, ends=(tail, head))
