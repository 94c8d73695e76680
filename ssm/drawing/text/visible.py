"""Characters that a drawing cannot hold, made visible instead of lost."""

import re

__all__ = ["visible"]

_UNFIT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def visible(text: str) -> str:
    r"""A text that XML can hold, with control characters as pictures of themselves.

    Letters and their accents are joined (NFC), so that one font draws both. Characters
    that turn the direction of what follows are seen instead of obeyed: a picture never
    reads otherwise than the file it is drawn from.

    Example:
        >>> visible("bell\x07, escape\x1b, line\nend")
        'bell␇, escape␛, line\nend'
    """
    if text.isascii():
        return _UNFIT.sub(_picture, text)
    import unicodedata

    return _UNFIT.sub(_picture, unicodedata.normalize("NFC", text))


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code == 0x7F:
        return "\N{SYMBOL FOR DELETE}"
    return chr(0x2400 + code) if code < 0x20 else _REPLACEMENT
