"""How answers, quotes and likenesses are told, in words."""

from collections.abc import Sequence

import attrs

from ssm.comparison.answers import Answer, Quote
from ssm.comparison.formats.words import origin
from ssm.comparison.phrases import judged_words, quoted
from ssm.comparison.voices import voice
from ssm.comparison.worldviews.alike import Known
from ssm.comparison.worldviews.values import Meeting, Worldviews
from ssm.model.words import Happens

__all__ = ["KNOWN_WORDS", "cited", "saying", "stances", "voices"]

KNOWN_WORDS: dict[Known, str] = {
    "one": "said to be one",
    "same words": "the same words; nobody has said yet whether they are one",
    "read alike": "read alike; nobody has said yet whether they are one",
    "heard as one": "the same findings speak of them; nobody has said yet whether they are one",
    "alone": "",
}
"""How it is known that activities are one, in words."""


def cited(found: Worldviews, quote: Quote, *, ids: bool = True) -> str:
    """A finding in its words, with where it comes from.

    Args:
        found: for what perspectives are called.
        quote: the finding.
        ids: name it and its source by their ids too.
    """
    view = found.name(quote.perspective)
    if not ids:
        return f"{quoted(quote.text)} ({voice(quote, view)})"
    return f"{quoted(quote.text)} ({origin(attrs.evolve(quote, perspective=view))})"


def saying(found: Worldviews, answer: Answer) -> str:
    """What a finding says about a row, beside its words."""
    pieces = (
        str(answer.happens or ""),
        judged_words([answer.judged]) if answer.judged else "",
        f"by: {answer.criterion}" if answer.criterion else "",
        f"who: {', '.join(map(found.name, answer.who))}" if answer.who else "",
        f"how: {answer.how}" if answer.how else "",
        str(answer.basis or ""),
    )
    return "; ".join(piece for piece in pieces if piece)


def stances(found: Worldviews, answers: Sequence[Answer]) -> str:
    """Who said yes, partly or no, in words; of one round after the other."""
    periods: dict[str, dict[str, list[str]]] = {}
    for answer in answers:
        word = str(answer.happens or "left open")
        spoke = periods.setdefault(found.period(answer), {}).setdefault(word, [])
        if found.name(answer.perspective) not in spoke:
            spoke.append(found.name(answer.perspective))
    order = [*map(str, Happens), "left open"]
    told = []
    for period in (*(name for _, name in found.periods), ""):
        by = periods.get(period, {})
        words = [f"{word} ({', '.join(by[word])})" for word in order if word in by]
        if words:
            told.append(f"{f'{period}: ' if period else ''}{', '.join(words)}")
    return "; ".join(told)


def voices(found: Worldviews, meeting: Meeting) -> str:
    """Who spoke of an activity, each once."""
    return ", ".join(dict.fromkeys(found.name(a.perspective) for a in meeting.answers))
