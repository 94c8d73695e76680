"""Comments of a Word document: short ones are codes, as people code in Word; others notes."""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable, Iterator

import attrs

from ssm.findings.importing.texts.markdown.tails import tags_in
from ssm.findings.importing.texts.word.runs import runs_of
from ssm.findings.importing.texts.word.styles import value
from ssm.findings.safe.xml import local

__all__ = ["Comment", "comments_in", "comments_of"]

_CODES = re.compile(r"\s*codes?\s*:\s*(.+)", re.IGNORECASE)
_PARTS = re.compile(r"[;\n]")
_WORDS, _LONGEST, _LONGEST_AGAIN = 5, 60, 120


@attrs.frozen(kw_only=True)
class Comment:
    """A comment.

    Attributes:
        author: who made it; empty when it does not say.
        codes: what it gives as codes.
        note: what it says else.
    """

    author: str
    codes: tuple[str, ...] = ()
    note: str | None = None


def comments_of(root: ET.Element | None) -> dict[str, Comment]:
    """The comments of a Word document, by their ids; see `comments_in`."""
    return comments_in(
        (value(each, "id"), value(each, "author"), "\n".join(_lines(each)))
        for each in (root if root is not None else ())
        if local(each) == "comment"
    )


def comments_in(told: Iterable[tuple[str, str, str]]) -> dict[str, Comment]:
    """Comments by their ids.

    A comment is a code, or several parted by semicolons or lines, when each has five words
    at most and does not end as a sentence; when it says `code: letters; phone`; or when the
    same words were put on several places. Words like `#letters` in it are codes as well.

    Args:
        told: of each its id, its author and its words.
    """
    known = [(id, author.strip(), words.strip()) for id, author, words in told]
    counts = Counter(words for _, _, words in known)
    return {id: _comment(author, words, is_again=counts[words] > 1) for id, author, words in known}


def _lines(element: ET.Element) -> Iterator[str]:
    for each in element.iter():
        if local(each) == "p":
            yield runs_of(each).text


def _comment(author: str, text: str, *, is_again: bool) -> Comment:
    parts = [part.strip() for part in _PARTS.split(text) if part.strip()]
    said = _CODES.fullmatch(text)
    if said is not None:
        codes = [code.strip() for code in re.split(r"[;,]", said[1])]
        return Comment(author=author, codes=tuple(dict.fromkeys(filter(None, codes))))
    if parts and all(map(_is_code, parts)):
        return Comment(author=author, codes=tuple(dict.fromkeys(p.lstrip("#") for p in parts)))
    if is_again and len(text) <= _LONGEST_AGAIN:
        return Comment(author=author, codes=(" ".join(text.split()),))
    return Comment(author=author, codes=tuple(dict.fromkeys(tags_in(text))), note=text or None)


def _is_code(part: str) -> bool:
    """Whether a part of a comment is a name for something, and no sentence."""
    if part.startswith("#"):
        return len(part.split()) == 1
    return (
        len(part.split()) <= _WORDS
        and len(part) <= _LONGEST
        and part[-1] not in ".?!:"
        and not tags_in(part)
    )
