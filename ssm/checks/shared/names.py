"""Proper names: those of the situation, and those that stand in a text."""

import re
from collections.abc import Iterable, Iterator

from ssm.checks.context import Context
from ssm.checks.language.forenames import FORENAMES, HONORIFICS
from ssm.checks.language.plain_words import PLAIN, ROLES

__all__ = ["is_person", "is_titled", "names_in", "real_names", "situation_words"]

_PIECE = re.compile(r"[^\W_]+(?:['’&-][^\W_]+)*|[^\s\w]")
_OWNED = re.compile(r"(?:['’]s?|-[a-z].*)$")
_MIXED = re.compile(r"[a-z][A-Z]|^[A-Z]{2,}[a-z]{2}")
_LETTERS = re.compile(r"^[A-Z][A-Z0-9&]+$")
_SMALL = frozenset(["In", "Of", "And", "To", "For", "From", "With", "On", "At", "By"])
_ENDS = frozenset(".:!?;(\"'\u2018\u2019\u201c\u201d\u2013\u2014")


def names_in(text: str) -> Iterator[tuple[str, ...]]:
    """Each run of words that are written as a name, whatever they name.

    A word with a great letter counts where no sentence begins; at the beginning only an
    abbreviation, a spelling such as `MedTrack`, and the name of a person do.

    Example:
        >>> list(names_in("Ask Karen in Finance"))
        [('Karen',), ('Finance',)]
        >>> list(names_in("Tell each patient the time"))
        []
    """
    run: list[str] = []
    begins = True
    for part in _PIECE.findall(text):
        plain = _OWNED.sub("", part)
        named = (plain[:1].isupper() and len(plain) > 1) or (bool(run) and plain.isdigit())
        if bool(_MIXED.search(plain)) or (named and (not begins or run or _is_strong(plain))):
            run.append(plain)
        else:
            if run and part != ".":
                yield tuple(run)
                run = []
            begins = part in _ENDS
            continue
        begins = False
        if plain != part:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def _is_strong(word: str) -> bool:
    return bool(_LETTERS.match(word)) or word.lower() in FORENAMES or word.lower() in HONORIFICS


def is_person(name: tuple[str, ...]) -> bool:
    """Whether a name is that of a person.

    Example:
        >>> is_person(("Mrs", "Hall")), is_person(("Riverside", "Clinic"))
        (True, False)
    """
    small = [word.lower() for word in name]
    return small[0] in FORENAMES or (small[0] in HONORIFICS and len(small) > 1)


def situation_words(context: Context) -> frozenset[str]:
    """The words with a great letter in labels and titles of the situation, in small letters.

    Example:
        >>> from ssm.checks.profiles import CHECKLAND
        >>> from ssm.model.study import Study
        >>> study = Study(title="The clinic at Mill Lane")
        >>> sorted(situation_words(Context(study=study, profile=CHECKLAND)))
        ['lane', 'mill', 'the']
    """
    labels = [context.study.title or "", *(held.name for held in context.study.stakeholders)]
    for _, picture in context.pictures:
        labels.append(picture.title or "")
        labels += [context.label(element) for element in picture.elements]
        labels += [boundary.label or "" for boundary in picture.boundaries]
    labels += [source.where or "" for source in context.study.sources]
    parts = (_OWNED.sub("", part) for label in labels for part in _PIECE.findall(label))
    return frozenset(part.lower() for part in parts if part[:1].isupper() or _MIXED.search(part))


def is_titled(texts: Iterable[str]) -> bool:
    """Whether somebody begins every word with a great letter, so that it marks no name.

    So it is where most words do, or where small ones such as `of` and `the` do.

    Example:
        >>> is_titled(["Take the Payment From the Customer"]), is_titled(["Ask Karen"])
        (True, False)
    """
    later = [text.split()[1:] for text in texts]
    if any(word in _SMALL for words in later for word in words):
        return True
    long = [[word for word in words if len(word) > len("with")] for words in later]
    told = [words for words in long if words]
    headlines = sum(all(word[:1].isupper() for word in words) for words in told)
    return sum(map(len, told)) > 1 and 2 * headlines > len(told)


def real_names(
    text: str, situation: frozenset[str], small: frozenset[str] = frozenset(), *, titled: bool
) -> Iterator[tuple[str, bool]]:
    """The names of real people, organisations, places and products in a text.

    Each comes with whether it is surely one: that of a person, one of the situation, or
    one by its spelling; another word with a great letter may be.

    Args:
        text: what is read.
        situation: the words that `situation_words` found.
        small: words that the study also writes with a small letter, so no names.
        titled: whether great letters mark no names here.

    Example:
        >>> situation = frozenset(["finance", "board"])
        >>> list(real_names("Let Finance tell the Board in Osaka", situation, titled=False))
        [('Finance', True), ('Osaka', False)]
    """
    for name in names_in(text):
        strange = [word for word in name if _is_strange(word, small)]
        known = [
            word for word in strange if word.lower() in situation and (not titled or _is_own(word))
        ]
        said = " ".join(name)
        if is_person(name) or any(_MIXED.search(word) for word in strange):
            yield said, True
        elif known:
            yield said, not _has_article(said, text)
        elif not titled and not all(_LETTERS.match(word) for word in strange):
            yield said, False


def _has_article(name: str, text: str) -> bool:
    """Whether a single word stands behind an article, as a role does: `the Abbot`."""
    return name.isalpha() and f"the {name} " in f"{text} ".replace(".", " ").replace("The ", "the ")


def _is_strange(word: str, small: frozenset[str]) -> bool:
    """Whether a word is no plain one, nor one that the study also writes small."""
    lower = word.lower()
    if lower.removesuffix("s") in PLAIN and len(lower) > len("days"):
        return False
    return lower not in PLAIN and lower not in ROLES and (lower not in small or _is_own(word))


def _is_own(word: str) -> bool:
    """Whether a word is a name by its spelling alone."""
    return bool(_MIXED.search(word) or _LETTERS.match(word))
