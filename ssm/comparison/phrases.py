"""Words for questions: phrases of a model put so that people can answer them."""

from collections.abc import Sequence

from ssm.comparison.targets import Target
from ssm.model.activity import Measures
from ssm.model.words import Verdict

__all__ = ["SAID", "core", "does", "quoted"]

SAID = {
    Verdict.PRESENT: "yes",
    Verdict.PARTIAL: "partly",
    Verdict.ABSENT: "no",
    Verdict.CONTESTED: "accounts differ",
    Verdict.UNKNOWN: "not asked",
}
"""Verdicts in the plain words that charts and questions use."""


def quoted(text: str) -> str:
    """A phrase in quotation marks, on one line.

    Example:
        >>> quoted("Plan the day")
        '“Plan the day”'
    """
    return f"“{' '.join(text.split())}”"


def does(text: str, *, english: bool = True) -> str:
    """An activity as a question.

    Example:
        >>> does("Plan the day in one list")
        'Does anyone plan the day in one list?'
        >>> does("Den Tag planen", english=False)
        'Does this happen: “Den Tag planen”?'
    """
    phrase = " ".join(text.split()).rstrip(" .!?")
    first = phrase.split(" ")[0]
    if not english or not first.isalpha() or first.endswith("ing") or not _is_plain(first):
        return f"Does this happen: {quoted(text)}?"
    return f"Does anyone {first.lower()}{phrase[len(first) :]}?"


def _is_plain(word: str) -> bool:
    return word[1:].islower() or len(word) == 1


def core(target: Target, measures: Measures, *, english: bool = True) -> str:
    """The first question that a row asks: whether, who, how, and judged by what.

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
            f"Does {head} in fact wait for {tail}? How is the outcome of the one made known to "
            "those who do the other, how soon, and in what form?"
        )
    if target.kind == "activity":
        then = "Who does it, how, and how would one notice that it went well?"
        return f"{does(target.text, english=english)} {then}"
    return _control(target.name, [question for _, _, question in measures.asked()])


def _control(name: str, questions: Sequence[str]) -> str:
    asked = f" The model would ask: {' '.join(quoted(question) for question in questions)}"
    also = asked if questions else ""
    if name == "criteria":
        return f"By what does anyone judge whether this goes well, and who chose that?{also}"
    if name == "monitor":
        return f"Does anyone keep an eye on all this? Who, how often, and what comes of it?{also}"
    return "When it goes otherwise than hoped, does anyone act? Who may, and who could stop it?"
