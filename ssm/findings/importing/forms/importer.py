"""The importer of forms: it knows them by the word that each has in it."""

from collections.abc import Iterator
from pathlib import Path

import attrs

from ssm.errors import UnreadableError
from ssm.findings.forms.marks import FORM
from ssm.findings.importing.forms.filled import Filled, items_of_form
from ssm.findings.importing.importer import How, Probe
from ssm.findings.importing.items import Item, Remark, Unread
from ssm.findings.importing.texts.named import Named
from ssm.findings.importing.texts.reading import decoded_text
from ssm.findings.safe.archive import archive

__all__ = ["FormImporter"]

_TEXTS = (".md", ".markdown", ".txt")
_TABLES = (".csv", ".tsv")
_BOOKS = (".xlsx", ".xlsm")
_WORD = ".docx"
_MAIN = "word/document.xml"
_MARKED = ("docprops/core.xml", "xl/sharedstrings.xml", "word/footer")
_COMMENTS = (f"<!-- {FORM} ".encode(), b"<!-- ssm:answer ")
_MOST = 4_000_000


@attrs.frozen
class FormImporter:
    """Guides and charts that `ssm ask` and `ssm compare --blank` wrote, filled in."""

    name: str = "form"
    what: str = "interview guides and blank charts of ours, filled in (.docx, .md, .xlsx, .csv)"

    def recognises(self, seen: Probe) -> bool:
        """Whether an input is a form of ours."""
        if seen.ending in _TEXTS:
            return any(mark in seen.head for mark in _COMMENTS)
        if seen.ending in _TABLES:
            return _has_word(seen.head)
        return seen.ending in (_WORD, *_BOOKS) and _is_marked(seen.path)

    def read(self, seen: Probe, how: How) -> Iterator[Item]:
        """The items of a form.

        Raises:
            UnreadableError: nothing of it can be read; the message says what to try.
            MissingExtraError: it is a workbook, and the extra `office` is not installed.
        """
        yield from self.items(Named(seen.path, seen.path.name), how)

    def items(self, file: Named, how: How) -> Iterator[Item]:
        """The items of a form that is called somehow.

        Args:
            file: the form.
            how: with the encoding, where a person named it.

        Raises:
            UnreadableError: nothing of it can be read; the message says what to try.
            MissingExtraError: it is a workbook, and the extra `office` is not installed.
        """
        ending = file.path.suffix.lower()
        if ending in (*_TEXTS, *_TABLES):
            decoded = decoded_text(file.path, how)
            if decoded.remark:
                yield Remark(decoded.remark)
            yield from items_of_form(_of_text(decoded.text, ending, file.path.name), file.stem)
        elif ending == _WORD:
            yield from items_of_form(_of_word(file.path), file.stem)
        else:
            from ssm.findings.importing.forms.sheets import book_rooms

            yield from items_of_form(book_rooms(file.path), file.stem)
        how.progress(1, 1)


def _of_text(text: str, ending: str, name: str) -> Iterator[Filled | Unread]:
    if ending in _TABLES:
        from ssm.findings.importing.forms.sheets import text_rooms

        return text_rooms(text, name)
    from ssm.findings.importing.forms.markdown import markdown_rooms

    return markdown_rooms(text)


def _of_word(path: Path) -> Iterator[Filled | Unread]:
    from ssm.findings.importing.forms.word import word_rooms
    from ssm.findings.safe.xml import tree

    with archive(path) as box:
        document = tree(box.read(_MAIN), f"{box.name}/{_MAIN}")
    return word_rooms(document)


def _is_marked(path: Path) -> bool:
    """Whether one of the parts in which a form has its word has it."""
    try:
        with archive(path) as box:
            names = [name for name in box.names if name.lower().startswith(_MARKED)]
            return any(_has_word(box.read(name, _MOST)) for name in names)
    except (UnreadableError, OSError):
        return False


def _has_word(data: bytes) -> bool:
    return FORM.encode() in data
