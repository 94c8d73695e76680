"""Told beside seen as plain text: two columns where there is room, else one below the other."""

from collections.abc import Iterator, Sequence

from ssm.comparison.answers import Answer
from ssm.comparison.chart import Chart
from ssm.comparison.formats.measure import NARROWEST, columns, headed, indented
from ssm.comparison.talking.talk import SAID_OR_OPEN, Heard, Talk, TalkRow
from ssm.comparison.talking.words import LEAD, NOTHING, SEEN, TOLD, heading, quotes_of, unsaid_words
from ssm.model.sentence import listed

__all__ = ["as_text"]

_BESIDE = 70


def as_text(talks: Sequence[Talk], width: int = 80) -> str:
    """What is said to be done beside what is seen to be done, as text.

    Args:
        talks: one a model.
        width: in columns of a terminal; 40 at the least.

    Example:
        >>> print(as_text([]))
        There is no activity model yet to set beside what people said.
    """
    room = max(width, NARROWEST)
    told = list(indented(LEAD if talks else NOTHING, room))
    for each in talks:
        told += ["", *_talk(each, room)]
    return "\n".join(told)


def _talk(talk: Talk, room: int) -> Iterator[str]:
    yield from headed(talk.chart.title, room)
    if talk.chart.period:
        yield from indented(talk.chart.period, room)
    for heard in Heard:
        rows = [row for row in talk.rows if row.heard is heard]
        if rows:
            yield ""
            yield from headed(heading(heard), room, "-")
        for row in rows:
            yield from _row(talk.chart, row, room)
    if unsaid_words(talk):
        yield ""
        yield from indented(unsaid_words(talk), room, "", 2)


def _row(chart: Chart, row: TalkRow, room: int) -> Iterator[str]:
    yield ""
    yield from indented(f"{row.name}: {row.text}", room, "", 2)
    sides = [_side(chart, row.told, SAID_OR_OPEN[row.claimed], TOLD)] if row.told else []
    sides += [_side(chart, row.seen, SAID_OR_OPEN[row.observed], SEEN)] if row.seen else []
    if len(sides) == 2 and room >= _BESIDE:
        size = (room - 4) // 2
        for place in range(max(map(len, sides))):
            texts = [side[place] if place < len(side) else "" for side in sides]
            yield from (f"  {line}".rstrip() for line in columns(texts, [size, size]))
    else:
        for first, *quotes in sides:
            yield from indented(first, room, "  ", 2)
            for quote in quotes:
                yield from indented(quote, room, "    ", 2)
    if row.ask:
        whom = f"{listed(row.whom)}: " if row.whom else ""
        yield from indented(f"to ask: {whom}{row.ask}", room, "  ", 2)


def _side(chart: Chart, answers: Sequence[Answer], verdict: str, name: str) -> list[str]:
    return [f"{name}: {verdict}", *quotes_of(answers, chart)]
