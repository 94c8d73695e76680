"""What walks show about the rows of models: that something happened, and in which order."""

from typing import TYPE_CHECKING

from ssm.model.words import Basis, Happens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ssm.comparison.answers import Answer
    from ssm.comparison.walking.beside import Beside
    from ssm.comparison.walking.placing import Place
    from ssm.model.finding import Source
    from ssm.model.study import Study
    from ssm.model.walks import Walk

    _Read = Mapping[tuple[str | None, str], Happens]

__all__ = ["walk_answers"]

_TOLD = ("interview", "workshop", "survey", "questionnaire", "conversation", "group")
_READ = ("document", "record", "log", "file")


def walk_answers(study: "Study", told: "Iterable[Answer]" = ()) -> "tuple[Answer, ...]":
    """What the walks of a study show, as answers about rows; none without walks.

    An activity that is a step happens. A dependency both of whose ends are steps says yes
    when it was held, and no when it came the other way round. Nothing follows from what
    an account leaves out, from a name that may stand for several activities, or from an
    order that a step which is not placed yet could turn round.

    Each activity counts once in a walk, with the step in which it happened first; a step
    whose finding somebody has read as a no, or as partly, leaves it to a later one. What was
    watched is seen, what stands in a log is on record, and what a person told in an
    interview stays told.

    Args:
        study: with its walks.
        told: what its findings say about rows.
    """
    read = {(each.finding, each.row): each.happens for each in told if each.happens}
    return tuple(answer for account in study.walks for answer in _of(study, account, read))


def _of(study: "Study", walk: "Walk", read: "_Read") -> "Iterator[Answer]":
    from ssm.comparison.walking.beside import beside
    from ssm.comparison.walking.placing import models_of, places

    found = places(study, walk)
    account = _Account(study, walk)
    for id_ in models_of(study, found):
        shown = beside(study, study.index.parts[f"model/{id_}"], found)
        yield from _activities(account, id_, found, read)
        yield from _orders(account, shown, found)


def _activities(
    account: "_Account", model: str, found: "tuple[Place, ...]", read: "_Read"
) -> "Iterator[Answer]":
    """That activities happen, each with the first step that is it for certain."""
    seen: set[str] = set()
    for place in found:
        (way, *others) = place.ways(model)
        for activity in () if others else way:
            row = f"model/{model}/{activity}"
            cited = (place.step.finding or "").removeprefix("finding/"), row
            if activity not in seen and read.get(cited, Happens.YES) is Happens.YES:
                seen.add(activity)
                yield account.answer(place, row, Happens.YES, who=place.step.who)


def _orders(account: "_Account", shown: "Beside", found: "tuple[Place, ...]") -> "Iterator[Answer]":
    """Whether one waited for the other, with the step that is the later in the model."""
    says = {"held": Happens.YES, "early": Happens.NO}
    for order in shown.orders:
        happens = says.get(order.shown)
        if happens is not None and order.sure and order.head_at is not None:
            yield account.answer(found[order.head_at - 1], order.ref, happens)


class _Account:
    """A walk as a source of answers."""

    def __init__(self, study: "Study", walk: "Walk") -> None:
        parts = study.index.parts
        self._parts, self._walk = parts, walk
        self._source_id = (walk.source or "").removeprefix("source/")
        self._source: Source | None = parts.get(f"source/{self._source_id}")

    def answer(
        self, place: "Place", row: str, happens: Happens, *, who: tuple[str, ...] = ()
    ) -> "Answer":
        """What a step says about a row: in the words of its finding, where it has one."""
        from ssm.comparison.answers import UNSAID, Answer

        step, source = place.step, self._source
        id_ = (step.finding or "").removeprefix("finding/")
        finding = self._parts.get(f"finding/{id_}")
        view = source.perspective if source is not None else None
        return Answer(
            finding=id_ if finding is not None else None,
            text=finding.text if finding is not None else step.did,
            source=self._source_id or f"walk/{self._walk.id}",
            perspective=(view or "").removeprefix("stakeholder/") or UNSAID,
            method=source.method if source is not None else None,
            date=self._walk.date or (source.date if source is not None else None),
            where=source.where if source is not None else None,
            label=source.label if source is not None else None,
            walk=f"walk/{self._walk.id}",
            row=row,
            happens=happens,
            basis=self._basis(),
            who=tuple(name.removeprefix("stakeholder/") for name in who),
        )

    def _basis(self) -> Basis:
        """What the account rests on, by how its source was found."""
        method = ((self._source.method if self._source is not None else None) or "").lower()
        if any(word in method for word in _TOLD):
            return Basis.TOLD
        read = any(word in method for word in _READ)
        return Basis.RECORD if read or (not method and self._walk.file) else Basis.SEEN
