"""Files of many formats that hold some text, made byte by byte."""

import base64
import gzip
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable

__all__ = ["FORMATS"]


def png(*chunks: tuple[bytes, bytes], behind: bytes = b"") -> bytes:
    """A PNG of one pixel with more chunks."""
    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    told = [(b"IHDR", head), *chunks, (b"IDAT", zlib.compress(b"\0\0")), (b"IEND", b"")]
    packed = [
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in told
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed) + behind


def jpeg(text: str) -> bytes:
    """A JPEG of nothing but a comment and what a camera wrote."""
    segments = [(0xFE, text.encode()), (0xE1, b"Exif\0\0" + text.encode("utf-16-le"))]
    told = b"".join(bytes([255, n]) + struct.pack(">H", len(d) + 2) + d for n, d in segments)
    return b"\xff\xd8" + told + b"\xff\xda\0\x02\xff\xd9"


def packed(**files: bytes) -> bytes:
    """A zip of some files; two underscores stand for a full stop."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as box:
        for name, data in files.items():
            box.writestr(name.replace("__", "."), data)
    return stream.getvalue()


def runs(text: str) -> str:
    """A text as a word processor keeps it: in several runs."""
    pieces = (text[:2], text[2:5], text[5:])
    return "".join(f"<w:r><w:t>{escaped(piece)}</w:t></w:r>" for piece in pieces)


def escaped(text: str) -> str:
    """A text in markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def entities(text: str) -> str:
    """A text of nothing but numbers."""
    return "".join(
        f"&#{ord(char)};" if n % 2 else f"&#x{ord(char):x};" for n, char in enumerate(text)
    )


def percent(text: str) -> str:
    """A text as in an address."""
    return "".join(f"%{byte:02X}" for byte in text.encode())


def glyphs(text: str) -> str:
    """A text in an element for each letter."""
    return "".join(f'<tspan x="{n}" y="4">{escaped(char)}</tspan>' for n, char in enumerate(text))


def pdf(text: str, *, inside: bool) -> bytes:
    """A PDF whose title, or whose page, holds a text."""
    table = "".join(
        f"<{n:04x}> <{char.encode('utf-16-be').hex()}>\n" for n, char in enumerate(text)
    )
    cmap = f"{len(text)} beginbfchar\n{table}endbfchar".encode()
    codes = "".join(f"{n:04x}" for n in range(len(text)))
    page = zlib.compress(f"BT /F1 12 Tf 10 10 Td <{codes}> Tj ET".encode())
    title = (b"\xfe\xff" + text.encode("utf-16-be")).hex() if not inside else ""
    shown = page if inside else zlib.compress(b"")
    objects = [
        f"1 0 obj << /Title <{title}> >> endobj".encode(),
        b"2 0 obj << /Type /Page /Contents 3 0 R /Resources << /Font << /F1 4 0 R >> >> >> endobj",
        b"3 0 obj << /Filter /FlateDecode /Length %d >> stream\n%b\nendstream endobj"
        % (len(shown), shown),
        b"4 0 obj << /Type /Font /Subtype /Type0 /ToUnicode 5 0 R >> endobj",
        b"5 0 obj << /Length %d >> stream\n%b\nendstream endobj" % (len(cmap), cmap),
    ]
    return b"%PDF-1.7\n" + b"\n".join(objects)


FORMATS: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "text": ("a.txt", lambda t: f"They asked: {t}\n".encode()),
    "UTF-16": ("a.txt", lambda t: f"They asked: {t}\n".encode("utf-16")),
    "Markdown": ("a.md", lambda t: f"| asked | **{t}** |\n".encode()),
    "a table": ("a.csv", lambda t: f'id,text\r\n1,"{t}"\r\n'.encode()),
    "JSON": ("a.json", lambda t: json.dumps({"a": [{"b": t}]}).encode()),
    "a key of JSON": ("a.json", lambda t: json.dumps({f"so {t}": 1}).encode()),
    "lines of JSON": ("a.jsonl", lambda t: f'{{"a": 1}}\n{json.dumps({"b": t})}\n'.encode()),
    "HTML": ("a.html", lambda t: f"<!DOCTYPE html><p>So {escaped(t)} said</p>".encode()),
    "HTML, over elements": (
        "a.html",
        lambda t: (
            f"<p>so <b>{escaped(t[:3])}</b><i>{escaped(t[3:5])}</i>{escaped(t[5:])}</p>".encode()
        ),
    ),
    "HTML, in numbers": ("a.html", lambda t: f"<p>so {entities(t)} said</p>".encode()),
    "an attribute": ("a.html", lambda t: f'<p title="so {escaped(t)}">x</p>'.encode()),
    "an address": ("a.html", lambda t: f'<a href="#source.{percent(t)}">x</a>'.encode()),
    "a comment": ("a.html", lambda t: f"<p>x</p><!-- {t} -->".encode()),
    "a script": (
        "a.html",
        lambda t: f"<script type='application/json'>{json.dumps([t])}</script>".encode(),
    ),
    "an SVG": ("a.svg", lambda t: f"<svg><text>{escaped(t)}</text></svg>".encode()),
    "an SVG, letter by letter": (
        "a.svg",
        lambda t: f"<svg><text>{glyphs(t)}</text></svg>".encode(),
    ),
    "an SVG's description": ("a.svg", lambda t: f"<svg><desc>{escaped(t)}</desc></svg>".encode()),
    "an SVG in an image": (
        "a.html",
        lambda t: (
            b'<img src="data:image/svg+xml;base64,%b">'
            % base64.b64encode(f"<svg><title>{escaped(t)}</title></svg>".encode())
        ),
    ),
    "an image in an SVG": (
        "a.svg",
        lambda t: (
            b'<svg><image xlink:href="data:image/png;base64,%b"/></svg>'
            % base64.b64encode(png((b"iTXt", b"Title\0\0\0\0\0" + t.encode())))
        ),
    ),
    "a PNG": ("a.png", lambda t: png((b"iTXt", b"Author\0\0\0en\0\0" + t.encode()))),
    "a PNG, compressed": (
        "a.png",
        lambda t: png((b"iTXt", b"Author\0\1\0en\0\0" + zlib.compress(t.encode()))),
    ),
    "behind a PNG": ("a.png", lambda t: png(behind=f"so {t}".encode())),
    "a JPEG": ("a.jpg", jpeg),
    "a PDF's title": ("a.pdf", lambda t: pdf(t, inside=False)),
    "a PDF's page": ("a.pdf", lambda t: pdf(t, inside=True)),
    "a workbook": (
        "a.xlsx",
        lambda t: packed(xl=f"<sst><si><r><t>{escaped(t)}</t></r></si></sst>".encode()),
    ),
    "a Word document": ("a.docx", lambda t: packed(d__xml=f"<w:p>{runs(t)}</w:p>".encode())),
    "an archive in an archive": ("a.zip", lambda t: packed(b__zip=packed(c__txt=t.encode()))),
    "a packed file": ("a.txt.gz", lambda t: gzip.compress(f"so {t}".encode())),
}
