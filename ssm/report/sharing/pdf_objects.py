"""The objects of a PDF: numbers, names, strings, lists, mappings and streams."""

import re
import zlib
from collections.abc import Iterator
from typing import Any

import attrs

__all__ = ["Name", "Operator", "Ref", "Stream", "objects_of", "tokens"]

_MOST = 200_000_000
_DEEP = 60
_SPACE = b"\0\t\n\x0c\r "
_TOKEN = re.compile(
    rb"[\0\t\n\x0c\r ]+|%[^\r\n]*|(?P<pair><<|>>)|(?P<hex><[0-9A-Fa-f\s]*>)|(?P<mark>[\[\]{}])"
    rb"|(?P<name>/[^\0\t\n\x0c\r ()<>\[\]{}/%]*)|(?P<string>\()"
    rb"|(?P<word>[^\0\t\n\x0c\r ()<>\[\]{}/%]+)|."
)
_OBJECT = re.compile(rb"(?<![0-9])([0-9]{1,10})[\0\t\n\x0c\r ]+([0-9]{1,5})[\0\t\n\x0c\r ]+obj")
_NUMBER = re.compile(rb"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)")
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_CODED = re.compile(rb"#([0-9A-Fa-f]{2})")


class Name(str):
    """A name, such as `/Font`."""

    __slots__ = ()


class Operator(str):
    """A word that is no value, such as `Tj` or `obj`."""

    __slots__ = ()


@attrs.frozen
class Ref:
    """A reference to an object."""

    number: int


@attrs.frozen(repr=False)
class Stream:
    """A mapping with bytes: as they stand, and unpacked or None where nobody can."""

    about: dict[str, Any]
    raw: bytes

    def unpacked(self) -> bytes | None:
        """The bytes, the filters undone; None where one is not known."""
        filters = self.about.get("Filter", [])
        data = self.raw
        for name in filters if isinstance(filters, list) else [filters]:
            undo = _FILTERS.get(str(name))
            if undo is None:
                return None
            try:
                data = undo(data)
            except (zlib.error, ValueError):
                return None
        return data


def _flate(data: bytes) -> bytes:
    return zlib.decompressobj().decompress(data, _MOST)


def _hex(data: bytes) -> bytes:
    digits = b"".join(data.partition(b">")[0].split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


def _ascii85(data: bytes) -> bytes:
    import base64

    return base64.a85decode(b"".join(data.partition(b"~>")[0].split()).removeprefix(b"<~"))


_FILTERS = {
    "FlateDecode": _flate,
    "Fl": _flate,
    "ASCIIHexDecode": _hex,
    "AHx": _hex,
    "ASCII85Decode": _ascii85,
    "A85": _ascii85,
}


def tokens(data: bytes, start: int = 0) -> Iterator[tuple[Any, int]]:
    """The values and operators of some bytes, each with the place behind it.

    Args:
        data: an object, or a content stream.
        start: where to begin.

    Example:
        >>> [value for value, _ in tokens(b"<< /A [1 2 0 R] >> (So) Tj")]
        [{'A': [1.0, Ref(number=2)]}, b'So', 'Tj']
    """
    held: list[list[Any]] = [[]]
    opened: list[bytes] = []
    at = start
    while at < len(data):
        match = _TOKEN.match(data, at)
        assert match is not None
        at = match.end()
        kind, text = match.lastgroup, match[0]
        if kind is None:
            continue
        if kind == "string":
            value, at = _string(data, at)
            held[-1].append(value)
        elif text in (b"<<", b"[", b"{") and len(opened) < _DEEP:
            opened.append(text)
            held.append([])
        elif text in (b">>", b"]", b"}"):
            if opened:
                items = held.pop()
                held[-1].append(_mapping(items) if opened.pop() == b"<<" else items)
        else:
            _simple(held[-1], str(kind), text)
        if not opened:
            waits = len(held[0]) < 3 and bool(held[0]) and isinstance(held[0][0], float)
            if not waits or isinstance(held[0][-1], Operator):
                yield from ((value, at) for value in held[0])
                held[0] = []
    yield from ((value, at) for value in held[0])


def _simple(items: list[Any], kind: str, text: bytes) -> None:
    """Adds a number, a name, a string or a word; two numbers and `R` become a reference."""
    if kind == "hex":
        items.append(_hex(text[1:]))
    elif kind == "name":
        bare = _CODED.sub(lambda code: bytes.fromhex(code[1].decode("ascii")), text[1:])
        items.append(Name(bare.decode("latin-1")))
    elif kind == "word" and _NUMBER.fullmatch(text):
        items.append(float(text))
    elif text == b"R" and len(items) > 1 and all(isinstance(one, float) for one in items[-2:]):
        number = int(items[-2])
        del items[-2:]
        items.append(Ref(number))
    else:
        items.append(Operator(text.decode("latin-1")))


def _mapping(items: list[Any]) -> dict[str, Any]:
    return {str(key): value for key, value in zip(items[0::2], items[1::2], strict=False)}


def _string(data: bytes, at: int) -> tuple[bytes, int]:
    """A string in brackets, from behind the first, and the place behind the last."""
    found = bytearray()
    depth = 1
    while at < len(data):
        char = data[at : at + 1]
        at += 1
        if char == b"\\":
            octal = re.compile(rb"[0-7]{1,3}").match(data, at)
            after = data[at : at + 1]
            if octal:
                found.append(int(octal[0], 8) & 255)
                at = octal.end()
            elif data[at : at + 2] == b"\r\n":
                at += 2
            else:
                found += b"" if after in b"\r\n" else _ESCAPES.get(after, after)
                at += 1
            continue
        depth += (char == b"(") - (char == b")")
        if not depth:
            break
        found += char
    return bytes(found), at


def objects_of(data: bytes) -> dict[int, Any]:
    """The objects of a PDF by number, those in streams of objects too.

    Args:
        data: the file.
    """
    found: dict[int, Any] = {}
    at = 0
    while (match := _OBJECT.search(data, at)) is not None:
        value, at = next(tokens(data, match.end()), (None, match.end()))
        begins = re.compile(rb"[\0\t\n\x0c\r ]*stream\r?\n?").match(data, at)
        if isinstance(value, dict) and begins is not None:
            end = _end(data, begins.end(), value.get("Length"))
            value, at = Stream(value, data[begins.end() : end]), end
        found[int(match[1])] = value
    for value in list(found.values()):
        if isinstance(value, Stream) and value.about.get("Type") == "ObjStm":
            found |= _packed(value)
    return found


def _end(data: bytes, start: int, length: Any) -> int:
    """Where a stream ends: as long as it says it is, else at the next `endstream`."""
    if isinstance(length, float):
        end = start + int(length)
        if data[end : end + 12].lstrip(_SPACE).startswith(b"endstream"):
            return end
    end = data.find(b"endstream", start)
    return len(data) if end < 0 else end


def _packed(stream: Stream) -> dict[int, Any]:
    """The objects of a stream of objects."""
    data = stream.unpacked()
    first = stream.about.get("First")
    if data is None or not isinstance(first, float):
        return {}
    head = [int(value) for value, _ in tokens(data[: int(first)]) if isinstance(value, float)]
    found = {}
    for number, offset in zip(head[0::2], head[1::2], strict=False):
        value = next(tokens(data, int(first) + offset), (None, 0))[0]
        found[number] = value
    return found
