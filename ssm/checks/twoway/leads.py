"""A definition and a model seen from each other: written traces, and words in common."""

from collections.abc import Sequence

from ssm.checks.language.stems import stems
from ssm.checks.twoway.phrases import meant
from ssm.checks.twoway.values import Act, Lead, ModelReading, Phrase
from ssm.model.activity import Activity, Model

__all__ = ["read_model"]

_SUGGESTS = "PQRTE"
"""C, A, W and O are names and a belief: words in common with them tell nothing."""


def read_model(
    ref: str, title: str, model: Model, phrases: Sequence[Phrase], *, english: bool
) -> ModelReading:
    """Which phrases lead to which activities, and which activities come from which phrases.

    Args:
        ref: canonical ref of the model.
        title: what it is called.
        model: the model.
        phrases: of its root definition.
        english: whether words in common can be looked for.

    Example:
        >>> model = Model(id="m", activities=[Activity(id="1", do="Obtain paint", traces=["P"])])
        >>> phrase = Phrase(code="P", text="paint the fence", path=("what",), wordings=())
        >>> read_model("model/m", "M", model, [phrase], english=True).leads
        (Lead(code='P', activities=('1',), perhaps=()),)
    """
    said = {phrase.code: stems(phrase.text) for phrase in phrases if phrase.letter in _SUGGESTS}
    done = {activity.id: stems(activity.do) for activity in model.activities}
    common = {
        (code, id)
        for code, wanted in said.items()
        for id, held in done.items()
        if english and wanted & held
    }
    acts = tuple(_act(activity, phrases, common) for activity in model.activities)
    leads = tuple(
        Lead(
            code=phrase.code,
            activities=tuple(act.id for act in acts if phrase.code in act.codes),
            perhaps=tuple(act.id for act in acts if phrase.code in act.perhaps),
        )
        for phrase in phrases
    )
    return ModelReading(ref=ref, title=title, leads=leads, acts=acts)


def _act(activity: Activity, phrases: Sequence[Phrase], common: set[tuple[str, str]]) -> Act:
    traced = {trace: meant(trace, phrases) for trace in activity.traces}
    named = {code for codes in traced.values() for code in codes}
    perhaps = (p.code for p in phrases if (p.code, activity.id) in common)
    return Act(
        id=activity.id,
        do=" ".join(activity.do.split()),
        codes=tuple(phrase.code for phrase in phrases if phrase.code in named),
        unknown=tuple(trace for trace, codes in traced.items() if not codes),
        perhaps=tuple(code for code in perhaps if code not in named),
    )
