"""What the models ask to be known: the Maltese cross, and the table behind it."""

from ssm.comparison.information import Information, information
from ssm.comparison.information.formats.words import PREFACE, TITLE, parts_of
from ssm.report.blocks import Block, Card, Figure, Fold, Para, Section
from ssm.report.sections.matter import Matter
from ssm.report.sections.parts import cards

__all__ = ["information_card", "known"]


_FIRST = 3


def known(matter: Matter) -> Section | None:
    """A card for each model with information; None where none is noted."""
    told = tuple(information_card(one) for one in information(matter.study))
    if not told:
        return None
    return Section(anchor="information", title=TITLE, lead=PREFACE, blocks=told)


def information_card(one: Information) -> Card:
    """What one model asks to be known: its cross, and the tables behind it."""
    place = f"information.{one.model}"
    inside: tuple[Block, ...] = tuple(cards(parts_of((one,)), place))
    blocks: list[Block] = []
    if one.has_cross:
        blocks.append(Figure(ref=f"cross/{one.model}", title=one.title))
    blocks += (Para(str(question), "question") for question in one.questions[:_FIRST])
    title = "The tables, and all questions" if len(one.questions) > _FIRST else "The tables"
    blocks.append(Fold(summary=title, blocks=inside))
    return Card(anchor=place, title=one.title, blocks=tuple(blocks), role="wide")
