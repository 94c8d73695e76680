"""Points to debate: rows of the comparison with the words of each side."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from ssm.comparison import Answer
from ssm.report.agenda.points import Gist, Point, Side
from ssm.report.blocks import Block, Card, Facts, Items, Link, Para, Section, Words
from ssm.report.names import anchor, joined
from ssm.report.sections.matter import Matter
from ssm.report.sections.quoting import there_too

__all__ = ["points_of", "to_debate"]

LEAD = (
    "What the comparison shows that people may want to talk over, with the words of each side. "
    "Nobody has to be right: the question is what each of them sees."
)
_SHOWN = 3


def to_debate(matter: Matter) -> Section | None:
    """The rows of the comparison that are worth talking about, but those with one voice only."""
    return points_of(matter, [p for p in matter.points if p.gist is not Gist.ONE_VOICE])


def points_of(matter: Matter, found: Sequence[Point]) -> Section | None:
    """A card for each thing that rows show, with the rows in it.

    Args:
        matter: the study.
        found: the points, those of one gist together.
    """
    cards: list[Block] = []
    for gist, held in groupby(found, key=lambda point: point.gist):
        make = _briefly if gist is Gist.ONE_VOICE else _at_length
        blocks = (Para(gist.question, "question"), *make(matter, tuple(held)))
        cards.append(Card(anchor=f"debate.{gist}", title=gist.heading, blocks=blocks))
    if not cards:
        return None
    return Section(anchor="to-debate", title="To debate", lead=LEAD, blocks=tuple(cards))


def _at_length(matter: Matter, held: Sequence[Point]) -> Iterator[Block]:
    return (_point(matter, point) for point in held)


def _briefly(matter: Matter, held: Sequence[Point]) -> Iterator[Block]:
    """A line a point, below its model: whoever speaks alone is cited, and no more made of it."""
    for model, some in groupby(held, key=lambda point: point.chart.title):
        yield Para(model, "of")
        yield Items(entries=tuple(_line(matter, point) for point in some))


def _line(matter: Matter, point: Point) -> tuple[str | Link, ...]:
    title = _title(matter, point)
    said = " ".join(
        f"{side.said}: “{side.answers[0].text}” ({_whose(matter, side.answers[0])})"
        for side in point.sides
    )
    taken = _taken_up(matter, point)
    also = ("; taken up: ", *taken) if taken else ()
    return (*([title] if isinstance(title, str) else title), f" · {said}", *also)


def _point(matter: Matter, point: Point) -> Card:
    taken = _taken_up(matter, point)
    rows = tuple((side.said, tuple(_quotes(matter, side))) for side in point.sides)
    return Card(
        anchor=f"debate.{anchor(point.ref)}",
        title=_title(matter, point),
        note=point.chart.title,
        blocks=(
            *((Para(point.told, "note"),) if point.told else ()),
            Facts(rows),
            *((Para(("taken up: ", *taken), "note"),) if taken else ()),
        ),
        role="point",
    )


def _title(matter: Matter, point: Point) -> Words:
    name = point.row.name.replace("->", "→")
    text = point.row.text if point.row.kind == "control" else f"{name}  {point.row.text}"
    row = matter.names.link(point.ref, ["row"])
    return (Link(text, row.anchor),) if isinstance(row, Link) else text


def _quotes(matter: Matter, side: Side) -> Iterator[Block]:
    yield from there_too(map(matter.told, side.answers[:_SHOWN]))
    rest = len(side.answers) - _SHOWN
    if rest > 0:
        yield Para(f"and {rest} more", "note")


def _whose(matter: Matter, answer: Answer) -> str:
    return matter.names.cite(answer.source if answer.has_source else None, answer.perspective)


def _taken_up(matter: Matter, point: Point) -> tuple[str | Link, ...]:
    links = (matter.names.link(ref, ["debate"]) for ref in point.debate)
    words = joined(links, between="; ")
    return words if isinstance(words, tuple) else (words,)
