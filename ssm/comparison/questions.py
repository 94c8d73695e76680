"""The questions to put next: worded kindly, with whom to ask and why, and without a score."""

from collections.abc import Callable, Iterator, Sequence

import attrs

from ssm.comparison.answers import UNSAID
from ssm.comparison.cells import Cell
from ssm.comparison.folk import Folk
from ssm.comparison.notes import is_inference, is_moot
from ssm.comparison.phrases import SAID, core, quoted
from ssm.comparison.question import Question, Reason
from ssm.comparison.targets import Target
from ssm.comparison.voices import source_name, voices
from ssm.model.activity import Measures
from ssm.model.days import day_in_words
from ssm.model.ruling import Ruling
from ssm.model.sentence import listed
from ssm.model.words import Happens, Verdict

__all__ = ["Asked", "Question", "Reason", "agenda"]


@attrs.frozen(kw_only=True)
class Asked:
    """All that decides what to ask about one row."""

    target: Target
    cells: tuple[Cell, ...]
    overall: Cell
    kind_of_dispute: str | None
    silent: tuple[str, ...]
    rests_on: tuple[str, ...]
    note: str | None
    folk: Folk
    measures: Measures

    @property
    def actors(self) -> tuple[str, ...]:
        """Who would do it: those the activity names, else those of the root definition.

        Of control action the owners are asked first: they could stop it all.
        """
        control = self.target.name == "control" and self.target.kind == "control"
        return (*(self.folk.owners if control else ()), *(self.target.by or self.folk.actors))

    @property
    def quiet(self) -> tuple[str, ...]:
        """The silent who may be asked too.

        How a whole goes, and who acts on it, is for those who would do it or could stop it;
        others are asked where a model names neither.
        """
        near = self.folk.people(self.folk.actors, self.folk.owners)
        return () if self.target.kind == "control" and near else self.silent

    @property
    def core(self) -> str:
        """The first question that a row asks."""
        return core(self.target, self.measures, english=self.folk.english)

    def told(self, sources: Sequence[str]) -> str:
        """Some of the sources that were heard of it, as people call them."""
        return voices(sources, self.overall.answers, self.folk.label)

    def question(self, reason: Reason, ask: str, whom: Sequence[str], because: str) -> Question:
        """A question about this row."""
        people = tuple(whom) or ("Whoever does it",)
        return Question(ref=self.target.ref, ask=ask, whom=people, because=because, reason=reason)


def agenda(asked: Asked, ruling: Ruling | None = None) -> tuple[Question, ...]:
    """What to ask next about one row, the most open first.

    Nothing is asked about a dependency that is moot and of which nobody spoke. A role
    that is asked something already is not asked once more only because it was silent.
    Where somebody has ruled, those who said otherwise are asked what they say to that,
    instead of the questions that the ruling answers.

    Args:
        asked: all that decides.
        ruling: how somebody reads the row.

    References:
        Checkland and Poulter (2006), Learning for Action, ch. 2: models as a source of
        questions.
    """
    if is_moot(asked.note) and asked.overall.verdict is Verdict.UNKNOWN:
        return ()
    found = tuple(
        question
        for make in _MAKERS
        for question in make(asked)
        if ruling is None or question.reason not in _RULED
    )
    found = (*found, *(_to_a_ruling(asked, ruling) if ruling else ()))
    whom = {who for q in found if q.reason is not Reason.UNJUDGED for who in q.whom}
    quiet = asked.folk.people(asked.quiet)
    rest = tuple(who for who in quiet if who not in whom)
    if asked.overall.verdict is Verdict.UNKNOWN or not rest:
        return found
    ask = f"How do you see this: {quoted(asked.target.text)}?"
    silent = asked.question(Reason.SILENT, ask, rest, "not heard on this yet")
    return tuple(sorted((*found, silent), key=lambda q: list(Reason).index(q.reason)))


def _not_asked(asked: Asked) -> Iterator[Question]:
    cell = asked.overall
    if cell.verdict is not Verdict.UNKNOWN:
        return
    whom = asked.folk.people(asked.actors) or asked.folk.people(asked.silent)
    if cell.sources:
        because = f"spoken of, and left open ({asked.told(cell.sources)})"
        yield asked.question(Reason.LEFT_OPEN, asked.core, whom, because)
        return
    known = cell.was is not None and cell.was is not Verdict.UNKNOWN
    because = (
        f"not asked again; before: {SAID[cell.was]}" if known and cell.was else "not asked yet"
    )
    yield asked.question(Reason.NOT_ASKED, asked.core, whom, because)


