"""English words and how they are used: as verbs, as which kinds of noun, as adjectives.

The list is made from WordNet 3.0 and others (`LICENSE-words.txt`) and is read at the first
question only.
"""

import functools
from pathlib import Path

from ssm.checks.language.spelling import spelt

__all__ = [
    "WORDS",
    "guessed",
    "irregular_base",
    "is_adjective",
    "is_listed",
    "is_noun",
    "kinds",
    "used",
    "verb_level",
]

WORDS = Path(__file__).with_name("english.txt")
"""A line for each way of use: a code, then the words; the last line has irregular forms."""
_ENDINGS = (
    ("ness", "0a"),
    ("ity", "0a"),
    ("ism", "0a"),
    ("acy", "0a"),
    ("ency", "0a"),
    ("ancy", "0a"),
    ("hood", "0a"),
    ("ship", "0a"),
    ("tion", "0c"),
    ("ment", "0c"),
    ("ist", "0p"),
    ("ful", "0j"),
    ("less", "0j"),
    ("ous", "0j"),
    ("able", "0j"),
    ("ible", "0j"),
    ("ive", "0j"),
    ("ical", "0j"),
    ("al", "0j"),
    ("ic", "0j"),
    ("ish", "0j"),
    ("ed", "0j"),
    ("ant", "0j"),
    ("ent", "0j"),
)


@functools.cache
def _list() -> tuple[dict[str, str], dict[str, str]]:
    """The code of each word, and the base of each irregular form."""
    codes: dict[str, str] = {}
    bases: dict[str, str] = {}
    for line in WORDS.read_text(encoding="ascii").splitlines():
        code, *said = line.split(" ")
        if code == "=":
            bases = dict(pair.split("=") for pair in said)
        else:
            codes.update(dict.fromkeys(said, code))
    return codes, bases


def used(word: str) -> str:
    """The code of a word: how much of a verb it is (0 to 4), kinds of noun, `j`; or nothing.

    Example:
        >>> used("volunteer"), used("zzz")
        ('3p', '')
    """
    codes = _list()[0]
    return codes.get(word) or codes.get(spelt(word)) or guessed(word)


def guessed(word: str) -> str:
    """The code of a word by its ending alone, or nothing.

    Example:
        >>> guessed("sturdiness"), guessed("watchful"), guessed("unready"), guessed("sturdy")
        ('0a', '0j', '0j', '')
    """
    if word.startswith("un") and _list()[0].get(word[2:], "").endswith("j"):
        return "0j"
    if word.endswith(("er", "or")) and (verb_level(word[:-2]) or verb_level(word[:-1])):
        return "0pt"
    return next(
        (
            code
            for ending, code in _ENDINGS
            if word.endswith(ending) and len(word) > len(ending) + 3
        ),
        "",
    )


def is_listed(word: str) -> bool:
    """Whether a word is in the list itself, in British or American spelling.

    Example:
        >>> is_listed("hall"), is_listed("walsh")
        (True, False)
    """
    codes = _list()[0]
    return word in codes or spelt(word) in codes


def irregular_base(form: str) -> str | None:
    """The word that an irregular form belongs to, or None.

    Example:
        >>> irregular_base("written"), irregular_base("paints") is None
        ('write', True)
    """
    return _list()[1].get(form)


def verb_level(word: str) -> int:
    """How much of a verb a base form is: 0 never, 1 seldom, 2 often, 3 mostly, 4 always.

    Example:
        >>> [verb_level(word) for word in ("payment", "stock", "plan", "paint", "choose")]
        [0, 1, 2, 3, 4]
    """
    return int(used(word)[:1] or 0)


def kinds(word: str) -> frozenset[str]:
    """The kinds of noun that a word mostly is.

    `p` person or group of people, `l` animal or plant, `t` other thing or place, `m` money,
    `c` act or event, `h` time, `a` other abstract noun.

    Example:
        >>> sorted(kinds("nurse")), sorted(kinds("bread")), sorted(kinds("choose"))
        (['p'], ['t'], [])
    """
    return frozenset(used(word)[1:].removesuffix("j"))


def is_noun(word: str) -> bool:
    """Whether a word in the singular is a noun, perhaps among others.

    Example:
        >>> is_noun("payment"), is_noun("choose")
        (True, False)
    """
    return bool(kinds(word))


def is_adjective(word: str) -> bool:
    """Whether a word is used as an adjective more than now and then.

    Example:
        >>> is_adjective("regular"), is_adjective("nurse")
        (True, False)
    """
    return used(word).endswith("j")
