"""One findings file read, whatever its kind."""

import functools
from collections.abc import Callable

import attrs

from ssm.files.codes import problem
from ssm.files.read import Piece, read_findings, read_findings_node
from ssm.findings.csv import csv_records
from ssm.findings.jsonlines import json_records
from ssm.findings.mapping import MARKS, Mapping, read_mapping
from ssm.findings.table import Record, findings_of
from ssm.problems import Problem, sort_problems
from ssm.source import Span

__all__ = ["FORMATS", "is_imported", "read_findings_file"]

_Reader = Callable[[str, str, Mapping], tuple[list[Record], list[Problem]]]

FORMATS: tuple[tuple[str, _Reader], ...] = (
    (".csv", csv_records),
    (".tsv", csv_records),
    (".jsonl", json_records),
    (".ndjson", json_records),
)
"""The endings of tables, and what reads them."""

_YAML = (".yaml", ".yml")


def is_imported(header: bytes) -> bool:
    r"""Whether a table with this first line was written by an import.

    Example:
        >>> is_imported(b"id,text,imported\r\n"), is_imported(b"id,text\r\n")
        (True, False)
    """
    return header.rstrip().lower().find(MARKS.encode()) >= 0


@functools.lru_cache(maxsize=64)
def read_findings_file(
    text: str, file: str, mapping: tuple[str, str] | None = None
) -> tuple[Piece, dict[str, str]]:
    r"""The findings of one file, and the texts that were read for it.

    What a text holds is found out once: a study that is read again and again, as while it
    is watched, mostly has the same findings.

    Args:
        text: the file's text.
        file: its name, whose ending says what kind it is.
        mapping: name and text of the mapping file beside it, when there is one.

    Example:
        >>> piece, _ = read_findings_file("id,text\nf1,Half of them arrive.", "a.csv")
        >>> piece.parts[0].text
        'Half of them arrive.'
    """
    ending = file[file.rfind(".") :].lower()
    if ending in _YAML:
        return read_findings(text, file), {file: text}
    reader = next((reader for known, reader in FORMATS if known == ending), None)
    if reader is None:
        span = Span(file, 1, 1, end_line=1, end_column=1)
        message = f"findings are not read from {ending!r} files"
        return Piece(problems=(problem(message, "unknown-file-kind", span=span),)), {}
    texts = {file: text}
    if mapping is None and reader is csv_records and MARKS in text[: text.find("\n")]:
        from ssm.findings.imported import read_imported

        quick = read_imported(text, file)
        if quick is not None:
            return quick, texts
    how = Mapping()
    problems: list[Problem] = []
    if mapping is not None:
        how, wrong = read_mapping(mapping[1], mapping[0])
        texts[mapping[0]] = mapping[1]
        problems += wrong
    records, more = reader(text, file, how)
    node, twice = findings_of(records, how)
    piece = read_findings_node(node, file)
    problems += [*more, *twice, *piece.problems]
    return attrs.evolve(piece, problems=sort_problems(problems)), texts
