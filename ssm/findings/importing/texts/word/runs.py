"""The words of one paragraph of a Word document, and what is fastened to places in it."""

import xml.etree.ElementTree as ET

import attrs

from ssm.findings.importing.texts.word.styles import child, value
from ssm.findings.safe.xml import local

__all__ = ["Runs", "runs_of"]

_SIGNS = {
    "tab": "\t",
    "ptab": "\t",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
}
_NOTHING = frozenset(
    ["pPr", "rPr", "sectPr", "instrText", "delInstrText", "fldChar", "rt", "delText", "tblPr"]
)
_COMMENTS = ("commentRangeStart", "commentRangeEnd", "commentReference")
_NOTES = ("footnoteReference", "endnoteReference")


@attrs.define
class Runs:
    """What one paragraph holds.

    Attributes:
        pieces: its words, piece by piece.
        length: how many code points they have.
        marks: what is fastened to it: kind, id and place among its words.
        boxes: the contents of text boxes in it.
        pictures: how many pictures are in it.
        inserted: how many stretches were inserted while changes were tracked.
        deleted: how many were deleted.
    """

    pieces: list[str] = attrs.field(factory=list)
    length: int = 0
    marks: list[tuple[str, str, int]] = attrs.field(factory=list)
    boxes: list[ET.Element] = attrs.field(factory=list)
    pictures: int = 0
    inserted: int = 0
    deleted: int = 0

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(self.pieces)

    def add(self, words: str) -> None:
        """Takes some more words."""
        self.pieces.append(words)
        self.length += len(words)


def runs_of(paragraph: ET.Element) -> Runs:
    """What a paragraph holds.

    Inserted words count, deleted ones do not. A line break is one, a tab is one; of a
    thing that is there in two ways, for old and for new programs, the first is taken.

    Args:
        paragraph: the element `w:p`.
    """
    runs = Runs()
    _walk(paragraph, runs, hidden=False)
    return runs


def _walk(element: ET.Element, runs: Runs, *, hidden: bool) -> None:
    for each in element:
        name = local(each)
        if name in _COMMENTS or name in _NOTES:
            runs.marks.append((name, value(each, "id"), runs.length))
        elif name == "AlternateContent":
            chosen = child(each, "Choice")
            chosen = chosen if chosen is not None else child(each, "Fallback")
            if chosen is not None:
                _walk(chosen, runs, hidden=hidden)
        elif name == "txbxContent":
            runs.boxes.append(each)
        elif name in ("del", "moveFrom"):
            runs.deleted += 1
            _walk(each, runs, hidden=True)
        elif name in ("ins", "moveTo"):
            runs.inserted += 1
            _walk(each, runs, hidden=hidden)
        elif not hidden and name in _SIGNS:
            runs.add(_SIGNS[name])
        elif not hidden and name == "br":
            runs.add("" if value(each, "type") in ("page", "column") else "\n")
        elif not hidden and name == "t":
            runs.add(each.text or "")
        elif not hidden and name == "sym":
            runs.add(_symbol(value(each, "char")))
        elif name not in _NOTHING:
            runs.pictures += name in ("blip", "imagedata")
            _walk(each, runs, hidden=hidden)


def _symbol(char: str) -> str:
    try:
        code = int(char, 16)
        return chr(code) if 0 < code < 0xD800 or 0xE000 <= code < 0x110000 else "\ufffd"
    except ValueError:
        return "\ufffd"
