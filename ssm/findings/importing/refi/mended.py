r"""XML with signs in it that XML cannot hold, mended while it is read.

Tools write what people have pasted: a vertical tab from a spreadsheet, an emoji as two
halves (`&#xD83D;&#xDE42;`). One such sign would cost the whole project.
"""

import re

from ssm.findings.safe.xml import Readable

__all__ = ["Mended"]

_REF = rb"&#(?:x[0-9A-Fa-f]{1,8}|[0-9]{1,10});"
_SIGNS = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|(?:" + _REF + rb")+")
_ONE = re.compile(rb"&#(?:x([0-9A-Fa-f]+)|([0-9]+));")
_OPEN = re.compile(rb"(?:" + _REF + rb")*(?:&#?x?[0-9A-Fa-f]{0,10})?\Z")
_LONGEST = 4_096
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\0<", b"<\0")
_UNKNOWN = "\ufffd"


class Mended:
    """A stream of XML in which every sign is one that XML can hold.

    Halves of an emoji become one; any other sign that XML cannot hold becomes U+FFFD, so
    that positions stay what they are. XML in UTF-16 passes as it is.

    Attributes:
        lost: how many signs could not be held.
    """

    def __init__(self, file: Readable) -> None:
        self.lost = 0
        self._file = file
        self._rest = b""
        self._is_wide: bool | None = None

    def read(self, size: int, /) -> bytes:
        """Reads on."""
        while True:
            data = self._file.read(size)
            if self._is_wide is None:
                self._is_wide = data.startswith(_WIDE)
            whole = self._rest + data
            cut = _safe_end(whole) if data else len(whole)
            self._rest = whole[cut:]
            if cut or not data:
                ready = whole[:cut]
                return ready if self._is_wide else _SIGNS.sub(self._sign, ready)

    def _sign(self, found: re.Match[bytes]) -> bytes:
        """A control character, or a row of references, as XML can hold it."""
        if not found[0].startswith(b"&"):
            self.lost += 1
            return _UNKNOWN.encode()
        numbers = [_number(ref) for ref in _ONE.finditer(found[0])]
        if all(map(_is_allowed, numbers)):
            return found[0]
        return "".join(self._written(number) for number in _paired(numbers)).encode()

    def _written(self, number: int) -> str:
        if _is_allowed(number):
            return f"&#{number};"
        self.lost += 1
        return _UNKNOWN


def _safe_end(data: bytes) -> int:
    """Where some bytes end that the next ones cannot change: before references at the end."""
    found = _OPEN.search(data, max(0, len(data) - _LONGEST))
    return found.start() if found else len(data)


def _number(ref: re.Match[bytes]) -> int:
    return int(ref[1], 16) if ref[1] else int(ref[2])


def _paired(numbers: list[int]) -> list[int]:
    """Numbers of characters, with halves that stand together put into one."""
    whole: list[int] = []
    for number in numbers:
        if 0xDC00 <= number < 0xE000 and whole and 0xD800 <= whole[-1] < 0xDC00:
            whole.append(0x10000 + (whole.pop() - 0xD800) * 0x400 + number - 0xDC00)
        else:
            whole.append(number)
    return whole


def _is_allowed(number: int) -> bool:
    return (
        number in {0x9, 0xA, 0xD}
        or 0x20 <= number < 0xD800
        or 0xE000 <= number < 0xFFFE
        or 0x10000 <= number < 0x110000
    )
