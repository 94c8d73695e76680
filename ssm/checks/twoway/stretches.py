"""The sentence cut where its letters change, and put into nested brackets."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

import attrs

from ssm.checks.twoway.values import Stretch

__all__ = ["Bracket", "bracketed", "stretches_of"]

_GLUE = re.compile(r"(?:[\s,&-]|\b(?:and|or|the|a|an|into|its|their)\b)+", re.IGNORECASE)
_ORDER = "PQRCATWOE"

Spans = Mapping[str, Sequence[tuple[int, int]]]
"""By code, the places in a text from the first character to behind the last."""


def stretches_of(text: str, spans: Spans) -> tuple[Stretch, ...]:
    """A text cut at every place where a part begins or ends.

    Args:
        text: the sentence.
        spans: where each part stands.

    Example:
        >>> [(s.text, s.letters) for s in stretches_of("run by nurses", {"A1": [(7, 13)]})]
        [('run by ', ()), ('nurses', ('A',))]
    """
    glued = _glued(text, spans)
    edges = sorted({0, len(text), *(edge for span in _all(glued) for edge in span)})
    made = []
    for start, end in pairwise(edges):
        codes = [code for code, places in glued.items() if _covered(places, start, end)]
        letters = tuple(sorted({code[0] for code in codes}, key=_ORDER.index))
        made.append(Stretch(text[start:end], letters, tuple(codes)))
    return tuple(made)


def _all(spans: Spans) -> list[tuple[int, int]]:
    return [span for places in spans.values() for span in places]


def _covered(places: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return any(first <= start and end <= last for first, last in places)


def _glued(text: str, spans: Spans) -> dict[str, list[tuple[int, int]]]:
    """The places of the parts, those of one letter grown together over `and`, commas and `the`."""
    grown = {code: list(places) for code, places in spans.items()}
    for code, places in grown.items():
        others = [span for other, held in spans.items() if other[0] == code[0] for span in held]
        for n, (start, end) in enumerate(places):
            nexts = [a for a, _ in others if a >= end and _GLUE.fullmatch(text[end:a])]
            places[n] = (start, min(nexts, default=end))
    return grown


@attrs.frozen
class Bracket:
    """A step through a sentence with brackets.

    Attributes:
        text: words of the sentence; for a bracket that opens, its letters; else empty.
        kind: `words`, `open` or `close`.
        letters: those that the words, or the bracket, carry.
    """

    text: str
    kind: str
    letters: tuple[str, ...]


def bracketed(stretches: Sequence[Stretch]) -> tuple[Bracket, ...]:
    """A sentence with brackets round what each letter accounts for, one inside the other.

    Args:
        stretches: the sentence.

    Example:
        >>> cut = (Stretch("run by "), Stretch("see the ", ("P",)), Stretch("ill", ("P", "C")))
        >>> "".join({"open": f"[{b.text} ", "close": "]"}.get(b.kind, b.text)
        ...     for b in bracketed(cut))
        'run by [P see the [C ill]]'
    """
    steps: list[Bracket] = []
    held: list[tuple[str, ...]] = []
    for n, stretch in enumerate(stretches):
        _close(steps, held, stretch)
        for group in _opening(stretches, n, held):
            held.append(group)
            steps.append(Bracket(" ".join(group), "open", group))
        steps.append(Bracket(stretch.text, "words", stretch.letters))
    steps += [Bracket("", "close", group) for group in reversed(held)]
    return tuple(steps)


def _close(steps: list[Bracket], held: list[tuple[str, ...]], stretch: Stretch) -> None:
    """Close what ends here, and what was opened inside it."""
    ends = [n for n, group in enumerate(held) if not set(group) <= set(stretch.letters)]
    while ends and len(held) > ends[0]:
        steps.append(Bracket("", "close", held.pop()))


def _opening(
    stretches: Sequence[Stretch], here: int, held: Sequence[tuple[str, ...]]
) -> list[tuple[str, ...]]:
    """The letters that begin here, those that go on longest first."""
    inside = {letter for group in held for letter in group}
    lasting: dict[int, list[str]] = {}
    for letter in stretches[here].letters:
        if letter not in inside:
            lasting.setdefault(_last(stretches, here, letter), []).append(letter)
    return [tuple(lasting[end]) for end in sorted(lasting, reverse=True)]


def _last(stretches: Sequence[Stretch], here: int, letter: str) -> int:
    later = range(here, len(stretches))
    return next((n for n in later if letter not in stretches[n].letters), len(stretches))
