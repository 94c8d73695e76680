"""The rooms of a guide or a chart in Word.

Tables are read row by row: a row whose first cell says what it is about is a room, or a
line of a grid; a row before it with words to choose from belongs to it; rows of labels are
a head. So it does not matter what was asked, or whether two tables have grown together.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence

import attrs

from ssm.findings.forms.marks import REF, head_field
from ssm.findings.forms.ticks import EMPTY, ticked
from ssm.findings.importing.forms.filled import Filled, Head
from ssm.findings.importing.forms.grids import Grid, is_header
from ssm.findings.importing.items import Unread
from ssm.findings.importing.texts.word.runs import runs_of
from ssm.findings.importing.texts.word.styles import child, value
from ssm.findings.safe.xml import local

__all__ = ["word_rooms"]

_INSIDE = frozenset(["sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "body"])
_OURS = 20
_OFF = ("0", "false", "off")


def word_rooms(document: ET.Element) -> Iterator[Filled | Unread]:
    """The rooms of a form, table by table.

    Args:
        document: the root of its main part.
    """
    reader = _Reader()
    for number, each in enumerate(_blocks(child(document, "body")), 1):
        if local(each) == "tbl":
            yield from reader.table(each)
        elif (words := _own_words(each)) != "":
            yield _outside(words, f"paragraph {number}")


def _outside(words: str, where: str) -> Unread:
    return Unread(
        what="words outside the rooms",
        where=where,
        why="only what stands in a room is an answer",
        hint="put them into the room of a question, and import again",
        words=words[:60],
    )


class _Reader:
    """One run through the tables of a form."""

    def __init__(self) -> None:
        self._head = Head()
        self._choices = ""
        self._grid = Grid()
        self._tables = 0

    def table(self, table: ET.Element) -> Iterator[Filled | Unread]:
        """What the rows of one table say."""
        self._tables += 1
        self._grid = Grid()
        is_head = False
        for number, cells in enumerate(_rows(table), 1):
            texts = [_text(cell) for cell in cells]
            field = head_field(" ".join(texts[:2])) if len(texts) > 1 else None
            where = f"table {self._tables}, row {number}"
            if field is not None and not self._grid.columns:
                self._head = attrs.evolve(self._head if is_head else Head(), **{field[0]: field[1]})
                is_head = True
            elif self._grid.columns or is_header(texts):
                columns = [field for _, field in self._grid.columns]
                struck = [n for n, field in enumerate(columns) if field in ("happens", "judged")]
                for n in struck:
                    texts[n : n + 1] = [_text(cell, struck=True) for cell in cells[n : n + 1]]
                yield from self._grid.row(texts, self._head, where)
            elif len(cells) > 1:
                yield from self._question(cells, texts, where)

    def _question(
        self, cells: Sequence[ET.Element], texts: Sequence[str], where: str
    ) -> Iterator[Filled | Unread]:
        first, _, more = texts[0].strip().partition("\n")
        if REF.fullmatch(first) is None:
            line = _text(cells[1], struck=True)
            is_choice = EMPTY in line or line.strip().lower().startswith("it happens")
            self._choices = line if is_choice else ""
            return
        at = f"{where}, the answer to {first}"
        for words in (ticked(self._choices).beside, more.strip()):
            if words:
                yield _outside(words, at)
        yield Filled(
            ref=first,
            where=at,
            head=self._head,
            words="\n".join(texts[1:]).strip("\n"),
            choices=self._choices,
        )
        self._choices = ""


def _blocks(container: ET.Element | None) -> Iterator[ET.Element]:
    """The paragraphs and tables of an element, whatever they are wrapped in."""
    for each in container if container is not None else ():
        if local(each) in ("p", "tbl"):
            yield each
        elif local(each) in _INSIDE:
            yield from _blocks(each)


def _rows(table: ET.Element) -> Iterator[list[ET.Element]]:
    for row in _named(table, "tr"):
        yield list(_named(row, "tc"))


def _named(element: ET.Element, name: str) -> Iterator[ET.Element]:
    for each in element:
        if local(each) == name:
            yield each
        elif local(each) in _INSIDE:
            yield from _named(each, name)


def _text(cell: ET.Element, *, struck: bool = False) -> str:
    """The words of a cell, a line for each paragraph."""
    lines = []
    for block in _blocks(cell):
        if local(block) == "tbl":
            lines += [_text(inner) for row in _rows(block) for inner in row]
        else:
            lines.append(_struck(block) if struck else runs_of(block).text)
    return "\n".join(lines)


def _struck(paragraph: ET.Element) -> str:
    """The words of a paragraph; what is struck through stands between double tildes."""
    told = ""
    for run in (each for each in paragraph.iter() if local(each) == "r"):
        words = "".join(e.text or "" for e in run if local(e) in ("t", "delText"))
        properties = child(run, "rPr")
        marks = [child(properties, name) for name in ("strike", "dstrike")]
        is_struck = any(mark is not None and value(mark) not in _OFF for mark in marks)
        inner = words.strip()
        told += words.replace(inner, f"~~{inner}~~", 1) if is_struck and inner else words
    return told.replace("~~~~", "")


def _own_words(paragraph: ET.Element) -> str:
    """The words of a paragraph between the tables, where they are not ours.

    Ours are headings, items and small print.
    """
    style = value(child(child(paragraph, "pPr"), "pStyle"))
    text = runs_of(paragraph).text.strip()
    if not text or style.lower().startswith(("heading", "list", "title", "berschrift")):
        return ""
    sizes = [value(child(child(run, "rPr"), "sz")) for run in paragraph.iter() if local(run) == "r"]
    small = all(size.isdecimal() and int(size) < _OURS for size in sizes if size or text)
    return "" if small else text
