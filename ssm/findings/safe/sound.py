"""Whether an SQLite file is whole, looked at before rows could be missed in silence."""

import sqlite3

__all__ = ["check_pages"]

_HARMLESS = "never used"
_BROKEN = ("Tree ", "Page ", "On ", "Main ", "Freelist", "Fragmentation", "database disk image")


def check_pages(link: sqlite3.Connection) -> None:
    """Looks whether the pages of a database are whole.

    Values that break a rule of their table are no fault here: they can be read.

    Args:
        link: an open database.

    Raises:
        DatabaseError: they are not; the message says what is broken.

    Example:
        >>> check_pages(sqlite3.connect(":memory:"))
    """
    for (told,) in link.execute("pragma quick_check(20)"):
        for line in str(told).splitlines():
            if line.startswith(_BROKEN) and _HARMLESS not in line:
                raise sqlite3.DatabaseError(line)
