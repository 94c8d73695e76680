"""The languages of a page: which of its words are the study's, which are ours, which way they run.

A screen reader needs to be told in which language a word is, and a browser where a text that
is written from right to left begins. What a study says is known word for word, so that all
else on a page can be told to be ours, however its sentences were put together.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

import attrs
from markupsafe import Markup

from ssm.model.part import Part, default_of
from ssm.model.stakeholder import named
from ssm.model.study import Study
from ssm.report.blocks import Words

__all__ = ["Tongues", "language_tag", "runs_left"]

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_WORD = re.compile(r"[^\W_]+")
_CUT = " …"
_FROM_RIGHT = frozenset(("ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"))
_SCRIPTS = frozenset(("arab", "hebr", "syrc", "thaa"))
_LEFTWARD = ("R", "AL")
_OF_THE_FORMAT = frozenset(("is_", "language"))
"""Fields that hold words of the format."""
_FEW = 3
"""Shorter words of a study, such as ids, are its own only where they stand alone."""
_NAMES = """
en english; de german deutsch; fr french français francais; es spanish español espanol;
it italian italiano; pt portuguese português portugues; nl dutch nederlands; sv swedish svenska;
da danish dansk; nb norwegian norsk; fi finnish suomi; pl polish polski; cs czech čeština;
hu hungarian magyar; ro romanian română; tr turkish türkçe; el greek ελληνικά; ru russian русский;
uk ukrainian українська; ar arabic العربية; he hebrew עברית; fa persian farsi فارسی; ur urdu اردو;
hi hindi हिन्दी; bn bengali বাংলা; th thai ไทย; zh chinese 中文; ja japanese 日本語;
ko korean 한국어; id indonesian; vi vietnamese; cy welsh cymraeg; ga irish gaeilge
"""
_BY_NAME = {name: row.split()[0] for row in _NAMES.split(";") for name in row.split()[1:]}


def language_tag(language: str) -> str:
    """A language as a browser wants it to be named.

    Args:
        language: as the study calls it: a tag, or a name.

    Example:
        >>> [language_tag(said) for said in ("de_AT", "Arabic", "the club's own")]
        ['de-AT', 'ar', 'und']
    """
    said = language.strip().replace("_", "-")
    name = _BY_NAME.get(said.lower())
    return name or (said if _TAG.fullmatch(said) else "und")


def runs_left(tag: str) -> bool:
    """Whether a language is written from right to left.

    Example:
        >>> [runs_left(tag) for tag in ("ar-EG", "pa-Arab", "de")]
        [True, True, False]
    """
    first, *more = tag.lower().split("-")
    return first in _FROM_RIGHT or not _SCRIPTS.isdisjoint(more)


def _has_leftward(text: str) -> bool:
    return not text.isascii() and any(unicodedata.bidirectional(c) in _LEFTWARD for c in set(text))


class Tongues:
    """Which words on the page of a study are in which language.

    Args:
        study: the study.
        more: other words that are not ours, such as the headings of a house.

    Example:
        >>> from ssm.model.stakeholder import Stakeholder
        >>> club = Study(language="de", stakeholders=[Stakeholder(id="v", label="Der Verein")])
        >>> print(Tongues(club).text("asked by Der Verein"))
        <span lang="en">asked by</span> Der Verein
    """

    def __init__(self, study: Study | None = None, more: Iterable[str] = ()) -> None:
        self._study, self._more = study, tuple(more)
        self.tag = language_tag(study.language) if study else "en"
        self.runs_left = runs_left(self.tag)
        self._is_english = study is None or study.is_english

    @property
    def ours(self) -> Markup:
        """The attributes of an element whose words are all ours."""
        if self._is_english:
            return Markup()
        return Markup(' lang="en" dir="ltr"') if self.runs_left else Markup(' lang="en"')

    @property
    def theirs(self) -> Markup:
        """The attributes of what the study says, on a page whose language is not known."""
        way = Markup(' dir="rtl"') if self.runs_left else Markup()
        return Markup(' lang="{}"').format(self.tag) + way

    def of(self, text: str) -> Markup:
        """The language of a text in which nothing can be marked, such as that of an image.

        Example:
            >>> from ssm.model.root import Root
            >>> tongues = Tongues(Study(language="de", roots=[Root(id="r", what="Torten backen")]))
            >>> print(tongues.of("Root definition: Torten backen"), tongues.of("The drawing"))
             lang="de"  lang="en"
        """
        if any(is_ours is False for _, is_ours in self._pieces(text)):
            return self.theirs
        return self.ours or Markup(' lang="en"')

    def way(self, words: Words) -> Markup:
        """The attribute of an element most of whose words run another way than the page does."""
        pieces = (words,) if isinstance(words, str) else words
        told = "".join(each if isinstance(each, str) else each.text for each in pieces)
        ways = Counter(map(unicodedata.bidirectional, told))
        left, right = sum(ways[way] for way in _LEFTWARD), ways["L"]
        if left == right or (left > right) is self.runs_left:
            return Markup()
        return Markup(' dir="rtl"') if left > right else Markup(' dir="ltr"')

    def drawn(self, svg: str) -> str:
        """A drawing whose description, a text of ours, says in which language it is."""
        return svg if self._is_english else svg.replace("<desc", '<desc lang="en"', 1)

    def text(self, text: str) -> Markup | str:
        """A text with what is ours in it marked, and each direction kept to itself."""
        apart = self.runs_left or _has_leftward(text)
        if self._is_english and not apart:
            return text
        made, tag = Markup(), "bdi" if apart else "span"
        for piece, is_ours in self._pieces(text):
            if is_ours or (apart and is_ours is not None):
                language = ' lang="en"' if is_ours and not self._is_english else ""
                made += Markup(f"<{tag}{language}>{{}}</{tag}>").format(piece)  # noqa: S704
            else:
                made += piece
        return made

    def _pieces(self, text: str) -> Iterator[tuple[str, bool | None]]:
        """The text in pieces, each with whether it is ours; None for what stands between."""
        start, end = 0, 0
        before: bool | None = None
        for first, last, is_ours in self._stretches(text):
            if False in (before, is_ours) and is_ours is not before:
                own, other = _shared(text, end, first)
                end, start_next = (own if before else end), (other if is_ours else first)
                yield text[start:end], before
                yield text[end:start_next], None
                start, before = start_next, is_ours
            end, before = last, before or is_ours
        end = len(text) if before else end
        yield text[start:end], before
        yield text[end:], None

    def _stretches(self, text: str) -> Iterator[tuple[int, int, bool | None]]:
        """Where words stand that are the study's, and where one is ours; None for a number."""
        whole, at = _even(text), 0
        while word := _WORD.search(whole, at):
            theirs = self._theirs(whole, word)
            at = theirs or word.end()
            is_ours = None if word[0].isdigit() else word[0].isascii()
            yield word.start(), at, False if theirs else is_ours

    def _theirs(self, whole: str, word: re.Match[str]) -> int:
        """The end of the longest text of the study that begins with a word; 0 without one."""
        start, cut = word.start(), whole.find(_CUT, word.end())
        for said in self._said.get(word[0], ()):
            end = start + len(said)
            if whole.startswith(said, start) and not whole[end : end + 1].isalnum():
                if len(said) > _FEW or said == whole.strip():
                    return end
            elif cut > 0 and said.startswith(whole[start:cut]):
                return cut
        return 0

    @cached_property
    def _said(self) -> dict[str, list[str]]:
        """All that the study says, by the first word, the longest first."""
        found: dict[str, set[str]] = {}
        for text in (*_texts(self._study), *self._more):
            even = _even(text)
            words = list(_WORD.finditer(even))
            if words:
                start, said = words[0].start(), found.setdefault(words[0][0], set())
                said.update((even[start : words[-1].end()], even[start:].rstrip()))
        return {
            first: sorted(held, key=lambda said: (-len(said), said))
            for first, held in found.items()
        }


def _shared(text: str, start: int, end: int) -> tuple[int, int]:
    """How far the signs after one word and before the next go, where blanks part them."""
    between = text[start:end]
    own, rest = between.partition(" ")[0], between.rpartition(" ")[2]
    return (start, end) if own == between else (start + len(own), end - len(rest))


def _even(text: str) -> str:
    """A text of the same length, without what sets one writing of it apart from another."""
    return "".join(
        " " if letter.isspace() else letter.lower() if len(letter.lower()) == 1 else letter
        for letter in text
    )


def _texts(part: object) -> Iterator[str]:
    """All texts in a part of a study that somebody wrote; ids are called by their words too."""
    if type(part) is str:
        yield part
        yield named("", part)
    elif isinstance(part, tuple):
        for each in part:
            yield from _texts(each)
    elif isinstance(part, Part):
        kind: Any = type(part)
        for field in attrs.fields(kind):
            value = getattr(part, field.name)
            if field.name not in _OF_THE_FORMAT and value != default_of(field, part):
                yield from _texts(value)
