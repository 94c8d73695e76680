"""What a comparison asks next on the wall: few questions, short, the most useful first."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import attrs

from ssm.comparison.phrases import SAID, done_now, quoted
from ssm.comparison.questions import Question, Reason

if TYPE_CHECKING:
    from ssm.comparison.answers import Answer
    from ssm.comparison.chart import Chart, Row

__all__ = ["Ask", "asks_of", "name_of", "others"]

_GROUPS = (
    (Reason.ACCOUNTS_DIFFER,),
    (Reason.SEEN_AND_TOLD, Reason.NOT_ASKED, Reason.LEFT_OPEN, Reason.INFERRED),
    (Reason.RULED, Reason.CHANGED, Reason.ONE_VOICE, Reason.UNJUDGED, Reason.SILENT),
)
_FIRST = tuple(reason for group in _GROUPS for reason in group)
_QUOTED = {Reason.ACCOUNTS_DIFFER: 2, Reason.SEEN_AND_TOLD: 2, Reason.CHANGED: 1}
_NAMED = 3
_SPOKEN = 1
_SHORT = 20


@attrs.frozen(kw_only=True, repr=False)
class Ask:
    """One question for the wall.

    Attributes:
        row: the row that it is about.
        reason: why it is asked.
        text: the question, shorter than in the chart.
        whom: whom to ask, in words.
        answers: what was said that makes it worth asking.
    """

    row: "Row"
    reason: Reason
    text: str
    whom: str
    answers: tuple["Answer", ...]

    @property
    def names_row(self) -> bool:
        """Whether the question itself says what it is about."""
        asks_all = self.reason in (Reason.NOT_ASKED, Reason.LEFT_OPEN, Reason.ONE_VOICE)
        return asks_all and self.row.kind == "activity"


def asks_of(chart: "Chart", *, english: bool) -> tuple[Ask, ...]:
    """One question a row, the most useful first: where accounts differ, then silence.

    Reasons of like use take turns, so that few questions are not all of one kind. Of a
    dependency that nobody spoke of, nothing is asked before all activities were. Only the
    first carries quotes.

    Args:
        chart: what was said.
        english: whether the phrases of the study are English.
    """
    asks = [_ask(row, english=english) for row in chart.rows if row.agenda]
    before: Counter[Reason] = Counter()
    ranks = []
    for ask in asks:
        ranks.append((*_group(ask), before[ask.reason], _FIRST.index(ask.reason)))
        before[ask.reason] += 1
    ordered = [ask for _, _, ask in sorted(zip(ranks, range(len(asks)), asks, strict=True))]
    return tuple(
        attrs.evolve(ask, answers=ask.answers if n < _SPOKEN else ())
        for n, ask in enumerate(ordered)
    )


def _group(ask: Ask) -> tuple[bool, int]:
    silent = ask.reason is Reason.NOT_ASKED and ask.row.kind == "dependency"
    return silent, next(n for n, group in enumerate(_GROUPS) if ask.reason in group)


def _ask(row: "Row", *, english: bool) -> Ask:
    question = min(row.agenda, key=lambda question: _FIRST.index(question.reason))
    make = _TEXTS.get(question.reason)
    return Ask(
        row=row,
        reason=question.reason,
        text=make(row) if make else _core(row, question, english=english),
        whom=others(question.whom),
        answers=_chosen(row, _QUOTED.get(question.reason, 0)),
    )


def others(names: Sequence[str], most: int = _NAMED) -> str:
    """The first of some names, and how many others there are.

    Example:
        >>> others(["Nurses", "Patients", "Porters", "Cooks", "Owners"])
        'Nurses, Patients, Porters and 2 others'
        >>> others(["Nurses", "Patients"])
        'Nurses, Patients'
    """
    if len(names) <= most + 1:
        return ", ".join(names)
    return f"{', '.join(names[:most])} and {len(names) - most} others"


def name_of(row: "Row") -> str:
    """A row by its number, or two; monitoring and control by their words."""
    if row.kind == "control":
        return quoted(row.text)
    return row.name.replace("->", "→").replace(" ", "")


def _differ(row: "Row") -> str:
    if row.kind_of_dispute == "between":
        return "Accounts differ. What does each of them see, and what would each call doing it?"
    if row.kind_of_dispute == "within":
        return "Yes and no from the same role. What was different: the day, the place, the case?"
    return "Both yes and no. Whose views are they?"


def _inferred(row: "Row") -> str:
    tail, _, head = row.name.partition("->")
    return f"How is {head.strip()} done without {tail.strip()}? What happens instead?"


def _told_and_seen(row: "Row") -> str:
    told, seen = SAID[row.overall.claimed], SAID[row.overall.observed]
    return f"Told: {told}. Seen: {seen}. What is an ordinary day like?"


def _changed(row: "Row") -> str:
    was, now = row.overall.was, row.overall.verdict
    if was is None:
        return "Told otherwise than before. What made the change?"
    return f"Before: {SAID[was]}. Now: {SAID[now]}. What made the change?"


def _ruled(row: "Row") -> str:
    """Another reading, with its reason where that is short."""
    because = " ".join(row.ruling.because.split()).rstrip(" .") if row.ruling else ""
    why = f", because: {because}" if 0 < len(because.split()) <= _SHORT else ""
    return f"Read as {quoted(SAID[row.verdict])}{why}. What do you say to that?"


_TEXTS: dict[Reason, Callable[["Row"], str]] = {
    Reason.ACCOUNTS_DIFFER: _differ,
    Reason.SEEN_AND_TOLD: _told_and_seen,
    Reason.INFERRED: _inferred,
    Reason.RULED: _ruled,
    Reason.CHANGED: _changed,
    Reason.UNJUDGED: lambda _: "How well is it done, and by what do you tell?",
    Reason.SILENT: lambda _: "How do you see this?",
}


def _core(row: "Row", question: Question, *, english: bool) -> str:
    """What is done, by whom and how, in one line."""
    if row.kind == "activity":
        return f"{done_now(row.text, english=english)} By whom, and how?"
    if row.kind == "dependency":
        tail, _, head = row.name.partition("->")
        return f"What does {head.strip()} start from? How does word get there from {tail.strip()}?"
    return question.ask.partition("?")[0] + "?"


def _chosen(row: "Row", most: int) -> tuple["Answer", ...]:
    """A few quotes that differ, the shortest of each kind of answer."""
    kinds: dict[object, Answer] = {}
    for answer in row.overall.answers:
        seen = answer.basis is not None and answer.basis.is_observed
        kind = (answer.happens, seen if row.kind_of_dispute is None else None)
        known = kinds.get(kind)
        if known is None or len(answer.text) < len(known.text):
            kinds[kind] = answer
    first = sorted(kinds.values(), key=lambda a: a.happens is None)
    return tuple(first[:most])
