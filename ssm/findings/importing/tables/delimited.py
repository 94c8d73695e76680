"""Delimited text: CSV, TSV and their kin, from any program and in any encoding."""

import itertools
from collections.abc import Iterator
from pathlib import Path

from ssm.findings.importing.importer import How, Probe
from ssm.findings.importing.items import Item, Remark, Unread
from ssm.findings.importing.tables.encodings import encoding_of
from ssm.findings.importing.tables.grids import Tell
from ssm.findings.importing.tables.lines import lines_of
from ssm.findings.importing.tables.reading import items_of
from ssm.findings.importing.tables.rows import Row, rows_of
from ssm.findings.importing.tables.separators import separator_of
from ssm.findings.importing.tables.wanted import wanted_of

__all__ = ["Delimited", "DelimitedGrid"]

_SAMPLE = 300
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
        self.names: tuple[str, ...] | None = None
        self._encoding = encoding_of(path, how.encoding)
        sample = list(itertools.islice(lines_of(path, self._encoding), _SAMPLE))
        self._separator = separator_of(sample, how.separator)
        self.remarks: tuple[Remark, ...] = (
            Remark(self._encoding.remark),
            Remark(self._separator.remark),
        )

    def rows(self, width: int | None = None, tell: Tell | None = None) -> Iterator[Row | Unread]:
        """Its rows with their numbers, and what could not be read (see `Grid`)."""
        lines = lines_of(self._path, self._encoding, tell)
        return rows_of(lines, self._separator, self._encoding.codec, width)


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
