"""Words that are nearly those of a finding: the passage of a text that was made of them.

Candidates are found by what they share, four letters at a time, and how far these stand
from where they stood (as alignment programs seed their search); the words of the best
ones are then set side by side.

References:
    J. W. Ratcliff and D. E. Metzener, "Pattern Matching: The Gestalt Approach", Dr. Dobb's
    Journal, July 1988: the likeness that `difflib` measures.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

import attrs

__all__ = ["Grams", "Passage", "is_nearly", "nearly"]

_GRAM = 4
_COMMON = 400
_TRIED = 3
_LETTERWISE = 240
_PIECE = re.compile(r"[\u3040-\u9fff\uac00-\ud7af]|\w+|\W")
_ENDED = re.compile(r"[.!?\u2026][\"'\u2019\u201d)]*\Z")
_FROM_BEGIN = re.compile(r"[^.!?\u2026\n]*\Z")
_TO_END = re.compile(r"[^.!?\u2026\n]*[.!?\u2026]?")


@attrs.frozen
class Passage:
    """A stretch of a text."""

    start: int
    end: int


@attrs.frozen(repr=False)
class Grams:
    """Where the letters that some texts share with another stand in it."""

    text: str
    places: dict[str, list[int]]

    @classmethod
    def of(cls, text: str, wanted: Iterable[str]) -> "Grams":
        """Notes the places in a text of all that the wanted words are made of."""
        grams = {words[i : i + _GRAM] for words in wanted for i in range(_last(words))}
        places: dict[str, list[int]] = defaultdict(list)
        for at in range(_last(text)):
            gram = text[at : at + _GRAM]
            if gram in grams and len(places[gram]) <= _COMMON:
                places[gram].append(at)
        return cls(text, {gram: found for gram, found in places.items() if len(found) <= _COMMON})


def _last(words: str) -> int:
    return max(0, len(words) - _GRAM + 1)


def is_nearly(words: str, others: str) -> bool:
    """Whether two texts are so like each other that one may be the other, edited.

    Example:
        >>> is_nearly("Half of them arrive on time.", "Half of them arrive in time.")
        True
        >>> is_nearly("Yes.", "Yet.")
        False
    """
    import difflib

    longer = max(len(words), len(others))
    least = 0.6 if longer > 20 else 0.8
    pair = difflib.SequenceMatcher(None, _pieces(words), _pieces(others), autojunk=False)
    return pair.real_quick_ratio() >= least and pair.ratio() >= least


def _pieces(words: str) -> list[str]:
    """What two texts are compared by: letters in short ones, words in long ones."""
    return list(words) if len(words) <= _LETTERWISE else _PIECE.findall(words)


def nearly(
    words: str, grams: Grams, expected: int, is_free: Callable[[Passage], bool]
) -> Passage | None:
    """The passage of a text that is most like some words, or None when none is nearly so.

    Args:
        words: what is looked for.
        grams: of the text.
        expected: where they would stand if they had moved as those about them.
        is_free: whether a passage may be it; those of other findings may not.
    """
    best: tuple[float, Passage] | None = None
    for at in dict.fromkeys([max(0, expected), *_candidates(words, grams)]):
        found = _aligned(words, grams.text, at)
        if found is None or not is_free(found):
            continue
        likeness = _likeness(words, grams.text[found.start : found.end])
        if best is None or likeness > best[0]:
            best = likeness, found
    if best is None or not is_nearly(words, grams.text[best[1].start : best[1].end]):
        return None
    return best[1]


def _likeness(words: str, others: str) -> float:
    import difflib

    return difflib.SequenceMatcher(None, _pieces(words), _pieces(others), autojunk=False).ratio()


def _candidates(words: str, grams: Grams) -> list[int]:
    """Where in the text the words may begin, the likeliest first."""
    step = max(8, len(words) // 4)
    votes: Counter[int] = Counter()
    for at in range(_last(words)):
        found = grams.places.get(words[at : at + _GRAM], ())
        for place in found:
            votes[(place - at) // step] += _COMMON // len(found)
    sums = {n: votes[n] + votes.get(n + 1, 0) for n in votes}
    ranked = sorted(sums, key=lambda n: (-sums[n], n))
    return [n * step for n in ranked[:_TRIED]]


def _aligned(words: str, text: str, at: int) -> Passage | None:
    """The passage near a place that the words agree with, to whole words at its edges."""
    import difflib

    slack = max(16, len(words) // 2)
    first = max(0, at - slack)
    window = text[first : at + len(words) + 2 * slack]
    mine, theirs = _pieces(words), _PIECE.findall(window)
    theirs = theirs if len(words) > _LETTERWISE else list(window)
    pair = difflib.SequenceMatcher(None, mine, theirs, autojunk=False)
    blocks = [b for b in pair.get_matching_blocks() if _counts("".join(mine[b.a : b.a + b.size]))]
    if not blocks:
        return None
    before = len("".join(mine[: blocks[0].a]))
    after = len("".join(mine[blocks[-1].a + blocks[-1].size :]))
    start = first + len("".join(theirs[: blocks[0].b]))
    end = first + len("".join(theirs[: blocks[-1].b + blocks[-1].size]))
    return _whole(text, _back(text, start, before), _on(text, end, after), words)


def _counts(shared: str) -> bool:
    """Whether a stretch in common says anything: a blank or two letters do not."""
    return len(shared.strip()) > 2


def _back(text: str, start: int, most: int) -> int:
    """Goes back by the words before, within the line."""
    return max(start - most, text.rfind("\n", 0, start) + 1)


def _on(text: str, end: int, most: int) -> int:
    """Goes on by the words after, within the line."""
    stop = text.find("\n", end)
    return min(end + most, stop if stop >= 0 else len(text))


def _whole(text: str, start: int, end: int, words: str) -> Passage | None:
    """A passage to the edges of its words, and of its sentence where the words had them."""
    while 0 < start < end and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while start < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    most = max(40, len(words) // 2)
    if words[:1].isupper() and not text[start : start + 1].isupper():
        begun = _FROM_BEGIN.search(text[max(0, start - most - 1) : start])
        start -= len(begun[0]) if begun is not None and len(begun[0]) <= most else 0
    if _ENDED.search(words) and not _ENDED.search(text[start:end]):
        on = _TO_END.match(text, end)
        end += len(on[0]) if on is not None and len(on[0]) <= most else 0
    while start < end and text[start].isspace() and not words[:1].isspace():
        start += 1
    while start < end and text[end - 1].isspace() and not words[-1:].isspace():
        end -= 1
    return Passage(start, end) if start < end else None
