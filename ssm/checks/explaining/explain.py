"""Explaining: from a code, a term or a word of the format to what it means and why."""

import difflib
import functools
import re
import unicodedata
from collections.abc import Iterator

import attrs

from ssm.checks.explaining.explained import Key, explained
from ssm.checks.explaining.explanation import Explanation
from ssm.checks.explaining.format_words import LINKS, fields_known
from ssm.checks.explaining.sources import works_by
from ssm.checks.foreign import Named, rules_named
from ssm.checks.glossary.topics import GLOSSARY
from ssm.checks.own import OWN
from ssm.checks.profiles import PROFILES
from ssm.checks.registry import RULES
from ssm.checks.rule import Rule
from ssm.errors import AmbiguousRefError, UnknownRefError

__all__ = ["everything_explained", "explain", "is_explained"]

_NEAR, _SURE = 0.6, 0.8
_LONGEST = 60
_CODE = re.compile(r"\W*([A-Za-z]{2})[ _-]?(\d{1,3})?\W*", re.ASCII)


def explain(word: str, *, rules: Named = ()) -> Explanation:
    """What a rule, a term, a code or a word of the format means, and why.

    Args:
        word: `CA02`, `t-no-io`, `worldview`, `><`, `worked_when`; a slip of the pen is
            forgiven when only one word is near.
        rules: rules of other packages, or names of packages that offer some.

    Raises:
        InvalidValueError: no package of this name offers rules; the message offers the nearest.
        UnknownRefError: nothing is called so, nor nearly so.
        AmbiguousRefError: several things are nearly called so; carries the message, the
            word and the candidates.

    Example:
        >>> explain("CA02").title
        'CA02 t-no-io: A transformation has an input and an output'
        >>> explain("worldview").key
        'Weltanschauung'
        >>> explain("root definitoin").asked
        'root definitoin'
    """
    asked = " ".join(word.split())
    added = _added(rules)
    known = _known(added)
    found = known.get(_folded(asked))
    if found is not None:
        return explained(found, asked, added)
    code = _CODE.fullmatch(asked)
    if code is not None:
        return _by_code(code[1].upper(), code[2] or "", word, added)
    near, is_sure = _near(asked, tuple(known))
    keys = tuple(dict.fromkeys(known[one] for one in near))
    if is_sure:
        return attrs.evolve(explained(keys[0], near[0], added), asked=asked)
    none = f"there is no rule, term or field called {_short(word)}"
    if not keys:
        msg = f"{none}; try CATWOE, or a code such as CA02"
        raise UnknownRefError(msg, word)
    names = tuple(_names(key) for key in keys)
    msg = f"{none}; did you mean {' or '.join(map(repr, names))}?"
    if len(names) == 1:
        raise UnknownRefError(msg, word)
    raise AmbiguousRefError(msg, word, names)


def _by_code(letters: str, digits: str, word: str, added: tuple[Rule, ...]) -> Explanation:
    """What a code means that is written in another way, such as `CA2` or `CA-02`.

    Raises:
        UnknownRefError: there is no such code; the message tells which there are.
    """
    known = _known(added)
    found = known.get(f"{letters}{digits.lstrip('0'):0>2}".casefold())
    if digits and found is not None:
        return attrs.evolve(explained(found, word, added), asked=" ".join(word.split()))
    codes = sorted(name for _, name in known.values() if re.fullmatch(rf"{letters}\d\d", name))
    there = f"{codes[0]} to {codes[-1]}" if codes else "CA01 to XT07"
    ask = f"; the codes that begin so are {there}" if codes else f"; codes are {there}"
    msg = f"there is no rule, term or field called {_short(word)}{ask}"
    raise UnknownRefError(msg, word)


def is_explained(word: str, *, rules: Named = ()) -> bool:
    """Whether a word is called exactly so: a rule, a term, a code, a word of the format.

    Args:
        word: as for `explain`; upper case, hyphens and spaces make no difference.
        rules: as for `explain`.

    Example:
        >>> is_explained("catwoe"), is_explained("catwo"), is_explained("root/good-time")
        (True, False, False)
    """
    return _folded(" ".join(word.split())) in _known(_added(rules))


def _added(rules: Named) -> tuple[Rule, ...]:
    """The rules of other packages that can be used; a check tells why others cannot."""
    return rules_named(rules)[0]


def _near(asked: str, known: tuple[str, ...]) -> tuple[list[str], bool]:
    """The known words that look like one, and whether it is surely the first of them."""
    if len(asked) > _LONGEST:
        return [], False
    folded = _folded(asked)
    slips = max(1, len(folded) // 4)
    alike = [word for word in known if abs(len(word) - len(folded)) <= slips]
    sure = difflib.get_close_matches(folded, alike, n=1, cutoff=_SURE)
    return sure or difflib.get_close_matches(folded, known, n=4, cutoff=_NEAR), bool(sure)


@functools.cache
def _known(added: tuple[Rule, ...] = ()) -> dict[str, Key]:
    """All words that can be explained, in small letters, with what each of them is."""
    known: dict[str, Key] = {}
    for word, key in _words(added):
        known.setdefault(_folded(word), key)
    return known


def _words(added: tuple[Rule, ...]) -> Iterator[tuple[str, Key]]:
    for rule in (*RULES, *added):
        yield from ((word, ("rule", rule.code)) for word in (rule.code, rule.name))
    for own in OWN:
        yield from ((word, ("checking", own.code)) for word in (own.code, own.name))
    for code, name in _reading_words():
        yield from ((word, ("reading", code)) for word in (code, name))
    for term in GLOSSARY:
        yield term.word, ("term", term.word)
    for term in GLOSSARY:
        abroad = (word for _, words in term.abroad for word in words)
        yield from ((word, ("term", term.word)) for word in (*term.also, *abroad))
    yield from ((profile.name, ("profile", profile.name)) for profile in PROFILES)
    for op, name, _ in LINKS:
        yield from ((word, ("link", str(op))) for word in (str(op), name))
    yield from ((key, ("field", key)) for key in fields_known())
    yield from ((name, ("source", name)) for name in works_by())


def _reading_words() -> Iterator[tuple[str, str]]:
    from ssm.files.codes import CODES

    return ((code.code, code.name) for code in CODES)


def _folded(word: str) -> str:
    word = unicodedata.normalize("NFC", word)
    return word.casefold().replace("-", " ").replace("_", " ").strip() or word.strip()


def _short(word: str) -> str:
    return repr(word if len(word) <= _LONGEST else f"{word[:_LONGEST]}...")


def _names(key: Key) -> str:
    return key[1]


def everything_explained() -> tuple[Explanation, ...]:
    """Every explanation there is, once: rules, terms, links, codes, fields.

    Example:
        >>> kinds = {explanation.kind for explanation in everything_explained()}
        >>> sorted(kinds)
        ['checking', 'field', 'link', 'profile', 'reading', 'rule', 'source', 'term']
    """
    keys = dict.fromkeys(_known().values())
    return tuple(explained(key, key[1]) for key in keys)
