"""The items of a Word document."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator

import attrs

from ssm.errors import UnreadableError
from ssm.findings.importing.importer import How
from ssm.findings.importing.items import Item, Remark, Unread
from ssm.findings.importing.texts.blocks import Block
from ssm.findings.importing.texts.emitting import Told, items_of
from ssm.findings.importing.texts.named import Named
from ssm.findings.importing.texts.turns import spoken
from ssm.findings.importing.texts.word.coding import coded
from ssm.findings.importing.texts.word.comments import comments_of
from ssm.findings.importing.texts.word.cutter import word_blocks
from ssm.findings.importing.texts.word.extract import Extract, extracted
from ssm.findings.importing.texts.word.opendocument import opened
from ssm.findings.importing.texts.word.runs import runs_of
from ssm.findings.importing.texts.word.styles import Styles, value
from ssm.findings.safe.archive import Archive, archive
from ssm.findings.safe.xml import local, tree

__all__ = ["Cut", "cut_document", "word_items"]

_MAIN, _OPEN = "word/document.xml", "content.xml"
_NOTES = (("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote"))
_BORDERS = ("separator", "continuationSeparator", "continuationNotice")
_MARGINS = ("header", "footer")
_OLD = b"\xd0\xcf\x11\xe0"


@attrs.frozen
class Cut:
    """A document cut into blocks.

    Attributes:
        text: what the places count in.
        blocks: in their order.
        extract: what was extracted.
        comments: how many comments it has.
        lost: parts of the file that cannot be read, and why.
    """

    text: str
    blocks: tuple[Block, ...]
    extract: Extract
    comments: int
    lost: tuple[tuple[str, str], ...] = ()


def word_items(file: Named, how: How) -> Iterator[Item]:
    """The items of a Word document, or of one in the OpenDocument format.

    Raises:
        UnreadableError: it is none, is locked, or is refused; the message says what to try.
    """
    _refuse_old(file)
    with archive(file.path) as box:
        if box.find(_MAIN) is None and box.find(_OPEN) is None:
            msg = (
                f"{file.path.name}: this is no Word document, though it is called so; "
                "open it where it was made, and save it as .docx"
            )
            raise UnreadableError(msg, file.path.name)
        cut = cut_document(box, how)
        yield from _remarks(cut)
        told = Told(document=file.document, text=cut.text, stem=file.stem, prefix=file.prefix)
        yield from items_of(told, cut.blocks, how)
        for where in cut.extract.pictures:
            why = "a picture holds no words"
            yield Unread(what="picture", where=f"{file.prefix}{where}", why=why)
        for name, why in cut.lost:
            yield Unread(what="part of the document", where=f"{file.prefix}{name}", why=why)
        yield from _margins(box, file.prefix)
    how.progress(1, 1)


def _refuse_old(file: Named) -> None:
    """Raises for a document that is locked, or of an old Word.

    Raises:
        UnreadableError: it is; the message says what to try.
    """
    try:
        with file.path.open("rb") as stream:
            is_old = stream.read(len(_OLD)) == _OLD
    except OSError as error:
        msg = f"{file.path.name}: it cannot be read ({error.strerror}); try a copy of it"
        raise UnreadableError(msg, file.path.name) from None
    if is_old:
        msg = (
            f"{file.path.name}: the document is locked by a password, or of an old Word; "
            "open it there, and save it as .docx without a password"
        )
        raise UnreadableError(msg, file.path.name)


def cut_document(box: Archive, how: How) -> Cut:
    """The text of a document and the blocks that it falls into.

    Args:
        box: the document as an archive.
        how: who asks in a transcript, and whether that is a statement.

    Raises:
        UnreadableError: its main part is no sound XML, or is refused.
    """
    lost: list[tuple[str, str]] = []
    if box.find(_MAIN) is None:
        extract, comments = opened(tree(box.read(_OPEN), f"{box.name}/{_OPEN}"))
    else:
        styles = Styles(_part(box, "word/styles.xml", lost))
        document = tree(box.read(_MAIN), f"{box.name}/{_MAIN}")
        extract = extracted(document, styles, list(_notes(box, lost)))
        comments = comments_of(_part(box, "word/comments.xml", lost))
    text = extract.text
    blocks = tuple(spoken(word_blocks(extract), how))
    taken = coded(blocks, text, extract.ranges, comments)
    return Cut(text, tuple(taken), extract, len(comments), tuple(lost))


def _part(box: Archive, name: str, lost: list[tuple[str, str]]) -> ET.Element | None:
    """A part that a document may do without; one that cannot be read is noted as lost."""
    if box.find(name) is None:
        return None
    try:
        return tree(box.read(name), name)
    except UnreadableError as error:
        lost.append((name, str(error).removeprefix(f"{name}: ").partition(";")[0]))
        return None


def _notes(box: Archive, lost: list[tuple[str, str]]) -> Iterator[tuple[str, ET.Element]]:
    for name, what in _NOTES:
        root = _part(box, name, lost)
        for note in root if root is not None else ():
            if value(note, "type") not in _BORDERS:
                yield f"{what} {value(note, 'id')}", note


def _remarks(cut: Cut) -> Iterator[Remark]:
    extract = cut.extract
    if extract.inserted or extract.deleted:
        yield Remark(
            "Changes were tracked in it: what was inserted is read as text "
            f"(in {extract.inserted} places), what was deleted is not ({extract.deleted})."
        )
    if cut.comments:
        yield Remark(
            f"It has {cut.comments} comments: short ones are read as codes, others as notes; "
            "the words they stand on are statements."
        )


def _margins(box: Archive, prefix: str) -> Iterator[Unread]:
    """What stands at the head and the foot of every page."""
    for name in box.names:
        part = name.lower().removeprefix("word/")
        if part == "styles.xml" and box.find(_MAIN) is None:
            root = _part(box, name, [])
            margins = [e for e in root.iter() if local(e) in _MARGINS] if root is not None else []
            for margin in margins:
                yield from _margin(local(margin), margin, prefix)
        what = next((each for each in _MARGINS if part.startswith(each)), None)
        if what is not None and part.endswith(".xml"):
            yield from _margin(what, _part(box, name, []), prefix)


def _margin(what: str, root: ET.Element | None, prefix: str) -> Iterator[Unread]:
    lines = [e for e in (root.iter() if root is not None else ()) if local(e) == "p"]
    words = " ".join(
        " ".join(runs_of(e).text.split() or "".join(e.itertext()).split()) for e in lines
    )
    if words.strip():
        why = f"the {what} stands on every page"
        yield Unread(what=what, where=f"{prefix}{what}", why=why, words=words.strip()[:60])
