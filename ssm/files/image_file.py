"""Photographs that a study names: what they are, how big, and nothing that tells where.

A camera writes into its files when and where it stood. What is taken over here is the
picture alone; the file itself is never changed.
"""

from ssm.errors import UnreadableError
from ssm.files.image import Image
from ssm.files.image_jpeg import jpeg_image
from ssm.files.image_png import png_image

__all__ = ["MAX_BYTES", "MAX_PIXELS", "image_of"]

MAX_BYTES = 4_000_000
MAX_PIXELS = 60_000_000
_SMALLER = "save a smaller copy: 2000 pixels across are plenty"
_AS_JPEG = "save it as JPEG or PNG"
_OTHERS = (
    (b"GIF8", 0, "a GIF"),
    (b"WEBP", 8, "a WebP image"),
    (b"ftyphei", 4, "a HEIC image, as telephones take them"),
    (b"ftypmif", 4, "a HEIC image, as telephones take them"),
    (b"ftypavif", 4, "an AVIF image"),
    (b"II*\x00", 0, "a TIFF image"),
    (b"MM\x00*", 0, "a TIFF image"),
    (b"BM", 0, "a BMP image"),
    (b"%PDF", 0, "a PDF"),
    (b"<svg", 0, "an SVG"),
    (b"<?xml", 0, "an SVG"),
)


def image_of(data: bytes, name: str) -> Image:
    """A photograph from the bytes of its file.

    Args:
        data: the bytes; one more than allowed is enough to see that they are too many.
        name: how messages call the file.

    Raises:
        UnreadableError: it is no JPEG and no PNG, is damaged, or is too big.

    Example:
        >>> image_of(b"GIF89a...", "wall.gif")
        Traceback (most recent call last):
            ...
        ssm.errors.UnreadableError: wall.gif: this is a GIF; save it as JPEG or PNG
    """
    if len(data) > MAX_BYTES:
        msg = f"{name}: it has more than {MAX_BYTES // 1_000_000} MB; {_SMALLER}"
        raise UnreadableError(msg, name)
    made = jpeg_image(data) or png_image(data)
    if made is None:
        msg = f"{name}: {_what(data)}"
        raise UnreadableError(msg, name)
    if made.width * made.height > MAX_PIXELS:
        msg = f"{name}: it has {made.width} x {made.height} pixels; {_SMALLER}"
        raise UnreadableError(msg, name)
    return made


def _what(data: bytes) -> str:
    """What a file is that is no image for us."""
    if data.startswith((b"\xff\xd8", b"\x89PNG")):
        return "the image is damaged, or of a rare kind; open it and save it again as JPEG or PNG"
    start = data.lstrip() if data[:1].isspace() else data
    for mark, at, what in _OTHERS:
        if start[at : at + len(mark)] == mark:
            return f"this is {what}; {_AS_JPEG}"
    return f"this is no image that is known; {_AS_JPEG}"
