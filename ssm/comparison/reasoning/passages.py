"""The passages of an account of a verdict, from what was asked to what to ask next."""

from collections.abc import Iterator, Mapping

import attrs

from ssm.comparison.answers import UNSAID, Answer
from ssm.comparison.cells import Cell
from ssm.comparison.chart import Chart, Row
from ssm.comparison.flags import Flag, newest
from ssm.comparison.formats.beside import beside
from ssm.comparison.formats.words import basis_words, grounds, said
from ssm.comparison.notes import is_inference
from ssm.comparison.phrases import SAID, judged_words
from ssm.comparison.reasoning.rules import rule_words, turns
from ssm.comparison.voices import source_name
from ssm.model.materiality import Materiality
from ssm.model.sentence import capital, listed
from ssm.model.words import Happens, Verdict

__all__ = ["Ground", "Passage", "passages"]

_FLAGS = {
    Flag.RECORD: "Some of it is on record.",
    Flag.SEEN: "Some of it was seen.",
    Flag.HEARSAY_ONLY: "It is hearsay only.",
    Flag.ONE_CODER: "All of it was read by one coder.",
    Flag.OLD: "Nothing newer than {day} was heard.",
}
COUNTED = "Sources are counted, never quotes."


@attrs.frozen(kw_only=True)
class Passage:
    """A heading, sentences, and quotes that bear them out.

    Attributes:
        kind: asked, said, rule, grounds, turns, before, ruling or next.
        heading: what stands above it.
        sentences: what is to be said, in order.
        answers: the quotes under it.
    """

    kind: str
    heading: str
    sentences: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()


@attrs.frozen(kw_only=True)
class Ground:
    """All that an account is made of.

    Attributes:
        chart: the chart of the row.
        row: the row.
        cell: the cell it is about: one perspective's, or all together.
        asks: the question that the model asks.
        named: what each source is called.
        rule: how many voices make a difference.
    """

    chart: Chart
    row: Row
    cell: Cell
    asks: str
    named: Mapping[str, str]
    rule: Materiality

    @property
    def is_whole(self) -> bool:
        """Whether it is about all perspectives together."""
        return self.cell.perspective is None


def passages(ground: Ground) -> Iterator[Passage]:
    """What the model asks, who said what, the rule, the grounds, what would change it."""
    yield Passage(kind="asked", heading="What the model asks", sentences=(ground.asks,))
    yield from _said(ground)
    yield Passage(kind="rule", heading="How it comes to that", sentences=tuple(_rule(ground)))
    rests = tuple(_grounds(ground))
    if rests:
        yield Passage(kind="grounds", heading="What it rests on", sentences=rests)
    change = tuple(turns(ground.cell, ground.rule, ground.named))
    yield Passage(kind="turns", heading="What would change it", sentences=change)
    yield from _before(ground)
    yield from _ruling(ground)
    asked = ground.row.questions if ground.is_whole else ()
    if asked:
        yield Passage(kind="next", heading="To ask next", sentences=asked)


def _said(ground: Ground) -> Iterator[Passage]:
    chart = ground.chart
    cells = ground.row.cells if ground.is_whole else (ground.cell,)
    for cell in cells:
        if cell.answers:
            yield Passage(
                kind="said",
                heading=_says(cell, chart.label(cell.perspective or "")),
                sentences=tuple(_beside_it(cell)),
                answers=cell.answers,
            )
    silent = [
        chart.label(cell.perspective or "")
        for cell in cells
        if not cell.answers and cell.perspective != UNSAID
    ]
    if silent:
        told = f"{listed(silent)}: silence is a reason to ask, and no answer."
        yield Passage(kind="said", heading="Not asked yet", sentences=(told,))


