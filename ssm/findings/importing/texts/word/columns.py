"""Columns of tables that say who speaks, as in transcripts that were typed into a table."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from ssm.findings.importing.texts.word.extract import Paragraph

__all__ = ["speaking_columns"]

_WORDS, _LONGEST = 4, 40
_SHARE, _AGAIN = 0.8, 2


def speaking_columns(paragraphs: Iterable[Paragraph]) -> frozenset[tuple[int, int]]:
    """The columns in which short names come again and again, each with its table.

    A column counts only when there is another after it, with longer words.

    Args:
        paragraphs: of a document.
    """
    cells: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for paragraph in paragraphs:
        if paragraph.column is not None and paragraph.text.strip():
            cells[paragraph.column].append(paragraph.text.strip())
    return frozenset(
        (table, column)
        for (table, column), texts in cells.items()
        if _are_names(texts) and _has_words(cells, table, column)
    )


def _are_names(texts: list[str]) -> bool:
    """Whether nearly all are short, without the end of a sentence, and come again."""
    names = [
        text
        for text in texts
        if len(text) <= _LONGEST
        and len(text.split()) <= _WORDS
        and text[0].isalpha()
        and text[-1] not in ".!?"
    ]
    counts = Counter(names)
    again = sum(count for count in counts.values() if count >= _AGAIN)
    return again > _AGAIN and again >= _SHARE * len(texts)


def _has_words(cells: dict[tuple[int, int], list[str]], table: int, column: int) -> bool:
    later = [texts for (t, c), texts in cells.items() if t == table and c > column]
    return any(sum(map(len, texts)) > 2 * sum(map(len, cells[table, column])) for texts in later)
