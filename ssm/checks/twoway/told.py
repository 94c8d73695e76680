"""What is told of a phrase and of an activity, in one line, for every format."""

from collections.abc import Iterator
from types import MappingProxyType

from ssm.checks.shared.wording import listed
from ssm.checks.twoway.values import Act, Found, Phrase, TwoWay

__all__ = ["FORM", "NAMES", "act_told", "leads_told", "phrase_told", "where_told"]

NAMES = MappingProxyType(
    {
        "P": "what it does",
        "Q": "how",
        "R": "why",
        "C": "customers",
        "A": "actors",
        "T": "transformation",
        "W": "worldview",
        "O": "owners",
        "E": "environment",
    }
)
"""What each letter of PQR and CATWOE stands for."""

FORM = ", ".join(f"{letter} {name}" for letter, name in NAMES.items())
_WHERE = {
    Found.WORDS: "",
    Found.FORMS: "",
    Found.STEMS: "in the sentence in other words",
    Found.BEHIND: "stands behind the sentence, unspoken",
    Found.IN_P: "in the sentence if P says it in other words",
    Found.ABSENT: "not in the sentence",
}
_NEED = "PQRTE"


def phrase_told(reading: TwoWay, phrase: Phrase) -> str:
    """Where a phrase stands in the sentence, and which activities it leads to.

    Args:
        reading: the definition.
        phrase: one of its parts.
    """
    pieces = (phrase.note, leads_told(reading, phrase), where_told(reading, phrase))
    return "; ".join(piece for piece in pieces if piece)


def where_told(reading: TwoWay, phrase: Phrase) -> str:
    """How a phrase stands in the sentence; nothing where it does word for word."""
    return _WHERE[phrase.found] if reading.sentence else ""


def leads_told(reading: TwoWay, phrase: Phrase) -> str:
    """Which activities a phrase leads to, model by model."""
    return "; ".join(_leads(reading, phrase))


def _leads(reading: TwoWay, phrase: Phrase) -> Iterator[str]:
    for model in reading.models:
        lead = next(lead for lead in model.leads if lead.code == phrase.code)
        of = f" of {model.ref}" if len(reading.models) > 1 else ""
        if lead.activities:
            yield f"leads to {listed(lead.activities, most=12)}{of}"
        elif lead.perhaps:
            yield f"perhaps leads to {listed(lead.perhaps, 'or', most=12)}{of} (words in common)"
        elif phrase.letter in _NEED and model.acts:
            yield f"no activity{of} says that it answers it"


def act_told(act: Act) -> str:
    """Which phrases an activity comes from.

    Example:
        >>> act_told(Act(id="1", do="Obtain paint", codes=("P", "Q1"), perhaps=("R",)))
        'asked for by P and Q1'
    """
    pieces = [f"asked for by {listed(act.codes, most=12)}"] if act.codes else []
    if act.perhaps and not act.codes:
        pieces.append(
            f"perhaps asked for by {listed(act.perhaps, 'or', most=12)} (words in common)"
        )
    if act.unknown:
        pieces.append(f"it names {listed(act.unknown)}, which the definition does not have")
    return "; ".join(pieces) or "it does not say what asks for it"
