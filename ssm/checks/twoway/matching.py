"""Where a part of a definition stands in its sentence: word for word, or by stems in common."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import attrs

from ssm.checks.language.lists import word_set
from ssm.checks.twoway.repeats import runs_in
from ssm.checks.twoway.tokens import Token, bare, content, tokens
from ssm.checks.twoway.values import Found, Phrase

__all__ = ["Place", "Sentence", "places_of"]

_DEEDS = ("ing", "ed")
_APART = 2
"""How many other words that say something may stand between two that belong together."""
_MOST = 100
"""How many wanted words a run may hold; a sentence that says one word for ever has no end."""
_CUES = {"O": word_set("own"), "A": word_set("run man staff operat carri work")}
_BEFORE_HEAD_ENDS = word_set("at for from in of on that to who with which")

_WORSE = (Found.WORDS, Found.FORMS, Found.STEMS, Found.ABSENT)


@attrs.frozen
class Place:
    """How a phrase was found, and the stretches of words, each from the first to the last."""

    found: Found
    spans: tuple[tuple[int, int], ...] = ()


@attrs.frozen(kw_only=True)
class Sentence:
    """The words of a sentence, and where among them one looks.

    Attributes:
        words: all of them.
        english: whether stems of words may be compared.
        inside: only words in these places are looked at; all when empty.
    """

    words: tuple[Token, ...]
    english: bool
    inside: tuple[tuple[int, int], ...] = ()

    @classmethod
    def of(cls, text: str, *, english: bool) -> "Sentence":
        """The sentence that a text is."""
        return cls(words=tokens(text, english=english), english=english)

    def allows(self, number: int) -> bool:
        """Whether a word may be looked at."""
        return not self.inside or any(first <= number <= last for first, last in self.inside)


def places_of(phrases: Sequence[Phrase], sentence: Sentence) -> tuple[Place, ...]:
    """Where phrases stand in a sentence, by the numbers of its words.

    T is looked for inside P first, because P says T in other words.

    Args:
        phrases: the parts of the definition.
        sentence: the words of the sentence.

    Example:
        >>> said = Sentence.of("A ward owned by its managers", english=True)
        >>> places_of([Phrase(code="O1", text="Managers", path=(), wordings=("Managers",))], said)
        (Place(found='word for word', spans=((5, 5),)),)
    """
    places = {phrase.code: _place(phrase, phrase.wordings, sentence) for phrase in phrases}
    deed = places.get("P", Place(Found.ABSENT)).spans
    for phrase in phrases:
        if phrase.letter == "T":
            inside = _change(phrase, attrs.evolve(sentence, inside=deed)) if deed else None
            found = inside if inside and inside.spans else _change(phrase, sentence)
            weak = found.found is Found.STEMS and found is not inside and bool(deed)
            places["T"] = Place(Found.IN_P) if weak or (deed and not found.spans) else found
    return tuple(places[phrase.code] for phrase in phrases)


def _change(phrase: Phrase, sentence: Sentence) -> Place:
    """Both sides of a transformation as one, found no better than the worse of them."""
    sides = [_place(phrase, (wording,), sentence) for wording in phrase.wordings]
    here = [place for place in sides if place.spans]
    if not here:
        return Place(Found.ABSENT)
    worst = max((place.found for place in sides), key=_WORSE.index)
    spans = tuple(sorted({span for place in here for span in place.spans}))
    return Place(Found.STEMS if worst is Found.ABSENT else worst, spans)


def _place(phrase: Phrase, wordings: Sequence[str], sentence: Sentence) -> Place:
    exact = [span for text in wordings for span in _word_for_word(text, sentence)]
    if exact:
        return Place(Found.WORDS, (_best(phrase.letter, exact, sentence),))
    places = [_by_stems(phrase.letter, text, sentence) for text in wordings]
    for found in (Found.FORMS, Found.STEMS):
        here = next((place for place in places if place and place.found is found), None)
        if here is not None:
            return here
    return Place(Found.BEHIND if phrase.letter == "W" else Found.ABSENT)


def _word_for_word(text: str, sentence: Sentence) -> Iterator[tuple[int, int]]:
    said = bare(tokens(text, english=sentence.english))
    words = [token.word.removesuffix("'s") for token in sentence.words]
    for start in runs_in(words, said):
        if sentence.allows(start):
            yield start, start + len(said) - 1


def _by_stems(letter: str, text: str, sentence: Sentence) -> Place | None:
    """The shortest run of words that has most in common with a text, when that is enough."""
    wanted = content(text, english=sentence.english)
    if letter in "CAO":
        sentence = _without_deeds(text, sentence)
    runs = list(_runs(frozenset(wanted), sentence))
    if not runs:
        return None
    most = max(len(held) for held, _ in runs)
    kept = [(held, span) for held, span in runs if len(held) == most]
    shortest = min(end - start for _, (start, end) in kept)
    kept = [(held, (start, end)) for held, (start, end) in kept if end - start == shortest]
    if not any(_is_enough(letter, text, wanted, held, sentence.english) for held, _ in kept):
        return None
    found = Found.FORMS if most == len(wanted) else Found.STEMS
    return Place(found, (_best(letter, [span for _, span in kept], sentence),))


def _without_deeds(text: str, sentence: Sentence) -> Sentence:
    """The sentence without what is done in it: cooks are not found in `cooking`."""
    if any(token.word.endswith(_DEEDS) for token in tokens(text, english=sentence.english)):
        return sentence
    words = (
        attrs.evolve(word, stem=None) if word.word.endswith(_DEEDS) else word
        for word in sentence.words
    )
    return attrs.evolve(sentence, words=tuple(words))


def _runs(
    wanted: frozenset[str], sentence: Sentence
) -> Iterator[tuple[frozenset[str | None], tuple[int, int]]]:
    """Every run of words that begins and ends with wanted stems, and which of them it holds."""
    words = sentence.words
    places = [n for n, word in enumerate(words) if word.stem in wanted and sentence.allows(n)]
    for first, start in enumerate(places):
        held = frozenset([words[start].stem])
        yield held, (start, start)
        for before, end in pairwise(places[first : first + _MOST]):
            between = words[before + 1 : end]
            if words[end].begins or any(word.begins for word in between):
                break
            if sum(word.stem is not None for word in between) > _APART:
                break
            held |= {words[end].stem}
            yield held, (start, end)


def _is_enough(
    letter: str, text: str, wanted: Sequence[str], held: frozenset[str | None], english: bool
) -> bool:
    """Whether words in common are more than chance: a name by its head, a phrase by a third."""
    share = len(held) / len(wanted)
    if letter == "W":
        return len(held) > 1 and share > 1 / 2
    if letter in "CAO":
        return share > 1 / 2 or _head(text, english=english) in held
    return len(held) > 1 or share >= 1 / 3


def _head(text: str, *, english: bool) -> str | None:
    """The stem of the word that a name is about: `managers` in `managers of the ward`."""
    head = None
    for token in tokens(text, english=english):
        if token.word in _BEFORE_HEAD_ENDS and head:
            break
        head = token.stem or head
    return head


def _best(letter: str, spans: Sequence[tuple[int, int]], sentence: Sentence) -> tuple[int, int]:
    """The first of several places; or the one that `owned by`, `run by` and so on lead to."""
    cues = [n for n, word in enumerate(sentence.words) if word.stem in _CUES.get(letter, ())]

    def far(span: tuple[int, int]) -> int:
        ways = [span[0] - cue for cue in cues if cue < span[0]]
        if span[1] + 1 in cues and sentence.words[span[1] + 1].joined:
            ways.append(0)
        return min(ways, default=len(sentence.words))

    return min(spans, key=lambda span: (far(span), span[0], span[0] - span[1]))
