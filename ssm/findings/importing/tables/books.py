"""Workbooks opened safely: first looked at as an archive, then read by openpyxl."""

import re
import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

import attrs

from ssm.errors import MissingExtraError, UnreadableError
from ssm.findings.importing.importer import Probe
from ssm.findings.safe.archive import Archive, archive
from ssm.findings.safe.xml import check_prolog

__all__ = ["BROKEN", "Facts", "book", "facts_of", "refuse_old"]

BROKEN = (
    *(KeyError, ValueError, TypeError, AttributeError, IndexError, OSError),
    *(zipfile.BadZipFile, ParseError),
)
"""What goes wrong when a workbook is not as it should be."""

_CHUNK = 1 << 20
_OVERLAP = 200
_MERGED = re.compile(
    rb'<(?:\w+:)?mergeCell [^>]*?ref="([A-Z]{1,3})([0-9]{1,7}):[A-Z]{1,3}([0-9]{1,7})"'
)
_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
_LETTERS = 26
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def book(path: Path, *, formulas: bool = False) -> Any:
    """An open workbook, of which sheets are read row by row.

    Args:
        path: the file.
        formulas: whether cells give their formulas, not what those came to.

    Raises:
        MissingExtraError: openpyxl is not installed.
        UnreadableError: the file is no workbook, or is refused.
    """
    try:
        import openpyxl
    except ImportError:
        msg = (
            "reading workbooks needs the extra 'office': pip install 'ssm-workshop[office]'; "
            "or save the sheet as CSV"
        )
        raise MissingExtraError(msg, "office") from None
    _look(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return openpyxl.load_workbook(path, read_only=True, data_only=not formulas)
    except BROKEN as error:
        msg = f"{path.name}: it cannot be read as a workbook ({_reason(error)}); save it anew"
        raise UnreadableError(msg, path.name) from None


def _reason(error: BaseException) -> str:
    return str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__


def _look(path: Path) -> None:
    """Refuses what is no archive, a bomb, or has a document type in a part."""
    with archive(path) as packed:
        for name in packed.names:
            if name.lower().endswith((".xml", ".rels")):
                with packed.open(name) as part:
                    check_prolog(part, f"{path.name}: {name}")


@attrs.frozen
class Facts:
    """What a sheet has that its rows do not show.

    Attributes:
        formulas: whether cells have formulas.
        merged: cells that reach down, as column from 0, first row and last row.
    """

    formulas: bool
    merged: tuple[tuple[int, int, int], ...]


def facts_of(path: Path, part: str) -> Facts:
    """What a sheet has that its rows do not show.

    Args:
        path: the workbook.
        part: the sheet's part of the archive.
    """
    formulas = False
    merged: dict[tuple[int, int, int], None] = {}
    with archive(path) as packed:
        for piece in _pieces(packed, part):
            formulas = formulas or _FORMULA.search(piece) is not None
            for column, first, last in _MERGED.findall(piece):
                if int(first) < int(last):
                    merged[_column(column), int(first), int(last)] = None
    return Facts(formulas, tuple(merged))


def _pieces(packed: Archive, part: str) -> Iterator[bytes]:
    """A part piece by piece, each with the end of the one before."""
    before = b""
    with packed.open(part) as file:
        while chunk := file.read(_CHUNK):
            yield before + chunk
            before = chunk[-_OVERLAP:]


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * _LETTERS + letter - ord("A") + 1
    return number - 1


def refuse_old(seen: Probe) -> None:
    """Refuses a workbook of the time before XLSX, or one that is locked.

    Raises:
        UnreadableError: it is one.
    """
    if seen.head.startswith(_OLD) or seen.ending == ".xls":
        msg = (
            f"{seen.path.name}: this is an old workbook (.xls), or one that is locked with a "
            "password; open it and save it as .xlsx without one, or as CSV"
        )
        raise UnreadableError(msg, seen.path.name)
