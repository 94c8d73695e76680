"""Projects of coding tools as they write them, with the words that each selection means."""

import io
import uuid
import zipfile
from xml.sax.saxutils import escape, quoteattr

import attrs

__all__ = ["Doc", "Mark", "counted", "element", "guid", "packed", "project", "source"]

NAMESPACE = "urn:QDA-XML:project:1.0"
USERS = {"ward clerk": "clerk", "second reader": "second"}


def guid(name):
    """An id that is always the same for a name."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, name))


def element(tag, *inside, **attributes):
    """An element; attributes that are None are left out."""
    given = "".join(f" {k}={quoteattr(str(v))}" for k, v in attributes.items() if v is not None)
    return f"<{tag}{given}>{''.join(inside)}</{tag}>" if inside else f"<{tag}{given}/>"


def counted(text, at, rule="code point raw", marked=False):
    """What a tool counts up to a code point, by the name of its way of counting."""
    unit, lines = ("code point", rule[11:]) if rule.startswith("code") else rule.split(" ", 1)
    before = text[:at]
    if lines.startswith("lf"):
        before = before.replace("\r\n", "\n")
    elif lines.startswith("crlf"):
        before = before.replace("\r\n", "\n").replace("\n", "\r\n")
    if marked and lines.endswith("with mark"):
        before = "\ufeff" + before
    if unit == "code point":
        return len(before)
    encoding, width = ("utf-16-le", 2) if unit == "utf-16" else ("utf-8", 1)
    return len(before.encode(encoding)) // width


@attrs.frozen
class Mark:
    """A selection: its words (the nth time they stand there) and what was done to them."""

    words: str
    codes: tuple = ()
    coder: str = "ward clerk"
    nth: int = 1
    name: str | None = ""
    inside: str = ""
    key: str = ""

    def place(self, text):
        """Where the words are, in code points."""
        at = -1
        for _ in range(self.nth):
            at = text.index(self.words, at + 1)
        return at, at + len(self.words)


@attrs.frozen
class Doc:
    """A document, its text with the line ends it has in the file, and its selections."""

    name: str
    text: str
    marks: tuple = ()
    inside: str = ""
    tag: str = "TextSource"


def coding(codes, coder):
    """The codings of a selection by one person."""
    return "".join(
        element(
            "Coding",
            element("CodeRef", targetGUID=guid(f"code {code}")),
            guid=guid(f"coding {code} {coder}"),
            creatingUser=guid(f"user {coder}"),
            creationDateTime="2026-05-01T10:00:00Z",
        )
        for code in codes
    )


def source(doc, rule="code point raw", path="internal://{}.txt", marked=False, **more):
    """A text source with its selections, counted in some way."""
    marks = []
    for number, mark in enumerate(doc.marks):
        start, end = mark.place(doc.text)
        marks.append(
            element(
                "PlainTextSelection",
                mark.inside,
                coding(mark.codes, mark.coder),
                guid=guid(mark.key or f"selection {number} {doc.name}"),
                name=mark.name,
                startPosition=counted(doc.text, start, rule, marked),
                endPosition=counted(doc.text, end, rule, marked),
                creatingUser=guid(f"user {mark.coder}"),
            )
        )
    id_ = guid(f"source {doc.name}")
    place = None if path is None else path.format(id_)
    return element(
        doc.tag, *marks, doc.inside, guid=id_, name=doc.name, plainTextPath=place, **more
    )


def project(sources, codes=(), origin="", before="", after="", namespace=NAMESPACE):
    """The XML of a project: codes are names, or trees of (name, description, codes)."""
    users = (element("User", guid=guid(f"user {name}"), name=name) for name in USERS)
    return (
        '<?xml version="1.0" encoding="utf-8"?>'
        f'<Project xmlns="{namespace}" name="p" origin={quoteattr(origin)}>'
        f"<Users>{''.join(users)}</Users>"
        f"<CodeBook><Codes>{''.join(tree(code) for code in codes)}</Codes></CodeBook>"
        f"{before}<Sources>{sources}</Sources>{after}</Project>"
    )


def tree(code):
    """A code, and those under it."""
    name, description, under = (code, "", ()) if isinstance(code, str) else code
    told = element("Description", escape(description)) if description else ""
    key = guid(f"code {name}")
    return element("Code", told, *map(tree, under), guid=key, name=name, isCodable="true")


def packed(path, xml, files, qde="project.qde", folder="sources"):
    """An archive of a project and its source files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as box:
        box.writestr(qde, xml)
        for name, data in files.items():
            box.writestr(f"{folder}/{name}", data)
    path.write_bytes(stream.getvalue())
    return path
