"""One file of events read, whatever its kind."""

from pathlib import Path, PurePosixPath

from ssm.errors import UnreadableError
from ssm.files.codes import problem
from ssm.files.texts import MAX_BYTES
from ssm.findings.importing.tables.encodings import encoding_of
from ssm.findings.logs.csv import csv_log
from ssm.findings.logs.event import Log
from ssm.findings.logs.xes import xes_log
from ssm.source import Span

__all__ = ["ENDINGS", "MAX_LOG", "read_log"]

MAX_LOG = 150_000_000
"""How many bytes an XES file may have; tables are read whole, and may have fewer."""

_TABLES = (".csv", ".tsv", ".txt")
ENDINGS = (*_TABLES, ".xes")
"""The endings of files that hold events."""


def read_log(path: Path, name: str) -> Log:
    """The cases of a file of events: a table in any common encoding, or XES.

    Args:
        path: the file; it is there, and a plain file.
        name: what messages call it.

    Raises:
        UnreadableError: it cannot be read, is too big, has no letters that can be read, or
            is no sound XML; the message says what to try.
    """
    try:
        return _read(path, name)
    except UnreadableError:
        raise
    except OSError as error:
        msg = f"{name}: it cannot be read ({error.strerror}); try a copy of what it holds"
        raise UnreadableError(msg, name) from None


def _read(path: Path, name: str) -> Log:
    ending = PurePosixPath(name).suffix.lower()
    if ending not in ENDINGS:
        span = Span(name, 1, 1, end_line=1, end_column=1)
        message = f"what happened is not read from {ending or 'such'!r} files"
        return Log(problems=(problem(message, "unread-log", span=span),))
    most = MAX_LOG if ending == ".xes" else MAX_BYTES
    if path.stat().st_size > most:
        msg = (
            f"{name}: it has more than the {most // 1_000_000} MB that can be read; "
            "export fewer cases, or one"
        )
        raise UnreadableError(msg, name)
    if ending == ".xes":
        return xes_log(path.read_bytes(), name)
    encoding = encoding_of(path)
    try:
        text = path.read_bytes()[encoding.mark :].decode(encoding.codec)
    except UnicodeDecodeError:
        msg = f"{name}: some of its letters cannot be read; save it as UTF-8"
        raise UnreadableError(msg, name) from None
    if "\x00" in text:
        msg = f"{name}: this is no text file; save the table as CSV (UTF-8)"
        raise UnreadableError(msg, name)
    return csv_log(text, name)
