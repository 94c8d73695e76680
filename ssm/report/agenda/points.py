"""Points to debate: rows of a comparison that people may want to talk about, by what they show."""

from collections.abc import Callable, Iterable, Iterator, Mapping

import attrs

from ssm.comparison import Answer, Chart, Comparison, Row
from ssm.comparison.formats.beside import ruling_words
from ssm.comparison.notes import is_inference
from ssm.comparison.phrases import SAID
from ssm.model.stakeholder import named
from ssm.model.study import Study
from ssm.model.words import Happens, Judged, Verdict, Word

__all__ = ["Gist", "Point", "Side", "points"]


class Gist(Word):
    """What a row shows that is worth talking about; those that come first are told first."""

    ACCOUNTS_DIFFER = "accounts-differ"
    SEEN_AND_TOLD = "seen-and-told-differ"
    CHANGED = "changed"
    INFERRED = "inferred"
    SAID_NOT_TO = "said-not-to-happen"
    JUDGED_APART = "judged-apart"
    ONE_VOICE = "one-voice"

    @property
    def heading(self) -> str:
        """The heading over such points."""
        return _GISTS[self][0]

    @property
    def question(self) -> str:
        """What may be asked of them all."""
        return _GISTS[self][1]


_GISTS = {
    Gist.ACCOUNTS_DIFFER: (
        "Where accounts differ",
        "What does each of them see, and what would each call doing it?",
    ),
    Gist.SEEN_AND_TOLD: (
        "Told in one way and seen in another",
        "Tell us about an ordinary day: what is it like?",
    ),
    Gist.CHANGED: (
        "Told otherwise than before",
        "What made the change, and for whom is it better?",
    ),
    Gist.INFERRED: (
        "Done, as one hears, without what comes before it in the model",
        "How is it done then, and what happens instead?",
    ),
    Gist.SAID_NOT_TO: (
        "Said not to happen",
        "What happens instead, and who would want it otherwise?",
    ),
    Gist.JUDGED_APART: (
        "Judged in different ways",
        "By what does each of them tell how well it is done?",
    ),
    Gist.ONE_VOICE: (
        "Heard from one voice only",
        "Who would tell it differently?",
    ),
}


@attrs.frozen(kw_only=True)
class Side:
    """What some say of a row, in a word, and their words."""

    said: str
    answers: tuple[Answer, ...]


@attrs.frozen(kw_only=True)
class Point:
    """One row to talk about.

    Attributes:
        row: the row, as it stood in the newest round in which somebody spoke of it.
        chart: that round's chart.
        gist: what it shows.
        told: the same in a sentence.
        sides: what was said, word by word.
        debate: refs of the points of the debate that take it up.
    """

    row: Row
    chart: Chart
    gist: Gist
    told: str
    sides: tuple[Side, ...]
    debate: tuple[str, ...] = ()

    @property
    def ref(self) -> str:
        """Canonical ref of the row."""
        return self.row.ref


def points(found: Comparison, study: Study) -> tuple[Point, ...]:
    """The rows worth talking about: each once, what shows most first, then as in the charts.

    A row of which nobody spoke is no point to debate: it is a question to ask.

    Args:
        found: what `compare` gave.
        study: for its debate.

    Example:
        >>> points(Comparison(charts=()), Study())
        ()

    References:
        Checkland and Poulter (2006), Learning for Action, ch. 2: what a comparison gives
        is an agenda for debate.
    """
    taken = _taken_up(study)
    rounds = {each.id: named(each.label, each.id) for each in study.rounds}
    made = [point for chart in found.charts for point in _points(chart, taken, rounds)]
    order = list(Gist)
    return tuple(sorted(made, key=lambda point: order.index(point.gist)))


def _taken_up(study: Study) -> Mapping[str, list[str]]:
    """The points of the debate by the rows that they are about."""
    taken: dict[str, list[str]] = {}
    for point in study.debate:
        for text in point.about:
            ref = study.index.only(text)
            if ref is not None:
                taken.setdefault(ref, []).append(f"debate/{point.id}")
    return taken


def _points(
    chart: Chart, taken: Mapping[str, list[str]], names: Mapping[str, str]
) -> Iterator[Point]:
    for number in range(len(chart.rows)):
        rounds = ((each.rows[number], each) for each in (chart, *chart.earlier))
        row, when = next((one for one in rounds if one[0].overall.answers), (None, chart))
        gist = next((gist for gist, is_so in _TESTS if row and is_so(row)), None)
        if row is None or gist is None:
            continue
        yield Point(
            row=row,
            chart=when,
            gist=gist,
            told=_told(row, when, gist, since="" if when is chart else names[when.round or ""]),
            sides=tuple(_sides(row)),
            debate=tuple(taken.get(row.ref, ())),
        )


def _differs(row: Row) -> bool:
    return row.overall.verdict is Verdict.CONTESTED


def _seen_and_told(row: Row) -> bool:
    told, seen = row.overall.claimed, row.overall.observed
    return Verdict.UNKNOWN not in (told, seen) and told is not seen


def _changed(row: Row) -> bool:
    now = row.overall.verdict
    return row.was not in (None, Verdict.UNKNOWN, now) and now is not Verdict.UNKNOWN


def _said_not_to(row: Row) -> bool:
    return row.overall.verdict is Verdict.ABSENT and row.overall.step > 1


def _judged_apart(row: Row) -> bool:
    return {Judged.WELL, Judged.BADLY} <= set(row.overall.judged)


_TESTS: tuple[tuple[Gist, Callable[[Row], bool]], ...] = (
    (Gist.ACCOUNTS_DIFFER, _differs),
    (Gist.SEEN_AND_TOLD, _seen_and_told),
    (Gist.CHANGED, _changed),
    (Gist.INFERRED, lambda row: is_inference(row.note)),
    (Gist.SAID_NOT_TO, _said_not_to),
    (Gist.JUDGED_APART, _judged_apart),
    (Gist.ONE_VOICE, lambda row: row.overall.step == 1),
)


def _told(row: Row, chart: Chart, gist: Gist, *, since: str) -> str:
    pieces = {
        Gist.ACCOUNTS_DIFFER: {
            "within": "one role gives both answers",
            "between": "roles differ",
        }.get(row.kind_of_dispute or "", "it was not said whose views differ"),
        Gist.SEEN_AND_TOLD: f"as told: {SAID[row.overall.claimed]}; "
        f"as seen: {SAID[row.overall.observed]}",
        Gist.CHANGED: f"before: {SAID[row.was or Verdict.UNKNOWN]}; "
        f"now: {SAID[row.overall.verdict]}",
        Gist.INFERRED: (row.note or "").partition(": ")[2],
    }
    told = [pieces.get(gist, ""), ruling_words(row, chart)]
    if since:
        told.append(f"heard in {since}; not asked again since")
    return "; ".join(piece for piece in told if piece)


def _sides(row: Row) -> Iterator[Side]:
    """The words of those who say yes, partly and no; then of those who left it open."""
    answers = row.overall.answers
    for stance in (Happens.YES, Happens.PARTLY, Happens.NO):
        yield from _side(str(stance), (a for a in answers if a.happens is stance))
    rest = (a for a in answers if a.happens in (None, Happens.UNCLEAR))
    yield from _side("left open", rest)


def _side(said: str, answers: Iterable[Answer]) -> Iterator[Side]:
    held = tuple(answers)
    if held:
        yield Side(said=said, answers=held)
