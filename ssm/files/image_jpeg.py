"""JPEG files segment by segment: the size, which way is up, and what may stay."""

from collections.abc import Iterator

import attrs

from ssm.files.image import Image

__all__ = ["jpeg_image"]

_START, _END, _SCAN = b"\xff\xd8", 0xD9, 0xDA
_SIZES = (0xC0, 0xC1, 0xC2)
"""Baseline, extended and progressive: what every browser shows."""
_RARE = (0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF)
_ALONE = (0x01, *range(0xD0, 0xD8))
_KEPT = {0xE0: b"JFIF\x00", 0xE2: b"ICC_PROFILE\x00", 0xEE: b"Adobe"}
_EXIF = b"Exif\x00\x00"
_ORIENTATION, _SHORT = 0x0112, 3


@attrs.frozen(repr=False)
class _Segment:
    """A marker, what follows it, and all its bytes as they stand in the file."""

    marker: int
    body: bytes
    whole: bytes


def jpeg_image(data: bytes) -> Image | None:
    """An image from the bytes of a JPEG file; None when they are none, or damaged.

    Kept are the picture, its tables and its colours; left out are EXIF, XMP, IPTC,
    remarks, previews and whatever stands behind the end: all that tells of place, time
    and owner.
    """
    if not data.startswith(_START):
        return None
    kept, size, turn = [_START], None, 1
    for part in _segments(data):
        if part.marker in _RARE:
            return None
        if part.marker in _SIZES and len(part.body) >= 5:
            size = (_number(part.body[3:5]), _number(part.body[1:3]))
        if part.marker == 0xE1 and part.body.startswith(_EXIF):
            turn = _orientation(part.body[len(_EXIF) :])
        if _stays(part):
            kept.append(part.whole)
        if part.marker == _END:
            break
    else:
        return None
    if size is None or not size[0] or not size[1]:
        return None
    return Image(kind="jpeg", width=size[0], height=size[1], turn=turn, data=b"".join(kept))


def _stays(part: _Segment) -> bool:
    if 0xE0 <= part.marker <= 0xEF:
        return part.marker in _KEPT and part.body.startswith(_KEPT[part.marker])
    return part.marker != 0xFE


def _segments(data: bytes) -> Iterator[_Segment]:
    """The segments up to the end of the image; fewer when the file breaks off."""
    at = 2
    while at + 1 < len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker == _END or marker in _ALONE:
            yield _Segment(marker, b"", data[at : at + 2])
            at += 2
            continue
        long = _number(data[at + 2 : at + 4])
        if long < 2 or at + 2 + long > len(data):
            return
        end = at + 2 + long
        body = data[at + 4 : end]
        if marker == _SCAN:
            end = _scan_end(data, end)
        yield _Segment(marker, body, data[at:end])
        at = end


def _scan_end(data: bytes, at: int) -> int:
    """Where the drawn lines end: at the next marker that is no part of them."""
    while (at := data.find(b"\xff", at)) >= 0 and at + 1 < len(data):
        if data[at + 1] != 0xFF and data[at + 1] != 0 and data[at + 1] not in _ALONE:
            return at
        at += 1 if data[at + 1] == 0xFF else 2
    return len(data)


def _orientation(tiff: bytes) -> int:
    """Which way is up, as a camera wrote it; 1 when it did not."""
    little = tiff[:2] == b"II"
    at = _number(tiff[4:8], little=little)
    for n in range(min(_number(tiff[at : at + 2], little=little), 200)):
        entry = tiff[at + 2 + 12 * n : at + 14 + 12 * n]
        tag, kind = _number(entry[:2], little=little), _number(entry[2:4], little=little)
        if (tag, kind) == (_ORIENTATION, _SHORT):
            turn = _number(entry[8:10], little=little)
            return turn if 1 <= turn <= 8 else 1
    return 1


def _number(data: bytes, *, little: bool = False) -> int:
    return int.from_bytes(data, "little" if little else "big")