def _says(cell: Cell, label: str) -> str:
    if cell.perspective == UNSAID:
        return f"{label}: {said(cell)}"
    if cell.verdict is Verdict.UNKNOWN:
        return f"{label}: whether it happens is left open"
    both = cell.verdict is Verdict.CONTESTED
    return f"{label}: {'both yes and no' if both else SAID[cell.verdict]}"


def _beside_it(cell: Cell) -> Iterator[str]:
    pieces = [judged_words(cell.judged)] if cell.judged else []
    pieces += [words for words in (basis_words(cell),) if words]
    pieces += [f"before: {SAID[cell.was]}"] if cell.was and cell.was is not Verdict.UNKNOWN else []
    if pieces:
        told = "; ".join(pieces)
        yield f"{capital(told)}."


def _rule(ground: Ground) -> Iterator[str]:
    cell = ground.cell
    yield rule_words(cell)
    for stance in (Happens.YES, Happens.PARTLY, Happens.NO):
        sources = [ground.named.get(source, source) for source in cell.said(stance)]
        if sources:
            yield f"{stance.capitalize()}: {listed(sources)}."
    if cell.quieter:
        few = listed([ground.named.get(source, source) for source in cell.quieter])
        yield f"Too few to turn it, and still listed: {few}."
    yield f"{ground.rule} {COUNTED}"
    if is_inference(ground.row.note) and ground.is_whole:
        yield "What follows from the two ends is an inference: nobody said it."


def _grounds(ground: Ground) -> Iterator[str]:
    cell = ground.cell
    if grounds(cell):
        told = grounds(cell)
        yield f"It rests {told}." if cell.step == 1 else f"It rests on {told}."
    if Verdict.UNKNOWN not in (cell.claimed, cell.observed):
        told, seen = SAID[cell.claimed], SAID[cell.observed]
        both = f"As told and as seen it is “{told}”."
        yield both if told == seen else f"As told it is “{told}”, as seen “{seen}”."
    if ground.is_whole:
        day = newest(cell)
        yield from (
            _FLAGS[flag].format(day=day.isoformat() if day else "") for flag in ground.row.flags
        )
    if cell.walks:
        walks = listed([source_name(walk) for walk in cell.walks])
        yield f"Among the evidence: {walks}."
    if cell.judged:
        yield f"How well it is done is kept apart: {' and '.join(cell.judged)}, as judged."
    if ground.is_whole:
        told_beside = (text for text in beside(ground.row, ground.chart) if "ruled “" not in text)
        yield from (f"{capital(text).rstrip('.')}." for text in told_beside)


def _before(ground: Ground) -> Iterator[Passage]:
    known = ground.chart.before(ground.row.ref)
    if known is None:
        return
    chart, row = known
    then = row.overall if ground.is_whole else row.cell(ground.cell.perspective or "")
    if not then.answers:
        return
    told = [f"{chart.period}: {said(then)}."]
    if row.ruling is not None and ground.is_whole:
        told.append(f"It was ruled “{SAID[row.ruling.verdict]}” then.")
    now = ground.cell.verdict
    if Verdict.UNKNOWN in (now, then.verdict):
        told += ["It was not asked again."] if not ground.cell.answers else []
    elif now is not then.verdict:
        told.append("That it is told otherwise now is a change, and no dispute.")
    yield Passage(
        kind="before", heading="What was before", sentences=tuple(told), answers=then.answers
    )


def _ruling(ground: Ground) -> Iterator[Passage]:
    ruling = ground.row.ruling
    if ruling is None or not ground.is_whole:
        return
    names = [ground.chart.label(who.removeprefix("stakeholder/")) for who in ruling.by]
    who = listed(names) or "Somebody"
    day = f" on {ruling.date.isoformat()}" if ruling.date else ""
    because = " ".join(ruling.because.split()).rstrip(".")
    told = (
        f"{who} ruled that it reads “{SAID[ruling.verdict]}”{day}, because: {because}.",
        "What was said stays beside it.",
    )
    yield Passage(kind="ruling", heading="A ruling", sentences=told)
