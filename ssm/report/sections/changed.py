"""A page for each change: why, who said what, who does it, and what to look at afterwards."""

from collections.abc import Iterator

from ssm.comparison.formats.words import said
from ssm.comparison.phrases import SAID
from ssm.model.change import Debate
from ssm.model.days import when_in_words
from ssm.report.agenda.agenda import Planned, planned
from ssm.report.blocks import Block, Card, Facts, Fold, Para, Quote, Section
from ssm.report.names import anchor
from ssm.report.sections.cited import cited_in
from ssm.report.sections.matter import Matter, facts
from ssm.report.sections.quoting import looked_up, there_too
from ssm.report.sections.steps import OUTCOMES, TAUGHT, judged

__all__ = ["change_page", "change_pages"]

LEAD = (
    "Changes that follow: whether they make sense (desirable) and can be lived (feasible), who "
    "would do them, and why, down to the words that were heard."
)
_WHY = {
    "accommodation": "people can live with: ",
    "debate": "it was debated: ",
    "finding": "it was heard: ",
    "model": "a model asks for it: ",
    "root": "seen from: ",
    "theme": "the theme: ",
    "picture": "the picture: ",
}


def change_pages(matter: Matter) -> Section | None:
    """A page for each change."""
    cards = tuple(change_page(matter, told) for told in planned(matter.study, matter.grounds))
    return Section(anchor="changes", title="Changes", lead=LEAD, blocks=cards) if cards else None


def change_page(matter: Matter, told: Planned) -> Card:
    """One change with all that it rests on and all that came of it.

    Args:
        matter: the study.
        told: the change, with what it rests on.
    """
    item, names = told.item, matter.names
    ref = f"change/{item.id}"
    rows = facts(
        ("why", tuple(_why(matter, ref))),
        ("said in debate", tuple(_debated(matter, told))),
        ("how they stand to it", tuple(_stands(matter, told))),
        ("desirable", judged(matter, item.desirable)),
        ("feasible", judged(matter, item.feasible)),
        ("what kind of change", ", ".join(item.kind)),
        ("who does it", names.people(item.who)),
        ("how", item.how),
        ("when", item.when and when_in_words(item.when)),
        ("what it needs besides", item.enabling),
        ("done when", item.done_when),
        ("has worked when", item.worked_when),
        ("to look at afterwards", tuple(_afterwards(matter, told))),
        *((TAUGHT.get(told, told), links) for told, links in cited_in(matter, [ref])),
    )
    words = tuple(_heard(matter, told))
    numbers = looked_up(
        matter.study, (ref.removeprefix("finding/") for ref in told.ground.findings)
    )
    title = "Down to the words that it rests on"
    fold = (Fold(summary=title, blocks=words, paper=numbers),) if words else ()
    return Card(
        anchor=anchor(ref),
        title=item.what,
        note=str(item.status),
        blocks=(Facts(rows), *fold),
        role="wide change",
    )


def _why(matter: Matter, ref: str) -> Iterator[Para]:
    """The reasons that are given outright."""
    for step in matter.grounds.below(ref):
        if step.relation == "because":
            kind = step.ref.partition("/")[0]
            yield Para((_WHY.get(kind, ""), matter.names.link(step.ref)))


def _debated(matter: Matter, told: Planned) -> Iterator[Block]:
    """The questions that were put on the way, what was said, and what came of them."""
    for ref in told.ground.debate:
        point = matter.study.index.parts.get(ref)
        if not isinstance(point, Debate):
            continue
        yield Para((matter.names.link(ref),))
        came = OUTCOMES[point.outcome] if point.outcome else "still open"
        where = (matter.names.link(point.at, ["source"]),) if point.at else ()
        pieces = (point.note or "", f"came of it: {came}")
        text = " · ".join(piece for piece in pieces if piece)
        yield Para((text, " · ", *where) if where else text, "note")


def _stands(matter: Matter, told: Planned) -> Iterator[Para]:
    """How those stand to it who are part of an accommodation that it rests on."""
    behind = told.ground.accommodations
    for item in matter.study.accommodations:
        if f"accommodation/{item.id}" in behind:
            for stand in item.stands:
                yield Para((matter.names.person(stand.who), f": {stand.text}"))


def _afterwards(matter: Matter, told: Planned) -> Iterator[Para]:
    """The rows behind it, with what was said before and what was said since."""
    for ref in told.ground.rows:
        told_now = _since(matter, told, ref) or _now(matter, ref)
        if told_now:
            yield Para((matter.names.link(ref), f": {told_now}"))


def _since(matter: Matter, told: Planned, ref: str) -> str:
    """What was said in the rounds that came after the change; nothing where there is none."""
    change = f"change/{told.item.id}"
    after = {
        each.id
        for each in matter.study.rounds
        if change in map(matter.grounds.resolved, each.follows)
    }
    charts = (each for chart in matter.comparison.charts for each in (chart, *chart.earlier))
    rows = (row for chart in charts if chart.round in after for row in chart.rows)
    return "; ".join(
        _then_and_now(SAID[row.was], said(row.overall))
        for row in rows
        if row.ref == ref and row.was is not None
    )


def _then_and_now(was: str, now: str) -> str:
    same = f"“{now}”, before it and after"
    return same if was == now else f"“{was}” before it, “{now}” after"


def _now(matter: Matter, ref: str) -> str:
    for chart in matter.comparison.charts:
        for row in chart.rows:
            if row.ref == ref:
                return f"“{said(row.overall)}” so far"
    return ""


def _heard(matter: Matter, told: Planned) -> Iterator[Block]:
    """The words behind it, row by row; then those that no row has."""
    shown: set[str] = set()
    for ref in told.ground.rows:
        quotes = tuple(_quotes(matter, ref, shown))
        if quotes:
            yield Para((matter.names.link(ref),), "of")
            yield from there_too(quotes)
    rest = [ref for ref in told.ground.findings if ref not in shown]
    found = [each for each in map(matter.finding, rest) if each is not None]
    if found:
        yield Para("heard besides, on the way there", "of")
        yield from there_too(map(matter.heard, found))


def _quotes(matter: Matter, row: str, shown: set[str]) -> Iterator[Quote]:
    for step in matter.grounds.below(row):
        finding = matter.finding(step.ref) if step.ref.startswith("finding/") else None
        if finding is not None and step.ref not in shown:
            shown.add(step.ref)
            yield matter.heard(finding)
