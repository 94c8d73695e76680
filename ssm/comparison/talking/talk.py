"""talk(): what is said to be done beside what is seen to be done, row by row."""

from collections.abc import Iterator, Sequence

import attrs

from ssm.comparison.answers import UNSAID, Answer
from ssm.comparison.chart import Chart, Row
from ssm.comparison.phrases import SAID
from ssm.model.words import Verdict, Word

__all__ = ["SAID_OR_OPEN", "Heard", "Talk", "TalkRow", "talk"]

SAID_OR_OPEN = {**SAID, Verdict.UNKNOWN: "left open"}
"""Words for a side on which somebody spoke."""


class Heard(Word):
    """What was heard of a row: both sides, or one of them; where they differ comes first."""

    DIFFER = "told and seen differ"
    ALIKE = "told and seen alike"
    TOLD = "only told"
    SEEN = "only seen"


@attrs.frozen(kw_only=True)
class TalkRow:
    """One row with what was told of it and what was seen.

    Attributes:
        ref: canonical ref of the row.
        name: what it is called in its model.
        text: its phrase.
        heard: whether both sides were heard, and whether they differ.
        told: statements that rest on what people say.
        seen: statements that rest on what somebody saw, or on a record.
        claimed: what was told comes to.
        observed: what was seen comes to.
        ask: what to ask, or what to watch.
        whom: whom to ask, as they are called.
    """

    ref: str
    name: str
    text: str
    heard: Heard
    told: tuple[Answer, ...]
    seen: tuple[Answer, ...]
    claimed: Verdict
    observed: Verdict
    ask: str
    whom: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Talk:
    """What is said to be done in one model, beside what is seen to be done.

    Attributes:
        chart: the chart it is made of.
        rows: rows of which it was said on what a statement rests; those where told and
            seen differ first, then in the order of the model.
        unsaid: rows that were spoken of, and nobody noted on what it rests.
    """

    chart: Chart
    rows: tuple[TalkRow, ...]
    unsaid: tuple[Row, ...] = ()


def talk(chart: Chart) -> Talk:
    """What is said to be done beside what is seen to be done.

    A difference is no reproach: what is said and what is done have each their reasons,
    and the question is what an ordinary day is like. Where only one side was heard, the
    row asks whom to ask, or what to watch.

    Args:
        chart: of one model, in one round.

    Example:
        >>> import ssm
        >>> def said(id_, basis, happens):
        ...     return ssm.Finding(id=id_, text=f"{id_}.", source=id_, about=[
        ...         ssm.Evidence(row="fence/1", basis=basis, happens=happens)])
        >>> study = ssm.Study().add(
        ...     ssm.Model(id="fence", activities=[ssm.Activity(id="1", do="Obtain paint")]),
        ...     said("f1", "told", "yes"), said("f2", "seen", "no"))
        >>> (row,) = talk(ssm.compare(study).charts[0]).rows
        >>> row.heard, row.claimed, row.observed
        ('told and seen differ', 'present', 'absent')

    References:
        Argyris and Schön (1974), Theory in Practice: espoused theory and theory-in-use.
    """
    order = list(Heard)
    rows = [made for row in chart.rows for made in _row(chart, row)]
    return Talk(
        chart=chart,
        rows=tuple(sorted(rows, key=lambda row: order.index(row.heard))),
        unsaid=tuple(
            row
            for row in chart.rows
            if row.overall.answers and all(a.basis is None for a in row.overall.answers)
        ),
    )


def _row(chart: Chart, row: Row) -> Iterator[TalkRow]:
    cell = row.overall
    seen = tuple(answer for answer in cell.answers if answer.basis and answer.basis.is_observed)
    told = tuple(answer for answer in cell.answers if answer.basis and not answer.basis.is_observed)
    if not (seen or told):
        return
    if seen and told:
        heard = Heard.ALIKE if cell.claimed is cell.observed else Heard.DIFFER
    else:
        heard = Heard.SEEN if seen else Heard.TOLD
    tellers = (answer.perspective for answer in told if answer.perspective != UNSAID)
    yield TalkRow(
        ref=row.ref,
        name=row.name,
        text=row.text,
        heard=heard,
        told=told,
        seen=seen,
        claimed=cell.claimed,
        observed=cell.observed,
        ask=_asked(row, heard),
        whom=_whom(row, heard, [chart.label(view) for view in tellers]),
    )


def _whom(row: Row, heard: Heard, tellers: Sequence[str]) -> tuple[str, ...]:
    if heard is Heard.ALIKE:
        return ()
    if heard is Heard.DIFFER:
        return tuple(dict.fromkeys(tellers)) or row.actors
    return row.actors


def _asked(row: Row, heard: Heard) -> str:
    there = (
        "What is done instead, and when could we see that?"
        if row.overall.claimed is Verdict.ABSENT
        else "When could we be there?"
    )
    return {
        Heard.DIFFER: "What is an ordinary day like?",
        Heard.ALIKE: "",
        Heard.TOLD: there,
        Heard.SEEN: "Tell us about the last time.",
    }[heard]
