"""Which words of a root definition ask for an activity."""

import re
from collections.abc import Iterator

from ssm.model.activity import Activity, Model
from ssm.model.root import Root
from ssm.model.study import Study
from ssm.model.titles import root_of

__all__ = ["asked_for", "phrase"]

_CODE = re.compile(r"([A-Za-z])([1-9][0-9]*)?")


def asked_for(study: Study, ref: str) -> Iterator[tuple[str, str, str]]:
    """What an activity traces: a code such as Q1, the ref of the root, and its words there.

    A code that the root definition has no words for is left out; the checks ask about it.

    Args:
        study: the study.
        ref: canonical ref of an activity.
    """
    activity = study.index.parts.get(ref)
    model = study.index.parts.get(ref.rpartition("/")[0])
    if not isinstance(activity, Activity) or not isinstance(model, Model):
        return
    root = root_of(study, model)
    if root is None:
        return
    for code in activity.traces:
        text = phrase(root, code)
        if text:
            yield code, f"root/{root.id}", text


def phrase(root: Root, code: str) -> str | None:
    """The words of a root definition that a code means, or None.

    P, Q and R are what, how and why; C, A, T, W, O and E are those of CATWOE; a number
    picks one of several.

    Example:
        >>> root = Root(id="fence", what="paint the fence", how=["by hand", "with a roller"])
        >>> phrase(root, "P"), phrase(root, "Q2"), phrase(root, "Q3"), phrase(root, "?")
        ('paint the fence', 'with a roller', None, None)

    References:
        Smyth and Checkland (1976), Using a systems approach: CATWOE.
        Checkland and Scholes (1990), Soft Systems Methodology in Action, ch. 2: PQR.
    """
    match = _CODE.fullmatch(code.strip())
    if match is None:
        return None
    letter, number = match.groups()
    held = [text for text in _texts(root).get(letter.upper(), ()) if text]
    if number is None:
        return "; ".join(held) or None
    return held[int(number) - 1] if int(number) <= len(held) else None


def _texts(root: Root) -> dict[str, tuple[str | None, ...]]:
    return {
        "P": (root.what,),
        "Q": root.how,
        "R": (root.why,),
        "C": (*root.beneficiaries, *root.victims),
        "A": root.actors,
        "T": (str(root.transformation) if root.transformation else None,),
        "W": (root.worldview,),
        "O": root.owners,
        "E": root.environment,
    }
