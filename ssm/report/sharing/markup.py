"""HTML, SVG and other XML taken apart: text over the borders of elements, and attributes."""

import base64
import binascii
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any
from urllib.parse import unquote_to_bytes

from ssm.masking.folding import BORDER
from ssm.report.sharing.pieces import Piece

__all__ = ["Embedded", "embedded", "markup_pieces", "without_data"]

Embedded = tuple[str, bytes]
"""Something that a text holds whole, such as an image, with the place where it stands."""

_DATA = re.compile(r"data:([\w.+-]+/[\w.+-]+)?((?:;[\w.=+-]+)*),([^\"'()<>\s]*)", re.IGNORECASE)

_BLOCK_NAMES = (
    "address article aside blockquote body br caption dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol "
    "option p pre section select summary table tbody td textarea tfoot th thead title tr ul "
    "desc g svg a:p si row c w:p w:tc w:tr text:p text:h"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split(" "))
_LINES = frozenset(["text", "textpath", "tspan"])
_NUMERIC = re.compile(r"(?:[A-Za-z](?![A-Za-z])|[0-9.,%\s()+-]|matrix|translate|scale|rotate)*")
_IDS = frozenset(["id", "href", "src", "for", "name", "xlink:href", "aria-labelledby", "headers"])
_APART = "\n|\n"


def markup_pieces(text: str) -> Iterator[Piece | Embedded]:
    """The texts of a document in markup, and what is embedded in it.

    Args:
        text: the document.

    Example:
        >>> found = markup_pieces('<p title="so">Mrs <b>Ha</b>ll</p>')
        >>> [(piece.place, ascii(piece.text)) for piece in found][:1]
        [('attribute title of p', "'so'")]
    """
    parser = _Parser()
    parser.feed(text)
    parser.close()
    yield from parser.pieces
    yield Piece(place="text", text="".join(parser.texts))
    yield Piece(place="names of elements and attributes", text="\n".join(sorted(parser.names)))


class _Parser(HTMLParser):
    """Gathers the texts of a document as one, with signs where elements begin and end."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.pieces: list[Piece | Embedded] = []
        self.names: set[str] = set()
        self._line: list[str | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line = next((value for name, value in attrs if name == "y"), None)
        if tag == "tspan" and (line is None or line == (self._line or [None])[-1]):
            self.texts.append(BORDER)
        else:
            self._border(tag)
        if tag in _LINES:
            self._line.append(line)
        self.names |= {tag, *(name for name, _ in attrs)}
        for name, value in attrs:
            self._attribute(tag, name, value or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in _LINES and self._line:
            ended = self._line.pop()
            if tag == "tspan" and self._line:
                self._line[-1] = ended or self._line[-1]
                self.texts.append(BORDER)
                return
        self._border(tag)

    def _border(self, tag: str) -> None:
        self.texts.append(_APART if tag in _BLOCKS else "\n" if tag in _LINES else BORDER)

    def _attribute(self, tag: str, name: str, value: str) -> None:
        place = f"attribute {name} of {tag}"
        self.pieces += embedded(value, place)
        bare = without_data(value)
        if bare and not _NUMERIC.fullmatch(bare):
            self.pieces.append(Piece(place=place, text=bare, as_id=name in _IDS))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem is not None:
            self.pieces += embedded(data, f"element {self.cdata_elem}")
            data = without_data(data)
            self.pieces.append(Piece(place=f"element {self.cdata_elem}", text=data))
            return
        self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        self.pieces.append(Piece(place="a comment", text=data))

    def handle_decl(self, decl: str) -> None:
        self.pieces.append(Piece(place="a declaration", text=decl))

    def unknown_decl(self, data: str) -> None:
        self.texts.append(data.removeprefix("CDATA["))

    def handle_pi(self, data: str) -> None:
        self.pieces.append(Piece(place="an instruction", text=data))


def embedded(text: str, place: str) -> list[Any]:
    """What a text holds as `data:` addresses, but for fonts, which are outlines of letters."""
    found = []
    for match in _DATA.finditer(text):
        kind, about, data = match[1] or "", match[2].lower(), match[3]
        if kind.startswith(("font/", "application/font")):
            continue
        raw = unquote_to_bytes(data)
        if ";base64" in about:
            try:
                raw = base64.b64decode(raw + b"=" * (-len(raw) % 4), validate=False)
            except binascii.Error:
                continue
        found.append((f"{place}, embedded {kind or 'data'}", raw))
    return found


def without_data(text: str) -> str:
    """A text without the `data:` addresses in it."""
    return _DATA.sub("data:", text)
