"""Told beside seen as Markdown: a table a heading, the words of each side in its cell."""

from collections.abc import Iterator, Sequence

from ssm.comparison.answers import Answer
from ssm.comparison.chart import Chart
from ssm.comparison.formats.markdown import escaped
from ssm.comparison.talking.talk import SAID_OR_OPEN, Heard, Talk, TalkRow
from ssm.comparison.talking.words import LEAD, NOTHING, SEEN, TOLD, heading, quotes_of, unsaid_words
from ssm.model.sentence import listed
from ssm.model.words import Verdict

__all__ = ["as_markdown"]


def as_markdown(talks: Sequence[Talk]) -> str:
    """What is said to be done beside what is seen to be done, as a Markdown document.

    Args:
        talks: one a model.

    Example:
        >>> print(as_markdown([]))
        # What is said and what is seen
        <BLANKLINE>
        There is no activity model yet to set beside what people said.
    """
    pieces = ["# What is said and what is seen", escaped(LEAD if talks else NOTHING)]
    for talk in talks:
        pieces += _talk(talk)
    return "\n\n".join(pieces)


def _talk(talk: Talk) -> Iterator[str]:
    yield f"## {escaped(talk.chart.title)}"
    if talk.chart.period:
        yield f"Round: {escaped(talk.chart.period)}."
    for heard in Heard:
        rows = [row for row in talk.rows if row.heard is heard]
        if rows:
            yield f"### {heading(heard)}"
            yield "\n".join(_table(talk.chart, rows))
    if unsaid_words(talk):
        yield escaped(unsaid_words(talk))


def _table(chart: Chart, rows: Sequence[TalkRow]) -> Iterator[str]:
    yield f"| | what the model asks about | {TOLD} | {SEEN} | to ask |"
    yield "| --- | --- | --- | --- | --- |"
    for row in rows:
        whom = f"{listed(row.whom)}: " if row.whom and row.ask else ""
        cells = (
            escaped(row.name),
            escaped(row.text),
            _side(chart, row.told, row.claimed),
            _side(chart, row.seen, row.observed),
            escaped(f"{whom}{row.ask}"),
        )
        yield f"| {' | '.join(cells)} |"


def _side(chart: Chart, answers: Sequence[Answer], verdict: Verdict) -> str:
    if not answers:
        return ""
    return "<br>".join(map(escaped, (SAID_OR_OPEN[verdict], *quotes_of(answers, chart))))
