"""Candidates for themes: what fits no model, grouped by the words that set it apart."""

from collections import Counter
from collections.abc import Iterable, Sequence

import attrs

from ssm.comparison.answers import Quote
from ssm.comparison.outside.telling import telling
from ssm.findings.stopwords import STOP
from ssm.findings.wording import content, stem

__all__ = ["Candidate", "candidates"]

_TELLS = 0.5
_WORDS = 4


@attrs.frozen(kw_only=True)
class Candidate:
    """Findings that share a word which sets them apart; perhaps a theme.

    Attributes:
        words: the words, as most often written, the most telling first; none where a
            finding holds no word that sets it apart.
        quotes: the findings, in the order of their sources.
    """

    words: tuple[str, ...]
    quotes: tuple[Quote, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources that spoke of it."""
        return tuple(dict.fromkeys(quote.source for quote in self.quotes))

    @property
    def findings(self) -> tuple[str, ...]:
        """The findings, by id."""
        return tuple(quote.finding for quote in self.quotes if quote.finding)


def candidates(
    apart: Sequence[Quote], rest: Iterable[str], *, english: bool = True
) -> tuple[Candidate, ...]:
    """What fits no model, in groups; each finding stands in one of them.

    The most telling word takes all findings that hold it, then the next most telling one
    all that are left, as long as it joins two of them. Those that nothing joins stand
    alone, after the groups. Where no finding fits any model, no word can set the others
    apart, and those that most of them share join them.

    Args:
        apart: the findings that fit nothing.
        rest: the texts of those that fit.
        english: whether words that say nothing in English are left out.

    Example:
        >>> said = ("No place to park.", "Parking costs more.", "The tea is cold.")
        >>> quotes = [
        ...     Quote(finding=f"f{n}", text=text, source="int-02", perspective="patients")
        ...     for n, text in enumerate(said)
        ... ]
        >>> [(c.words, c.findings) for c in candidates(quotes, ["The letter came late."])]
        [(('park',), ('f0', 'f1')), (('tea', 'cold'), ('f2',))]
    """
    held = _Held.of(apart, [text for text in rest if text], english=english)
    left = dict.fromkeys(range(len(apart)))
    groups: list[Candidate] = []
    for word in held.joining():
        joined = [n for n in held.places[word] if n in left]
        if len(joined) > 1:
            groups.append(held.candidate(joined, first=word))
            for n in joined:
                del left[n]
    return (*groups, *(held.candidate([n]) for n in left))


@attrs.frozen(kw_only=True)
class _Held:
    """The words of findings.

    Attributes:
        quotes: the findings.
        words: the stems of each, in the order of its words.
        places: for each stem, the findings that hold it.
        order: the stems, the most telling first.
        z: how far each sets these findings apart.
        surface: how each stem is most often written.
        alone: whether there is nothing to set them apart from.
    """

    quotes: Sequence[Quote]
    words: Sequence[tuple[str, ...]]
    places: dict[str, list[int]]
    order: tuple[str, ...]
    z: dict[str, float]
    surface: dict[str, str]
    alone: bool

    @classmethod
    def of(cls, apart: Sequence[Quote], rest: Sequence[str], *, english: bool) -> "_Held":
        """Reads all the texts."""
        written: dict[str, Counter[str]] = {}
        words: list[tuple[str, ...]] = []
        places: dict[str, list[int]] = {}
        for n, quote in enumerate(apart):
            stems = _stems(quote.text, written, english=english)
            words.append(stems)
            for each in stems:
                places.setdefault(each, []).append(n)
        z = telling(words, (_stems(text, {}, english=english) for text in rest))
        order = sorted(places, key=lambda each: (-z[each], -len(places[each])))
        return cls(
            quotes=apart,
            words=words,
            places=places,
            order=tuple(order),
            z=z,
            surface={each: _most_written(forms) for each, forms in written.items()},
            alone=not rest,
        )

    def tells(self, word: str) -> bool:
        """Whether a word sets these findings apart; any does where there are no others."""
        return self.alone or self.z[word] >= _TELLS

    def joining(self) -> Sequence[str]:
        """The words that may join findings, the most telling first."""
        return [word for word in self.order if len(self.places[word]) > 1 and self.tells(word)]

    def candidate(self, joined: Sequence[int], first: str | None = None) -> Candidate:
        """A group: its word, and others that half of its findings hold, two at the least."""
        shared = Counter(word for n in joined for word in self.words[n])
        least = max(min(2, len(joined)), len(joined) / 2)
        telling_ = [
            word
            for word in sorted(shared, key=lambda each: (-self.z[each], -shared[each]))
            if word != first and shared[word] >= least and (first is None or self.tells(word))
        ]
        words = ([first] if first else []) + telling_
        return Candidate(
            words=tuple(self.surface[word] for word in words[:_WORDS] if self.z[word] >= 0),
            quotes=tuple(self.quotes[n] for n in joined),
        )


def _stems(text: str, written: dict[str, Counter[str]], *, english: bool) -> tuple[str, ...]:
    stems = []
    for word in content(text, english=english):
        base = stem(word, english=english)
        if english and base in STOP:
            continue
        written.setdefault(base, Counter())[word.lower()] += 1
        stems.append(base)
    return tuple(dict.fromkeys(stems))


def _most_written(forms: Counter[str]) -> str:
    return min(forms, key=lambda form: (-forms[form], form))
