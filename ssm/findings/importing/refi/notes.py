"""Notes of a project: memos on codes, sources and selections, and annotations of passages."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator

import attrs

from ssm.errors import UnreadableError
from ssm.findings.importing.items import Unread
from ssm.findings.importing.refi.box import Box
from ssm.findings.importing.refi.names import child_text, children, guid_of
from ssm.findings.importing.refi.texts import NotTextError, decoded

__all__ = ["Note", "Notes"]

_LONGEST = 120


@attrs.frozen(kw_only=True)
class Note:
    """A note, its text perhaps still in a file.

    Attributes:
        guid: its id.
        name: its title.
        inline: its text and description, as far as they stand in the project itself.
        path: the file of its text.
        places: passages that it annotates in the source that refers to it.
        coded: whether a part of its own text is coded, so that it is a source too.
    """

    guid: str
    name: str
    inline: str
    path: str
    places: tuple[ET.Element, ...] = attrs.field(repr=False)
    coded: bool


def _note_of(element: ET.Element) -> Note:
    """A note as the project has it."""
    selections = children(element, "PlainTextSelection")
    coded = any(children(each, "Coding") for each in selections)
    texts = (child_text(element, "Description"), child_text(element, "PlainTextContent"))
    return Note(
        guid=guid_of(element),
        name=(element.get("name") or "").strip(),
        inline="\n".join(text for text in texts if text.strip()),
        path=element.get("plainTextPath") or "",
        places=() if coded else tuple(selections),
        coded=coded or bool(children(element, "Coding")),
    )


class Notes:
    """The notes of a project, and what is linked with them."""

    def __init__(self, box: Box) -> None:
        self._box = box
        self._notes: dict[str, Note] = {}
        self._links: list[tuple[str, str]] = []
        self._used: set[str] = set()
        self._unread: list[Unread] = []

    def add(self, element: ET.Element) -> None:
        """Takes a note."""
        note = _note_of(element)
        self._notes[note.guid] = note

    def add_link(self, element: ET.Element) -> None:
        """Takes a link, of which those that have a note on one side are kept."""
        self._links.append((guid_of(element, "originGUID"), guid_of(element, "targetGUID")))

    def linked(self) -> dict[str, tuple[str, ...]]:
        """The notes that are linked with something, by its id."""
        found: dict[str, tuple[str, ...]] = {}
        for one, other in self._links:
            for note, thing in ((one, other), (other, one)):
                if note in self._notes:
                    found[thing] = (*found.get(thing, ()), note)
        return found

    def others(self) -> int:
        """How many links there are between other things than notes."""
        return sum(not {one, other} & self._notes.keys() for one, other in self._links)

    def get(self, guid: str) -> Note | None:
        """A note by its id."""
        return self._notes.get(guid)

    def text(self, guid: str) -> str:
        """The text of a note, or its title when it has none; empty for one that is unknown."""
        note = self._notes.get(guid)
        if note is None:
            return ""
        self._used.add(guid)
        return note.inline.strip() or self._in_file(note).strip() or note.name

    def _in_file(self, note: Note) -> str:
        if not note.path:
            return ""
        why, hint = f"there is no file {note.path!r}", "export again, with all files"
        try:
            data = self._box.read(note.path)
            if data is not None:
                return decoded(data).text
        except UnreadableError as error:
            why = str(error)
        except NotTextError as error:
            why = str(error)
        where = f"note {note.name or note.guid!r}"
        self._unread.append(Unread(what="source file", where=where, why=why, hint=hint))
        return ""

    def unread(self) -> Iterator[Unread]:
        """The notes that stand by themselves, and those whose file is not there."""
        for guid, note in self._notes.items():
            if guid in self._used or note.coded:
                continue
            text = " ".join(self.text(guid).split())
            yield Unread(
                what="note",
                where=f"note {note.name!r}",
                why="it is about the project, and stands at no statement",
                words=text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…",
            )
        yield from self._unread
