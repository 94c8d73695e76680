"""From the comparison to action: debate, accommodations, changes, learning."""

from ssm.model.change import Judgement, Learning
from ssm.model.days import when_in_words
from ssm.model.root import Root
from ssm.model.sentence import sentence_of
from ssm.report.agenda.agenda import Debated, Planned, Settled, debated, planned, settled
from ssm.report.agenda.standing import Ground
from ssm.report.blocks import Block, Card, Facts, Para, Section, Words
from ssm.report.names import anchor, day, joined
from ssm.report.sections.cited import cited_in
from ssm.report.sections.matter import Matter, facts

__all__ = ["OUTCOMES", "TAUGHT", "accommodations", "changes", "debate", "judged", "learning"]

TAUGHT = {"a reason for": "taught"}
OUTCOMES = {
    "accommodation": "an accommodation",
    "agenda": "stays on the agenda",
    "change": "a change",
    "revise-root": "the definition is to be thought over",
    "no-change": "stays as it is",
}


def debate(matter: Matter) -> Section | None:
    """The questions that were put to people, and what came of them."""
    cards = tuple(_debate(matter, point) for point in debated(matter.study, matter.grounds))
    lead = "Questions that the comparison put to people, and what came of them."
    return _section("debate", "Debate", lead, cards)


def accommodations(matter: Matter) -> Section | None:
    """Versions of the situation that different people can live with."""
    cards = tuple(_accommodation(matter, it) for it in settled(matter.study, matter.grounds))
    lead = "What people with different views can live with. It is no agreement, and need not be."
    return _section("accommodations", "Accommodations", lead, cards)


def changes(matter: Matter) -> Section | None:
    """Changes, with who finds them desirable and feasible, and why."""
    cards = tuple(_change(matter, item) for item in planned(matter.study, matter.grounds))
    lead = "Changes that follow, whether they make sense (desirable) and can be lived (feasible)."
    return _section("changes", "Changes", lead, cards)


def learning(matter: Matter) -> Section | None:
    """What was learned, about the situation and about the method."""
    cards = tuple(_learning(matter, item) for item in matter.study.learning)
    return _section("learning", "What we learned", "", cards)


def _section(anchor_: str, title: str, lead: str, cards: tuple[Block, ...]) -> Section | None:
    return Section(anchor=anchor_, title=title, lead=lead, blocks=cards) if cards else None


def _debate(matter: Matter, told: Debated) -> Card:
    point = told.point
    rows = facts(
        ("about", matter.names.links(point.about)),
        ("what came of it", OUTCOMES[point.outcome] if point.outcome else "still open"),
        *(("the definition in question", _root(matter, root)) for root in told.roots),
        ("said", point.note),
        ("led to", matter.names.links(told.led_to)),
        *(
            (TAUGHT.get(words, words), links)
            for words, links in cited_in(
                matter, [f"debate/{point.id}"], but=("accommodation", "change")
            )
        ),
        ("where", _where(matter, point.at)),
    )
    return _card(f"debate/{point.id}", point.question, rows)


def _root(matter: Matter, root: Root) -> tuple[Block, ...]:
    sentence = sentence_of(matter.study, root) or root.name
    return (Para((matter.names.link(f"root/{root.id}"), f": {sentence}")),)


def _accommodation(matter: Matter, told: Settled) -> Card:
    item = told.item
    stands = tuple((matter.names.who(stand.who), (Para(stand.text),)) for stand in item.stands)
    unnamed = joined((f"{matter.names.who(who)} ({way})" for who, way in told.unnamed))
    rows = facts(
        ("not heard on this yet", unnamed),
        ("because of", matter.names.links(item.because)),
        ("rests on", _ground(matter, told.ground)),
        *(("led to", links) for _, links in cited_in(matter, [f"accommodation/{item.id}"])),
        ("where", _where(matter, item.at)),
    )
    return _card(f"accommodation/{item.id}", item.text, (*stands, *rows))


def _change(matter: Matter, told: Planned) -> Card:
    item = told.item
    rows = facts(
        ("desirable", judged(matter, item.desirable)),
        ("feasible", judged(matter, item.feasible)),
        ("what kind of change", ", ".join(item.kind)),
        ("how", item.how),
        ("who", matter.names.people(item.who)),
        ("when", item.when and when_in_words(item.when)),
        ("what it needs besides", item.enabling),
        ("done when", item.done_when),
        ("has worked when", item.worked_when),
        ("because of", matter.names.links(item.because)),
        ("rests on", _ground(matter, told.ground)),
        ("taught", tuple(Para((matter.names.link(ref),)) for ref in told.learned)),
    )
    return _card(f"change/{item.id}", item.what, rows, note=str(item.status))


def _learning(matter: Matter, item: Learning) -> Card:
    rows = facts(("because of", matter.names.links(item.because)))
    about = f"about the {item.about}"
    note = ", ".join(piece for piece in (about, day(item.date)) if piece)
    return _card(f"learning/{item.id}", item.text, rows, note=note)


def judged(matter: Matter, held: Judgement | None) -> Words:
    """Whether a change is desirable, or feasible: by whose judgement, and why."""
    if held is None:
        return "not judged yet"
    words: tuple[object, ...] = (str(held.judged) if held.judged != "open" else "open still",)
    if held.by:
        words += (", in the eyes of ", *matter.names.together(held.by))
    if held.because:
        words += (f": {held.because}",)
    return words  # type: ignore[return-value]


def _ground(matter: Matter, ground: Ground) -> Words:
    """The rows that something rests on, and from whom they were heard."""
    rows = joined(map(matter.names.link, ground.rows), between="; ")
    found = filter(None, map(matter.finding, ground.findings))
    people = dict.fromkeys(filter(None, map(matter.names.whose, found)))
    heard = ("heard from ", *matter.names.together(people)) if people else ()
    return (*rows, *(("; ",) if rows and heard else ()), *heard)


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
