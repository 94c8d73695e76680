"""What an importer is: it knows its inputs by looking, and reads them item by item."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import attrs

from ssm.findings.importing.items import Item

__all__ = ["How", "Importer", "Probe", "probe"]

_HEAD = 65_536


@attrs.frozen(kw_only=True)
class Probe:
    """What can be seen of an input without reading it.

    Attributes:
        path: the file, or the folder.
        ending: the ending of its name, in small letters, with its dot.
        head: its first bytes; none for a folder.
        size: its size in bytes.
    """

    path: Path
    ending: str
    head: bytes = attrs.field(repr=False)
    size: int


def probe(path: Path) -> Probe:
    """Looks at an input.

    Raises:
        OSError: it is not there, or may not be read.
    """
    if path.is_dir():
        return Probe(path=path, ending=path.suffix.lower(), head=b"", size=0)
    with path.open("rb") as file:
        head = file.read(_HEAD)
    return Probe(path=path, ending=path.suffix.lower(), head=head, size=path.stat().st_size)


def _nobody(done: int, total: int) -> None:
    """Tells nobody how far the work is."""


@attrs.frozen(kw_only=True)
class How:
    """How an input is wanted to be read; whatever is None is found out by looking.

    Attributes:
        mapping: name and text of the mapping file for its columns.
        encoding: of text files, such as `cp1252`.
        separator: between the cells of a table.
        sheet: of a workbook, or the project of a file that holds several.
        offsets: the name of a rule for counting positions, such as `utf-16 raw`.
        speakers: whether each speaker of a transcript is a source of its own.
        questions: whether what the interviewer of a transcript says is a statement too.
        interviewers: who asks in a transcript, where the labels are names.
        progress: called with how much is done, and of how much.
    """

    mapping: tuple[str, str] | None = None
    encoding: str | None = None
    separator: str | None = None
    sheet: str | None = None
    offsets: str | None = None
    speakers: bool = False
    questions: bool = False
    interviewers: tuple[str, ...] = ()
    progress: Callable[[int, int], None] = _nobody


class Importer(Protocol):
    """One kind of input."""

    @property
    def name(self) -> str:
        """A short name, such as `refi-qda`; a person can choose it with it."""

    @property
    def what(self) -> str:
        """What it reads, as half a sentence for the documentation."""

    def recognises(self, seen: Probe) -> bool:
        """Whether an input is of this kind, as far as can be seen."""

    def read(self, seen: Probe, how: How) -> Iterator[Item]:
        """The items of an input, one by one; memory stays bounded by the largest document.

        Raises:
            UnreadableError: nothing of it can be read, or it is refused; the message says
                why and what to try.
        """
