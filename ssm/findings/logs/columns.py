"""Which column of a table of events is which, by the names that people and tools give them."""

import re
from collections.abc import Sequence

__all__ = ["FIELDS", "columns_of"]

_NAMES = {
    "did": "did; concept:name; activity; activity name; event; event name; task; step; action;"
    "what; what happened; happening; operation",
    "case": "case; case:concept:name; case id; caseid; case number; trace; trace id; instance;"
    "process instance; case name",
    "at": "at; time:timestamp; timestamp; complete timestamp; time; date and time; datetime;"
    "when; end time; end; start timestamp; start time; start; date",
    "who": "who; org:resource; resource; by; done by; user; performer; originator; role;"
    "org:role; actor; agent; employee",
    "finding": "finding; finding id",
    "is": "is",
    "stage": "lifecycle:transition; lifecycle; lifecycle transition; transition; event type",
}
FIELDS = tuple(_NAMES)
"""What a column can hold, in the words of this module."""

_KNOWN = {field: tuple(map(str.strip, names.split(";"))) for field, names in _NAMES.items()}
_SPACES = re.compile(r"[\s_]+")


def columns_of(names: Sequence[str]) -> dict[str, int]:
    """The place of the column that holds each field, for those that a table has.

    Where several columns could be one, the name that says it best wins.

    Args:
        names: the first row of the table.

    Example:
        >>> columns_of(["Case ID", "Activity", "Complete Timestamp", "Resource", "Cost"])
        {'did': 1, 'case': 0, 'at': 2, 'who': 3}
    """
    small = [_SPACES.sub(" ", name).strip().lower() for name in names]
    found: dict[str, int] = {}
    for field, known in _KNOWN.items():
        named = next((name for name in known if name in small), None)
        if named is not None:
            found[field] = small.index(named)
    return found
