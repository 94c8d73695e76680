"""A member of an archive as a stream that tells what breaks in our words."""

import io
import struct
import zipfile
import zlib
from typing import IO

from ssm.errors import UnreadableError

__all__ = ["BROKEN", "Member", "broken"]

BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)
"""What a broken archive may raise."""


def broken(box: str, name: str, error: BaseException) -> UnreadableError:
    """The refusal of a member that does not unpack."""
    msg = f"{box}: the member {name!r} is broken ({error}); export or copy it again"
    return UnreadableError(msg, name)


class Member(io.RawIOBase):
    """A stream that tells what breaks in our words, and ends where the directory says."""

    def __init__(self, inner: IO[bytes], box: str, name: str) -> None:
        self._inner = inner
        self._box = box
        self._name = name

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Reads on, up to as many bytes as there is room for."""
        try:
            data = self._inner.read(len(buffer))
        except BROKEN as error:
            raise broken(self._box, self._name, error) from None
        buffer[: len(data)] = data
        return len(data)
