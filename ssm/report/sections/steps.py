"""From the comparison to action: debate, accommodations, changes, learning."""

from ssm.model.change import Accommodation, Change, Debate, Judgement, Learning
from ssm.report.blocks import Block, Card, Facts, Para, Section, Words
from ssm.report.names import anchor, day
from ssm.report.sections.matter import Matter, facts

__all__ = ["accommodations", "changes", "debate", "learning"]

_OUTCOMES = {
    "accommodation": "an accommodation",
    "agenda": "stays on the agenda",
    "change": "a change",
    "revise-root": "the definition is to be thought over",
    "no-change": "stays as it is",
}


def debate(matter: Matter) -> Section | None:
    """The questions that were put to people, and what came of them."""
    cards = tuple(_debate(matter, point) for point in matter.study.debate)
    lead = "Questions that the comparison put to people, and what came of them."
    return _section("debate", "Debate", lead, cards)


def accommodations(matter: Matter) -> Section | None:
    """Versions of the situation that different people can live with."""
    cards = tuple(_accommodation(matter, item) for item in matter.study.accommodations)
    lead = "What people with different views can live with. It is no agreement, and need not be."
    return _section("accommodations", "Accommodations", lead, cards)


def changes(matter: Matter) -> Section | None:
    """Changes, with who finds them desirable and feasible, and why."""
    cards = tuple(_change(matter, item) for item in matter.study.changes)
    lead = "Changes that follow, whether they make sense (desirable) and can be lived (feasible)."
    return _section("changes", "Changes", lead, cards)


def learning(matter: Matter) -> Section | None:
    """What was learned, about the situation and about the method."""
    cards = tuple(_learning(matter, item) for item in matter.study.learning)
    return _section("learning", "What we learned", "", cards)


def _section(anchor_: str, title: str, lead: str, cards: tuple[Block, ...]) -> Section | None:
    return Section(anchor=anchor_, title=title, lead=lead, blocks=cards) if cards else None


def _debate(matter: Matter, point: Debate) -> Card:
    rows = facts(
        ("about", matter.names.links(point.about)),
        ("what came of it", _OUTCOMES[point.outcome] if point.outcome else "still open"),
        ("said", point.note),
        ("where", _where(matter, point.at)),
    )
    return _card(f"debate/{point.id}", point.question, rows)


def _accommodation(matter: Matter, item: Accommodation) -> Card:
    stands = tuple((matter.names.who(stand.who), (Para(stand.text),)) for stand in item.stands)
    rows = facts(
        ("because of", matter.names.links(item.because)),
        ("where", _where(matter, item.at)),
    )
    return _card(f"accommodation/{item.id}", item.text, (*stands, *rows))


def _change(matter: Matter, item: Change) -> Card:
    rows = facts(
        ("desirable", _judged(matter, item.desirable)),
        ("feasible", _judged(matter, item.feasible)),
        ("what kind of change", ", ".join(item.kind)),
        ("how", item.how),
        ("who", matter.names.people(item.who)),
        ("when", item.when),
        ("what it needs besides", item.enabling),
        ("done when", item.done_when),
        ("has worked when", item.worked_when),
        ("because of", matter.names.links(item.because)),
    )
    return _card(f"change/{item.id}", item.what, rows, note=str(item.status))


def _learning(matter: Matter, item: Learning) -> Card:
    rows = facts(("because of", matter.names.links(item.because)))
    about = f"about the {item.about}"
    note = ", ".join(piece for piece in (about, day(item.date)) if piece)
    return _card(f"learning/{item.id}", item.text, rows, note=note)


def _judged(matter: Matter, judged: Judgement | None) -> Words:
    if judged is None:
        return "not judged yet"
    words: tuple[object, ...] = (str(judged.judged) if judged.judged != "open" else "open still",)
    if judged.by:
        words += (", say ", *matter.names.people(judged.by))
    if judged.because:
        words += (f": {judged.because}",)
    return words  # type: ignore[return-value]


def _where(matter: Matter, source: str | None) -> Words:
    return (matter.names.link(source, ["source"]),) if source else ""


def _card(
    ref: str,
    title: str,
    rows: tuple[tuple[str, tuple[Block, ...]], ...],
    note: str = "",
) -> Card:
    blocks: tuple[Block, ...] = (Facts(rows),) if rows else ()
    return Card(anchor=anchor(ref), title=title, blocks=blocks, note=note)
