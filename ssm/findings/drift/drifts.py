"""The fates of all findings of one document, found together, so that none takes another's."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial

from ssm.findings.drift.fates import Drift, Fate, Placed
from ssm.findings.drift.flat import Flat, flattened
from ssm.findings.drift.near import Grams, Passage, nearly

__all__ = ["drifts"]

_Key = tuple[str, int | None, int | None]


def drifts(placed: Iterable[Placed], text: str | None) -> tuple[Drift, ...]:
    """What became of the words of each finding, in their order.

    Line ends are not words: they may be those of another system now. The same words said
    several times keep their order, and words that were cut out leave their place to none
    of the others.

    Args:
        placed: the findings of one document.
        text: what the document holds now; None when it is not here.

    Example:
        >>> for d in drifts(
        ...     [Placed("a", "We ring them.", 0, 13), Placed("b", "They never come.", 14, 30)],
        ...     "Now and then we ring. They hardly ever come.",
        ... ):
        ...     print(d.placed.id, d.fate, d.now)
        a vanished None
        b changed They hardly ever come.
    """
    given = tuple(placed)
    if text is None:
        return tuple(Drift(one, Fate.NOT_HERE) for one in given)
    found = _Search(given, text).found()
    return tuple(_drift(one, found.get(_key(one)), text) for one in given)


def _key(one: Placed) -> _Key:
    return one.words, one.start, one.end


def _drift(one: Placed, found: Passage | None, text: str) -> Drift:
    if one.start is not None and flattened(text[one.start : one.end]) == flattened(one.words):
        return Drift(one, Fate.SAME, one.start, one.end)
    if found is None:
        return Drift(one, Fate.VANISHED)
    now = text[found.start : found.end]
    if flattened(now) != flattened(one.words):
        return Drift(one, Fate.CHANGED, found.start, found.end, now)
    fate = Fate.SAME if one.start is None else Fate.MOVED
    return Drift(one, fate, found.start, found.end)


class _Search:
    """One search for the findings of a document in its text."""

    def __init__(self, placed: Iterable[Placed], text: str) -> None:
        self._text = text
        self._flat = Flat(text)
        self._open = dict.fromkeys(map(_key, placed))
        self._found: dict[_Key, Passage] = {}
        self._shifts: list[tuple[int, int]] = []

    def found(self) -> dict[_Key, Passage]:
        """Where the words stand now, in places of the text as it stands."""
        self._take_those_that_stayed()
        self._take_those_elsewhere()
        self._take_those_changed()
        raw = self._flat.raw
        return {key: Passage(raw(p.start), raw(p.end)) for key, p in self._found.items()}

    def _take(self, key: _Key, at: Passage) -> None:
        self._found[key] = at
        self._open.pop(key)

    def _take_those_that_stayed(self) -> None:
        for key in tuple(self._open):
            words, start, end = key
            if start is None or end is None:
                continue
            at = Passage(self._flat.flat(start), self._flat.flat(end))
            if flattened(self._text[start:end]) == flattened(words):
                self._take(key, at)

    def _take_those_elsewhere(self) -> None:
        """First the words that stand once, which tell how far the text moved about them."""
        alike = defaultdict(list)
        for key in self._open:
            alike[flattened(key[0])].append(key)
        taken = {(flattened(key[0]), at.start) for key, at in self._found.items()}
        several = []
        for words, keys in alike.items():
            places = [at for at in self._flat.standing(words) if (words, at) not in taken]
            if len(places) == len(keys) == 1 and keys[0][1] is not None:
                self._shifts.append((keys[0][1], places[0] - self._flat.flat(keys[0][1])))
            several.append((words, sorted(keys, key=_order), places))
        self._shifts = sorted([*self._shifts, *self._shifts_found()])
        for words, keys, places in several:
            self._share_out(words, keys, places)

    def _share_out(self, words: str, keys: list[_Key], places: list[int]) -> None:
        """Gives each of the findings with the same words a place of its own, in their order."""
        for n, key in enumerate(keys):
            later = len(keys) - n - 1
            within = places[: len(places) - later] if len(places) > later else places
            if not within:
                return
            expected = self._expected(key[1])
            at = min(within, key=lambda place: abs(place - expected))
            self._take(key, Passage(at, at + len(words)))
            places = places[places.index(at) + 1 :]

    def _shifts_found(self) -> Iterator[tuple[int, int]]:
        """How far those that were found have moved."""
        for (_, start, _), at in self._found.items():
            if start is not None:
                yield start, at.start - self._flat.flat(start)

    def _expected(self, start: int | None) -> int:
        """Where words should stand now, by how far those before them moved."""
        if start is None or not self._shifts:
            return start or 0
        before = bisect_right(self._shifts, (start, len(self._flat.text)))
        return self._flat.flat(start) + self._shifts[max(0, before - 1)][1]

    def _take_those_changed(self) -> None:
        if not self._open:
            return
        self._shifts = sorted(self._shifts_found())
        wanted = [flattened(words) for words, _, _ in self._open]
        grams = Grams.of(self._flat.text, wanted)
        for key in tuple(self._open):
            free = partial(self._is_free, key)
            at = nearly(flattened(key[0]), grams, self._expected(key[1]), free)
            if at is not None:
                self._take(key, at)

    def _is_free(self, key: _Key, found: Passage) -> bool:
        """Whether a passage is not another's, who did not share its words before."""
        for other, at in self._found.items():
            shared = min(found.end, at.end) - max(found.start, at.start)
            if shared * 2 > min(at.end - at.start, found.end - found.start) and not _met(
                key, other
            ):
                return False
        return True


def _order(key: _Key) -> tuple[bool, int]:
    return key[1] is None, key[1] or 0


def _met(one: _Key, other: _Key) -> bool:
    """Whether two findings shared a place when they were cut."""
    if one[1] is None or one[2] is None or other[1] is None or other[2] is None:
        return False
    return max(one[1], other[1]) < min(one[2], other[2])
