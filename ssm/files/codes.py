"""Everything that reading can find wrong, in one table: the codes from `FI01` on."""

import attrs

from ssm.problems import Problem, Severity
from ssm.source import Span

__all__ = ["CODES", "SYNTAX", "Code", "code_of", "problem"]

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING


@attrs.frozen
class Code:
    """One kind of reading problem.

    Attributes:
        code: stable, such as `FI07`.
        name: readable, such as `cut-by-comma`.
        severity: how much it weighs.
        means: what it is, in a sentence or two.
        remedy: what to try.
    """

    code: str
    name: str
    severity: Severity
    means: str
    remedy: str


SYNTAX = "FI01"
"""The code of a YAML syntax error: `ssm` ends with exit status 2 when there is one."""

CODES = (
    Code(
        SYNTAX,
        "yaml-syntax",
        _ERROR,
        "The text is no YAML here. Only the section it stands in is lost; the rest is read.",
        "Put words with ': ', '#', quotes or brackets in double quotes; indent with spaces.",
    ),
    Code(
        "FI02",
        "too-deep",
        _ERROR,
        "Lists and mappings are nested more than 64 levels deep, which no study needs.",
        "Look for brackets that were never closed.",
    ),
    Code(
        "FI03",
        "no-anchors",
        _ERROR,
        "YAML anchors (&name) and aliases (*name) are not used in studies, so that every "
        "value stands where it is read.",
        "Write the value out; a text that begins with & or * needs double quotes.",
    ),
    Code(
        "FI04",
        "no-tags",
        _ERROR,
        "YAML tags (!name) are not used in studies: the field decides what a value is.",
        "Take the tag away; a text that begins with ! needs double quotes.",
    ),
    Code(
        "FI05",
        "duplicate-key",
        _ERROR,
        "The same key stands twice in one mapping. The first is read.",
        "Give one of them another name, or make them one.",
    ),
    Code(
        "FI06",
        "odd-key",
        _ERROR,
        "A key must be one plain word or text; merge keys (<<), lists and mappings are none.",
        "Write the key as a word, with its values below it.",
    ),
    Code(
        "FI07",
        "cut-by-comma",
        _ERROR,
        "Inside { } a comma ends a value, so that a sentence with a comma is cut in two.",
        "Put double quotes round the whole sentence.",
    ),
    Code(
        "FI08",
        "cut-by-hash",
        _WARNING,
        "A space and # begin a comment, so that the words behind are lost.",
        'Put double quotes round the words; write a comment with a space: "# like this".',
    ),
    Code(
        "FI09",
        "control-character",
        _WARNING,
        "The text holds a character that cannot be seen, such as a bell or an escape.",
        "Delete it; it often comes from copying out of a terminal or a PDF.",
    ),
    Code(
        "FI10",
        "not-a-study",
        _ERROR,
        "The file is empty, or is a list or a text where a mapping of sections belongs.",
        "Begin with 'ssm: 1' and 'title: \"...\"', then the sections.",
    ),
    Code(
        "FI11",
        "no-version",
        _WARNING,
        "The file does not say which version of the format it is written in.",
        "Write 'ssm: 1' as its first line.",
    ),
    Code(
        "FI12",
        "newer-version",
        _ERROR,
        "The file is written in a version of the format that this ssm does not know.",
        "Bring ssm up to date: pip install --upgrade ssm-workshop.",
    ),
    Code(
        "FI13",
        "unknown-key",
        _ERROR,
        "No part of this kind has such a key. Its value is not read.",
        "Look for a slip of the pen; 'ssm schema' lists the keys.",
    ),
    Code(
        "FI14",
        "reserved-key",
        _ERROR,
        "The word is kept for something that ssm will learn later.",
        "Leave it out for now; keep what you have as a comment.",
    ),
    Code(
        "FI15",
        "wrong-shape",
        _ERROR,
        "A text stands where a mapping or a list belongs, or the other way round.",
        "Compare with the format reference, or with an example study.",
    ),
    Code(
        "FI16",
        "not-a-number",
        _ERROR,
        "A whole number belongs here.",
        "Write it in digits, such as 3.",
    ),
    Code(
        "FI17",
        "not-a-date",
        _ERROR,
        "A date of the calendar belongs here: year, month, day.",
        "Write it as 2026-03-06.",
    ),
    Code(
        "FI18",
        "not-one-of",
        _ERROR,
        "One word of a short list belongs here.",
        "Choose the word that the message offers.",
    ),
    Code(
        "FI19",
        "bad-id",
        _ERROR,
        "An id is made of small letters and digits, joined by single '-' or '_'.",
        "Write good-time for 'Good time', and put the words into its label.",
    ),
    Code(
        "FI20",
        "bad-link",
        _ERROR,
        "A link is written 'a OP b', with spaces round its sign, and has two ends.",
        "Write nurses -> booking, or {link: nurses >< booking, label: ...}.",
    ),
    Code(
        "FI21",
        "left-out",
        _ERROR,
        "Without this field the part says nothing, so it is not read.",
        "Add the field; a sentence is enough.",
    ),
    Code(
        "FI22",
        "bad-value",
        _ERROR,
        "The value cannot stand in this field.",
        "The message says what can.",
    ),
    Code(
        "FI23",
        "second-document",
        _ERROR,
        "A line '---' begins a second YAML document, and only the first is read.",
        "Take the line away, or keep the second study in a folder of its own.",
    ),
    Code(
        "FI24",
        "not-private",
        _WARNING,
        "Analysis Three stands in a file that is shown to everybody.",
        "Move the commodities into the private file that 'political: {file: ...}' names.",
    ),
    Code(
        "FI25",
        "no-finding-id",
        _WARNING,
        "A finding without an id gets one made from its words and place, which changes "
        "when they do.",
        "Give it an id of its own, such as f7.",
    ),
    Code(
        "FI30",
        "unknown-ref",
        _ERROR,
        "The reference leads nowhere in this study.",
        "Look for a slip of the pen, or add the part that is meant.",
    ),
    Code(
        "FI31",
        "ambiguous-ref",
        _ERROR,
        "The reference could mean several parts.",
        "Write the kind in front, as in model/good-time/3.",
    ),
    Code(
        "FI32",
        "duplicate-id",
        _ERROR,
        "Two parts of one kind have the same id, so that references cannot tell them apart.",
        "Give one of them another id.",
    ),
    Code(
        "FI33",
        "boundary-in-itself",
        _ERROR,
        "A boundary holds itself, directly or by way of others, and cannot be drawn.",
        "Take it out of its own 'holds'.",
    ),
    Code(
        "FI34",
        "boundaries-overlap",
        _ERROR,
        "Two boundaries share an element, and neither lies inside the other.",
        "Put one boundary inside the other, or the element into one of them only.",
    ),
    Code(
        "FI40",
        "no-such-file",
        _ERROR,
        "The study names a file that cannot be read. Everything else is.",
        "Check its name, and that it lies in the study's folder.",
    ),
    Code(
        "FI41",
        "file-outside",
        _ERROR,
        "A study reads files of its own folder only.",
        "Copy the file into the study's folder and name it from there.",
    ),
    Code(
        "FI42",
        "unknown-file-kind",
        _ERROR,
        "Findings are read from .csv, .tsv, .jsonl and .yaml files.",
        "Save the file as CSV (UTF-8), and say in a .map.yaml file what its columns are.",
    ),
    Code(
        "FI50",
        "bad-mapping",
        _ERROR,
        "The mapping file says something about columns that cannot be followed.",
        "It may hold columns (field: column), values (field: {theirs: ours}) and defaults.",
    ),
    Code(
        "FI51",
        "unread-columns",
        _ERROR,
        "The table has no column that can be read as the words of a finding.",
        "Call a column 'text', or map one: columns: {text: Comment}.",
    ),
    Code(
        "FI52",
        "bad-row",
        _ERROR,
        "A row of the table cannot be read; the other rows are.",
        "The message says what is wrong in the row.",
    ),
    Code(
        "FI53",
        "rows-differ",
        _ERROR,
        "Rows of one id are one finding with several pieces of evidence, so their words "
        "must be the same.",
        "Give the finding with other words another id.",
    ),
    Code(
        "FI54",
        "unknown-finding",
        _WARNING,
        "A confirmed link is kept for a finding that is not in the study now.",
        "Keep the row if the finding may come back; delete it if not.",
    ),
)

_BY_CODE = {code.code: code for code in CODES}


def code_of(word: str) -> Code | None:
    """The reading problem of this code or name, or None.

    Example:
        >>> code_of("FI07").name, code_of("cut-by-comma").code
        ('cut-by-comma', 'FI07')
    """
    return _BY_CODE.get(word.upper()) or next((c for c in CODES if c.name == word.lower()), None)


def problem(
    code: str,
    message: str,
    *,
    span: Span | None,
    ref: str = "study",
    hint: str | None = None,
) -> Problem:
    """A reading problem, with what the table knows of its kind.

    Args:
        code: one of the table.
        message: what is wrong here, with the value.
        span: where.
        ref: canonical ref of the part it belongs to.
        hint: what to try here; the table's remedy when left out.
    """
    kind = _BY_CODE[code]
    return Problem(
        code=code,
        name=kind.name,
        severity=kind.severity,
        message=message,
        ref=ref,
        hint=hint or kind.remedy,
        span=span,
    )
