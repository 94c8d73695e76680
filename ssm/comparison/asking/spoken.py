"""Rows of a chart as questions to be spoken: about the last time, never a yes or a no.

A question neither tells what others said nor takes for granted that anything is done. The
phrase of the model stands in it as a quotation, so that it reads well whatever its
language; numbers and terms of the method are kept out of it.
"""

from collections.abc import Callable, Sequence

from ssm.comparison.phrases import quoted

__all__ = ["echoed", "inside", "spoken"]

_ACTIVITY = (
    (
        "Tell me about the last time it came to this: {what}. What happened, or what was done "
        "instead, and by whom?"
    ),
    "When did this last come up: {what}? Take me through it, from beginning to end.",
    "Now think of this: {what}. What did you see of it the last time, and who had a hand in it?",
)
_DEPENDENCY = (
    (
        "Think of the last time it came to this: {then}. What did people have to know by then, and "
        "how did they come to know it? I am thinking above all of {first}."
    ),
    "Tell me how word gets about: from {first} to {then}. Take the last case that you remember.",
)
_BY_REASON = {
    "accounts-differ": "Different people tell us different things about this: {what}. Tell me "
    "about the last time that you were close to it. What did you see?",
    "within": "We have heard this told in more than one way: {what}. Tell me about two days that "
    "were not alike. What was different?",
    "seen-and-told-differ": "What is an ordinary day like when it comes to this: {what}? Take "
    "the last day that you remember well.",
    "changed": "Think of this: {what}. How did it go when you first had to do with it, and how "
    "did it go the last time? What made the difference?",
    "not-judged": "Think of the last time it came to this: {what}. How was it for you, and by "
    "what did you tell?",
}
_INFERRED = (
    "Tell me about the last time it came to this: {then}. What did it start from, and where did "
    "that come from?"
)
_CONTROL = {
    "criteria": "Tell me about a day on which this went well: {matter}. By what did you tell, "
    "and who else looks at that?",
    "monitor": "Tell me about the last time somebody noticed how this was going: {matter}. Who "
    "was it, and what came of it?",
    "control": "Tell me about the last time this went otherwise than hoped: {matter}. Who did "
    "something about it, and who had a say in that?",
}
_ECHOES = (
    "Somebody in your place put it like this: {said}",
    "From where you stand we have heard this: {said}",
    "One of you said: {said}",
)
_LONGEST = 14


def inside(text: str, *, english: bool = True) -> str:
    """A phrase of a model as it stands inside a spoken sentence, quoted.

    Example:
        >>> inside("Tell each patient the time"), inside("Den Tag planen", english=False)
        ('“tell each patient the time”', '“Den Tag planen”')
        >>> inside("MRSA: screen everybody"), inside("Plan the day.")
        ('“MRSA: screen everybody”', '“plan the day”')
    """
    phrase = " ".join(text.split()).rstrip(" .!?")
    first = phrase.split(" ")[0]
    if english and first.isalpha() and (first[1:].islower() or len(first) == 1):
        phrase = phrase[:1].lower() + phrase[1:]
    return quoted(phrase)


def spoken(
    kind: str,
    name: str,
    phrases: Sequence[str],
    *,
    reason: str,
    matter: str,
    turn: int = 0,
) -> str:
    """The question that a row asks of one person.

    Args:
        kind: `activity`, `control` or `dependency`.
        name: of the row in its model.
        phrases: its phrase, or those of its two ends, quoted as `inside` gives them.
        reason: why it is asked.
        matter: what the whole model is about, quoted.
        turn: how many were asked in the same words before; words change by turns.

    Example:
        >>> spoken("activity", "4", ["“tell each patient the time”"],
        ...        reason="not-asked", matter="")[:71]
        'Tell me about the last time it came to this: “tell each patient the tim'
    """
    if kind == "control":
        return _CONTROL.get(name, _CONTROL["monitor"]).format(matter=matter)
    if kind == "dependency":
        first, then = phrases
        form = _INFERRED if reason == "inferred" else _DEPENDENCY[turn % len(_DEPENDENCY)]
        return form.format(first=first, then=then)
    form = _BY_REASON.get(reason) or _ACTIVITY[turn % len(_ACTIVITY)]
    return form.format(what=phrases[0])


def echoed(texts: Sequence[str], turn: int) -> str:
    """Their own words for it, said back before the question; nothing when all are long.

    Args:
        texts: what was heard from where they stand, those that suit best first.
        turn: how many were said back before.

    Example:
        >>> echoed(["on paper, each clinic its own"], 0)
        'Somebody in your place put it like this: “on paper, each clinic its own”. '
        >>> echoed(["We keep our own."], 2)
        'One of you said: “We keep our own.” '
    """
    fits: Callable[[str], bool] = lambda text: len(text.split()) <= _LONGEST  # noqa: E731
    short = next(filter(fits, texts), None)
    if short is None:
        return ""
    said = quoted(short)
    end = "" if short.rstrip().endswith((".", "!", "?", "…")) else "."
    return f"{_ECHOES[turn % len(_ECHOES)].format(said=said)}{end} "
