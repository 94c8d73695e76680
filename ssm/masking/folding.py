"""Texts as they are compared: letters and figures only, whatever they look like.

Case, accents, ligatures, wide letters, letters of another alphabet that look the same,
white space, hyphens and unseen characters make no difference. What parted two letters is
kept as a gap, so that `Hall` is found in `int-Hall_2`, and not in `shall`.
"""

import functools
import re
import unicodedata

import attrs

__all__ = ["BORDER", "Folded", "Gap", "folded", "letters"]

BORDER = "\ue000"
"""What stands where an element of a page ends or begins, in the midst of a line."""


class Gap:
    """What may stand between two letters."""

    NONE, SOFT, BREAK, LINE, APART = range(5)


_ALIKE = dict(
    zip(
        "ıøđðłħŧþæœŋ" + "аеорсхуіјѕвкмнтё" + "αβεζηικμνορτυχ",
        [*"iodd", "l", "h", "t", "th", "ae", "oe", "n", *"aeopcxyijsbkmhte", *"abezhikmnoptyx"],
        strict=True,
    )
)
_BREAK = re.compile("[-\u00ad\u2010\u2011\u2043\u2212\ufe63\uff0d]\\s*[\r\n\u2028\u2029]\\s*")
_LINE = re.compile("\\s*[\r\n\u2028\u2029\x0b\x0c\x85]\\s*")


@functools.lru_cache(maxsize=8192)
def _letters_of(char: str) -> str:
    """What a character is compared as; nothing when it is no letter and no figure."""
    found = []
    for one in unicodedata.normalize("NFKD", char.casefold()).casefold():
        if one in _ALIKE:
            found.append(_ALIKE[one])
        elif one.isdigit():
            found.append(str(unicodedata.digit(one)))
        elif one.isalnum():
            found.append(one)
    return "".join(found)


class _Table(dict[int, str]):
    """For `str.translate`: each character at the first time that it is asked for."""

    def __missing__(self, code: int) -> str:
        found = self[code] = _letters_of(chr(code))
        return found


_TABLE = _Table()


def letters(text: str) -> str:
    r"""The letters and figures of a text as they are compared.

    Example:
        >>> letters("Mrs.\u00a0H\u00e1l\u00ad-l\u200b"), letters("\uff28\u0430ll")
        ('mrshall', 'hall')
    """
    return text.translate(_TABLE)


@attrs.frozen(kw_only=True, repr=False)
class Folded:
    """A text as it is compared, and where each of its letters comes from.

    Attributes:
        text: as it was.
        letters: as `letters` gives them.
        at: for each letter, the place in the text of the character that it comes from.
        gaps: for each letter, the gap before it; one more for the end.
    """

    text: str
    letters: str
    at: tuple[int, ...]
    gaps: tuple[int, ...]

    def words(self) -> list[str]:
        """The runs of letters between gaps of white space and signs."""
        found: list[str] = []
        for letter, gap in zip(self.letters, self.gaps, strict=False):
            if gap >= Gap.LINE or not found:
                found.append("")
            found[-1] += letter
        return found


def folded(text: str) -> Folded:
    """A text with its letters and gaps.

    Example:
        >>> folded("Mrs McDonald").letters, folded("St. Anne's").words()
        ('mrsmcdonald', ['st', 'anne', 's'])
    """
    found: list[str] = []
    at: list[int] = []
    gaps: list[int] = []
    last: int | None = None
    for n, char in enumerate(text):
        held = _TABLE[ord(char)]
        if not held:
            continue
        gaps.append(Gap.APART if last is None else _gap(text, last, n))
        gaps += [Gap.NONE] * (len(held) - 1)
        at += [n] * len(held)
        found.append(held)
        last = n
    gaps.append(Gap.APART)
    return Folded(text=text, letters="".join(found), at=tuple(at), gaps=tuple(gaps))


def _gap(text: str, before: int, after: int) -> int:
    """What parts the letters at two places of a text."""
    between = text[before + 1 : after]
    if not between:
        return Gap.SOFT if _is_joint(text, before, after) else Gap.NONE
    shown = "".join(char for char in between if not _is_unseen(char))
    if not shown:
        marks = all(unicodedata.category(char)[0] == "M" for char in between)
        joint = _is_joint(text, before, after)
        return Gap.SOFT if joint or not marks else Gap.NONE
    if _BREAK.fullmatch(shown):
        return Gap.BREAK
    return Gap.LINE if _LINE.fullmatch(shown) else Gap.APART


def _is_unseen(char: str) -> bool:
    return char == BORDER or unicodedata.category(char) in ("Cf", "Mn", "Me", "Mc")


def _is_joint(text: str, before: int, after: int) -> bool:
    """Whether a word ends between two letters: `intHall`, `XMLHall`, `Hall2`."""
    one, two = text[before], text[after]
    if one.isdigit() != two.isdigit():
        return True
    if not two.isupper():
        return False
    return one.islower() or (one.isupper() and text[after + 1 : after + 2].islower())
