"""PDF taken apart: what is told of the document, and the letters on its pages.

What cannot be read - a locked file, a font that does not tell its letters - is told, for
then nothing is proved.
"""

from collections.abc import Iterator
from typing import Any

from ssm.report.sharing.images import JPEG, jpeg_pieces
from ssm.report.sharing.markup import markup_pieces
from ssm.report.sharing.pdf_fonts import Font, font_of
from ssm.report.sharing.pdf_objects import Operator, Ref, Stream, objects_of, tokens
from ssm.report.sharing.pdf_page import Shown
from ssm.report.sharing.pieces import Piece, Unproved

__all__ = ["pdf_pieces"]

_SHOWS = frozenset(["Tj", "TJ", "'", '"'])
_UNREAD = frozenset(["FontFile", "FontFile2", "FontFile3"])


def pdf_pieces(data: bytes) -> Iterator[Piece | Unproved]:
    """The texts of a PDF, and what of it cannot be read.

    Args:
        data: the file.
    """
    if b"/Encrypt" in data:
        yield Unproved(place="", why="it is locked")
        return
    yield from _Document(objects_of(data)).pieces()


class _Document:
    """The objects of one file."""

    def __init__(self, objects: dict[int, Any]) -> None:
        self._objects = objects
        self._fonts: dict[int, Font] = {}
        self._programs = {
            value.number
            for held in objects.values()
            if isinstance(held, dict)
            for key, value in held.items()
            if key in _UNREAD and isinstance(value, Ref)
        }
        self._maps = {
            held.get("ToUnicode").number  # type: ignore[union-attr]
            for held in map(_about, objects.values())
            if isinstance(held.get("ToUnicode"), Ref)
        }

    def pieces(self) -> Iterator[Piece | Unproved]:
        resources = self._page_resources()
        for number, value in self._objects.items():
            place = f"object {number}"
            for text in _strings(_about(value) if isinstance(value, Stream) else value):
                yield Piece(place=place, text=text)
            if isinstance(value, Stream) and number not in self._programs | self._maps:
                yield from self._stream(place, value, resources.get(number))

    def follow(self, value: Any) -> Any:
        """What a reference refers to, or the value itself."""
        for _ in range(8):
            if not isinstance(value, Ref):
                return value
            value = self._objects.get(value.number)
        return None

    def _page_resources(self) -> dict[int, Any]:
        """For the content of each page, what it may use: its own, or that of the page's parent."""
        found: dict[int, Any] = {}
        for value in self._objects.values():
            if not isinstance(value, dict) or value.get("Type") != "Page":
                continue
            held, page = None, value
            for _ in range(16):
                held = self.follow(page.get("Resources"))
                page = self.follow(page.get("Parent"))
                if held is not None or not isinstance(page, dict):
                    break
            content = value.get("Contents")
            several = self.follow(content) if isinstance(content, Ref) else content
            for one in several if isinstance(several, list) else [content]:
                if isinstance(one, Ref):
                    found[one.number] = held
        return found

    def _stream(self, place: str, value: Stream, resources: Any) -> Iterator[Piece | Unproved]:
        kind, inner = value.about.get("Type"), value.about.get("Subtype")
        if kind in ("XRef", "ObjStm"):
            return
        if value.raw.startswith(JPEG):
            yield from (
                Piece(place=f"{place}, {one.place}", text=one.text)
                for one in jpeg_pieces(value.raw)
            )
            return
        if inner == "Image":
            return
        data = value.unpacked()
        if data is None:
            yield Unproved(place=place, why="it is packed in a way that is not known here")
        elif inner == "XML" or data.lstrip()[:5] == b"<?xpa":
            for found in markup_pieces(data.decode("utf-8", "replace")):
                if isinstance(found, Piece):
                    yield Piece(place=f"{place}, {found.place}", text=found.text)
        elif kind == "EmbeddedFile" or inner == "EmbeddedFile":
            yield Unproved(place=place, why="it is a file in the file")
        elif resources is not None or inner == "Form" or _is_content(data):
            held = resources or self.follow(value.about.get("Resources"))
            yield from self._content(place, data, held)

    def _content(self, place: str, data: bytes, resources: Any) -> Iterator[Piece | Unproved]:
        """The letters that a content stream shows, with signs between its strings."""
        fonts = self.follow(resources.get("Font")) if isinstance(resources, dict) else None
        font: Font | None = None
        shown = Shown()
        held: list[Any] = []
        unread = False
        for value, _ in tokens(data):
            if not isinstance(value, Operator):
                held.append(value)
                continue
            if value == "Tf" and len(held) > 1:
                font = self._font(fonts, str(held[-2]))
            shown.moved(value, held)
            if value in _SHOWS and held:
                unread = _show(shown, font, held[-1]) or unread
            if value in ("BDC", "DP"):
                for told in _strings(held):
                    yield Piece(place=place, text=told)
            held = []
        yield Piece(place=f"{place}, letters", text="".join(shown.texts))
        if unread:
            yield Unproved(place=place, why="a font does not tell which letters its shapes are")

    def _font(self, fonts: Any, name: str) -> Font | None:
        value = fonts.get(name) if isinstance(fonts, dict) else None
        key = value.number if isinstance(value, Ref) else id(value)
        if key not in self._fonts:
            found = self.follow(value)
            if found is None:
                return None
            self._fonts[key] = font_of(found, self.follow)
        return self._fonts[key]


def _show(shown: Shown, font: Font | None, row: Any) -> bool:
    """Adds a string, or a row of strings with moves; whether some letters are not known."""
    unread = False
    for item in row if isinstance(row, list) else [row]:
        if isinstance(item, float):
            shown.kerned(item)
        elif isinstance(item, bytes):
            letters = font.read(item) if font is not None else None
            unread = unread or letters is None
            shown.show(letters or "")
    return unread


def _about(value: Any) -> dict[str, Any]:
    """The mapping of an object, or an empty one."""
    if isinstance(value, Stream):
        return value.about
    return value if isinstance(value, dict) else {}


def _is_content(data: bytes) -> bool:
    """Whether a stream that nobody calls so shows text."""
    return b"BT" in data and b"Tf" in data and (b"Tj" in data or b"TJ" in data)


def _strings(value: Any) -> Iterator[str]:
    """The texts in a value: titles, authors, replacements for what is shown.

    Names such as `/Page` are written small, so that none is taken for a person's.
    """
    waiting = [value]
    while waiting:
        held = waiting.pop()
        if isinstance(held, dict):
            for key, inner in held.items():
                yield key.lower()
                waiting.append(inner)
        elif isinstance(held, list):
            waiting += held
        elif isinstance(held, bytes):
            yield _decoded(held)
        elif isinstance(held, str):
            yield held.lower()


def _decoded(data: bytes) -> str:
    if data.startswith(b"\xfe\xff"):
        return data[2:].decode("utf-16-be", "replace")
    if data.startswith(b"\xef\xbb\xbf"):
        return data[3:].decode("utf-8", "replace")
    return data.decode("latin-1")
