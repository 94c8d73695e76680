"""A draft of one model assembled from several, as a block of a study file."""

from collections.abc import Iterator

from ssm.comparison.formats.measure import wrapped
from ssm.comparison.phrases import quoted
from ssm.comparison.worldviews.formats.told import KNOWN_WORDS
from ssm.comparison.worldviews.merging import Arrow, Consensus
from ssm.files.emit import WIDTH, emitted
from ssm.files.plain import plain

__all__ = ["as_yaml"]

_WHY = {
    "one activity": "both ends are one activity here",
    "implied": "other arrows say the same",
    "control": "it touches monitoring and control, which the draft has of its own",
}


def as_yaml(draft: Consensus) -> str:
    """The draft as YAML under `models:`, with comments on what is to be argued over.

    Args:
        draft: what `consensus` gave.
    """
    remarks = [line for remark in _remarks(draft) for line in _comment(remark)]
    body = emitted({"models": plain((draft.model,))})
    return "\n".join([*remarks, body])


def _comment(text: str) -> Iterator[str]:
    first, *rest = wrapped(text, WIDTH - 4)
    yield f"# {first}"
    yield from (f"#   {line}" for line in rest)


def _remarks(draft: Consensus) -> Iterator[str]:
    ids = ", ".join(view.model for view in draft.side.views)
    yield f"A draft to be argued over, assembled from {ids}. Nobody has agreed to it."
    yield (
        "Put the lines below `models:` among the models of the study: origins are activities "
        "of that study. Once people have argued over it, write `status: draft`; from then on "
        "its origins count as their word on which activities are one."
    )
    for activity, meeting in zip(draft.model.activities, draft.meetings, strict=True):
        if meeting.recurs:
            told = "; ".join(
                f"{quoted(phrase.text)} ({phrase.ref.removeprefix('model/')})"
                for phrase in meeting.phrases
            )
            yield f"{activity.id} was put together from {told}: {KNOWN_WORDS[meeting.known]}."
    for view in draft.side.views:
        own = [a.id for a in draft.alone if a.origins[0].startswith(f"{view.model}/")]
        if own:
            yield f"From the worldview of {view.model} alone: {', '.join(own)}."
    for arrow in draft.left_out:
        yield _left_out(draft, arrow)


def _left_out(draft: Consensus, arrow: Arrow) -> str:
    where = " and ".join(ref.removeprefix("model/") for ref in arrow.origins)
    tail, head = arrow.ends
    name = f"{tail} -> {head}" if tail and head else "An arrow"
    if arrow.why != "circle":
        return f"{name}, from {where}, was left out: {_WHY[arrow.why]}."
    texts = {activity.id: quoted(activity.do) for activity in draft.model.activities}
    return (
        f"{name}, from {where}, was left out: it would close a circle with what other "
        f"models ask for. What waits for what: {texts[tail or '']} or "
        f"{texts[head or '']}?"
    )
