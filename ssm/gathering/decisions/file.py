"""`LinksFile`: the file of decisions, read when it has changed, and written whole."""

import os
from contextlib import AbstractContextManager
from pathlib import Path

from ssm.errors import CannotWriteError, UnreadableError
from ssm.files.atomic import write_bytes
from ssm.files.locking import held
from ssm.gathering.decisions.lines import Lines
from ssm.gathering.decisions.patches import Patch
from ssm.loading.beside import LINKS_FILE
from ssm.loading.find import why_not_inside

__all__ = ["LinksFile"]


class LinksFile:
    """`findings/links.csv` of one study."""

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        """Nothing is read yet.

        Args:
            folder: the study's folder.
        """
        self._folder = Path(folder)
        self._path = self._folder / LINKS_FILE
        self._known: tuple[bytes, Lines] | None = None

    def held(self) -> AbstractContextManager[None]:
        """Holds the file against others who decide, while it is compared and written."""
        return held(self._folder)

    def content(self) -> bytes | None:
        """The content of the file, or None when there is none.

        Raises:
            UnreadableError: it cannot be read.
        """
        try:
            return self._path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            name = self._path.as_posix()
            msg = f"{name}: it cannot be read ({error.strerror}); look at its rights"
            raise UnreadableError(msg, name) from None

    def lines(self, content: bytes | None) -> Lines:
        """The lines of a content; found out once for as long as it stays the same.

        Raises:
            UnreadableError: it is no table of decisions, or no UTF-8.
        """
        data = content or b""
        if self._known is None or self._known[0] != data:
            name = self._path.as_posix()
            try:
                text = data.decode("utf-8")
            except UnicodeDecodeError as error:
                msg = f"{name}: it is no UTF-8 (byte {error.start}); save it as CSV in UTF-8"
                raise UnreadableError(msg, name) from None
            self._known = (data, Lines.of(text, name))
        return self._known[1]

    def write(self, content: bytes | None, table: Lines) -> Patch:
        """Writes other lines; gives what that has changed.

        Args:
            content: what the file holds.
            table: what it is to hold.

        Raises:
            CannotWriteError: it cannot be written; nothing has changed then.
        """
        data = table.text().encode("utf-8")
        self.put(data, there=True)
        return Patch.between(content or b"", data)

    def put(self, data: bytes, *, there: bool) -> None:
        """Writes a content, or takes the file away.

        Args:
            data: the content.
            there: whether there is to be a file.

        Raises:
            CannotWriteError: it cannot be written; nothing has changed then.
        """
        reason = why_not_inside(self._folder, LINKS_FILE)
        if reason is not None:
            msg = f"{self._path.as_posix()}: a file of a study {reason}; put it there"
            raise CannotWriteError(msg, str(self._path))
        try:
            if there:
                write_bytes(self._path, data, replace=True)
            else:
                self._path.unlink(missing_ok=True)
        except OSError as error:
            name = self._path.as_posix()
            msg = f"{error}; if it is open in another program, close it there"
            raise CannotWriteError(msg, name) from None
