"""What the models ask to be known: the Maltese cross, and the table behind it."""

from ssm.comparison.information import Information, information
from ssm.comparison.information.formats.words import PREFACE, TITLE, parts_of
from ssm.report.blocks import Block, Card, Figure, Fold, Section
from ssm.report.sections.matter import Matter
from ssm.report.sections.parts import cards

__all__ = ["information_card", "known"]


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
    blocks: tuple[Block, ...] = (Fold(summary="The tables, and what to ask", blocks=inside),)
    if one.has_cross:
        blocks = (Figure(ref=f"cross/{one.model}", title=one.title), *blocks)
    return Card(anchor=place, title=one.title, blocks=blocks, role="wide")
