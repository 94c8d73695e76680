"""Paths as coding tools write them, as parts of names to look for and never as places to open."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

__all__ = ["parts_of"]

_SCHEME = re.compile(r"(?:internal|relative|absolute|file):/*", re.IGNORECASE)
_DRIVE = re.compile(r"[A-Za-z]:")


def parts_of(told: str) -> Iterator[tuple[str, ...]]:
    r"""The names that a path may mean, as it stands and without percent signs.

    What leads upwards or to a drive is left out, so that nothing outside the project can
    be meant.

    Example:
        >>> list(parts_of("internal://3f2a.txt"))
        [('3f2a.txt',)]
        >>> list(parts_of("absolute:///C:\\Work\\Interview%201.txt"))
        [('Work', 'Interview%201.txt'), ('Work', 'Interview 1.txt')]
        >>> list(parts_of("relative://../../secret.txt"))
        [('secret.txt',)]
    """
    for text in dict.fromkeys((told, unquote(told))):
        rest = _SCHEME.sub("", text.strip().replace("\\", "/"), count=1).lstrip("/")
        names = _DRIVE.sub("", rest, count=1).split("/")
        parts = tuple(name for name in names if name not in {"", ".", ".."})
        if parts:
            yield parts
