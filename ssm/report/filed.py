"""The bytes of one file, the same for all that is written as text, tables or data."""

import json
from collections.abc import Callable, Mapping
from typing import Any

__all__ = ["Makers", "filed"]

Told = bytes | str | dict[str, Any] | list[Any]
Makers = Mapping[str, Callable[[], Told]]
"""By its format, what makes the content of a file."""


def filed(told: Told, kind: str) -> bytes:
    r"""What a file of text or data holds; it ends with one line end.

    Args:
        told: a text, or plain data to be written as JSON; bytes are a whole file already.
        kind: its format; a table in CSV begins with the mark by which Excel knows UTF-8.

    Example:
        >>> filed("a;b", "text"), filed({"é": 1}, "json"), filed("a\r\n", "csv")
        (b'a;b\n', b'{\n  "\xc3\xa9": 1\n}\n', b'\xef\xbb\xbfa\r\n')
    """
    if isinstance(told, bytes):
        return told
    text = told if isinstance(told, str) else json.dumps(told, indent=2, ensure_ascii=False)
    whole = text if text.endswith("\n") else f"{text}\n"
    return whole.encode("utf-8-sig" if kind == "csv" else "utf-8")
