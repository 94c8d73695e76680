"""How much a file may hold before it is refused: generous for real ones, deadly for bombs."""

import attrs

__all__ = ["ArchiveLimits", "DatabaseLimits", "XmlLimits"]

_MB = 1_000_000


@attrs.frozen(kw_only=True)
class ArchiveLimits:
    """What an archive may hold.

    Attributes:
        members: how many files and folders.
        single: the bytes of one member when unpacked.
        total: the bytes of all members when unpacked.
        ratio: how many times larger a member may be than it is when packed; members of
            less than a megabyte are not looked at.
    """

    members: int = 20_000
    single: int = 2_000 * _MB
    total: int = 8_000 * _MB
    ratio: int = 250


@attrs.frozen(kw_only=True)
class DatabaseLimits:
    """What a database may hold.

    Attributes:
        size: the bytes of the file, its side files among them.
        cell: the bytes of one value, such as the text of a document.
        work: the steps that a query may take for each byte of the file.
    """

    size: int = 4_000 * _MB
    cell: int = 200 * _MB
    work: int = 200


@attrs.frozen(kw_only=True)
class XmlLimits:
    """What an XML file may hold.

    Attributes:
        size: its bytes.
        depth: how many elements may lie inside each other.
        elements: how many elements there may be.
        text: how many characters the text of all elements that are kept at one time may have.
    """

    size: int = 1_000 * _MB
    depth: int = 200
    elements: int = 5_000_000
    text: int = 200 * _MB
