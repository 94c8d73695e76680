"""Whether a text states something: beliefs told from aims, orders, questions and topics."""

import itertools

from ssm.checks.language.forms import plural, third_person
from ssm.checks.language.lexicon import is_adjective, is_noun
from ssm.checks.language.lists import word_set
from ssm.checks.language.small_words import BE, DETERMINERS, MODALS, OBJECTS, SUBJECTS
from ssm.checks.language.stems import words
from ssm.checks.language.verbs import opening, verbness

__all__ = ["is_order", "is_question", "is_topic", "is_wish", "states"]

_FINITE = (
    BE
    | MODALS
    | word_set(
        """
    has had do does did don't doesn't didn't don’t doesn’t didn’t became came gave went made took
    knew said thought felt it's that's there's it’s that’s there’s we're they're you're we’re
    they’re you’re he's she's who's what's i'm i’m
    """
    )
) - {"am", "be", "been", "being"}
_UNDER = word_set("that who whom whose which what when where if how why because so until while")
_ASKS = word_set(
    "do does did is are was were can could should would will shall has have to much many might must"
)
_FIRST = word_set("is are does did can could should would shall has isn't aren't")
_AIMS = word_set("aim ambition goal mission objective objectives aims goals priority target vision")
_WANT = word_set("must need want aim intend hope strive seek wish plan")
_HOW_OFTEN = word_set("never always often still also only seldom rarely even")
_MANY = word_set("those these people we they you i who others some many most few all both several")


def _finite(said: tuple[str, ...]) -> int:
    """How many words of a text are surely or probably verbs with a subject."""
    return sum(_is_finite(said, place) for place in range(len(said)))


def _is_finite(said: tuple[str, ...], place: int) -> bool:
    word, before = said[place], said[place - 1] if place else ""
    if word in _FINITE or (word in ("have", "do") and before != "to"):
        return True
    if before in _HOW_OFTEN and third_person(word):
        return True
    if (before.endswith("ly") or before in _HOW_OFTEN) and place > 1:
        before = said[place - 2]
    if not before or before == "to":
        return False
    if verb := third_person(word):
        return not plural(word) or _is_rather_verb(verb, before, last=place + 1 == len(said))
    many = before in _MANY or bool(plural(before)) or before in _UNDER
    return many and verbness(word) > 1


def _is_rather_verb(verb: str, before: str, *, last: bool) -> bool:
    """Whether a form such as `costs` is used as a verb behind another word."""
    if before in DETERMINERS - _MANY or before in ("more", "less", "fewer"):
        return False
    level = verbness(verb)
    return level > 2 or (level == 2 and not last and (is_noun(before) or before in SUBJECTS))


def states(text: str) -> bool:
    """Whether a text has a main verb with a subject, so that one can say yes or no to it.

    Example:
        >>> states("Trust grows when promises are kept."), states("Better care for all")
        (True, False)
        >>> states("Help that comes late is no help"), states("Help those who come late")
        (True, False)
    """
    said = words(text)
    return _finite(said) > sum(word in _UNDER for word in said)


def is_question(text: str) -> bool:
    """Whether a text asks.

    Example:
        >>> is_question("How can we earn more"), is_question("How one is met decides it.")
        (True, False)
    """
    said = words(text)
    if not said:
        return False
    if text.rstrip().endswith("?"):
        return True
    asks = said[0] in ("how", "why", "what", "who", "when", "where") and said[1:2] != ()
    return (asks and said[0] == "how" and said[1] in _ASKS) or (
        said[0] in _FIRST and "?" not in text
    )


def is_wish(text: str) -> bool:
    """Whether a text tells what somebody is out to reach: `to be the best`, `our aim is`.

    Example:
        >>> is_wish("To be the best school"), is_wish("To be heard is half of being healed.")
        (True, False)
        >>> is_wish("We must sell more"), is_wish("The purpose of a library is to be used.")
        (True, False)
    """
    said = words(text)
    if said[:3] == ("in", "order", "to"):
        return True
    if said[:1] == ("to",):
        return len(said) > 1 and not states(text)
    if said[:1] == ("we",):
        return said[1:2] != () and (said[1] in _WANT or said[1:3] == ("have", "to"))
    place = next((n for n, word in enumerate(said[:4]) if word in _AIMS), None)
    return place is not None and said[0] in DETERMINERS and said[place + 1 : place + 2] == ("is",)


def is_order(text: str) -> bool:
    """Whether a text is an imperative and nothing else; `ask and they will tell` states.

    Example:
        >>> is_order("Put patients first"), is_order("Support offered early saves grief.")
        (True, False)
    """
    said = opening(text)
    if said[:1] == ("better",):
        return False
    if not said or said[0] in ("let's", "let’s") or said[:2] == ("let", "us"):
        return bool(said)
    level = verbness(said[0])
    if not level or states(text):
        return False
    if level > 2:
        return not is_adjective(said[0]) or level > 3 or said[1:2] == () or said[1] in OBJECTS
    return len(said) > 1 and (said[1] in OBJECTS or bool(plural(said[1])))


def is_topic(text: str) -> bool:
    """Whether a text names something and says nothing of it; proverbs are left in peace.

    Example:
        >>> is_topic("Customer satisfaction"), is_topic("Some risks are worth running.")
        (True, False)
    """
    said = words(text)
    if not said or len(said) > 6 or "," in text or "than" in said or "not" in said:
        return False
    perhaps = (
        (third_person(word) and not plural(word)) or (verbness(word) and plural(before))
        for before, word in itertools.pairwise(said)
    )
    return not _finite(said) and not any(perhaps)
