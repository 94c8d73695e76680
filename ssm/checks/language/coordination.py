"""Two things to do in one phrase, told from one thing to do with two things."""

import itertools
import re

from ssm.checks.language.forms import gerund, plural
from ssm.checks.language.lexicon import is_noun, used
from ssm.checks.language.lists import word_set
from ssm.checks.language.small_words import DETERMINERS, OBJECTS, PARTICLES, PREPOSITIONS
from ssm.checks.language.verbs import opening, verbness

__all__ = ["second_verb"]

_JOINS = re.compile(
    r"\s+(?:and then|and/or|and|then|or|&|\+)\s+|\s*[,;/]\s*(?:and\s+|or\s+|then\s+)*"
)
_BARE = word_set("help let make have see hear watch dare need")
"""Verbs behind which another stands without `to`: `help residents sort waste`."""
_RELATIVE = word_set("who that which whose")
_IDIOMS = frozenset(
    [
        ("meet", "greet"),
        ("track", "trace"),
        ("stop", "search"),
        ("pick", "choose"),
        ("cut", "paste"),
        ("copy", "paste"),
        ("wait", "see"),
        ("mix", "match"),
        ("come", "go"),
        ("try", "try"),
        ("lost", "found"),
        ("park", "ride"),
    ]
)
"""Pairs of verbs that have become one."""


def second_verb(phrase: str) -> str | None:
    """The second verb of a phrase that asks for two things, or None.

    A word that may also be a noun counts only where it is plainly used as a verb: right
    behind the first verb, or with an object of its own.

    Example:
        >>> second_verb("Collect and check forms")
        'check'
        >>> second_verb("Agree time and place") is None
        True
        >>> second_verb("Decide what to buy and sell") is None
        True
    """
    pieces = [piece for piece in (opening(part) for part in _JOINS.split(phrase)) if piece]
    if len(pieces) < 2 or not verbness(pieces[0][0]):
        return None
    for before, piece in itertools.pairwise(pieces):
        if (pieces[0][0], piece[0]) in _IDIOMS or _is_embedded(before, piece):
            return None
        near = before is pieces[0] and (len(before) == 1 or set(before[1:]) <= PARTICLES)
        if _right_behind(before, piece) if near else _has_an_object(piece):
            return piece[0]
    return None


def _is_embedded(before: tuple[str, ...], piece: tuple[str, ...]) -> bool:
    """Whether what follows hangs on a verb further down: `decide what to buy and sell`."""
    if any(one == "to" and verbness(two) > 1 for one, two in itertools.pairwise(before)):
        return True
    if before[0] in _BARE and any(verbness(word) > 1 for word in before[2:]):
        return True
    own = len(piece) > 1 and piece[1] in OBJECTS
    return (not own and "how" in before) or bool(_RELATIVE & set(before[1:]) and not own)


def _right_behind(before: tuple[str, ...], piece: tuple[str, ...]) -> bool:
    """Whether a verb stands right behind the first one, which two nouns may seem to do."""
    level, other = verbness(before[0]), verbness(piece[0])
    if len(piece) > 1 and piece[1] in DETERMINERS:
        return other > 0
    if level < 2:
        return other > 2
    return other > 1 or (other == 1 and len(piece) > 1 and level > 2)


def _has_an_object(piece: tuple[str, ...]) -> bool:
    """Whether a word is used as a verb, told by what follows it."""
    level, follower = verbness(piece[0]), (*piece, "")[1]
    if level == 4 or (level and follower in OBJECTS):
        return True
    if follower in PARTICLES | PREPOSITIONS:
        return level == 3 and follower in PARTICLES and (*piece, "")[2] in OBJECTS
    if level < 3 or not follower:
        return False
    return bool(is_noun(follower) or plural(follower) or gerund(follower)) or not used(follower)
