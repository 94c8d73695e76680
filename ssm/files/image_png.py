"""PNG files chunk by chunk: the size, and what may stay."""

import zlib

from ssm.files.image import Image

__all__ = ["png_image"]

_START = b"\x89PNG\r\n\x1a\n"
_KEPT = (
    b"IHDR",
    b"PLTE",
    b"IDAT",
    b"IEND",
    b"tRNS",
    b"gAMA",
    b"cHRM",
    b"sRGB",
    b"iCCP",
    b"sBIT",
    b"pHYs",
)
"""The image and its colours; not what was written about it."""


def png_image(data: bytes) -> Image | None:
    """An image from the bytes of a PNG file; None when they are none, or damaged."""
    if not data.startswith(_START):
        return None
    kept, size, at = [_START], (0, 0), len(_START)
    while at + 12 <= len(data):
        long = int.from_bytes(data[at : at + 4], "big")
        name, end = data[at + 4 : at + 8], at + 12 + long
        if end > len(data):
            return None
        if name == b"IHDR" and long >= 8:
            body = data[at + 8 : end - 4]
            size = (int.from_bytes(body[:4], "big"), int.from_bytes(body[4:8], "big"))
        if name in _KEPT:
            if zlib.crc32(data[at + 4 : end - 4]) != int.from_bytes(data[end - 4 : end], "big"):
                return None
            kept.append(data[at:end])
        at = end
        if name == b"IEND":
            if not size[0] or not size[1]:
                return None
            return Image(kind="png", width=size[0], height=size[1], data=b"".join(kept))
    return None
