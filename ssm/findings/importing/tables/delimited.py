"""Delimited text: CSV, TSV and their kin, from any program and in any encoding."""

import io
import itertools
from collections.abc import Iterator
from pathlib import Path

from ssm.errors import UnreadableError
from ssm.findings.importing.importer import How, Probe
from ssm.findings.importing.items import Item, Remark, Unread
from ssm.findings.importing.tables.encodings import Encoding, encoding_of
from ssm.findings.importing.tables.grids import Tell
from ssm.findings.importing.tables.reading import items_of
from ssm.findings.importing.tables.rows import Row, rows_of
from ssm.findings.importing.tables.separators import separator_of
from ssm.findings.importing.tables.wanted import wanted_of

__all__ = ["Delimited", "DelimitedGrid"]

_SAMPLE = 300
_TOLD_EVERY = 2_000
_ENDINGS = (".csv", ".tsv", ".tab")


class DelimitedGrid:
    """A delimited text as rows of cells."""

    def __init__(self, path: Path, size: int, how: How) -> None:
        """Finds out how a file is to be read.

        Args:
            path: the file.
            size: its size in bytes.
            how: what a person said about it.

        Raises:
            UnreadableError: the encoding or separator that was named is none.
        """
        self._path = path
        self.size = size
        self._encoding = encoding_of(path, how.encoding)
        sample = list(itertools.islice(self._lines(None), _SAMPLE))
        self._separator = separator_of(sample, how.separator)
        self.remarks: tuple[Remark, ...] = (
            Remark(self._encoding.remark),
            Remark(self._separator.remark),
        )

    def rows(self, width: int | None = None, tell: Tell | None = None) -> Iterator[Row | Unread]:
        """Its rows with their numbers, and what could not be read (see `Grid`)."""
        return rows_of(self._lines(tell), self._separator, self._encoding.codec, width)

    def _lines(self, tell: Tell | None) -> Iterator[str]:
        """The lines with their ends as they are; what is no text as halves of surrogates."""
        codec = self._encoding.codec
        wide = codec.startswith(("utf-16", "utf-32"))
        with self._path.open("rb") as raw:
            raw.seek(self._encoding.mark)
            errors = "surrogatepass" if wide else "surrogateescape"
            text = io.TextIOWrapper(raw, encoding=codec, errors=errors, newline="")
            try:
                for number, line in enumerate(text):
                    if tell is not None and not number % _TOLD_EVERY:
                        tell(raw.tell())
                    yield line
            except UnicodeDecodeError:
                yield _cut(self._encoding, self._path)


def _cut(encoding: Encoding, path: Path) -> str:
    """What stands for the last line of a file that ends within a character.

    Raises:
        UnreadableError: the encoding is not that of the file at all.
    """
    if not encoding.codec.startswith(("utf-16", "utf-32")):
        msg = f"{path.name}: the file is no {encoding.codec}; name another encoding, or none"
        raise UnreadableError(msg, path.name)
    return "\udc00"


class Delimited:
    """Reads CSV, TSV and other delimited text."""

    name = "csv"
    what = "tables as CSV, TSV or other delimited text"

    def recognises(self, seen: Probe) -> bool:
        """Whether an input is called like a delimited text."""
        return seen.ending in _ENDINGS and not seen.head.startswith(b"PK\x03\x04")

    def read(self, seen: Probe, how: How) -> Iterator[Item]:
        """The items of a delimited text (see `Importer`)."""
        wanted, how = wanted_of(how)
        grid = DelimitedGrid(seen.path, seen.size, how)
        return items_of(grid, how, seen.path.name, wanted)
