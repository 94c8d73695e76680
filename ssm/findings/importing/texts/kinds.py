"""The kinds of texts, by the endings of their names, each cut in its own way."""

from collections.abc import Callable, Iterator

import attrs

from ssm.errors import UnreadableError
from ssm.findings.importing.importer import How, Probe
from ssm.findings.importing.items import Item, Remark
from ssm.findings.importing.texts.cues import is_subtitles
from ssm.findings.importing.texts.emitting import Told, items_of
from ssm.findings.importing.texts.markdown.cutter import markdown_blocks
from ssm.findings.importing.texts.markdown.front import front_of
from ssm.findings.importing.texts.named import Named
from ssm.findings.importing.texts.plain import plain_blocks
from ssm.findings.importing.texts.reading import decoded_text
from ssm.findings.importing.texts.subtitles import transcript_of

__all__ = ["KINDS", "TextImporter", "kind_for"]


@attrs.frozen(kw_only=True)
class TextImporter:
    """One kind of text.

    Attributes:
        name: a short name.
        what: what it reads.
        endings: of the names of such files.
        items: gives the items of one file.
        begins: whether the text of a file begins as this kind does.
    """

    name: str
    what: str
    endings: tuple[str, ...]
    items: Callable[[Named, How], Iterator[Item]]
    begins: Callable[[str], bool] | None = None

    def recognises(self, seen: Probe) -> bool:
        """Whether an input is of this kind, by its ending or by how it begins."""
        if seen.ending in self.endings:
            return True
        if self.begins is None or seen.ending not in PLAIN_ENDINGS:
            return False
        return self.begins(seen.head.decode("utf-8-sig", "replace"))

    def read(self, seen: Probe, how: How) -> Iterator[Item]:
        """The items of a file.

        Raises:
            UnreadableError: nothing of it can be read; the message says what to try.
        """
        yield from self.items(Named(seen.path, seen.path.name), how)


PLAIN_ENDINGS = (".txt", ".text")


def _plain(file: Named, how: How) -> Iterator[Item]:
    decoded = decoded_text(file.path, how)
    if decoded.remark:
        yield Remark(decoded.remark)
    told = Told(document=file.document, text=decoded.text, stem=file.stem, prefix=file.prefix)
    yield from items_of(told, plain_blocks(decoded.text), how)


def _subtitles(file: Named, how: How) -> Iterator[Item]:
    decoded = decoded_text(file.path, how)
    if decoded.remark:
        yield Remark(decoded.remark)
    text, blocks = transcript_of(decoded.text)
    told = Told(document=file.document, text=text, stem=file.stem, prefix=file.prefix)
    yield from items_of(told, blocks, how)


def _markdown(file: Named, how: How) -> Iterator[Item]:
    decoded = decoded_text(file.path, how)
    if decoded.remark:
        yield Remark(decoded.remark)
    front = front_of(decoded.text, file.document, file.stem)
    yield from front.unread
    told = Told(
        document=file.document,
        text=decoded.text,
        stem=file.stem,
        prefix=file.prefix,
        note=front.note,
    )
    yield from items_of(told, markdown_blocks(decoded.text, front.after), how)


_REFUSED = {
    ".doc": "of an old Word is not read; open it in Word or LibreOffice, and save it as .docx",
    ".rtf": "of rich text is not read; open it in Word or LibreOffice, and save it as .docx",
    ".pages": "of Pages is not read; export it from there as Word",
    ".pdf": (
        "in PDF has lost its paragraphs; import what it was made from, or copy its text "
        "into a .txt file and read it through"
    ),
}


def _word(file: Named, how: How) -> Iterator[Item]:
    refused = _REFUSED.get(file.path.suffix.lower())
    if refused is not None:
        msg = f"{file.path.name}: a document {refused}"
        raise UnreadableError(msg, file.path.name)
    from ssm.findings.importing.texts.word.document import word_items

    yield from word_items(file, how)


KINDS: tuple[TextImporter, ...] = (
    TextImporter(
        name="word",
        what="Word documents (.docx, .odt): paragraphs, tables, notes; comments are codes",
        endings=(".docx", ".docm", ".odt", *_REFUSED),
        items=_word,
    ),
    TextImporter(
        name="subtitles",
        what="subtitles of a recording, WebVTT or SubRip, with their speakers",
        endings=(".vtt", ".srt"),
        items=_subtitles,
        begins=is_subtitles,
    ),
    TextImporter(
        name="markdown",
        what="notes in Markdown: the front matter is the source, each bullet a statement",
        endings=(".md", ".markdown", ".mdown", ".mkd"),
        items=_markdown,
    ),
    TextImporter(
        name="text",
        what="plain text: each paragraph, bullet or turn of a speaker is a statement",
        endings=PLAIN_ENDINGS,
        items=_plain,
    ),
)
"""In the order in which they are asked."""


def kind_for(seen: Probe) -> TextImporter | None:
    """The first kind that recognises a file, or None."""
    return next((kind for kind in KINDS if kind.recognises(seen)), None)
