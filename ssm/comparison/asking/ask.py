"""ask(): whom to ask next, and what, in which order, from what the comparison leaves open."""

from collections.abc import Iterable, Iterator

from ssm.comparison.asking.guide import Guide, Interviews
from ssm.comparison.asking.near import doers
from ssm.comparison.asking.openings import Known, closings, names_of, openings
from ssm.comparison.asking.people import People, Person, free_sources
from ssm.comparison.asking.prompts import matter_of, prompts
from ssm.comparison.asking.returns import gives_back
from ssm.comparison.asking.standing import Standing, standing_open
from ssm.comparison.asking.watching import to_watch
from ssm.comparison.chart import Comparison
from ssm.comparison.lineup import compare
from ssm.comparison.phrases import quoted
from ssm.comparison.voices import source_name
from ssm.errors import InvalidValueError, UnknownRefError
from ssm.model.heard import heard_at
from ssm.model.loaded import Loaded, study_of
from ssm.model.study import Study

__all__ = ["ask", "interviews"]

_MAIN, _OPEN, _SPARE = 8, 3, 10


def ask(study: Study | Loaded, *whom: str, round: str | None = None) -> Interviews:
    """A guide for a conversation with each person who is to be asked.

    It opens with what the study does not know of them, goes on to what they can tell of
    the rows of the models, the most open first, and ends with what they get back. Nobody
    who studies is sent to themselves.

    Args:
        study: a study, or what loading gave.
        whom: ids, refs or names of those who are wanted; everybody when left out.
        round: id of the round whose chart is asked from; the newest when left out.

    Raises:
        UnknownRefError: the study has no such person or round.
        InvalidValueError: somebody who is wanted is one of those who study.

    Example:
        >>> import ssm
        >>> study = ssm.Study().add(
        ...     ssm.Stakeholder(id="nurses"),
        ...     ssm.Root(id="day", what="plan the day", actors=["nurses"]),
        ...     ssm.Model(id="day", activities=[ssm.Activity(id="1", do="Ask who will come")]),
        ... )
        >>> guide = ssm.ask(study).guide("nurses")
        >>> guide.because
        'nobody has talked with them yet'
        >>> next(each.text for each in guide.main if each.is_row)[:69]
        'Tell me about the last time it came to this: “ask who will come”. Wha'

    References:
        Checkland and Poulter (2006), Learning for Action, ch. 2: finding out, and models as
        a source of questions.
    """
    whole = study_of(study)
    found = compare(whole, round=round)
    return interviews(whole, found, *whom)


def interviews(study: Study, found: Comparison, *whom: str) -> Interviews:
    """The same as `ask`, where the comparison is at hand.

    Args:
        study: the study.
        found: what `compare` gave.
        whom: those who are wanted; everybody when left out.

    Raises:
        UnknownRefError: the study has no such person.
        InvalidValueError: somebody who is wanted is one of those who study.
    """
    agendas = [question for chart in found.charts for question in chart.agenda]
    people = People.of(study, (name for question in agendas for name in question.whom))
    open_ = standing_open(study, found, people)
    wanted = _wanted(study, people, whom)
    ordered = sorted(wanted, key=lambda person: bool(person.heard)) if not whom else wanted
    sources = free_sources(study, len(ordered))
    guides = (
        _guide(study, found, person, source, open_.get(person.id, []))
        for person, source in zip(ordered, sources, strict=True)
    )
    periods = [chart.period for chart in found.charts if chart.period]
    return Interviews(
        title=study.title or "The study",
        period=periods[0] if periods else None,
        guides=tuple(guides),
    )


def _wanted(study: Study, people: People, whom: Iterable[str]) -> list[Person]:
    names = tuple(whom)
    if not names:
        return list(people.people)
    found = []
    for name in names:
        person = people.named(name) or next(
            (p for p in people.people if p.id == name.removeprefix("stakeholder/")), None
        )
        if person is None:
            id_ = study.index.resolve(name, ("stakeholder",)).removeprefix("stakeholder/")
            if id_ in people.students:
                msg = f"{name!r} must not be one of those who study (nobody asks themselves)"
                raise InvalidValueError(msg, name)
            person = next((each for each in people.people if each.id == id_), None)
        if person is None:
            msg = f"nobody is called {name!r}"
            raise UnknownRefError(msg, name)
        found.append(person)
    return list(dict.fromkeys(found))


def _guide(
    study: Study, found: Comparison, person: Person, source: str, open_: list[Standing]
) -> Guide:
    rows = tuple(prompts(study, person.id, open_))
    first = openings(_known(study, person, open_))
    many = _OPEN if len(rows) > _MAIN - _OPEN else _MAIN - len(rows)
    main = (*first[:many], *rows[: _MAIN - len(first[:many])])
    rest = (*first[many:], *rows[_MAIN - len(first[:many]) :])
    return Guide(
        whom=person.id,
        name=person.name,
        source=source,
        because=_because(study, person, open_),
        heard=person.heard,
        main=main,
        spare=rest[:_SPARE],
        closing=closings(),
        watch=to_watch(found, person.id, english=study.is_english),
        more=len(rest[_SPARE:]),
        gives_back=gives_back(study, person.id),
    )


def _because(study: Study, person: Person, open_: list[Standing]) -> str:
    if not person.heard:
        return "nobody has talked with them yet"
    heard = f"heard so far: {'; '.join(_talks(study, person))}"
    if not open_:
        return heard
    first = open_[0]
    return f"{heard}; first of all: {quoted(first.row.text)} ({first.first.because})"


def _talks(study: Study, person: Person) -> Iterator[str]:
    """How, where and when somebody was heard."""
    for id_ in person.heard:
        source = study.index.parts.get(f"source/{id_}")
        yield heard_at(source) if source is not None else source_name(id_)


def _known(study: Study, person: Person, open_: list[Standing]) -> Known:
    holder = person.holder
    kinds = {(each.row.kind, each.row.name) for each in open_}
    serves = names_of(study.stakeholders, holder.serves or ()) if holder is not None else ()
    return Known(
        holder=holder,
        serves=serves,
        matter=matter_of(study, open_[0].chart) if open_ else None,
        acts=bool(open_) and person.id in doers(study)[open_[0].chart.model],
        decides=("control", "control") in kinds or not person.heard,
        uses=any(kind == "dependency" for kind, _ in kinds) or not person.heard,
    )
