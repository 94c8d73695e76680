"""Files taken apart by what they hold, whatever they are called."""

import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from ssm.errors import UnreadableError
from ssm.report.sharing.images import JPEG, PNG, jpeg_pieces, png_pieces, read_in_all_ways
from ssm.report.sharing.markup import embedded, markup_pieces, without_data
from ssm.report.sharing.pieces import Piece, Unproved

__all__ = ["opened"]

_FONTS = (b"wOF2", b"wOFF", b"\x00\x01\x00\x00", b"OTTO")
_MARKED = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:[?!a-zA-Z])", re.DOTALL)
_DEPTH = 6


def opened(name: str, data: bytes, depth: int = 0) -> Iterator[Piece | Unproved]:
    r"""The pieces of a file, and what of it cannot be looked through.

    Args:
        name: the file's name.
        data: what it holds.
        depth: how many files it lies in.

    Example:
        >>> [piece.text for piece in opened("a.json", b'{"who": "Mrs H\\u0061ll"}')][1:3]
        ['who', 'Mrs Hall']
    """
    yield Piece(place="its name", text=name, as_id=True)
    if depth > _DEPTH:
        yield Unproved(place="", why="files lie in it too deep in one another")
    elif data.startswith(PNG):
        yield from png_pieces(data)
    elif data.startswith(JPEG):
        yield from jpeg_pieces(data)
    elif data[:1024].find(b"%PDF-") >= 0:
        from ssm.report.sharing.pdf import pdf_pieces

        yield from pdf_pieces(data)
    elif data.startswith(b"PK"):
        yield from _packed(data, depth)
    elif data.startswith(b"\x1f\x8b"):
        yield from _unzipped(name, data, depth)
    elif not (data.startswith(_FONTS) and _is_ours(data)):
        yield from _text(data, depth)


def _is_ours(data: bytes) -> bool:
    """Whether a font is one that came with this package."""
    from ssm.drawing.text.face import FONTS

    return any(data == path.read_bytes() for path in FONTS.rglob("*.woff2"))


def _packed(data: bytes, depth: int) -> Iterator[Piece | Unproved]:
    """Workbooks, documents and other archives: the names in them, and each file."""
    from ssm.findings.safe.archive import archive

    try:
        with archive(io.BytesIO(data)) as box:
            for name in box.names:
                yield from _within(name, opened(name, box.read(name), depth + 1))
            count = len(box.names)
    except UnreadableError as error:
        yield Unproved(place="", why=f"it cannot be unpacked ({error})")
        return
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        told = [
            packed.comment,
            *(each for one in packed.filelist for each in (one.comment, one.extra)),
        ]
        names = [one.filename for one in packed.filelist]
    for comment in filter(None, told):
        for text in read_in_all_ways(comment):
            yield Piece(place="a comment", text=text)
    for name in names:
        yield Piece(place="a name", text=name, as_id=True)
    if count != sum(not name.endswith(("/", "\\")) for name in names):
        yield Unproved(place="", why="two files in it have one name")


def _unzipped(name: str, data: bytes, depth: int) -> Iterator[Piece | Unproved]:
    import zlib

    try:
        inner = zlib.decompressobj(31).decompress(data, 200_000_000)
    except zlib.error:
        yield Unproved(place="", why="it cannot be unpacked")
        return
    yield from _within("what is packed", opened(PurePosixPath(name).stem, inner, depth + 1))


def _within(place: str, pieces: Iterator[Piece | Unproved]) -> Iterator[Piece | Unproved]:
    for piece in pieces:
        told = f"{place}, {piece.place}" if piece.place else place
        if isinstance(piece, Unproved):
            yield Unproved(place=told, why=piece.why)
        else:
            yield Piece(place=told, text=piece.text, as_id=piece.as_id)


def _text(data: bytes, depth: int) -> Iterator[Piece | Unproved]:
    """A text in whatever encoding: markup, JSON, or lines."""
    text = _decoded(data)
    if text is None:
        yield Unproved(place="", why="nobody here knows how to read this kind of file")
        return
    if _MARKED.match(text):
        for found in markup_pieces(text):
            if isinstance(found, Piece):
                yield found
            else:
                yield from _within(found[0], opened("", found[1], depth + 1))
    else:
        yield from _json(text)
        for place, inner in embedded(text, "text"):
            yield from _within(place, opened("", inner, depth + 1))
    yield Piece(place="the text as it stands", text=without_data(text))


def _decoded(data: bytes) -> str | None:
    for mark, encoding in (
        (b"\xff\xfe\x00\x00", "utf-32"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if b"\0" in data:
        return _wide(data)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark, as half of its bytes tell; None for what is no text."""
    for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros = data[start::2].count(0)
        if zeros * 2 > len(data[start::2]) and data[1 - start :: 2].count(0) == 0:
            return data.decode(encoding, "replace")
    return None


def _json(text: str) -> Iterator[Piece]:
    """The keys and texts of a JSON document, or of lines of JSON; nothing for other texts."""
    if text.lstrip("\ufeff \t\r\n")[:1] not in ("{", "[", '"'):
        return
    for part in (text, *text.splitlines()):
        try:
            value = json.loads(part)
        except (ValueError, RecursionError):
            continue
        for place, found in _strings(value):
            yield Piece(place=place, text=found)
        if part is text:
            return


def _strings(value: Any) -> Iterator[tuple[str, str]]:
    waiting: list[tuple[str, Any]] = [("", value)]
    while waiting:
        place, held = waiting.pop()
        if isinstance(held, dict):
            for key, inner in held.items():
                yield "a key", key
                waiting.append((f"{place}.{key}" if key.isidentifier() else place, inner))
        elif isinstance(held, list):
            waiting += [(place, inner) for inner in held]
        elif isinstance(held, str):
            yield f"value {place.strip('.')}".strip(), held
