"""The directory of an archive weighed before it is read, and its entries looked at one by one."""

import itertools
import re
import stat
import struct
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipInfo

from ssm.errors import UnreadableError
from ssm.findings.safe.limits import ArchiveLimits

__all__ = ["directory_size", "fault_of", "meant_name", "plain_name", "refuse_tricks", "too_many"]

_END, _LOCATOR, _LARGE = b"PK\x05\x06", b"PK\x06\x07", b"PK\x06\x06"
_END_SIZE, _LOCATOR_SIZE, _LARGE_SIZE = 22, 20, 56
_LONGEST_COMMENT = 65_535
_IN_LARGE = 0xFFFFFFFF
_ENCRYPTED = 0x1
_IS_UTF8 = 0x800
_DRIVE = re.compile(r"[A-Za-z]:")
_SMALL = 1_000_000
_METHODS = (ZIP_STORED, ZIP_DEFLATED)


def directory_size(stream: BinaryIO) -> int:
    """How many bytes the directory of an archive says it has; 0 when there is none."""
    size = stream.seek(0, 2)
    tail_at = max(0, size - _END_SIZE - _LONGEST_COMMENT)
    stream.seek(tail_at)
    tail = stream.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < _END_SIZE:
        return 0
    (told,) = struct.unpack_from("<L", tail, at + 12)
    if told != _IN_LARGE:
        return int(told)
    locator = tail_at + at - _LOCATOR_SIZE
    stream.seek(max(0, locator))
    found = stream.read(_LOCATOR_SIZE)
    if locator < 0 or not found.startswith(_LOCATOR):
        return int(told)
    (large,) = struct.unpack_from("<Q", found, 8)
    stream.seek(min(large, size))
    end = stream.read(_LARGE_SIZE)
    if len(end) < _LARGE_SIZE or not end.startswith(_LARGE):
        return int(told)
    return int(struct.unpack_from("<Q", end, 40)[0])


def plain_name(info: ZipInfo) -> str:
    """The name of a member with slashes between its parts, whoever packed it."""
    return info.orig_filename.replace("\\", "/")


def meant_name(info: ZipInfo) -> str:
    """The name of a member in UTF-8, where its packer has not said that it is."""
    name = plain_name(info)
    if name.isascii() or info.flag_bits & _IS_UTF8:
        return name
    try:
        return name.encode("cp437").decode("utf-8")
    except UnicodeError:
        return name


def _trick_of(info: ZipInfo, limits: ArchiveLimits) -> str | None:
    """Why an archive with such a member is no honest one, as half a sentence, or None."""
    name = plain_name(info)
    if "\0" in name or not name:
        return "has a name that no file can have"
    if name.startswith("/") or _DRIVE.match(name):
        return "is named as if it lay outside the archive"
    if ".." in name.split("/"):
        return "is named so that it would lie outside the archive"
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        return "is no file but a link or a device"
    if info.file_size > limits.single:
        return f"has {info.file_size} bytes when unpacked, where {limits.single} are allowed"
    if info.file_size > max(_SMALL, limits.ratio * info.compress_size):
        return f"grows more than {limits.ratio} times when unpacked, as no honest file does"
    return None


def fault_of(info: ZipInfo) -> str | None:
    """Why a member cannot be read though the rest can, as half a sentence, or None."""
    if info.flag_bits & _ENCRYPTED:
        return "is locked with a password"
    if info.compress_type not in _METHODS:
        return "is packed in a way that is seldom used"
    return None


def too_many(name: str, limits: ArchiveLimits) -> UnreadableError:
    """The refusal of an archive with more members than are allowed."""
    msg = f"{name}: it holds more than {limits.members} files; unpack it, and import them in parts"
    return UnreadableError(msg, name)


def refuse_tricks(members: list[ZipInfo], name: str, limits: ArchiveLimits) -> None:
    """Looks at every entry of a directory, and at how they lie beside each other.

    Raises:
        UnreadableError: the archive is not what an honest program would write.
    """
    hint = "export it again, or pack by hand what you know of it"
    for info in members:
        trick = _trick_of(info, limits)
        if trick is not None:
            msg = f"{name}: the member {info.orig_filename!r} {trick}; {hint}"
            raise UnreadableError(msg, name)
    total = sum(info.file_size for info in members)
    if total > limits.total:
        msg = (
            f"{name}: it has {total} bytes when unpacked, where {limits.total} are allowed; {hint}"
        )
        raise UnreadableError(msg, name)
    placed = sorted(members, key=lambda info: info.header_offset)
    for one, other in itertools.pairwise(placed):
        if one.header_offset + one.compress_size > other.header_offset:
            msg = f"{name}: the member {other.orig_filename!r} lies over another; {hint}"
            raise UnreadableError(msg, name)
