"""Findings cut from documents by position: a table of places, and no words in it.

Transcripts often may not be copied, or not yet. Then a table says where each statement
stands, and the words are cut when the documents are there. Beside the columns of any
table of findings it has `document`, `start` and `end` (code points from 0, as in
`Finding`; a byte order mark does not count, line ends stay as they are) and `sha256`, the
first digits of the hash of the words in UTF-8: so a document that was edited is noticed,
and nobody is quoted with the wrong words.
"""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

import attrs

from ssm.files.codes import problem
from ssm.files.read import read_findings_node
from ssm.files.tree import Scalar
from ssm.findings.cells import Cell, cells
from ssm.findings.mapping import FIELDS, Mapping
from ssm.findings.table import Record, findings_of
from ssm.model.finding import Finding
from ssm.problems import Problem, sort_problems

__all__ = ["Cut", "cut", "fingerprint"]

_PLACE = ("document", "start", "end", "sha256")
_DIGITS, _LONGEST = 12, 12


@attrs.frozen(repr=False)
class Cut:
    """What was cut: the findings in the order of the table, and what could not be cut."""

    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...] = ()


class _NotCutError(Exception):
    """A row whose words cannot be cut: why, and what to try."""


def fingerprint(words: str) -> str:
    """The first digits of the hash of some words, for the column `sha256`.

    Example:
        >>> fingerprint("Half of them arrive.")
        '9e2a075fe70c'
    """
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def cut(folder: str | os.PathLike[str], table: str, file: str = "statements.csv") -> Cut:
    r"""The findings that a table of places means, in the exact words of the documents.

    A row whose document is not there, whose place lies outside it, or whose words have
    another hash costs only itself, and is told with its line.

    Args:
        folder: where the documents are; nothing outside it is opened.
        table: the text of a CSV with the columns `id`, `document`, `start`, `end`, perhaps
            `sha256`, and those of any table of findings but `text`.
        file: its name in messages.

    Example:
        >>> import pathlib, tempfile
        >>> folder = pathlib.Path(tempfile.mkdtemp())
        >>> _ = (folder / "a.txt").write_text("Letters? Half of them arrive. So I ring.")
        >>> cut(folder, "id,document,start,end\nf1,a.txt,9,29").findings[0].text
        'Half of them arrive.'
    """
    found = cells(table, file)
    problems = list(found.problems)
    names = [cell.text.strip().lower() for cell in found.rows[0]] if found.rows else []
    lacking = [name for name in _PLACE[:3] if name not in names]
    if lacking:
        message = f"a table of places needs the columns {', '.join(lacking)}"
        span = found.rows[0][0].span if found.rows else None
        return Cut((), (*problems, problem(message, "unread-columns", span=span)))
    texts: dict[str, str] = {}
    records = []
    for row in found.rows[1:]:
        held = dict(zip(names, row, strict=False))
        try:
            words = _words(Path(folder), held, texts)
        except _NotCutError as reason:
            message, hint = reason.args
            problems.append(problem(message, "bad-row", span=row[0].span, hint=hint))
        else:
            records.append(_record(held, words, row))
    node, twice = findings_of(records, Mapping())
    piece = read_findings_node(node, file)
    return Cut(piece.parts, sort_problems([*problems, *twice, *piece.problems]))


def _words(folder: Path, held: dict[str, Cell], texts: dict[str, str]) -> str:
    """The words at the place that a row names.

    Raises:
        _NotCutError: they cannot be had, or are not those that were meant.
    """
    document, first, after, digits = (
        held[name].text.strip() if name in held else "" for name in _PLACE
    )
    if document not in texts:
        texts[document] = _text(folder, document)
    text = texts[document]
    if not (_is_count(first) and _is_count(after) and int(first) < int(after) <= len(text)):
        message = f"{document!r} has {len(text)} code points, and none from {first!r} to {after!r}"
        raise _NotCutError(message, "count code points from 0; 'end' is the one after the last")
    words = text[int(first) : int(after)]
    if digits and not fingerprint(words).startswith(digits.lower()[:_DIGITS]):
        message = f"{document!r} holds other words from {first} to {after} than it did"
        raise _NotCutError(message, "find the statement again, and correct its place and hash")
    return words


def _is_count(text: str) -> bool:
    return text.isdecimal() and len(text) <= _LONGEST


def _text(folder: Path, document: str) -> str:
    """The text of a document.

    Raises:
        _NotCutError: it lies outside the folder, is not there, or is no UTF-8.
    """
    path = (folder / document).resolve()
    if not document or not path.is_relative_to(folder.resolve()):
        message = f"a document must lie inside the folder of documents (got {document!r})"
        raise _NotCutError(message, "copy it there and name it from there")
    try:
        return path.read_bytes().decode("utf-8").removeprefix("\ufeff")
    except OSError as error:
        message = f"{document!r} cannot be read: {error.strerror}"
    except UnicodeDecodeError:
        message = f"{document!r} is no UTF-8 text"
    raise _NotCutError(message, "check its name, and save it as plain text in UTF-8")


def _record(held: dict[str, Cell], words: str, row: Iterable[Cell]) -> Record:
    """A row as any table of findings would have it, its words among them."""
    fields = {n: Scalar(cell.text, cell.span) for n, cell in held.items() if n in FIELDS}
    span = next(iter(row)).span
    return Record({**fields, "text": Scalar(words, span)}, span)
