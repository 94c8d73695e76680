"""The columns of a findings table that imports write, and who each of them belongs to.

A re-import may change what an import wrote and nobody has touched since. So each line
has marks, in its last column: a few digits for each group of cells, of what the import
wrote there. Where the cells have other marks now, a person has changed them.
"""

import functools
import hashlib

from ssm.findings.mapping import FIELDS, MARKS, ROW_FIELDS

__all__ = [
    "COLUMNS",
    "FOLDER",
    "GROUPS",
    "INPUT",
    "MARKS",
    "PLACE",
    "joined_marks",
    "marks",
    "marks_of",
]

FOLDER, INPUT = "findings", "input"
COLUMNS = (*FIELDS, INPUT, MARKS)
"""What the first row of a new table says."""

PLACE = ("document", "start", "end", "digest")
"""Where a statement stands: the input's alone to say."""

GROUPS = (
    ("text",),
    PLACE,
    ("source", "speaker"),
    ("perspective",),
    ("date",),
    ("codes", "coders"),
    ("note",),
    ROW_FIELDS,
)
"""The cells that imports write, in groups that are taken or left together; only forms write
the last one."""

_DIGITS, _SEPARATOR = 5, "."


def marks(line: dict[str, str]) -> tuple[str, ...]:
    """The marks of a line, one for each group.

    Args:
        line: the texts by column.

    Example:
        >>> marks({"text": "Half of them arrive."})[0]
        '9e2a0'
    """
    return tuple(_mark([line.get(name, "") for name in group]) for group in GROUPS)


def marks_of(line: dict[str, str]) -> tuple[str, ...]:
    """The marks that the last import left in a line; empty ones where there are none."""
    found = tuple(line.get(MARKS, "").split(_SEPARATOR))
    if len(found) == len(GROUPS) - 1:
        return (*found, _empty(len(ROW_FIELDS)))
    return found if len(found) == len(GROUPS) else ("",) * len(GROUPS)


def joined_marks(found: tuple[str, ...]) -> str:
    """The cell that holds some marks; that of a row is left out where no form said any."""
    told = found[:-1] if found[-1] == _empty(len(ROW_FIELDS)) else found
    return _SEPARATOR.join(told)


def _mark(texts: list[str]) -> str:
    return _digest("\x1f".join(texts)) if any(texts) else _empty(len(texts))


@functools.cache
def _empty(count: int) -> str:
    """The mark of so many cells with nothing in them."""
    return _digest("\x1f" * (count - 1))


def _digest(told: str) -> str:
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
