"""worldviews(): several models on the same findings, side by side."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

import attrs

from ssm.comparison.answers import UNSAID, Answer, Heard, Quote, heard
from ssm.comparison.rounds import in_order, round_of
from ssm.comparison.targets import targets
from ssm.comparison.worldviews.alike import Phrase, grouped, phrases_of
from ssm.comparison.worldviews.asking import wonders
from ssm.comparison.worldviews.values import Meeting, Spoken, Worldviews
from ssm.comparison.worldviews.views import View, beside, chosen, people, view_of
from ssm.model.activity import Model
from ssm.model.loaded import Loaded, study_of
from ssm.model.stakeholder import named
from ssm.model.study import Study
from ssm.model.titles import model_title

__all__ = ["worldviews"]

Q = TypeVar("Q", bound=Quote)


def worldviews(study: Study | Loaded, *models: str, round: str | None = None) -> Worldviews:
    """Several models on the same findings, side by side.

    Which activities recur over models, and which one alone asks for; which findings are
    evidence in several models, and what each hears in them; who stands where in each, and
    who was not heard in any. Activities are one where a person says so (`origins` of a
    model assembled from them), and else likely the same by the stems of their words.

    Args:
        study: a study, or what loading gave.
        models: ids or refs of models; when left out, all but those that open up another
            model's activity or are assembled from others.
        round: id of a round, for its findings alone; all findings when left out.

    Raises:
        UnknownRefError: the study has no such model or round.
        InvalidValueError: one model alone is named.

    Example:
        >>> import ssm
        >>> study = ssm.Study().add(
        ...     ssm.Model(id="a", activities=[ssm.Activity(id="1", do="Obtain good paint")]),
        ...     ssm.Model(id="b", activities=[ssm.Activity(id="1", do="Obtain the good paint"),
        ...                                   ssm.Activity(id="2", do="Ask the neighbour")]),
        ... )
        >>> found = worldviews(study)
        >>> [(m.known, [p.ref for p in m.phrases]) for m in found.meetings]
        [('same words', ['model/a/1', 'model/b/1']), ('alone', ['model/b/2'])]

    References:
        Checkland and Poulter (2006), Learning for Action, ch. 2: models from several
        declared worldviews.
        Denzin (1978), The Research Act: triangulation by several theories.
        Wilson (2001), Soft Systems Methodology: models of several worldviews compared.
    """
    whole = study_of(study)
    wanted = chosen(whole, models)
    found = _of_round(whole, heard(whole), round)
    phrases = phrases_of(wanted, english=whole.is_english)
    ids = tuple(model.id for model in wanted)
    answers = _by_row(found.answers, ids)
    meetings = _meetings(whole, phrases, ids, answers)
    touched = _touched(answers, ids)
    quotes, rounds = _quotes(found), in_order(whole.rounds)
    spoke = _spoke(answers, ids)
    anywhere = {quote.perspective for quote in quotes.values()} - {UNSAID}
    views = tuple(_filled(view_of(whole, model), meetings, touched, quotes) for model in wanted)
    result = Worldviews(
        views=views,
        meetings=meetings,
        spoken=_spoken(answers, touched, ids, quotes),
        quotes=quotes,
        untouched=tuple(q for q in _read(found) if q.cited not in touched),
        unread=found.unread,
        people=people(whole, views, spoke, anywhere),
        phrases=_phrases(wanted),
        aside=_aside(whole, ids),
        round=round,
        periods=tuple((each.id, named(each.label, each.id)) for each in rounds),
        dated={id_: of for id_, quote in quotes.items() if (of := round_of(quote, rounds))},
    )
    return attrs.evolve(result, questions=wonders(result))


def _of_round(study: Study, found: Heard, round_: str | None) -> Heard:
    """What was heard in one round, or in all."""
    if round_ is None:
        return found
    wanted = study.index.resolve(round_, ("round",)).partition("/")[2]
    rounds = in_order(study.rounds)

    def inside(quotes: Iterable[Q]) -> tuple[Q, ...]:
        return tuple(quote for quote in quotes if round_of(quote, rounds) == wanted)

    return Heard(
        answers=inside(found.answers),
        unmatched=inside(found.unmatched),
        unread=inside(found.unread),
        unplaced=inside(found.unplaced),
    )


def _by_row(answers: Iterable[Answer], models: Sequence[str]) -> dict[str, list[Answer]]:
    """The answers about rows of these models, by row."""
    wanted = {f"model/{model}" for model in models}
    found: dict[str, list[Answer]] = {}
    for answer in answers:
        if answer.row.rpartition("/")[0] in wanted:
            found.setdefault(answer.row, []).append(answer)
    return found


def _meetings(
    study: Study,
    phrases: Sequence[Phrase],
    models: Sequence[str],
    answers: Mapping[str, Sequence[Answer]],
) -> tuple[Meeting, ...]:
    """Every activity, those of many models first, else in the order of the models."""
    spoken = {row: frozenset(a.cited for a in said) for row, said in answers.items()}
    found = (
        Meeting(
            phrases=tuple(group),
            known=known,
            answers=tuple(a for phrase in group for a in answers.get(phrase.ref, ())),
            left_out_by=tuple(m for m in models if all(p.model != m for p in group)),
        )
        for known, group in grouped(study, phrases, spoken)
    )
    return tuple(sorted(found, key=lambda meeting: -len(meeting.phrases)))


def _model_of(ref: str) -> str:
    return ref.split("/")[1]


def _touched(
    answers: Mapping[str, Sequence[Answer]], models: Sequence[str]
) -> dict[str, tuple[str, ...]]:
    """The models that each finding is evidence in, in their order."""
    found: dict[str, set[str]] = {}
    for row, said in answers.items():
        for answer in said:
            found.setdefault(answer.cited, set()).add(_model_of(row))
    return {finding: tuple(m for m in models if m in where) for finding, where in found.items()}


def _spoke(
    answers: Mapping[str, Sequence[Answer]], models: Sequence[str]
) -> dict[str, tuple[str, ...]]:
    """The models that each perspective spoke of, in their order."""
    found: dict[str, set[str]] = {}
    for row, said in answers.items():
        for answer in said:
            found.setdefault(answer.perspective, set()).add(_model_of(row))
    return {view: tuple(m for m in models if m in where) for view, where in found.items()}


def _read(found: Heard) -> tuple[Quote, ...]:
    return (*found.answers, *found.unmatched, *found.unplaced)


def _quotes(found: Heard) -> dict[str, Quote]:
    return {quote.cited: quote for quote in (*_read(found), *found.unread)}


def _spoken(
    answers: Mapping[str, Sequence[Answer]],
    touched: Mapping[str, Sequence[str]],
    models: Sequence[str],
    quotes: Mapping[str, Quote],
) -> tuple[Spoken, ...]:
    """The findings that are evidence in several models; those that differ come first."""
    several = [f for f in quotes if len(touched.get(f, ())) > 1]
    said: dict[str, list[Answer]] = {finding: [] for finding in several}
    for of in answers.values():
        for answer in of:
            if answer.cited in said:
                said[answer.cited].append(answer)
    place = {model: n for n, model in enumerate(models)}
    found = []
    for finding in several:
        told = sorted(said[finding], key=lambda answer: place[_model_of(answer.row)])
        found.append(Spoken(quote=quotes[finding], answers=tuple(told), differs=_differs(told)))
    return tuple(sorted(found, key=lambda spoken: not spoken.differs))


def _differs(answers: Sequence[Answer]) -> bool:
    """Whether two models hear unlike things in the same words."""
    by: dict[str, set[tuple[str, str]]] = {}
    for answer in answers:
        said = by.setdefault(_model_of(answer.row), set())
        said.add((str(answer.happens or ""), str(answer.judged or "")))
    return len({frozenset(said) for said in by.values()}) > 1


def _filled(
    view: View,
    meetings: Sequence[Meeting],
    touched: Mapping[str, Sequence[str]],
    quotes: Iterable[str],
) -> View:
    """A worldview with what it alone asks for, and what it leaves out."""
    own = [m for m in meetings if not m.recurs and m.phrases[0].model == view.model]
    left = [m for m in meetings if view.model in m.left_out_by]
    return attrs.evolve(
        view,
        alone=tuple(meeting.phrases[0].ref for meeting in own),
        leaves_out=tuple(phrase.ref for meeting in left for phrase in meeting.phrases),
        findings=tuple(f for f in quotes if tuple(touched.get(f, ())) == (view.model,)),
    )


def _phrases(models: Iterable[Model]) -> dict[str, str]:
    return {target.ref: target.text for model in models for target in targets(model)}


def _aside(study: Study, models: Sequence[str]) -> tuple[tuple[str, str, str], ...]:
    """The models that are not among these, what they are called, and why not."""
    phrases = _phrases(study.models)
    others = [model for model in study.models if model.id not in models]
    return tuple(
        (model.id, model_title(study, model), beside(model, phrases) or "was not named")
        for model in others
    )
