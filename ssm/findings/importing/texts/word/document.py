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
from ssm.findings.importing.texts.word.runs import runs_of
from ssm.findings.importing.texts.word.styles import Styles, value
from ssm.findings.safe.archive import Archive, archive
from ssm.findings.safe.xml import local, tree

__all__ = ["Cut", "cut_document", "word_items"]

_MAIN = "word/document.xml"
_NOTES = (("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote"))
_BORDERS = ("separator", "continuationSeparator", "continuationNotice")


@attrs.frozen
class Cut:
    """A Word document cut into blocks.

    Attributes:
        text: what the places count in.
        blocks: in their order.
        extract: what was extracted.
        comments: how many comments it has.
    """

    text: str
    blocks: tuple[Block, ...]
    extract: Extract
    comments: int


def word_items(file: Named, how: How) -> Iterator[Item]:
    """The items of a Word document.

    Raises:
        UnreadableError: it is none, is locked, or is refused; the message says what to try.
    """
    with archive(file.path) as box:
        if box.find(_MAIN) is None:
            msg = (
                f"{file.path.name}: this is no Word document, though it is called so; "
                "open it where it was made, and save it as .docx"
            )
            raise UnreadableError(msg, file.path.name)
        cut = cut_document(box, questions=how.questions)
        yield from _remarks(cut)
        told = Told(document=file.document, text=cut.text, stem=file.stem, prefix=file.prefix)
        yield from items_of(told, cut.blocks, how)
        for where in cut.extract.pictures:
            why = "a picture holds no words"
            yield Unread(what="picture", where=f"{file.prefix}{where}", why=why)
        yield from _margins(box, file.prefix)
    how.progress(1, 1)


def cut_document(box: Archive, *, questions: bool = False) -> Cut:
    """The text of a Word document and the blocks that it falls into.

    Args:
        box: the document as an archive.
        questions: whether what an interviewer says is a statement.

    Raises:
        UnreadableError: a part of it is no sound XML, or is refused.
    """
    styles = Styles(_part(box, "word/styles.xml"))
    document = tree(box.read(_MAIN), f"{box.name}/{_MAIN}")
    extract = extracted(document, styles, list(_notes(box)))
    comments = comments_of(_part(box, "word/comments.xml"))
    text = extract.text
    blocks = tuple(spoken(word_blocks(extract), questions=questions))
    taken = coded(blocks, text, extract.ranges, comments)
    return Cut(text, tuple(taken), extract, len(comments))


def _part(box: Archive, name: str) -> ET.Element | None:
    return None if box.find(name) is None else tree(box.read(name), f"{box.name}/{name}")


def _notes(box: Archive) -> Iterator[tuple[str, ET.Element]]:
    for name, what in _NOTES:
        root = _part(box, name)
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
        what = next((w for w in ("header", "footer") if part.startswith(w)), None)
        if what is None or not part.endswith(".xml"):
            continue
        root = _part(box, name)
        lines = [runs_of(e).text.strip() for e in (root.iter() if root is not None else ())
                 if local(e) == "p"]  # fmt: skip
        words = " ".join(line for line in lines if line)
        if words:
            why = f"the {what} stands on every page"
            yield Unread(what=what, where=f"{prefix}{what}", why=why, words=words[:60])
