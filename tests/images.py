"""Images for the tests, made byte by byte; what a camera writes into them too."""

import struct
import zlib

__all__ = ["PLACE", "TWO_COLOURS", "jpeg", "pixels_of", "png"]

PLACE = b"52.5200 N 13.4050 E"
"""Stands for whatever tells where a photograph was taken."""


def segment(marker: int, body: bytes) -> bytes:
    """One segment of a JPEG file."""
    return bytes([0xFF, marker]) + struct.pack(">H", len(body) + 2) + body


def exif(turn: int, order: str = "<") -> bytes:
    """What a camera writes: which way is up, and where it stood."""
    start = (b"II*\x00" if order == "<" else b"MM\x00*") + struct.pack(f"{order}I", 8)
    entries = struct.pack(f"{order}HHIHH", 0x0112, 3, 1, turn, 0)
    return b"Exif\x00\x00" + start + struct.pack(f"{order}H", 1) + entries + PLACE


def jpeg(wide: int = 40, high: int = 30, *, turn: int = 1, order: str = "<") -> bytes:
    """A JPEG file with all that may be in one; the drawn lines are none that decode."""
    scan = bytes([0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56])
    return b"".join(
        [
            b"\xff\xd8",
            segment(0xE0, b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"),
            segment(0xE1, exif(turn, order)),
            segment(0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + PLACE),
            segment(0xE2, b"ICC_PROFILE\x00\x01\x01colours"),
            segment(0xE2, b"MPF\x00" + PLACE),
            segment(0xED, b"Photoshop 3.0\x00" + PLACE),
            segment(0xFE, PLACE),
            segment(0xDB, bytes(65)),
            segment(0xC2, struct.pack(">BHHB", 8, high, wide, 1) + b"\x01\x11\x00"),
            segment(0xDA, b"\x01\x01\x00\x00\x3f\x00") + scan,
            segment(0xDA, b"\x01\x01\x00\x01\x3f\x00") + scan,
            b"\xff\xd9",
            b"a film behind the end " + PLACE,
        ]
    )


def chunk(name: bytes, body: bytes) -> bytes:
    """One chunk of a PNG file."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(wide: int = 40, high: int = 30) -> bytes:
    """A PNG file, all red, with a remark on where it was made."""
    rows = b"".join(b"\x00" + b"\xc0\x20\x20" * wide for _ in range(high if high < 2000 else 1))
    return b"".join(
        [
            b"\x89PNG\r\n\x1a\n",
            chunk(b"IHDR", struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)),
            chunk(b"tEXt", b"Comment\x00" + PLACE),
            chunk(b"eXIf", PLACE),
            chunk(b"IDAT", zlib.compress(rows)),
            chunk(b"IEND", b""),
            PLACE,
        ]
    )


TWO_COLOURS = b"".join(
    [
        b"\x89PNG\r\n\x1a\n",
        chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 1, 8, 2, 0, 0, 0)),
        chunk(b"IDAT", zlib.compress(b"\x00\xff\x00\x00\x00\x00\xff")),
        chunk(b"IEND", b""),
    ]
)
"""A PNG file of two pixels: red on the left, blue on the right."""


def pixels_of(data: bytes) -> list[list[tuple[int, ...]]]:
    """The pixels of a PNG file with red, green, blue and opacity, row by row."""
    at, wide, rows = 8, 0, b""
    while at < len(data):
        long = int.from_bytes(data[at : at + 4], "big")
        body = data[at + 8 : at + 8 + long]
        if data[at + 4 : at + 8] == b"IHDR":
            wide = int.from_bytes(body[:4], "big")
        if data[at + 4 : at + 8] == b"IDAT":
            rows += body
        at += 12 + long
    return _unfiltered(zlib.decompress(rows), wide * 4)


def _unfiltered(raw: bytes, long: int) -> list[list[tuple[int, ...]]]:
    out: list[bytearray] = []
    for at in range(0, len(raw), long + 1):
        kind, row = raw[at], bytearray(raw[at + 1 : at + 1 + long])
        above = out[-1] if out else bytearray(long)
        for i in range(long):
            left, up = row[i - 4] if i > 3 else 0, above[i]
            corner = above[i - 4] if i > 3 else 0
            row[i] = (row[i] + _guess(kind, left, up, corner)) & 255
        out.append(row)
    return [[tuple(row[i : i + 4]) for i in range(0, long, 4)] for row in out]


def _guess(kind: int, left: int, up: int, corner: int) -> int:
    """What the filters of PNG guess of a byte."""
    near = left + up - corner
    paeth = min((left, up, corner), key=lambda value: abs(near - value))
    return (0, left, up, (left + up) // 2, paeth)[kind]
