"""Databases that no other importer reads: refused with a reason, not passed over."""

from collections.abc import Iterator

from ssm.errors import UnreadableError
from ssm.findings.importing.importer import How, Probe
from ssm.findings.importing.items import Item
from ssm.findings.safe.sqlite import database, is_database

__all__ = ["OtherDatabases"]

_ENDINGS = (".sqlite3", ".sqlite", ".qda")
_SHOWN = 5


class OtherDatabases:
    """Says of an SQLite file that is no project of a known tool what it is."""

    name = "database"
    what = "no other databases; what a file is instead is told"

    def recognises(self, seen: Probe) -> bool:
        """Whether it is a database, or is called one."""
        return is_database(seen.head) or seen.ending in _ENDINGS

    def read(self, seen: Probe, how: How) -> Iterator[Item]:
        """Nothing.

        Raises:
            UnreadableError: always; the message says whether it is none, is damaged, or is
                of another kind.
        """
        with database(seen.path, {}) as base:
            tables = list(base.columns)
        named = ", ".join(tables[:_SHOWN]) + (" ..." if len(tables) > _SHOWN else "")
        message = (
            f"{seen.path.name}: it is a database, but no project of a coding tool that is known"
            f" (its tables: {named or 'none'}); export the statements as CSV, and import that"
        )
        yield from ()
        raise UnreadableError(message, str(seen.path))
