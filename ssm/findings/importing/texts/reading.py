"""The text of a text file, as its places are counted: decoded, without its byte order mark."""

import re
from pathlib import Path

import attrs

from ssm.errors import UnreadableError
from ssm.findings.importing.importer import How
from ssm.findings.importing.tables.encodings import Encoding, encoding_of

__all__ = ["Decoded", "decoded_text"]

_MOST = 200_000_000
_HALF = re.compile("[\ud800-\udfff]")


@attrs.frozen
class Decoded:
    """A text, and what was found out about its encoding.

    Attributes:
        text: bytes that are none in the encoding stand in it as halves of surrogates.
        remark: a sentence, where there is something to tell.
    """

    text: str = attrs.field(repr=False)
    remark: str | None


def decoded_text(path: Path, how: How) -> Decoded:
    """The text of a file.

    Args:
        path: the file.
        how: with the encoding, where a person named it.

    Raises:
        UnreadableError: it is not there, is too big, or holds no text.
    """
    name = path.name
    try:
        size = path.stat().st_size
        if size > _MOST:
            msg = (
                f"{name}: a text may have {_MOST // 1_000_000} MB (got {size // 1_000_000} MB); "
                "cut it into several"
            )
            raise UnreadableError(msg, name)
        found = encoding_of(path, how.encoding)
        data = path.read_bytes()
    except OSError as error:
        msg = f"{name}: it cannot be read ({error.strerror}); try a copy of what it holds"
        raise UnreadableError(msg, name) from None
    how.progress(len(data), len(data))
    try:
        text = data[found.mark :].decode(found.codec, "surrogateescape")
    except UnicodeDecodeError:
        text = data[found.mark :].decode(found.codec, "replace")
    if "\x00" in text[:100_000]:
        msg = f"{name}: this is no text file; save what it holds as plain text in UTF-8"
        raise UnreadableError(msg, name)
    return Decoded(text, _remark(text, found, how))


def _remark(text: str, found: Encoding, how: How) -> str | None:
    """What there is to tell of an encoding; nothing of one that everybody expects."""
    if _HALF.search(text) is not None:
        remark = found.remark.partition(",")[0].rstrip(".")
        return f"{remark}, but for some bytes; the paragraphs with them are not read."
    return None if found.codec == "utf-8" and how.encoding is None else found.remark
