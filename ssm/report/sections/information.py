"""What the models ask to be known: the Maltese cross, and the table behind it."""

from collections.abc import Iterator

import attrs

from ssm.comparison.formats.parts import Part
from ssm.comparison.information import Information, information
from ssm.comparison.information.formats.words import PREFACE, TITLE, parts_of
from ssm.model.sentence import capital
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
    blocks: list[Block] = []
    if one.has_cross:
        blocks.append(Figure(ref=f"cross/{one.model}", title=one.title))
    asks = tuple(Para(str(question), "question") for question in one.questions)
    blocks += asks[:_FIRST]
    if asks[_FIRST:]:
        title = f"{len(asks[_FIRST:])} more"
        blocks.append(Fold(summary=title, blocks=asks[_FIRST:], role="more"))
    blocks.append(Fold(summary="The tables", blocks=tuple(cards(_tables(one), place))))
    return Card(anchor=place, title=one.title, blocks=tuple(blocks), role="wide")


def _tables(one: Information) -> Iterator[Part]:
    """Its tables, under headings that need not name the model again."""
    for part in parts_of((one,), asks=False):
        yield attrs.evolve(part, title=capital(part.title.removeprefix(f"{one.title}: ")))
