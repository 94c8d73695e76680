"""One spelling for words that are spelt in two ways: British and American."""

import functools
import re

__all__ = ["spelt"]

_SPELT = (
    (re.compile(r"(?<=p)ae(?=d)|ae(?=sth|col|nia)|(?<=h)ae(?=m)|oe(?=uv|str|a|t)"), "e"),
    (re.compile(r"(?:(?<=practi)|(?<=licen)|(?<=defen)|(?<=offen))s(?=e[ds]?$|ing$)"), "c"),
    (re.compile(r"is(?=(?:e[drs]?|ers|ing|ations?|ational)$)"), "iz"),
    (re.compile(r"ys(?=(?:e[drs]?|ers|ing)$)"), "yz"),
    (re.compile(r"(?<=[a-z]{3})our(?=(?:s|ed|ing|able|hoods?|ful|less|ly|ers?|ites?)?$)"), "or"),
    (re.compile(r"(?<=[a-z]{2}[btv])re(?=[ds]?$)"), "er"),
    (re.compile(r"ogue(?=[ds]?$)"), "og"),
    (re.compile(r"ll(?=(?:ed|ing|[eo]rs?|ment|ments|ful|ous|ously)?$)"), "l"),
    (re.compile(r"gramme(?=[ds]?$)"), "gram"),
    (re.compile(r"(?<=[dg])ement(?=s?$)"), "ment"),
)
_WHOLE = {
    "grey": "gray",
    "tyre": "tire",
    "tyres": "tires",
    "kerb": "curb",
    "kerbs": "curbs",
    "plough": "plow",
    "ploughs": "plows",
    "ploughed": "plowed",
    "ageing": "aging",
    "jewellery": "jewelry",
    "mould": "mold",
    "sceptical": "skeptical",
}


@functools.lru_cache(maxsize=4096)
def spelt(word: str) -> str:
    """A word in one spelling, whichever side of the ocean it was written on.

    It need not be a spelling that anybody uses: it is for comparing.

    Example:
        >>> [spelt(a) == spelt(b) for a, b in (("organise", "organize"), ("enrol", "enroll"))]
        [True, True]
        >>> [spelt(a) == spelt(b) for a, b in (("colour", "color"), ("programme", "program"))]
        [True, True]
    """
    for pattern, other in _SPELT:
        word = pattern.sub(other, word)
    return _WHOLE.get(word, word)
