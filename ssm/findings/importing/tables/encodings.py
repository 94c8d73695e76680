"""The encoding of a text file: found by reading all of it, or as it was told."""

import codecs
import re
from pathlib import Path

import attrs

from ssm.errors import UnreadableError
from ssm.findings.importing.tables.letters import likely

__all__ = ["Encoding", "encoding_of"]

_CHUNK = 1 << 20
_ENOUGH = 200_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32, little-endian"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32, big-endian"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16, little-endian"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16, big-endian"),
)
_SOUND = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")


@attrs.frozen(kw_only=True)
class Encoding:
    """How the bytes of a file become text.

    Attributes:
        codec: its name for Python.
        mark: how many bytes the byte order mark takes.
        remark: what was found, as one sentence for people.
    """

    codec: str
    mark: int = 0
    remark: str


def encoding_of(path: Path, told: str | None = None) -> Encoding:
    """The encoding of a file.

    All of the file is looked at: what is plain for a hundred pages may have one accent on
    the last.

    Args:
        path: the file.
        told: the encoding that a person named, which is then taken.

    Raises:
        UnreadableError: no encoding is called as the person said.
        OSError: the file cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(_CHUNK)
    marked = next(((m, c, n) for m, c, n in _MARKS if head.startswith(m)), None)
    if told is not None:
        return _told(told, marked)
    if marked is not None:
        mark, codec, name = marked
        remark = f"The encoding is {name}, as the byte order mark says."
        return Encoding(codec=codec, mark=len(mark), remark=remark)
    wide = _wide(head)
    if wide is not None:
        codec, name = wide
        remark = f"The encoding is {name}, as its zero bytes show; there is no byte order mark."
        return Encoding(codec=codec, remark=remark)
    return _narrow(path)


def _told(told: str, marked: tuple[bytes, str, str] | None) -> Encoding:
    try:
        codec = codecs.lookup(told).name
        "".encode(codec)
    except LookupError:
        msg = (
            f"no encoding of text is called {told!r}; try utf-8, utf-16, cp1252 (Windows), "
            "latin-1 or mac-roman"
        )
        raise UnreadableError(msg, told) from None
    mark = b""
    if marked is not None and codec.removesuffix("-sig") in marked[1]:
        mark, codec = marked[0], marked[1]
    elif codec == "utf-8-sig":
        codec = "utf-8"
    elif codec in ("utf-16", "utf-32"):
        codec = f"{codec}-le"
    remark = f"The encoding is {told}, as you said."
    return Encoding(codec=codec, mark=len(mark), remark=remark)


def _wide(head: bytes) -> tuple[str, str] | None:
    """UTF-16 without a mark: every other byte of plain text is zero."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    few = max(2, len(head) // 100)
    if odd >= few and odd > 10 * even:
        return "utf-16-le", "UTF-16, little-endian"
    if even >= few and even > 10 * odd:
        return "utf-16-be", "UTF-16, big-endian"
    return None


def _narrow(path: Path) -> Encoding:
    """UTF-8, or an encoding of one byte a character."""
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    plain = True
    with path.open("rb") as file:
        try:
            while chunk := file.read(_CHUNK):
                plain = plain and chunk.isascii()
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return _damaged_or_old(path)
    if plain:
        remark = "The text is plain ASCII, which most encodings read alike; it is read as UTF-8."
        return Encoding(codec="utf-8", remark=remark)
    return Encoding(codec="utf-8", remark="The encoding is UTF-8, as all of it can be read so.")


def _damaged_or_old(path: Path) -> Encoding:
    sound = stray = 0
    samples = bytearray()
    with path.open("rb") as file:
        while (chunk := file.read(_CHUNK)) and stray < _ENOUGH:
            rest, whole = _SOUND.subn(b"", chunk)
            found = len(_HIGH.findall(rest))
            sound += whole
            stray += found
            if found and len(samples) < _ENOUGH:
                samples += chunk
    if sound > 4 * stray:
        remark = (
            "The encoding is UTF-8, but for some bytes that are none; "
            "the rows with them are not read."
        )
        return Encoding(codec="utf-8", remark=remark)
    codec, remark = likely(bytes(samples))
    return Encoding(codec=codec, remark=remark)
