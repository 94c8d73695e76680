"""Whether something is written, or only a sign that it will be."""

from collections.abc import Iterable

__all__ = ["is_blank", "is_filled"]

_LATER = frozenset(
    [
        "tbd",
        "tba",
        "tbc",
        "todo",
        "to do",
        "fixme",
        "x",
        "xx",
        "xxx",
        "n/a",
        "na",
        "none",
        "unknown",
        "not known",
        "not known yet",
        "open",
        "later",
        "to be decided",
        "to be defined",
        "to be determined",
        "to be confirmed",
    ]
)


def is_blank(text: str | None) -> bool:
    """Whether a text is empty, or stands where one will be written.

    Example:
        >>> is_blank("TBD"), is_blank("?"), is_blank(None), is_blank("tenants")
        (True, True, True, False)
    """
    plain = " ".join((text or "").lower().split()).strip(".?!…-–—_<>[]() ")
    return not plain or plain in _LATER


def is_filled(texts: Iterable[str]) -> bool:
    """Whether one at least of several texts says something.

    Example:
        >>> is_filled(["?"]), is_filled(["?", "tenants"]), is_filled([])
        (False, True, False)
    """
    return not all(is_blank(text) for text in texts)
