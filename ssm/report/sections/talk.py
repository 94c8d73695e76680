"""What is said to be done beside what is seen to be done, for the rows of which both is known."""

from typing import TYPE_CHECKING

from ssm.comparison.talking.talk import SAID_OR_OPEN, Heard, Talk, TalkRow, talk
from ssm.comparison.talking.words import LEAD, SEEN, TOLD
from ssm.model.sentence import listed
from ssm.report.blocks import Block, Card, Grid, GridCell, GridRow, Para
from ssm.report.blocks import Section as Chapter
from ssm.report.names import anchor
from ssm.report.sections.matter import Matter
from ssm.report.sections.named_rows import named_rows
from ssm.report.sections.quoting import there_too

if TYPE_CHECKING:
    from ssm.comparison import Answer
    from ssm.model.words import Verdict

__all__ = ["said_and_seen", "talk_card"]


def said_and_seen(matter: Matter) -> Chapter | None:
    """A table for each chart in which something was seen; differences first."""
    talks = (talk(chart) for chart in matter.comparison.charts)
    cards = tuple(talk_card(matter, each) for each in talks if any(row.seen for row in each.rows))
    if not cards:
        return None
    title = "What is said and what is seen"
    return Chapter(anchor="said-and-seen", title=title, lead=LEAD, blocks=cards)


def talk_card(matter: Matter, made: Talk) -> Card:
    """What was told beside what was seen, for one chart."""
    chart = made.chart
    rows = tuple(_row(matter, row) for row in made.rows if row.seen)
    heads = ("What the model asks for", TOLD.capitalize(), SEEN.capitalize(), "To ask")
    when = f" · {matter.round_of(chart)}" if chart.round else ""
    blocks: list[Block] = [
        Grid(caption=f"Told beside seen{when}", heads=heads, rows=rows, role="chart")
    ]
    unwatched = [chart.row(row.ref) for row in made.rows if row.heard is Heard.TOLD]
    if unwatched:
        blocks.append(Para("Told, and not watched yet", "entry"))
        blocks.append(named_rows(chart, filter(None, unwatched)))
    return Card(
        anchor=f"said-and-seen.{chart.model}", title=chart.title, blocks=tuple(blocks), role="wide"
    )


def _row(matter: Matter, row: TalkRow) -> GridRow:
    whom = f"for {listed(row.whom)}" if row.whom else ""
    asked = (Para(row.ask, "question"), *([Para(whom, "aside")] if whom else ()))
    return GridRow(
        anchor=f"said-and-seen.{anchor(row.ref)}",
        head=(Para(row.text),),
        cells=(
            _side(matter, row.told, row.claimed, TOLD),
            _side(matter, row.seen, row.observed, SEEN),
            GridCell(blocks=asked if row.ask else (), label="To ask"),
        ),
    )


def _side(
    matter: Matter, answers: "tuple[Answer, ...]", verdict: "Verdict", label: str
) -> GridCell:
    if not answers:
        return GridCell(blocks=(Para("nobody has told of it", "was"),), label=label)
    told = tuple(there_too(map(matter.told, answers)))
    return GridCell(blocks=(Para(SAID_OR_OPEN[verdict], "verdict"), *told), label=label)
