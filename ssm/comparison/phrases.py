"""Words for questions: phrases of a model put so that people can answer them."""

from collections.abc import Iterable, Sequence

from ssm.comparison.targets import Target
from ssm.model.activity import Measures
from ssm.model.words import Judged, Verdict

__all__ = ["SAID", "THEN", "core", "done_now", "judged_words", "quoted"]

SAID = {
    Verdict.PRESENT: "yes",
    Verdict.PARTIAL: "partly",
    Verdict.ABSENT: "no",
    Verdict.CONTESTED: "accounts differ",
    Verdict.UNKNOWN: "not asked",
}
"""Verdicts in the plain words that charts and questions use."""

THEN = "Who does it, how, and how would one notice that it went well?"
"""What is asked of every activity after what is done."""


def quoted(text: str) -> str:
    """A phrase in quotation marks, on one line.

    Example:
        >>> quoted("Plan the day")
        '“Plan the day”'
    """
    return f"“{' '.join(text.split())}”"


def judged_words(judged: Iterable[str]) -> str:
    """How well something is done, as people judge it; what is judged mixed is judged both ways.

    Example:
        >>> judged_words(["well"]), judged_words(["mixed"]), judged_words([])
        ('judged well', 'judged well and badly', '')
    """
    held = set(judged)
    if Judged.MIXED in held:
        held |= {Judged.WELL, Judged.BADLY}
    ways = [way for way in (Judged.WELL, Judged.BADLY) if way in held]
    return f"judged {' and '.join(ways)}" if ways else ""


def done_now(text: str, *, english: bool = True) -> str:
    """An activity as an open question, which takes neither for granted: done, or not done.

    Example:
        >>> done_now("Plan the day in one list")
        'What is done now to plan the day in one list?'
        >>> done_now("Den Tag planen", english=False)
        'What is done now when it comes to this: “Den Tag planen”?'
    """
    phrase = " ".join(text.split()).rstrip(" .!?")
    first = phrase.split(" ")[0]
    if not english or not first.isalpha() or first.endswith("ing") or not _is_plain(first):
        return f"What is done now when it comes to this: {quoted(text)}?"
    return f"What is done now to {first.lower()}{phrase[len(first) :]}?"


def _is_plain(word: str) -> bool:
    return word[1:].islower() or len(word) == 1


def core(target: Target, measures: Measures, *, english: bool = True) -> str:
    """The first question that a row asks: what is done, who does it, how, and judged by what.

    It is open, so that whoever answers tells what they know, whether or not it happens.

    Args:
        target: the row.
        measures: the Es of its model, asked with monitoring and control.
        english: whether the phrases of the study are English.

    References:
        Checkland and Scholes (1990), Soft Systems Methodology in Action, ch. 2: does it
        happen, who does it, how, how is it judged.
    """
    if target.kind == "dependency":
        tail, head = (quoted(phrase) for phrase in target.phrases)
        return (
            f"What does {head} start from? How do those who do it come to know what came of "
            f"{tail}, how soon, and in what form?"
        )
    if target.kind == "activity":
        return f"{done_now(target.text, english=english)} {THEN}"
    return _control(target.name, [question for _, _, question in measures.asked()])


def _control(name: str, questions: Sequence[str]) -> str:
    asked = f" The model would ask: {' '.join(quoted(question) for question in questions)}"
    also = asked if questions else ""
    if name == "criteria":
        return "By what do people judge whether this goes well, and who chose that?"
    if name == "monitor":
        return f"How do people notice how all this goes? Who looks, and what comes of it?{also}"
    return (
        "When it goes otherwise than hoped, what happens then? Who may act, and who could stop it?"
    )
