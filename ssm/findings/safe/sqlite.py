"""An SQLite file opened safely: read and never written, and nothing in it is obeyed.

A project file of somebody else may be no database, be damaged or locked, or be built to
keep a reader busy for ever. It is opened as it lies, without the side files that SQLite
would make, views and triggers are left alone, and only plain tables are read.
"""

import contextlib
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Self

from ssm.errors import UnreadableError
from ssm.findings.safe.limits import DatabaseLimits
from ssm.findings.safe.sound import check_pages

__all__ = ["Database", "Value", "as_text", "database", "is_database"]

Value = str | int | float | bytes | None

_MAGIC = b"SQLite format 3\x00"
_SIDES = ("-wal", "-journal")
_STEP = 100_000
_LEAST = 100_000_000
_SETTINGS = ("trusted_schema=OFF", "query_only=ON", "cell_size_check=ON", "mmap_size=0")
_ALLOWED = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION}


def is_database(head: bytes) -> bool:
    """Whether the first bytes of a file are those of an SQLite database."""
    return head.startswith(_MAGIC)


def as_text(value: Value) -> str:
    """A value as text, whatever the column holds; nothing when there is none."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return "" if value is None else str(value)


def database(
    path: str | os.PathLike[str],
    needs: Mapping[str, tuple[str, ...]],
    limits: DatabaseLimits | None = None,
) -> "Database":
    """Opens an SQLite file for reading, or refuses it.

    Nothing is written into its folder. What a program that still has it open has not yet
    put into the file itself is read too, from a copy.

    Args:
        path: the file.
        needs: the tables, with the columns, without which it is another kind of file.
        limits: how much it may hold; `DatabaseLimits()` when left out.

    Raises:
        UnreadableError: it is refused; the message says why and what to try.

    Example:
        >>> import pathlib, sqlite3, tempfile
        >>> file = pathlib.Path(tempfile.mkdtemp()) / "notes.db"
        >>> with contextlib.closing(sqlite3.connect(file)) as made:
        ...     _ = made.executescript("create table notes (words text);"
        ...                            "insert into notes values ('Half of them arrive.')")
        >>> with database(file, {"notes": ("words",)}) as opened:
        ...     list(opened.rows("select words from notes"))
        [('Half of them arrive.',)]
    """
    path, limits = Path(path), limits or DatabaseLimits()
    sides = [side for end in _SIDES if (side := path.with_name(path.name + end)).is_file()]
    sides = [side for side in sides if side.stat().st_size]
    try:
        with path.open("rb") as file:
            head = file.read(len(_MAGIC))
        size = sum(each.stat().st_size for each in (path, *sides))
    except OSError as error:
        raise _refused(path, f"it cannot be read ({error.strerror}); check its name") from None
    if not is_database(head):
        hint = "it may be encrypted, or another kind of file; export it again"
        raise _refused(path, f"it is no SQLite database; {hint}")
    if size > limits.size:
        raise _refused(path, f"it holds {size} bytes, more than {limits.size}; split the project")
    opened = Database(path, sides, limits, size)
    try:
        opened.check(needs)
    except BaseException:
        opened.close()
        raise
    return opened


def _refused(path: Path, why: str) -> UnreadableError:
    return UnreadableError(f"{path.name}: {why}", os.fspath(path))


class Database:
    """An open database: its plain tables, and rows of them one by one.

    Attributes:
        columns: the names of the columns of each plain table, all in small letters.
    """

    def __init__(self, path: Path, sides: list[Path], limits: DatabaseLimits, size: int) -> None:
        """Open a file that has been looked at; `database` does both."""
        self._path = path
        self._left = self._budget = _LEAST + size * limits.work
        self._stack = contextlib.ExitStack()
        try:
            with self._told():
                self._link = self._opened(sides)
                self._guard(limits)
                check_pages(self._link)
                self.columns = self._looked()
        except BaseException:
            self.close()
            raise

    def _opened(self, sides: list[Path]) -> sqlite3.Connection:
        """The file as it lies; where SQLite would first put it in order, a copy of it."""
        path, how = (self._copied(sides), "rw") if sides else (self._path, "ro&immutable=1")
        uri = f"{path.absolute().as_uri()}?mode={how}"
        link = sqlite3.connect(uri, uri=True, check_same_thread=False)
        self._stack.callback(link.close)
        return link

    def _copied(self, sides: list[Path]) -> Path:
        """A copy of the file beside copies of what belongs to it, where SQLite may write."""
        folder = Path(self._stack.enter_context(tempfile.TemporaryDirectory(prefix="ssm-")))
        for each in (self._path, *sides):
            shutil.copyfile(each, folder / each.name)
        return folder / self._path.name

    def _guard(self, limits: DatabaseLimits) -> None:
        self._link.text_factory = lambda held: held.decode("utf-8", "replace")
        self._link.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, limits.cell)
        self._link.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        for setting in _SETTINGS:
            self._link.execute(f"pragma {setting}")
        self._link.set_progress_handler(self._is_too_long, _STEP)

    def _is_too_long(self) -> bool:
        self._left -= _STEP
        return self._left < 0

    def _looked(self) -> dict[str, tuple[str, ...]]:
        listed = self._link.execute(
            "select name, sql from sqlite_master where type = 'table' order by name"
        ).fetchall()
        plain = [
            name for name, sql in listed if not str(sql or "").lower().startswith("create virtual")
        ]
        found = {}
        for name in plain:
            told = self._link.execute(
                "select name from pragma_table_xinfo(?) where hidden <> 1", (name,)
            )
            found[str(name).lower()] = tuple(str(column).lower() for (column,) in told)
        self._link.set_authorizer(_may)
        return found

    def check(self, needs: Mapping[str, tuple[str, ...]]) -> None:
        """Looks whether the tables and columns are there.

        Raises:
            UnreadableError: they are not.
        """
        for table, columns in needs.items():
            if not self.has(table, *columns):
                what = ", ".join(columns)
                why = f"it has no table {table!r} with the columns {what}"
                raise _refused(self._path, f"{why}; it is a database of another kind")

    def has(self, table: str, *columns: str) -> bool:
        """Whether there is a plain table with these columns."""
        return set(columns) <= set(self.columns.get(table, ())) and table in self.columns

    def rows(self, query: str, *values: Value) -> Iterator[tuple[Value, ...]]:
        """The rows that a query finds, one by one.

        Args:
            query: ours, never one that stands in the file.
            values: for its question marks.

        Raises:
            UnreadableError: the file is damaged, or keeps the reader busy.
        """
        self._left = self._budget
        with self._told():
            yield from self._link.execute(query, values)

    def records(self, query: str, *values: Value) -> Iterator[dict[str, Value]]:
        """The rows that a query finds, each by the names of its columns in small letters.

        Raises:
            UnreadableError: the file is damaged, or keeps the reader busy.
        """
        self._left = self._budget
        with self._told():
            found = self._link.execute(query, values)
            names = [column[0].lower() for column in found.description]
            for row in found:
                yield dict(zip(names, row, strict=True))

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        """What SQLite or the disk complain of, as a refusal.

        Raises:
            UnreadableError: they do.
        """
        try:
            yield
        except (sqlite3.Error, sqlite3.Warning, OSError, UnicodeError) as error:
            if isinstance(error, UnreadableError):
                raise
            if self._left < 0:
                why = "reading it takes longer than any real project would; it is refused"
            else:
                hint = "open it in its own program, save a copy, and try that"
                why = f"it is damaged or locked ({error}); {hint}"
            raise _refused(self._path, why) from None

    def close(self) -> None:
        """Closes it, and takes away what was copied."""
        self._stack.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _may(action: int, _one: str | None, _two: str | None, _base: str | None, by: str | None) -> int:
    """Allows reading of tables, and nothing that stands behind a view or a trigger."""
    if action in _ALLOWED and by is None:
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY
