"""What can be wrong with a field of a study: codes FI10 to FI25."""

from ssm.files.code import Code
from ssm.problems import Severity

__all__ = ["FIELD_CODES"]

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

FIELD_CODES = (
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
)
