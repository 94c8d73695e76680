"""What of a root definition asks for which activity: written traces, else words in common."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.stems import shared
from ssm.model.activity import Activity, Model
from ssm.model.root import Root

__all__ = ["all_texts", "asked_for", "led_to", "phrases"]


def phrases(root: Root) -> Iterator[tuple[str, tuple[str | int, ...], str]]:
    """The phrases of a definition that activities must carry out: id, field path, text.

    P and each Q; T only where there is no P, for the two say the same.

    Example:
        >>> root = Root(id="r", what="paint the fence", how=["by hand"])
        >>> [(id, text) for id, path, text in phrases(root)]
        [('P', 'paint the fence'), ('Q1', 'by hand')]
    """
    if root.what:
        yield "P", ("what",), root.what
    elif root.transformation is not None and root.transformation.text:
        yield "T", ("transformation",), root.transformation.text
    for place, means in enumerate(root.how):
        yield f"Q{place + 1}", ("how", place), means


def all_texts(root: Root) -> str:
    """All that a definition says, as one text; C, A and O are names and say nothing to do.

    Example:
        >>> all_texts(Root(id="r", what="paint the fence", how=["by hand"]))
        'paint the fence by hand'
    """
    change = root.transformation.text if root.transformation else ""
    parts = (root.definition, root.what, *root.how, root.why, change, *root.environment)
    return " ".join(part for part in parts if part)


def led_to(context: Context, model: Model, id: str, text: str) -> bool:
    """Whether some activity of a model answers a phrase.

    Args:
        context: the study; in a strict profile only written traces count.
        model: whose activities.
        id: of the phrase: P, Q1, T.
        text: the phrase itself.

    Example:
        >>> from ssm.checks.profiles import CHECKLAND
        >>> from ssm.model.study import Study
        >>> context = Context(study=Study(), profile=CHECKLAND)
        >>> root = Root(id="fence", what="paint the fence")
        >>> model = Model(id="fence", activities=[Activity(id="1", do="Paint it")])
        >>> led_to(context, model, "P", "paint the fence")
        True
    """
    ids = {id, "Q"} if id == "Q1" else {id, "T"} if id == "P" else {id, "P"} if id == "T" else {id}
    if any(ids & set(activity.traces) for activity in model.activities):
        return True
    if context.profile.strict:
        return False
    return any(shared(text, activity.do) for activity in model.activities)


def asked_for(context: Context, root: Root, activity: Activity) -> bool:
    """Whether a definition asks for an activity.

    Args:
        context: the study; in a strict profile only written traces count.
        root: the definition.
        activity: the activity.

    Example:
        >>> from ssm.checks.profiles import CHECKLAND
        >>> from ssm.model.study import Study
        >>> context = Context(study=Study(), profile=CHECKLAND)
        >>> root = Root(id="fence", what="paint the fence")
        >>> asked_for(context, root, Activity(id="1", do="Hold a party"))
        False
    """
    if activity.traces or context.profile.strict:
        return bool(activity.traces)
    return bool(shared(all_texts(root), activity.do))
