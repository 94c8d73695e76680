"""The text of a Word document: its paragraphs, a line each, in the order in which it is read.

After the paragraphs of the body, with those of tables cell by cell and those of a text
box behind the paragraph it hangs on, come the footnotes and endnotes.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator

import attrs

from ssm.findings.importing.texts.word.runs import Runs, runs_of
from ssm.findings.importing.texts.word.styles import Style, Styles, child, value
from ssm.findings.safe.xml import local

__all__ = ["Extract", "Paragraph", "Range", "extracted"]

_INSIDE = frozenset(["sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "body"])


@attrs.frozen(kw_only=True)
class Paragraph:
    """A paragraph, at its place in the text.

    Attributes:
        start: its first code point.
        text: its words; line breaks in it stand as they are.
        where: where it stands, for people.
        style: what its style makes of it.
        level: how deep it lies in a list.
        column: the number of its table and that of its column there; None outside tables.
    """

    start: int
    text: str
    where: str
    style: Style
    level: int = 0
    column: tuple[int, int] | None = None


@attrs.define
class Range:
    """The stretch that a comment is fastened to."""

    start: int
    end: int


@attrs.define
class Extract:
    """What was extracted.

    Attributes:
        paragraphs: in their order.
        ranges: of the comments, by their ids.
        pictures: where there are pictures, for people.
        inserted: how many stretches were inserted while changes were tracked.
        deleted: how many were deleted.
        length: of the text so far.
    """

    paragraphs: list[Paragraph] = attrs.field(factory=list)
    ranges: dict[str, Range] = attrs.field(factory=dict)
    pictures: list[str] = attrs.field(factory=list)
    inserted: int = 0
    deleted: int = 0
    length: int = 0

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(f"{paragraph.text}\n" for paragraph in self.paragraphs)


def extracted(
    document: ET.Element, styles: Styles, notes: Iterable[tuple[str, ET.Element]]
) -> Extract:
    """The text of a document, and what is fastened to it.

    Args:
        document: the root of its main part.
        styles: its styles.
        notes: its footnotes and endnotes, each with what it is called.
    """
    extractor = _Extractor(styles)
    extractor.take(child(document, "body"), "")
    for name, note in notes:
        extractor.take(note, name)
    return extractor.extract


class _Extractor:
    """One run through a document."""

    def __init__(self, styles: Styles) -> None:
        self.extract = Extract()
        self._styles = styles
        self._tables = self._numbers = 0
        self._column: tuple[int, int] | None = None

    def take(self, container: ET.Element | None, where: str) -> None:
        """Takes the paragraphs and tables in an element."""
        for each in container if container is not None else ():
            name = local(each)
            if name == "p":
                self._paragraph(each, where)
            elif name == "tbl":
                self._table(each)
            elif name in ("commentRangeStart", "commentRangeEnd"):
                self._mark(name, value(each, "id"), self.extract.length)
            elif name == "AlternateContent":
                self.take(child(each, "Choice"), where)
            elif name in _INSIDE:
                self.take(each, where)

    def _table(self, table: ET.Element) -> None:
        self._tables += 1
        number = self._tables
        for row, cells in enumerate(_rows(table), 1):
            for column, cell in enumerate(cells, 1):
                self._column = number, column
                self.take(cell, f"table {number}, row {row}, column {column}")
        self._column = None

    def _paragraph(self, element: ET.Element, where: str) -> None:
        runs = runs_of(element)
        properties = child(element, "pPr")
        if not where:
            self._numbers += 1
        at = where or f"paragraph {self._numbers}"
        level = value(child(child(properties, "numPr"), "ilvl"))
        extract = self.extract
        for kind, id, place in runs.marks:
            self._mark(kind, id, extract.length + place)
        paragraph = Paragraph(
            start=extract.length,
            text=runs.text,
            where=at,
            style=self._styles.of(properties),
            level=int(level) if level.isdecimal() and len(level) == 1 else 0,
            column=self._column,
        )
        extract.paragraphs.append(paragraph)
        extract.length += runs.length + 1
        self._count(runs, at)
        for box in runs.boxes:
            self.take(box, f"text box in {at}")

    def _count(self, runs: Runs, where: str) -> None:
        self.extract.inserted += runs.inserted
        self.extract.deleted += runs.deleted
        self.extract.pictures += [where] * runs.pictures

    def _mark(self, kind: str, id: str, place: int) -> None:
        ranges = self.extract.ranges
        if kind == "commentRangeStart":
            ranges[id] = Range(place, place)
        elif kind == "commentRangeEnd" and id in ranges:
            ranges[id].end = place
        elif kind == "commentReference":
            ranges.setdefault(id, Range(place, place))


def _rows(table: ET.Element) -> Iterator[list[ET.Element]]:
    """The cells of each row, whatever they are wrapped in."""
    for row in _named(table, "tr"):
        yield list(_named(row, "tc"))


def _named(element: ET.Element, name: str) -> Iterator[ET.Element]:
    for each in element:
        if local(each) == name:
            yield each
        elif local(each) in _INSIDE:
            yield from _named(each, name)
