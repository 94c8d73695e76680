"""The sources of a project one by one, as often as they are needed."""

import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator

from ssm.findings.importing.refi.box import Box
from ssm.findings.importing.refi.mended import Mended
from ssm.findings.importing.refi.names import Apart, guid_of
from ssm.findings.importing.refi.sources import Source, source_of
from ssm.findings.importing.refi.survey import Survey
from ssm.findings.safe.xml import Readable, local, stream

__all__ = ["Watched", "walk"]


class Watched:
    """A stream that tells how far it has been read."""

    def __init__(self, file: Readable, tell: Callable[[int], None]) -> None:
        self._file = file
        self._tell = tell
        self._done = 0

    def read(self, size: int, /) -> bytes:
        """Reads on."""
        data = self._file.read(size)
        self._done += len(data)
        self._tell(self._done)
        return data


def walk(
    box: Box, known: Survey, encoding: str | None, tell: Callable[[int], None]
) -> Iterator[Source]:
    """The sources of a project, and those of its notes that are coded as if they were some.

    Args:
        box: the files of the project.
        known: what is known of it.
        encoding: of its text files, as a person says.
        tell: called with how many bytes of the project have been read.
    """
    apart = Apart()
    with box.project() as file:
        found = stream(Mended(Watched(file, tell)), ("Sources/*", "Notes/*"), box.name)
        next(found)
        for element in found:
            if local(element) == "Note" and not _is_source(element, known):
                continue
            name = apart.named(_called(element))
            yield source_of(element, name, box, known.notes, encoding)


def _is_source(element: ET.Element, known: Survey) -> bool:
    note = known.notes.get(guid_of(element))
    return note is not None and note.coded


def _called(element: ET.Element) -> str:
    """What a source is called: its name, or else its file, or else its id."""
    names = (element.get("name"), element.get("plainTextPath"), element.get("path"))
    told = next((name for name in names if name and name.strip()), guid_of(element))
    return told.rpartition("/")[2] if "://" in told else told
