"""Planted names: in each format, in each disguise, the proof finds them."""

import base64
import gzip
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable

import pytest

from ssm.errors import NotProvedError
from ssm.masking.matching import Matcher
from ssm.masking.names import name_secrets
from ssm.masking.policy import NameMask, Policy
from ssm.masking.quotes import quote_secrets
from ssm.report.sharing.proof import hits_in, prove

POLICY = Policy(
    names=[NameMask(name="Ms Zoë Walsh", as_="a nurse"), NameMask(name="Mrs Hall", as_="a patient")]
)
QUOTE = "Nobody ever told me that the second list was the one they really used."
MATCHER = Matcher((*name_secrets(POLICY, {}), *quote_secrets((QUOTE,), "…", "quotes", whole=True)))

DISGUISES = {
    "as it is": "Zoë Walsh",
    "in capitals": "ZOË WALSH",
    "in small letters": "zoë walsh",
    "without accents": "Zoe Walsh",
    "with other accents": "Zoé Wàlsh",
    "taken apart": "Zoe\u0308 Walsh",
    "with a hard space": "Zoë\u00a0Walsh",
    "with many spaces": "Zoë  \t  Walsh",
    "over two lines": "Zoë\nWalsh",
    "with a hyphen at the line's end": "Zoë Wal-\nsh",
    "with soft hyphens": "Z\u00ado\u00ade\u00ad W\u00adalsh",
    "with unseen characters": "Zo\u200be\u200d W\ufeffalsh",
    "as an id": "int_zoe-walsh_2",
    "in one word": "interviewZoeWalsh2026",
    "wide": "\uff3a\uff4f\uff45 \uff37\uff41\uff4c\uff53\uff48",
    "with letters of another alphabet": "Zо\u0435 W\u0430lsh",  # noqa: RUF001
    "letter by letter": "Z o ë  W a l s h",
    "with full stops": "Zoë.Walsh",
    "shortened": "Z. Walsh",
    "turned round": "Walsh, Zoë",
    "the last word alone": "as Walsh knew",
    "the first word alone": "ask Zoë",
    "as an owner": "Walsh's list",
    "in the plural": "both Walshs",
    "a word that is a word": "when Hall came",
    "run on": "dear MrsHall,",
    "a part of what was said": "… that the second list was the one they …",
    "what was said, over lines": "told me that the\nsecond list was THE one",
}


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


@pytest.mark.parametrize("disguise", DISGUISES)
@pytest.mark.parametrize("kind", FORMATS)
def test_a_planted_name_is_found(kind: str, disguise: str) -> None:
    """Whatever the format and whatever the disguise, it is seen that it is left."""
    name, written = FORMATS[kind]

    assert list(hits_in(name, written(DISGUISES[disguise]), MATCHER))


@pytest.mark.parametrize("kind", FORMATS)
def test_what_stands_for_a_name_is_no_hit(kind: str) -> None:
    """Words that only look a little like a name are let through, in every format.

    In an id there are no great letters to tell a hall from Mrs Hall.
    """
    name, written = FORMATS[kind]
    where = "hallway" if kind == "an address" else "hall"

    assert list(hits_in(name, written(f"a nurse shall, in the great {where}, ask"), MATCHER)) == []


@pytest.mark.parametrize(
    "name", ["picture-zoe-walsh.svg", "ZoeWalsh.txt", "mrs_hall/notes.txt", "a/Walsh 2.csv"]
)
def test_a_name_in_the_name_of_a_file_is_found(name: str) -> None:
    """The name of a file is read before it is opened."""
    assert [hit.place for hit in hits_in(name, b"nothing", MATCHER)] == ["its name"]


def test_what_cannot_be_read_is_not_proved() -> None:
    """A file that nobody can look through is refused, not passed over."""
    odd = {
        "a.bin": bytes(range(256)),
        "a.pdf": b"%PDF-1.7\ntrailer << /Encrypt 5 0 R >>",
        "a.zip": b"PK\x03\x04 and no more",
    }
    for name, data in odd.items():
        assert ["proved" in hit.why for hit in hits_in(name, data, MATCHER)] == [True], name


def test_a_message_never_tells_the_string() -> None:
    """Messages end up in logs: they say the file, the place and the line, and no name."""
    files = {"zoe-walsh.json": b'{"Zoe Walsh": {"Mrs Hall": "Walsh"}}', "b.txt": QUOTE.encode()}

    with pytest.raises(NotProvedError) as caught:
        prove(files, MATCHER)

    assert MATCHER.found(str(caught.value)) == ()
    assert "b.txt" in str(caught.value)
