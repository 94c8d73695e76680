"""Imperative verbs: whether a phrase tells somebody to do something."""

import functools
import re

from ssm.checks.language.forms import gerund, participle, plural, third_person
from ssm.checks.language.lexicon import guessed, is_adjective, is_noun, kinds, used, verb_level
from ssm.checks.language.lists import word_set
from ssm.checks.language.small_words import (
    ADVERBS,
    BE,
    DETERMINERS,
    LEADS,
    OBJECTS,
    PARTICLES,
    PREPOSITIONS,
    SUBJECTS,
)
from ssm.checks.language.stems import words

__all__ = ["is_verb", "not_imperative", "opening", "verbness"]

_AGAIN = re.compile(r"^(?:re|un|de|dis|pre|co|mis|over|under|out|up|down|back|off|sub|inter)-?")
_OWNER = re.compile(r"\s*[^\W\d_]+(?:['’]s|s['’])\s")
_NOMINAL = ("tion", "sion", "ment", "ance", "ence", "ness", "ity", "ship", "hood", "ism")
_TAILS = word_set(
    """
    assurance control giving handling keeping making management processing raising setting
    taking writing
    """
)
"""Words that end the name of a thing done: `record keeping`."""
_NAMING = word_set("crew harvest land project record report risk staff stock trade waste work")
"""Words that begin such a name although they are good verbs, too."""
_TELLING = word_set(
    """
    access air appeal balance bank benchmark block book brief bus camp card cash chair
    channel coach code color colour commission contact contract contrast cost cycle date
    debate detail diagram effect experience experiment farm figure film finance fine flag
    fund group head host house index initial interface issue level light loan lobby man
    map market match minute model narrow number pair park phase picture pilot plan police
    pool practice practise price prime process profile program prototype question rank
    rate ration refund research reward route sample scale schedule school scope screen
    script second sense sequence shadow shape ship size sketch sort source space stage
    structure subject table target tender test text theme time title top trial trim type
    value video voice void weather weed weight
    """
)
"""Words that are mostly nouns elsewhere, and common verbs where activities are named."""

_ALONG = word_set("away back down off out up")
_TAKE_OF = word_set("think speak approve dispose know learn dream talk tell boast")


@functools.lru_cache(maxsize=4096)
def verbness(word: str) -> int:
    """How much of a verb a base form is, 0 to 4, also in other spellings and done again.

    Example:
        >>> [verbness(word) for word in ("payment", "choose", "re-open", "hand-pick")]
        [0, 4, 3, 3]
    """
    if level := verb_level(word):
        return level
    first, dash, last = word.partition("-")
    if dash and "-" not in last:
        return min(3, verb_level(last)) if first.isalpha() and not participle(last) else 0
    again = _AGAIN.sub("", word)
    if again == word or used(word) not in ("", guessed(word)) or len(again) < 3:
        return 0
    return min(3, verb_level(again))


def is_verb(word: str) -> bool:
    """Whether a word is the base form of a verb that we know.

    Example:
        >>> is_verb("collect"), is_verb("collection")
        (True, False)
    """
    return verbness(word) > 0


def opening(phrase: str) -> tuple[str, ...]:
    """The words of a phrase from the one that should be its verb.

    Example:
        >>> opening("Then regularly check the oil")
        ('check', 'the', 'oil')
    """
    said = words(phrase)
    while len(said) > 1 and _is_adverb(said[0], said[1]):
        said = said[1:]
    return said


def _is_adverb(word: str, follower: str) -> bool:
    if word in ADVERBS:
        known = is_noun(word) or verbness(word)
        return not known or verbness(follower) > 0 or follower.endswith("ly")
    return word.endswith("ly") and not is_verb(word) and not kinds(word) - {"h", "a"}


