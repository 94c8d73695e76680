"""A source of a project with its texts and selections, those that are one put together."""

import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator

import attrs

from ssm.findings.importing.refi.box import Box
from ssm.findings.importing.refi.names import Apart, children, guid_of
from ssm.findings.importing.refi.notes import Notes
from ssm.findings.importing.refi.passages import (
    Passage,
    coded_whole,
    joined,
    passage_of,
    sync_points,
)
from ssm.findings.importing.refi.texts import Decoded
from ssm.findings.importing.refi.words import HOLDERS, inline_of, text_of
from ssm.findings.safe.xml import local

__all__ = ["Part", "Source", "source_of"]

_IN_TEXT = ("PlainTextSelection", "TranscriptSelection")
_OF_TEXT = {"TextSource", "Note"}


@attrs.frozen(kw_only=True)
class Part:
    """A text of a source, and the selections in it.

    Attributes:
        name: what the text is called.
        text: the text, or None when it cannot be had.
        fault: why not, as half a sentence, and what to try.
        passages: the selections in it.
    """

    name: str
    text: Decoded | None
    fault: tuple[str, str] | None
    passages: tuple[Passage, ...]


@attrs.frozen(kw_only=True)
class Source:
    """A source of a project.

    Attributes:
        guid: its id.
        name: what it is called; no other is called so.
        parts: its texts.
        loose: selections in no text: pictures, recordings, places on a page.
        values: attributes that it has itself, as an element.
        memos: the ids of notes on it as a whole.
    """

    guid: str
    name: str
    parts: tuple[Part, ...]
    loose: tuple[Passage, ...]
    element: ET.Element = attrs.field(repr=False)
    memos: tuple[str, ...]


def source_of(
    element: ET.Element, name: str, box: Box, notes: Notes, encoding: str | None
) -> Source:
    """A source as the project has it, its texts read.

    Args:
        element: the source.
        name: what to call it.
        box: the files of the project.
        notes: the notes of the project.
        encoding: of its text files, as a person says.
    """
    drawing = _Drawing(element)
    drawing.in_texts()
    drawing.elsewhere(lambda each: inline_of(each, box, encoding))
    memos = tuple(drawing.annotated(notes))
    drawing.whole()
    loose = drawing.merged()
    parts = []
    apart = Apart()
    for holder, passages in zip(drawing.holders, drawing.drawn, strict=True):
        text, fault = text_of(holder, box, encoding)
        part = apart.named(_part_name(name, holder, len(drawing.holders)))
        parts.append(Part(name=part, text=text, fault=fault, passages=tuple(passages)))
    return Source(
        guid=guid_of(element),
        name=name,
        parts=tuple(parts),
        loose=tuple(loose),
        element=element,
        memos=memos,
    )


class _Drawing:
    """The selections of one source while they are gathered, by the text that they are in."""

    def __init__(self, element: ET.Element) -> None:
        self.holders = list(_holders(element))
        self.drawn: list[list[Passage]] = [[] for _ in self.holders]
        self._element = element
        self._loose: list[Passage] = []
        self._number = 0

    def _next(self) -> int:
        self._number += 1
        return self._number

    def in_texts(self) -> None:
        """Takes the selections that stand with a text."""
        for passages, holder in zip(self.drawn, self.holders, strict=True):
            points = sync_points(holder)
            for each in children(holder, *_IN_TEXT):
                passages.append(passage_of(each, self._next(), points))

    def elsewhere(self, inline: Callable[[ET.Element], str | None]) -> None:
        """Takes the others: in pictures, in recordings, on pages.

        Args:
            inline: gives the words of one, where the project has them.
        """
        for each in self._element:
            kind = local(each)
            if not kind.endswith("Selection"):
                continue
            if kind not in _IN_TEXT:
                passage = passage_of(each, self._next())
                self._loose.append(attrs.evolve(passage, inline=inline(each)))
            elif self._element not in self.holders:
                passages = self.drawn[0] if self.drawn else self._loose
                passages.append(passage_of(each, self._next()))

    def annotated(self, notes: Notes) -> Iterator[str]:
        """Takes the passages that notes mark; gives the notes on the source as a whole."""
        for ref in children(self._element, "NoteRef"):
            guid = guid_of(ref, "targetGUID")
            note = notes.get(guid)
            if note is None or not note.places or not self.drawn:
                yield guid
                continue
            for place in note.places:
                passage = passage_of(place, self._next())
                self.drawn[0].append(attrs.evolve(passage, notes=(*passage.notes, guid)))

    def whole(self) -> None:
        """Takes the codes of whole sources, as passages of their texts where there are."""
        for passages, holder in zip(self.drawn, self.holders, strict=True):
            passages.extend(coded_whole(holder))
        if self._element not in self.holders:
            (self.drawn[0] if self.drawn else self._loose).extend(coded_whole(self._element))

    def merged(self) -> list[Passage]:
        """Puts what is selected twice by one id into the text; gives what is in none."""
        at = {
            passage.guid: (passages, number)
            for passages in self.drawn
            for number, passage in enumerate(passages)
            if passage.guid
        }
        rest = []
        for passage in self._loose:
            if passage.guid in at:
                passages, number = at[passage.guid]
                passages[number] = joined(passages[number], passage)
            else:
                rest.append(passage)
        return rest


def _holders(element: ET.Element) -> Iterator[ET.Element]:
    """The elements of a source that have a text."""
    has_text = element.get("plainTextPath") or children(element, "PlainTextContent")
    if local(element) in _OF_TEXT or has_text:
        yield element
    yield from children(element, *HOLDERS)


def _part_name(name: str, holder: ET.Element, of: int) -> str:
    own = " ".join((holder.get("name") or "").split())
    return name if of == 1 or not own or own == name else f"{name} / {own}"
