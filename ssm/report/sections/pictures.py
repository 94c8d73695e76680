"""Rich pictures: whose view, when, and what is in it, in words too."""

from collections.abc import Iterator

from ssm.model.picture import Picture
from ssm.reading import Passage, read_picture
from ssm.reading.formats import INTRO
from ssm.report.blocks import Block, Card, Facts, Figure, Fold, Items, Para, Section, Words
from ssm.report.names import anchor, day
from ssm.report.sections.cited import cited_in
from ssm.report.sections.matter import Matter, facts

__all__ = ["picture_card", "pictures"]

LEAD = (
    "Each picture is somebody's view of the situation, at a date; another hand would draw another."
)


def pictures(matter: Matter) -> Section | None:
    """A card for each rich picture, the drawing in it."""
    cards = tuple(picture_card(matter, picture) for picture in matter.study.pictures)
    if not cards:
        return None
    return Section(anchor="pictures", title="Rich pictures", lead=LEAD, blocks=cards)


def picture_card(matter: Matter, picture: Picture) -> Card:
    """One rich picture: whose view it is, and what is in it in words.

    Args:
        matter: the study with what a report says of it.
        picture: one of its pictures.
    """
    ref = f"picture/{picture.id}"
    by = matter.names.people(picture.drawn_by)
    who = ("Drawn by ", *by) if by else ()
    when = (", " if who else "", day(picture.date)) if picture.date else ()
    blocks: tuple[Block, ...] = (Figure(ref=ref, title=picture.name),)
    if who or when:
        blocks += (Para((*who, *when), "meta"),)
    rows = facts(*_cited(matter, ref))
    if rows:
        blocks += (Facts(rows),)
    if picture.elements:
        blocks += (_reading(matter, ref),)
    return Card(anchor=anchor(ref), title=picture.name, blocks=blocks, role="wide")


def _cited(matter: Matter, ref: str) -> Iterator[tuple[str, Words]]:
    """What came of the picture, and of all that stands on it."""
    held = (each for each in matter.study.index.parts if f"{each}/".startswith(f"{ref}/"))
    for told, links in cited_in(matter, held, but=("picture",)):
        yield "themes seen in it" if told == "seen in the theme" else told, links


def _reading(matter: Matter, ref: str) -> Fold:
    """The reading sheet of a picture, to open when a group looks at it together."""
    passages = read_picture(matter.study, ref).passages
    rows = tuple((passage.title, _passage(passage)) for passage in passages)
    return Fold(summary="To read it together", blocks=(Para(INTRO, "note"), Facts(rows)))


def _passage(passage: Passage) -> tuple[Block, ...]:
    seen = Items(entries=tuple(seen.text for seen in passage.seen))
    return (seen, *(Para(question, "question") for question in passage.ask))