def not_imperative(phrase: str) -> bool:
    """Whether a phrase surely does not begin with an imperative verb; doubt is in its favour.

    Example:
        >>> not_imperative("Payment processing"), not_imperative("Take payment")
        (True, False)
        >>> not_imperative("Nurses weigh the babies"), not_imperative("Nurse the sick calves")
        (True, False)
        >>> not_imperative("Bring the patient in"), not_imperative("Zap it")
        (False, False)
    """
    said = opening(phrase)
    if not said or said[0] in LEADS or _is_a_time(said):
        return False
    if said[0] in DETERMINERS or said[0] in SUBJECTS or _OWNER.match(phrase):
        return True
    level = verbness(said[0])
    if not level and not gerund(said[0]) and _is_phrasal(said):
        return False
    if not level:
        return _is_no_verb(said[0]) or _is_a_name_of_its_own(said)
    return level < 4 and (_has_a_subject(said, level) or _is_a_name(said, level))


def _is_phrasal(said: tuple[str, ...]) -> bool:
    """Whether a noun is used as a verb with a particle and an object: `rogue out strangers`."""
    first, second, third = (*said, "", "")[:3]
    if gerund(first) or participle(first) or plural(first) or third_person(first):
        return False
    things = third in OBJECTS or plural(third) or is_noun(third)
    return second in _ALONG and bool(things) and third not in PREPOSITIONS


def _is_a_time(said: tuple[str, ...]) -> bool:
    """Whether a phrase begins with how often: `each morning feed the hens`."""
    return said[0] in ("each", "every") and "h" in kinds((*said, "")[1])


def _is_no_verb(first: str) -> bool:
    """Whether a word that is no base form of a verb is surely something else."""
    if is_noun(first) or is_adjective(first) or first.count("-") > 1:
        return True
    if gerund(first) or participle(first) or plural(first) or third_person(first):
        return True
    one = first.removesuffix("s")
    return len(one) > 5 and one.endswith((*_NOMINAL, "ing"))


def _is_a_name_of_its_own(said: tuple[str, ...]) -> bool:
    """Whether a phrase that begins with a word we do not know is a name: `pest control`."""
    if len(said) == 1:
        return len(said[0]) > 3
    return len(said) < 4 and is_noun(said[-1]) and said[1] not in OBJECTS


def _has_a_subject(said: tuple[str, ...], level: int) -> bool:
    """Whether a phrase begins with somebody who does something, or with what is done."""
    first, second, third = (*said, "", "")[:3]
    if not is_noun(first) or not second:
        return False
    if level < 3 and (second in BE or (level < 2 and third in BE)):
        return True
    doing = third_person(second)
    if doing and not plural(second):
        return True
    if "p" not in kinds(first) or level > 2 or not third:
        return False
    if third in OBJECTS:
        return bool(doing) or (level < 2 and verbness(second) > 1)
    return level < 2 and verbness(second) > 2 and bool(plural(third))


def _is_a_name(said: tuple[str, ...], level: int) -> bool:
    """Whether a phrase is the name of something done, or of a place, rather than an order."""
    first, last = said[0], said[-1]
    if said[1:2] == ("of",):
        return is_noun(first) and first not in _TAKE_OF
    if len(said) == 1:
        return level < 2 and is_noun(first)
    if first == "better":
        return is_noun(said[1]) or bool(plural(said[1]))
    if level < 2 and is_adjective(first) and said[1] not in PARTICLES:
        return _is_an_act(said[1]) or (kinds(said[1]) or {"t"}) <= {"a", "c"}
    if len(said) > 3 or not all(is_noun(word) or gerund(word) or plural(word) for word in said):
        return False
    if last in ("department", "division", "directorate") and is_noun(first):
        return True
    if last in _TAILS and (level < 3 or first in _NAMING) and first not in _TELLING:
        return True
    if first in _TELLING:
        return False
    if len(said) == 2 and (one := plural(last)):
        return (level < 2 or first in _NAMING) and ("c" in kinds(one) or bool(gerund(one)))
    if not _is_an_act(last):
        return False
    plain = level == 2 and kinds(first) <= {"p", "l", "t", "m"} and not gerund(last)
    return level < 2 or first in _NAMING or plain


def _is_an_act(noun: str) -> bool:
    """Whether a noun in the singular tells of something done: `approval`, `training`."""
    if "c" in kinds(noun) or gerund(noun) or noun.endswith(("tion", "ment")):
        return True
    verb = noun.removesuffix("al")
    return verb != noun and verbness(verb) + verbness(f"{verb}e") > 0
