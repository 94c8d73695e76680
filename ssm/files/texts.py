"""Texts from the bytes of files: UTF-8, of bearable size, with no character unseen."""

import re

from ssm.errors import UnreadableError
from ssm.files.codes import problem
from ssm.problems import Problem
from ssm.source import Span

__all__ = ["MAX_BYTES", "MAX_TABLE", "cleaned", "decoded"]

MAX_BYTES = 20_000_000
MAX_TABLE = 150_000_000
"""For a table that an import wrote: it is read in a fraction of the time of others."""

_MARKS = ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LONE_RETURN = re.compile(r"\r(?!\n)")
_TOLD = 20


def decoded(data: bytes, file: str, most: int = MAX_BYTES) -> str:
    r"""The text of a file, without a byte order mark.

    Args:
        data: what the file holds.
        file: its name in messages.
        most: how many bytes it may have.

    Raises:
        UnreadableError: it is too big, or no UTF-8 text; the message says what to do.

    Example:
        >>> decoded(b"\xef\xbb\xbftitle: x", "study.yaml")
        'title: x'
    """
    if len(data) > most:
        raise UnreadableError(_too_big(file, most), file)
    for mark, name in _MARKS:
        if data.startswith(mark):
            msg = f"{file}: the file is {name}; save it as UTF-8 (in Excel: 'CSV UTF-8')"
            raise UnreadableError(msg, file)
    if b"\x00" in data:
        msg = f"{file}: this is no text file; a study is UTF-8 text, such as study.yaml"
        raise UnreadableError(msg, file)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        msg = (
            f"{file}:{line}: the file is no UTF-8 (got the byte 0x{data[error.start]:02x}); "
            "save it as UTF-8 (in Excel: 'CSV UTF-8')"
        )
        raise UnreadableError(msg, file) from None


def _too_big(file: str, most: int) -> str:
    told = f"{file}: it has more than the {most // 1_000_000} MB that can be read"
    if file.lower().endswith((".csv", ".tsv", ".jsonl", ".ndjson")):
        if most < MAX_TABLE:
            return f"{told}; bring it in with ssm findings import, which makes it quick to read"
        return f"{told}; import its parts into tables of their own, with --as"
    return f"{told}; put findings into files of their own"


def cleaned(text: str, file: str) -> tuple[str, list[Problem]]:
    """A text whose unseen characters are replaced, and the problems that they are.

    YAML allows none of them as they are. Each is replaced by one other character, so
    that no place in the text moves; so is the line end of old Macs.
    """
    text = _LONE_RETURN.sub("\n", text.removeprefix("\ufeff"))
    found = list(_UNSEEN.finditer(text))
    problems = []
    for match in found[:_TOLD]:
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - (text.rfind("\n", 0, match.start()) + 1) + 1
        span = Span(file, line, column, end_line=line, end_column=column + 1)
        message = f"the text holds a character that cannot be seen ({match.group()!r})"
        problems.append(problem(message, "control-character", span=span))
    return (_UNSEEN.sub("\ufffd", text) if found else text), problems
