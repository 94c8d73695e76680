"""What can be wrong with the YAML of a file: codes FI01 to FI09, and FI23."""

from ssm.files.code import Code
from ssm.problems import Severity

__all__ = ["YAML_CODES"]

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

YAML_CODES = (
    Code(
        "FI01",
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
        "FI23",
        "second-document",
        _ERROR,
        "A line '---' begins a second YAML document, and only the first is read.",
        "Take the line away, or keep the second study in a folder of its own.",
    ),
)
