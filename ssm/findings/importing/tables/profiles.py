"""What a column of a table holds, in figures: how many words, how many different ones."""

import re
from collections.abc import Sequence

import attrs

__all__ = ["Profile", "profiles_of"]

_DATE = re.compile(r"\s*[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4}([ T].*)?")
_NUMBER = re.compile(r"\s*[+-]?[0-9][0-9.,\s]*%?\s*")
_MARKS = frozenset({"0", "1", "x", "true", "false", "wahr", "falsch", "✓", "✔", "0.0", "1.0"})
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_FEW = 20
_BRIEF = 40


@attrs.frozen(kw_only=True)
class Profile:
    """What a column holds.

    Attributes:
        column: where it stands.
        name: what it is called.
        filled: its cells that are not blank.
        words: how many words such a cell has on average.
        wordy: whether most are sentences, and most are different.
        brief: whether none is longer than a name or a number.
        distinct: whether each is another one.
        few: whether they are a few words that come again and again.
        dates: whether they are dates.
        marks: whether they only say yes or no.
    """

    column: int
    name: str
    filled: tuple[str, ...] = attrs.field(repr=False)
    words: float
    wordy: bool
    brief: bool
    distinct: bool
    few: bool
    dates: bool
    marks: bool

    def examples(self, count: int = 3) -> list[str]:
        """Some of its different cells, in their order."""
        return list(dict.fromkeys(self.filled))[:count]


def profiles_of(names: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[Profile, ...]:
    """What each column of a table holds.

    Example:
        >>> profile, = profiles_of(["said"], [["Half of them arrive late."], ["So I ring them."]])
        >>> profile.wordy, profile.words
        (True, 4.5)
    """
    return tuple(_profile(n, name, rows) for n, name in enumerate(names))


def _profile(n: int, name: str, rows: Sequence[Sequence[str]]) -> Profile:
    filled = tuple(row[n] for row in rows if n < len(row) and row[n].strip())
    count = len(filled) or 1
    different = len(set(filled))
    words = sum(map(_words, filled)) / count
    dates = sum(_DATE.fullmatch(cell) is not None for cell in filled)
    numbers = sum(_NUMBER.fullmatch(cell) is not None for cell in filled)
    marks = all(cell.strip().lower() in _MARKS for cell in filled)
    figures = 2 * (dates + numbers) >= count
    return Profile(
        column=n,
        name=name,
        filled=filled,
        words=words,
        wordy=words >= 3 and not figures and 3 * different >= count,
        brief=max(map(len, filled), default=0) <= _BRIEF,
        distinct=different == len(filled),
        few=different <= _FEW and (different < count or count <= 3),
        dates=bool(filled) and 5 * dates >= 4 * count,
        marks=bool(filled) and marks,
    )


def _words(cell: str) -> int:
    """How many words a cell has; of scripts without spaces, two characters are about one."""
    return len(cell.split()) + len(_UNSPACED.findall(cell)) // 2
