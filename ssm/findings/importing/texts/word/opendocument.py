"""Texts in the OpenDocument format (.odt), extracted as Word documents are."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import attrs

from ssm.findings.importing.texts.word.comments import Comment, comments_in
from ssm.findings.importing.texts.word.extract import Extract, Paragraph, Range
from ssm.findings.importing.texts.word.styles import Style, child, value
from ssm.findings.safe.xml import local

__all__ = ["opened"]

_BLANKS = re.compile(r"[ \t\r\n]+")
_INSIDE = frozenset(["section", "list-header", "index-title", "text-box"])
_MOST = 10_000


@attrs.define
class _Words:
    """The words of one paragraph while they are gathered, with what hangs on it."""

    text: str = ""
    boxes: list[ET.Element] = attrs.field(factory=list)
    notes: list[ET.Element] = attrs.field(factory=list)
    marks: list[tuple[str, str, int]] = attrs.field(factory=list)
    pictures: int = 0

    def add(self, words: str | None) -> None:
        """Takes some words; blanks are one blank, as the format has it."""
        told = _BLANKS.sub(" ", words or "")
        self.text += told[1:] if told[:1] == " " and self.text[-1:] in ("", " ") else told


def opened(content: ET.Element) -> tuple[Extract, dict[str, Comment]]:
    """The text of a document, and its comments by their names.

    Args:
        content: the root of `content.xml`.
    """
    opener = _Opener(content)
    body = child(child(content, "body"), "text")
    opener.take(body, "", None)
    for number, note in enumerate(opener.notes, 1):
        opener.take(child(note, "note-body"), f"note {number}", None)
    return opener.extract, comments_in(opener.comments)


class _Opener:
    """One run through a document."""

    def __init__(self, content: ET.Element) -> None:
        self.extract = Extract()
        self.notes: list[ET.Element] = []
        self.comments: list[tuple[str, str, str]] = []
        self._numbers = self._tables = 0
        self._column: tuple[int, int] | None = None
        self._in_contents = False
        self._parents = {
            value(each, "name"): value(each, "parent-style-name")
            for each in child(content, "automatic-styles") or ()
        }

    def take(self, container: ET.Element | None, where: str, level: int | None) -> None:
        """Takes the paragraphs, lists and tables in an element.

        Args:
            container: the element.
            where: where it stands, for people; empty in the body.
            level: how deep it lies in lists; None outside.
        """
        for each in container if container is not None else ():
            name = local(each)
            if name in ("p", "h"):
                self._paragraph(each, where, level)
            elif name == "list":
                for item in each:
                    self.take(item, where, 0 if level is None else level + 1)
            elif name == "table":
                self._table(each)
            elif name == "table-of-content":
                self._in_contents = True
                self.take(child(each, "index-body"), where, level)
                self._in_contents = False
            elif name == "tracked-changes":
                deletions = (e for e in each.iter() if local(e) == "deletion")
                self.extract.deleted += sum(1 for _ in deletions)
            elif name == "frame":
                self.take(each, f"text box after paragraph {self._numbers}", None)
            elif name in _INSIDE:
                self.take(each, where, level)

    def _table(self, table: ET.Element) -> None:
        self._tables += 1
        number = self._tables
        for row, cells in enumerate(_rows(table), 1):
            for column, cell in enumerate(cells, 1):
                self._column = number, column
                self.take(cell, f"table {number}, row {row}, column {column}", None)
        self._column = None

    def _paragraph(self, element: ET.Element, where: str, level: int | None) -> None:
        if not where:
            self._numbers += 1
        at = where or f"paragraph {self._numbers}"
        words = _Words()
        self._walk(element, words)
        words.text = words.text.rstrip(" ")
        extract = self.extract
        for kind, id, place in words.marks:
            self._mark(kind, id, extract.length + min(place, len(words.text)))
        style = self._style(element, level)
        extract.paragraphs.append(
            Paragraph(
                start=extract.length,
                text=words.text,
                where=at,
                style=style,
                level=level or 0,
                column=self._column,
            )
        )
        extract.length += len(words.text) + 1
        extract.pictures += [at] * words.pictures
        self.notes += words.notes
        for box in words.boxes:
            self.take(box, f"text box in {at}", None)

    def _style(self, element: ET.Element, level: int | None) -> Style:
        if self._in_contents:
            return Style(is_contents=True)
        own = value(element, "style-name")
        name = (self._parents.get(own) or own).lower()
        if local(element) == "h":
            outline = value(element, "outline-level")
            return Style(heading=int(outline) if outline in tuple("123456789") else 1)
        if name == "title":
            return Style(heading=1)
        return Style(is_item=level is not None, is_quote=name == "quotations")

    def _walk(self, element: ET.Element, words: _Words) -> None:
        words.add(element.text)
        for each in element:
            name = local(each)
            if name == "s":
                count = value(each, "c")
                words.text += " " * (min(int(count), _MOST) if count.isdecimal() else 1)
            elif name in ("tab", "line-break"):
                words.text += "\t" if name == "tab" else "\n"
            elif name in ("annotation", "annotation-end"):
                self._comment(name, each, words)
            elif name == "note":
                words.notes.append(each)
            elif name == "text-box":
                words.boxes.append(each)
            elif name == "image":
                words.pictures += 1
            elif name not in ("ruby-text", "title", "desc"):
                self._walk(each, words)
            words.add(each.tail)

    def _comment(self, name: str, element: ET.Element, words: _Words) -> None:
        id = value(element, "name") or f"\x1f{len(self.comments)}"
        words.marks.append((name, id, len(words.text)))
        if name == "annotation":
            author = child(element, "creator")
            lines = (each for each in element.iter() if local(each) == "p")
            text = "\n".join("".join(line.itertext()) for line in lines)
            self.comments.append((id, (author.text or "") if author is not None else "", text))

    def _mark(self, kind: str, id: str, place: int) -> None:
        if kind == "annotation":
            self.extract.ranges[id] = Range(place, place)
        elif id in self.extract.ranges:
            self.extract.ranges[id].end = place


def _rows(table: ET.Element) -> Iterator[list[ET.Element]]:
    for each in table:
        if local(each) == "table-row":
            yield [cell for cell in each if local(cell) == "table-cell"]
        elif local(each) in ("table-header-rows", "table-row-group", "table-rows"):
            yield from _rows(each)
