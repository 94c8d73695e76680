"""What a two-way reading leaves to think about, as questions; and what is good about it."""

from collections.abc import Iterator, Sequence

from ssm.checks.shared.wording import listed, quoted
from ssm.checks.twoway.nowhere import from_nowhere, to_nowhere
from ssm.checks.twoway.values import ModelReading, Phrase, TwoWay

__all__ = ["GOOD", "named", "questions"]

GOOD = (
    "Every part is in the sentence, every phrase leads to an activity, and every activity "
    "comes from a phrase."
)
_DIFFER = (
    "The OR Society and Wilson want each part findable in it; Checkland lets one out knowingly. "
    "What was meant here?"
)


def questions(reading: TwoWay) -> Iterator[str]:
    """What there is to think about, one question or observation each.

    Args:
        reading: a definition read both ways.

    Example:
        >>> from ssm.checks.twoway.reading import two_way
        >>> from ssm.model.root import Root
        >>> from ssm.model.study import Study
        >>> study = Study(roots=[Root(id="f", definition="A system to paint.", what="paint",
        ...     how=["hand"])])
        >>> next(questions(two_way(study, "root/f"))).partition(".")[0]
        'Not in the sentence: Q1 (hand)'
    """
    yield from _of_the_sentence(reading)
    yield from reading.remarks
    if not reading.models:
        yield "No activity model carries this definition out yet: what would it have to do?"
    for model in reading.models:
        several = f" of {model.ref}" if len(reading.models) > 1 else ""
        yield from _of_a_model(model, reading.phrases, several)


def named(phrase: Phrase) -> str:
    """A phrase by its code and its words.

    Example:
        >>> named(Phrase(code="O1", text="Managers", path=(), wordings=()))
        'O1 (Managers)'
    """
    return f"{phrase.code} ({quoted(phrase.text)[1:-1]})"


def _of_the_sentence(reading: TwoWay) -> Iterator[str]:
    absent = listed(named(phrase) for phrase in reading.absent)
    if absent and not reading.composed:
        if reading.waived:
            yield f"Left out of the sentence knowingly: {absent}. The reason: {reading.waived}"
        else:
            yield f"Not in the sentence: {absent}. {_DIFFER}"
    if reading.open:
        yield f"Nothing is written yet for {listed(reading.open, most=9)}."
    if reading.unaccounted and not reading.composed:
        words = listed((quoted(text) for text in reading.unaccounted), most=9)
        yield f"No part accounts for {words}. What do these words ask of the model?"


def _of_a_model(model: ModelReading, phrases: Sequence[Phrase], several: str) -> Iterator[str]:
    if not model.acts:
        yield f"{model.ref} has no activities yet."
        return
    if not any(act.codes or act.unknown for act in model.acts):
        yield (
            f"No activity{several} says yet which phrase asks for it (traces: [P, Q1 ...]); "
            "words in common only suggest it."
        )
    for phrase, lead in to_nowhere(model, phrases, "PTQE"):
        perhaps = f" Perhaps {listed(lead.perhaps, 'or')}: words in common." * bool(lead.perhaps)
        yield f"Which activity{several} answers {named(phrase)}?{perhaps}"
    for act in from_nowhere(model):
        perhaps = f" Perhaps {listed(act.perhaps, 'or')}: words in common." * bool(act.perhaps)
        yield f"Which words ask for {act.id} {quoted(act.do)}{several}?{perhaps}"
    for act in model.acts:
        if act.unknown:
            codes = listed(act.unknown)
            yield f"{act.id}{several} traces {codes}: the definition has no such phrase."