def _differ(asked: Asked) -> Iterator[Question]:
    if asked.overall.verdict is not Verdict.CONTESTED:
        return
    what = quoted(asked.target.text)
    if asked.kind_of_dispute is None:
        ask = f"Accounts of {what} differ. Whose views are they?"
        whom = asked.folk.people(asked.actors)
        yield asked.question(
            Reason.ACCOUNTS_DIFFER, ask, whom, "it was not said whose views differ"
        )
        return
    for cell in asked.cells:
        who = asked.folk.people([cell.perspective or ""])
        if cell.verdict is Verdict.CONTESTED and who:
            ask = (
                f"{what}: both yes and no ({_placed(cell)}). "
                "What was different: the day, the place, the case?"
            )
            yield asked.question(Reason.ACCOUNTS_DIFFER, ask, who, "one role gives both answers")
    yes, no = (_side(asked, stance) for stance in (Happens.YES, Happens.NO))
    if yes and no:
        said = [listed([asked.folk.label(who) for who in side]) for side in (yes, no)]
        ask = (
            f"{what}: yes from {said[0]}, no from {said[1]}. "
            "What does each of them see, and what would each call doing it?"
        )
        whom = asked.folk.people(yes, no)
        yield asked.question(Reason.ACCOUNTS_DIFFER, ask, whom, "accounts differ between roles")


def _seen_and_told(asked: Asked) -> Iterator[Question]:
    told, seen = asked.overall.claimed, asked.overall.observed
    if Verdict.UNKNOWN in (told, seen) or told is seen:
        return
    tellers = (a.perspective for a in asked.overall.answers if a.basis and not a.basis.is_observed)
    ask = (
        f"{quoted(asked.target.text)}: {quoted(SAID[told])} as told, "
        f"{quoted(SAID[seen])} as seen. "
        "What is an ordinary day like?"
    )
    whom = asked.folk.people(tellers)
    yield asked.question(Reason.SEEN_AND_TOLD, ask, whom, "what was told and what was seen differ")


def _inferred(asked: Asked) -> Iterator[Question]:
    if is_inference(asked.note):
        tail, head = asked.target.phrases
        ask = f"How is {quoted(head)} done without {quoted(tail)}? What happens instead?"
        whom = asked.folk.people(asked.actors)
        yield asked.question(Reason.INFERRED, ask, whom, "inferred from what was said of both")


def _one_voice(asked: Asked) -> Iterator[Question]:
    if asked.overall.verdict is Verdict.CONTESTED or not asked.rests_on:
        return
    spoke = {a.perspective for a in asked.overall.answers if a.source in asked.rests_on}
    whom = asked.folk.people(asked.actors, asked.quiet, but=spoke)
    whom = whom or asked.folk.people(asked.actors, spoke)
    one = asked.overall.step == 1
    alone = "so far on one voice" if one else "without one voice, another answer"
    because = f"{alone}: {asked.told(asked.rests_on)}"
    yield asked.question(Reason.ONE_VOICE, asked.core, whom, because)


def _changed(asked: Asked) -> Iterator[Question]:
    was, now = asked.overall.was, asked.overall.verdict
    if was is None or Verdict.UNKNOWN in (was, now) or was is now:
        return
    ask = (
        f"{quoted(asked.target.text)}: {quoted(SAID[was])} before, {quoted(SAID[now])} now. "
        "What made the change, and for whom is it better?"
    )
    whom = asked.folk.people(asked.overall.roles) or asked.folk.people(asked.actors)
    yield asked.question(Reason.CHANGED, ask, whom, "it is told otherwise than in the round before")


def _unjudged(asked: Asked) -> Iterator[Question]:
    happens = asked.overall.verdict in (Verdict.PRESENT, Verdict.PARTIAL)
    if asked.target.kind != "activity" or not happens or asked.overall.judged:
        return
    ask = f"{quoted(asked.target.text)}: how well is it done, and by what do you tell?"
    whom = asked.folk.people(asked.folk.beneficiaries) or ("Those it is done for",)
    yield asked.question(Reason.UNJUDGED, ask, whom, "nobody has said how well it is done")


def _to_a_ruling(asked: Asked, ruling: Ruling) -> Iterator[Question]:
    others = [
        cell.perspective
        for cell in asked.cells
        if cell.perspective and cell.verdict not in (ruling.verdict, Verdict.UNKNOWN)
    ]
    whom = asked.folk.people(others)
    if whom:
        ask = (
            f"{quoted(asked.target.text)} was read as {quoted(SAID[ruling.verdict])}, because: "
            f"{' '.join(ruling.because.split()).rstrip('.')}. What do you say to that?"
        )
        yield asked.question(Reason.RULED, ask, whom, "a ruling reads it otherwise than they do")


def _side(asked: Asked, stance: Happens) -> tuple[str, ...]:
    """The perspectives that take one side, and not both."""
    return tuple(
        cell.perspective
        for cell in asked.cells
        if cell.perspective not in (None, UNSAID)
        and cell.said(stance)
        and cell.verdict is not Verdict.CONTESTED
    )


def _placed(cell: Cell) -> str:
    """The days and places of which both is told; a source itself where neither is known."""
    heard = {a.source: (day_in_words(a.date) if a.date else "", a.where) for a in cell.answers}
    told = (", ".join(filter(None, heard[each])) or source_name(each) for each in cell.voices)
    return "; ".join(dict.fromkeys(told))


_RULED = (Reason.ACCOUNTS_DIFFER, Reason.LEFT_OPEN, Reason.ONE_VOICE, Reason.SEEN_AND_TOLD)
_MAKERS: tuple[Callable[[Asked], Iterator[Question]], ...] = (
    _not_asked,
    _differ,
    _seen_and_told,
    _inferred,
    _one_voice,
    _changed,
    _unjudged,
)
