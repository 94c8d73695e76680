"""Proposals for the field plan: by which method, after what is not known."""

from collections.abc import Iterable, Iterator

import attrs

from ssm.comparison.asking.people import People, Person
from ssm.comparison.asking.spoken import inside
from ssm.comparison.asking.watching import told_only
from ssm.comparison.chart import Comparison, Row
from ssm.comparison.planning.methods import METHODS, Method
from ssm.comparison.questions import Question, Reason
from ssm.model.ids import MAX_ID_LENGTH
from ssm.model.study import Study
from ssm.model.visit import Visit
from ssm.model.words import VisitStatus

__all__ = ["Proposal", "proposals"]

_SHOWN = 3
_CONTROL = {
    "criteria": "by what one tells that it goes well",
    "monitor": "who keeps an eye on it",
    "control": "who acts when it goes otherwise than hoped",
}


@attrs.frozen(kw_only=True)
class Proposal:
    """A visit with the reason why it is proposed; a planned one has none."""

    visit: Visit
    because: str | None = None


@attrs.define(kw_only=True)
class _Wish:
    """What is to be learned from somebody by one method."""

    method: Method
    people: tuple[Person, ...]
    rows: list[Row] = attrs.field(factory=list)
    because: str = ""


def proposals(study: Study, found: Comparison, people: People) -> Iterator[Proposal]:
    """Visits for what no open visit of the study is about.

    Args:
        study: the study.
        found: what `compare` gave.
        people: who may be asked.
    """
    planned = _planned(study)
    taken = {visit.id for visit in study.field_plan}
    for person in people.people:
        if not person.heard and person.id not in planned:
            wish = _Wish(method=METHODS["hear"], people=(person,))
            wish.because = "nobody has talked with them yet"
            yield _proposal(study, wish, taken)
    for wish in _wishes(found, people, planned):
        yield _proposal(study, wish, taken)


def _planned(study: Study) -> frozenset[str]:
    """What the open visits are about: rows, whole models, and people."""
    index = study.index
    open_ = [each for each in study.field_plan if each.status is VisitStatus.OPEN]
    held = {who.removeprefix("stakeholder/") for visit in open_ for who in visit.from_}
    for text in (text for visit in open_ for text in visit.about):
        for kind in ("row", "model", "stakeholder"):
            ref = index.only(text, (kind,))
            held |= {ref.removeprefix("stakeholder/")} if ref else set()
    return frozenset(held)


def _wishes(found: Comparison, people: People, planned: frozenset[str]) -> Iterable[_Wish]:
    """What is open, row by row, put together where the same people know and by one method."""
    held: dict[tuple[str, ...], _Wish] = {}
    for chart in found.charts:
        met = {f"model/{chart.model}"} & planned
        rows = {row.ref: row for row in chart.rows if not met and row.ref not in planned}
        for question in chart.agenda:
            row = rows.pop(question.ref, None)
            if row is None:
                continue
            method, whom = _how(row, question, people)
            if not whom:
                continue
            apart = (row.ref if method.name == "together" else chart.model,)
            key = (method.name, *(person.id for person in whom), *apart)
            wish = held.setdefault(key, _Wish(method=method, people=whom))
            wish.rows.append(row)
            wish.because = wish.because or question.because
    return held.values()


def _how(row: Row, question: Question, people: People) -> tuple[Method, tuple[Person, ...]]:
    """By which method a row is looked into, and with whom."""
    asked = tuple(filter(None, map(people.named, question.whom)))
    if question.reason is Reason.ACCOUNTS_DIFFER and len(asked) > 1:
        return METHODS["together"], asked
    if question.reason is Reason.SEEN_AND_TOLD or told_only(row):
        tellers = dict.fromkeys(a.perspective for a in row.overall.answers)
        by_id = {person.id: person for person in people.people}
        seen = tuple(by_id[each] for each in tellers if each in by_id) or asked
        return METHODS["watch"], seen[:1]
    first = asked[:1]
    many = bool(first) and first[0].holder is not None and first[0].holder.is_ == "group"
    return METHODS["survey" if many else "ask"], first


def _proposal(study: Study, wish: _Wish, taken: set[str]) -> Proposal:
    method = wish.method
    names = [person.name for person in wish.people]
    shown = [_phrase(row, english=study.is_english) for row in wish.rows[:_SHOWN]]
    visit = Visit(
        id=_free(_id(wish), taken),
        learn=method.learn(names, shown, len(wish.rows) - len(shown)),
        about=tuple(row.ref.removeprefix("model/") for row in wish.rows)
        or tuple(person.id for person in wish.people if person.holder is not None),
        from_=tuple(person.id if person.holder else person.name for person in wish.people),
        how=method.how,
        fallback=method.fallback,
        gives_back=method.gives_back,
    )
    return Proposal(visit=visit, because=wish.because)


def _phrase(row: Row, *, english: bool) -> str:
    if row.kind == "control":
        return _CONTROL.get(row.name, _CONTROL["monitor"])
    return " → ".join(inside(part, english=english) for part in row.text.split(" → "))


def _id(wish: _Wish) -> str:
    if wish.method.name == "together":
        row = wish.rows[0].ref.removeprefix("model/").replace("/", "-").replace("..", "-to-")
        return f"together-{row.replace('.', '-')}"
    return f"{wish.method.name}-{wish.people[0].id}"


def _free(wanted: str, taken: set[str]) -> str:
    base, number = wanted[: MAX_ID_LENGTH - 4].strip("-_"), 1
    id_ = base
    while id_ in taken:
        number += 1
        id_ = f"{base}-{number}"
    taken.add(id_)
    return id_
