"""Bytes of a text file as text: what its mark says, UTF-8, or what a person says."""

import codecs

import attrs

__all__ = ["Decoded", "NotTextError", "decoded"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OLD = "cp1252"


class NotTextError(Exception):
    """Bytes that are no text in any encoding that was tried: the reason, as half a sentence."""


@attrs.frozen
class Decoded:
    """A text without its byte-order mark.

    Attributes:
        text: the text, its line ends as they are.
        mark: whether it began with a byte-order mark.
        guessed: the encoding, where it was neither told by a mark nor plain UTF-8.
    """

    text: str
    mark: bool = False
    guessed: str | None = None


def decoded(data: bytes, encoding: str | None = None) -> Decoded:
    r"""The text that some bytes mean.

    Args:
        data: the bytes of a file.
        encoding: what a person says it is; a mark at its start is heeded first.

    Raises:
        NotTextError: they are no text.

    Example:
        >>> decoded(b"\xef\xbb\xbfOne.\r\n")
        Decoded(text='One.\r\n', mark=True, guessed=None)
        >>> decoded(b"Zo\xeb").guessed
        'cp1252'
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return Decoded(_text(data[len(mark) :], name), mark=True)
    if encoding is not None:
        return Decoded(_text(data, encoding))
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        if b"\0" in data:
            msg = "it is no text"
            raise NotTextError(msg) from None
        return Decoded(_text(data, _OLD), guessed=_OLD)


def _text(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        msg = f"it is no text in {encoding}"
        raise NotTextError(msg) from None
