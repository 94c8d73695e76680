"""Which key does what, in each state of a conversation about a finding."""

import enum

from ssm.model.words import Happens, Judged

__all__ = [
    "BACKSPACE",
    "HAPPENS_KEYS",
    "HELP",
    "JUDGED_KEYS",
    "ON",
    "ROWS_HELP",
    "SETTLING_HELP",
    "UNDO",
    "Asks",
    "Part",
]


class Asks(enum.Enum):
    """What is asked just now."""

    ROW = "row"
    HAPPENS = "happens"
    JUDGED = "judged"
    TYPED = "typed"
    NOTHING = "nothing"


class Part(enum.Enum):
    """What there is to show anew after a key."""

    FINDING = "finding"
    ROWS = "rows"
    NOTE = "note"
    HELP = "help"


ON = ("\r", "\n", " ")
"""Enter and the space bar: go on, and leave open what was asked."""

BACKSPACE = ("\x7f", "\x08")
UNDO = ("u", *BACKSPACE)

HAPPENS_KEYS = {"y": Happens.YES, "p": Happens.PARTLY, "n": Happens.NO, "u": Happens.UNCLEAR}
JUDGED_KEYS = {"w": Judged.WELL, "m": Judged.MIXED, "b": Judged.BADLY}

_FACTS = (
    ("y p n u", "it happens: yes, partly, no, unclear"),
    ("w m b", "it is judged: well, mixed, badly"),
    ("Enter", "leave open what is asked"),
    ("Backspace", "take the last decision back"),
)
HELP = (
    ("1 to 9", "the finding speaks of this row"),
    ("n", "it fits nothing"),
    ("l", "look at it later"),
    ("r", "it speaks of none of the rows shown; show more"),
    ("m", "show more rows"),
    ("/", "look for another row by typing"),
    ("+", "stay here: it speaks of several rows"),
    ("Enter", "go on, when it is decided"),
    ("b", "back to the finding before"),
    ("u", "take the last decision back, and the one before it ..."),
    ("q", "stop; everything is kept"),
    *_FACTS,
)
"""What the keys do while findings are read one after another."""

ROWS_HELP = (
    ("y", "the finding speaks of this row"),
    ("n", "it does not"),
    ("Enter", "pass over it for now"),
    ("u", "take the last decision back, and the one before it ..."),
    ("q", "stop; everything is kept"),
    *_FACTS,
)
"""What the keys do while the findings for one row are read."""

SETTLING_HELP = (
    ("1 to 9", "it counts as this person found"),
    ("n", "it counts as fitting nothing"),
    ("Enter", "pass over it for now"),
    ("u", "take the last ruling back, and the one before it ..."),
    ("q", "stop; everything is kept"),
)
"""What the keys do while disputes are settled."""
