"""What a phrase is about: its head nouns, and of which kind they are."""

import re

from ssm.checks.language.forms import gerund, participle, plural
from ssm.checks.language.lexicon import is_adjective, is_noun, kinds, used, verb_level
from ssm.checks.language.small_words import BE, DETERMINERS, MODALS, PREPOSITIONS, SUBJECTS, WH
from ssm.checks.language.stems import stem, words

__all__ = ["Phrase", "entities", "heads", "phrases", "sorts"]

_JOIN = re.compile(r"\s*[,;+&]\s*(?:and\s+)?|\s+(?:and|plus|then)\s+")
_BREAKS = (PREPOSITIONS | WH | BE | MODALS | SUBJECTS) - {"one", "it"}
_SORTS = {
    "p": "person",
    "l": "thing",
    "t": "thing",
    "m": "money",
    "c": "idea",
    "a": "idea",
    "h": "idea",
}


class Phrase:
    """A noun with what stands before and behind it, as `calm` and `on the ward`.

    Example:
        >>> phrase = Phrase("newly trained stewards at the gate")
        >>> phrase.head, phrase.before, phrase.behind
        ('steward', ('newly', 'trained'), ('at', 'the', 'gate'))
    """

    __slots__ = ("before", "behind", "head")

    def __init__(self, text: str) -> None:
        said = words(text)
        found = None
        for place, word in enumerate(said):
            if word in _BREAKS or (found is not None and _is_behind(said[found], word)):
                if found is None:
                    continue
                break
            if _may_be_head(word) and word not in DETERMINERS:
                found = place
        self.head: str | None = None
        self.before: tuple[str, ...] = said
        self.behind: tuple[str, ...] = ()
        if found is not None:
            word = said[found]
            self.head = plural(word) or word.removesuffix("'s").removesuffix("’s")
            self.before, self.behind = said[:found], said[found + 1 :]

    @property
    def states(self) -> frozenset[str]:
        """The words that say in which state the thing is."""
        around = (*self.before[-1:], *self.behind[:1])
        return frozenset(word for word in around if is_adjective(word) or participle(word))


def _may_be_head(word: str) -> bool:
    if is_noun(word) or plural(word):
        return True
    return not (used(word) or participle(word) or gerund(word) or word.endswith("ly"))


def _is_behind(head: str, word: str) -> bool:
    """Whether a word behind a noun tells of its state and does not go on naming it."""
    if word.endswith("ly") and not is_noun(word):
        return True
    if participle(word) and not (is_noun(word) and not plural(head)):
        return True
    if gerund(word) and (plural(head) or not is_noun(word)):
        return True
    return (is_adjective(word) or verb_level(word) == 4) and (
        not is_noun(word) or (bool(plural(head)) and not plural(word))
    )


def phrases(text: str) -> tuple[Phrase, ...]:
    """The phrases that are joined in a text, up to the first with something behind its noun.

    Example:
        >>> [phrase.head for phrase in phrases("teachers, rooms and old books")]
        ['teacher', 'room', 'book']
        >>> [phrase.head for phrase in phrases("people who read books and papers")]
        ['people']
    """
    found = []
    for piece in _JOIN.split(text):
        if not words(piece):
            continue
        phrase = Phrase(piece)
        found.append(phrase)
        if any(word in PREPOSITIONS or word in WH for word in phrase.behind):
            break
    return tuple(found)


def heads(text: str) -> tuple[str, ...]:
    """The nouns that a text is about, in the singular.

    Example:
        >>> heads("newly trained stewards"), heads("paint, brushes and labour")
        (('steward',), ('paint', 'brush', 'labour'))
    """
    return tuple(phrase.head for phrase in phrases(text) if phrase.head)


def entities(text: str) -> frozenset[str]:
    """The stems of everything that a text names; what only tells a state is left out.

    Example:
        >>> sorted(entities("painted fence")), sorted(entities("fence without paint"))
        (['fenc'], ['fenc', 'paint'])
    """
    return frozenset(
        stem(plural(word) or word)
        for word in words(text)
        if (is_noun(word) or plural(word) or not used(word))
        and not (participle(word) or word in PREPOSITIONS or word in DETERMINERS)
    )


def sorts(noun: str) -> frozenset[str]:
    """Whether a noun means a person, a thing, money or an idea; several, or nothing known.

    Example:
        >>> [sorted(sorts(noun)) for noun in ("nurse", "fence", "fund", "complaint", "zzz")]
        [['person'], ['thing'], ['money'], ['idea'], []]
    """
    return frozenset(_SORTS[kind] for kind in kinds(noun) if kind in _SORTS)
