"""PNG and JPEG taken apart: the texts beside the pixels."""

import struct
import zlib
from collections.abc import Iterator

from ssm.report.sharing.pieces import Piece

__all__ = ["JPEG", "PNG", "jpeg_pieces", "png_pieces", "read_in_all_ways"]

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff"
_NAMES = "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB bKGD pHYs sBIT tIME hIST acTL fcTL fdAT cICP"
_PIXELS = frozenset(_NAMES.split(" "))
_MOST = 20_000_000
_HEAD = 400


def png_pieces(data: bytes) -> Iterator[Piece]:
    r"""The texts in the chunks of a PNG, and what stands behind its end.

    What is drawn is proved by the SVG that it was made from.

    Args:
        data: the file.

    Example:
        >>> import zlib
        >>> text = b"tEXtAuthor\0Mrs Hall"
        >>> chunk = struct.pack(">I", len(text) - 4) + text + b"0000"
        >>> [piece.text for piece in png_pieces(PNG + chunk)]
        ['Author\x00Mrs Hall']
    """
    at = len(PNG)
    while at + 8 <= len(data):
        size, name = struct.unpack(">I4s", data[at : at + 8])
        body = data[at + 8 : at + 8 + size]
        at += size + 12
        kind = name.decode("latin-1")
        if kind not in _PIXELS:
            for text in _chunk(kind, body):
                yield Piece(place=f"chunk {kind}", text=text)
        if kind == "IEND":
            break
    if data[at:].strip(b"\0"):
        yield from _told(data[at:], "behind the end of the image")


def _chunk(kind: str, body: bytes) -> Iterator[str]:
    """The texts of one chunk."""
    yield from read_in_all_ways(body)
    if kind in ("zTXt", "iTXt", "iCCP"):
        for packed in _packed(body):
            yield from read_in_all_ways(packed)


def _packed(body: bytes) -> Iterator[bytes]:
    """What is compressed in a chunk: it begins behind some null byte or the byte after it."""
    for start, byte in enumerate(body[:_HEAD]):
        for skip in (1, 2) if byte == 0 else ():
            try:
                yield zlib.decompressobj().decompress(body[start + skip :], _MOST)
            except zlib.error:
                continue


def jpeg_pieces(data: bytes) -> Iterator[Piece]:
    """The texts that a camera, or a program, wrote into a JPEG.

    Args:
        data: the file.
    """
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker, size = data[at + 1], int.from_bytes(data[at + 2 : at + 4])
        if 0xE0 <= marker <= 0xEF or marker == 0xFE:
            yield from _told(data[at + 4 : at + 2 + size], f"segment {marker:02x}")
        at += 2 + size
        if marker == 0xDA:
            break
    end = data.rfind(b"\xff\xd9")
    if 0 < end < len(data) - 2:
        yield from _told(data[end + 2 :], "behind the end of the image")


def _told(data: bytes, place: str) -> Iterator[Piece]:
    for text in read_in_all_ways(data):
        yield Piece(place=place, text=text)


def read_in_all_ways(data: bytes) -> Iterator[str]:
    """Bytes of which nobody says what they are, as the texts that they may be."""
    yield data.decode("latin-1")
    if any(byte > 127 for byte in data):
        yield data.decode("utf-8", "ignore")
    if data.count(b"\0") * 3 > len(data):
        for start in (0, 1):
            yield data[start:].decode("utf-16-le", "ignore")
            yield data[start:].decode("utf-16-be", "ignore")
