"""Phrases that lead to no activity of a model, and activities that come from no phrase."""

from collections.abc import Iterator, Sequence

from ssm.checks.twoway.values import Act, Lead, ModelReading, Phrase

__all__ = ["from_nowhere", "to_nowhere"]


def to_nowhere(
    reading: ModelReading, phrases: Sequence[Phrase], letters: str
) -> Iterator[tuple[Phrase, Lead]]:
    """The phrases of some letters that no activity says it traces.

    P and T say the same of a system, so that one of them is enough.

    Args:
        reading: of a model.
        phrases: of its definition.
        letters: which phrases are asked about, such as `PTQ`.

    Example:
        >>> phrase = Phrase(code="P", text="paint", path=("what",), wordings=())
        >>> reading = ModelReading(ref="model/m", title="M", acts=(), leads=(Lead(code="P"),))
        >>> [phrase.code for phrase, lead in to_nowhere(reading, [phrase], "PTQ")]
        ['P']
    """
    leads = {lead.code: lead for lead in reading.leads}
    deed = [leads[code] for code in ("P", "T") if code in leads]
    done = any(lead.activities for lead in deed)
    hint = tuple(dict.fromkeys(id for lead in deed for id in lead.perhaps))
    for phrase in phrases:
        lead = leads[phrase.code]
        if phrase.letter not in letters or lead.activities:
            continue
        if lead not in deed:
            yield phrase, lead
        elif not done and lead is deed[0]:
            yield phrase, Lead(code=lead.code, perhaps=hint)


def from_nowhere(reading: ModelReading) -> Iterator[Act]:
    """The activities that trace nothing the definition has.

    Example:
        >>> act = Act(id="3", do="Hold a party")
        >>> [act.id for act in from_nowhere(ModelReading(ref="m", title="", leads=(), acts=(act,)))]
        ['3']
    """
    return (act for act in reading.acts if not act.codes)
