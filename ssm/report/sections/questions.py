"""The questions that a chart leaves open, as a client reads them: what is seen otherwise first."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from ssm.comparison.phrases import THEN
from ssm.comparison.question import Reason
from ssm.model.sentence import listed
from ssm.report.blocks import Block, Fold, Link, Para
from ssm.report.sections.places import chart_place

if TYPE_CHECKING:
    from ssm.comparison import Chart, Question

__all__ = ["in_turn", "questions_of"]

_FIRST = 6
_HEADINGS = {
    Reason.ACCOUNTS_DIFFER: "Where accounts differ",
    Reason.SEEN_AND_TOLD: "Told in one way and seen in another",
    Reason.RULED: "Read by somebody in one way, and told in another",
    Reason.CHANGED: "Told otherwise than before",
    Reason.INFERRED: "Done, as one hears, without what comes before it in the model",
    Reason.NOT_ASKED: "Not asked, or not asked again",
    Reason.LEFT_OPEN: "Spoken of, and left open",
    Reason.ONE_VOICE: "Where one voice makes the difference",
    Reason.UNJUDGED: "Done, and nobody has said how well",
    Reason.SILENT: "Not heard yet from everybody",
}
"""What stands over questions of one kind; in this order they are read."""

_TELLS_MORE = (Reason.NOT_ASKED, Reason.LEFT_OPEN, Reason.ONE_VOICE)
"""Kinds of which each question has a reason of its own, beside the heading."""


def in_turn(chart: "Chart") -> "list[Question]":
    """The questions of a chart, what people may want to talk about first.

    Args:
        chart: one of the charts of a comparison.
    """
    order = list(_HEADINGS)
    return sorted(chart.agenda, key=lambda question: order.index(question.reason))


def questions_of(chart: "Chart") -> Iterator[Block]:
    """The questions of a chart under their headings; all but the first few are folded.

    Args:
        chart: one of the charts of a comparison.
    """
    questions = in_turn(chart)
    yield from _grouped(chart, questions[:_FIRST])
    rest = questions[_FIRST:]
    if rest:
        more = tuple(_grouped(chart, rest))
        yield Fold(summary=f"{len(rest)} more", blocks=more, role="more")


def _grouped(chart: "Chart", questions: "Sequence[Question]") -> Iterator[Block]:
    for reason, held in groupby(questions, key=lambda question: question.reason):
        yield Para(_HEADINGS[reason], "of")
        some = sorted(held, key=lambda question: not question.ask.endswith(THEN))
        alike = sum(question.ask.endswith(THEN) for question in some)
        for number, question in enumerate(some, 1):
            yield from _question(chart, question, brief=alike > 1)
            if number == alike > 1:
                yield Para(f"And of each of these: {THEN[0].lower()}{THEN[1:]}", "question")


def _question(chart: "Chart", question: "Question", *, brief: bool) -> Iterator[Block]:
    text = question.ask.removesuffix(f" {THEN}") if brief else question.ask
    whom = f"for {listed(question.whom)}" if question.whom else ""
    because = question.because if question.reason in _TELLS_MORE else ""
    yield Para((Link(text, chart_place(chart, question.ref)),), "question")
    yield Para("; ".join(piece for piece in (whom, because) if piece), "aside")
