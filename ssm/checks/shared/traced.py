"""Each activity model beside its root definition, as the rules on traces ask about them."""

from collections.abc import Iterator

import attrs

from ssm.checks.context import Context
from ssm.checks.twoway.leads import read_model
from ssm.checks.twoway.phrases import phrases_of
from ssm.checks.twoway.values import ModelReading, Phrase
from ssm.problems import Severity

__all__ = ["Traced", "is_excused", "lighter", "traced"]


@attrs.frozen(kw_only=True)
class Traced:
    """A model that has activities, seen from its definition.

    Attributes:
        ref: canonical ref of the model.
        id: of the model.
        root: canonical ref of the definition.
        definition: the author's sentence, or nothing.
        phrases: of the definition.
        reading: which phrases lead to which activities.
        strict: only written traces count, however few there are.
    """

    ref: str
    id: str
    root: str
    definition: str
    phrases: tuple[Phrase, ...]
    reading: ModelReading
    strict: bool


def traced(context: Context) -> Iterator[Traced]:
    """Every model with activities whose definition says something.

    Args:
        context: the study; in a strict profile only written traces count.

    Example:
        >>> from ssm.checks.profiles import CHECKLAND
        >>> from ssm.model.activity import Activity, Model
        >>> from ssm.model.root import Root
        >>> from ssm.model.study import Study
        >>> study = Study(roots=[Root(id="fence", what="paint the fence")],
        ...     models=[Model(id="fence", activities=[Activity(id="1", do="Paint it")])])
        >>> [one.ref for one in traced(Context(study=study, profile=CHECKLAND))]
        ['model/fence']
    """
    for ref, model in context.models:
        root = context.root_of(model)
        phrases = phrases_of(context.study, root) if root and model.activities else ()
        if root and phrases:
            yield Traced(
                ref=ref,
                id=model.id,
                root=f"root/{root.id}",
                definition=root.definition or "",
                phrases=phrases,
                reading=read_model(ref, "", model, phrases, english=context.english),
                strict=context.profile.strict,
            )


def is_excused(one: Traced, perhaps: tuple[str, ...]) -> bool:
    """Whether words in common speak for what no written trace accounts for.

    They do as long as some activity does not say what it traces; a strict profile asks
    for written traces only.

    Args:
        one: the model.
        perhaps: what has words in common with it.
    """
    return bool(perhaps) and not one.strict and not one.reading.is_all_traced


def lighter(one: Traced, perhaps: tuple[str, ...] = ()) -> Severity | None:
    """Advice, where a warning would be too much to say; None for the rule's own weight.

    Written traces decide: where few activities say what they trace, their silence tells
    nothing, and where words are in common the trace was perhaps only not written.

    Args:
        one: the model.
        perhaps: what has words in common with it.
    """
    heavy = one.strict or (one.reading.is_traced and not perhaps)
    return None if heavy else Severity.ADVICE
