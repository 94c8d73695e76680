"""What follows for a dependency from what was said about its two ends."""

from collections.abc import Mapping

from ssm.comparison.targets import Target
from ssm.model.words import Verdict

__all__ = ["is_inference", "is_moot", "note"]

_INFERENCE = "inference: "
_MOOT = "too early to ask: "


def note(target: Target, verdicts: Mapping[str, Verdict]) -> str | None:
    """A remark on a dependency, or None.

    When the later activity happens although the earlier does not, that it happens
    without what it rests on is an inference, and called so: nobody said it. When an end does
    not happen in any other way, it is too early to ask whether one waits for the other.

    Args:
        target: a row; remarks are made on dependencies only.
        verdicts: what was said of each activity, by canonical ref.

    Example:
        >>> target = Target(ref="model/m/1..2", kind="dependency", name="1 -> 2", text="",
        ...                 ends=("model/m/1", "model/m/2"), phrases=("Ask", "Answer"))
        >>> note(target, {"model/m/1": Verdict.ABSENT, "model/m/2": Verdict.PRESENT})
        'inference: “Answer” happens without “Ask”, on which it rests in the model'
        >>> note(target, {"model/m/1": Verdict.ABSENT, "model/m/2": Verdict.UNKNOWN})
        'too early to ask: “Ask” is said not to happen'
    """
    said = [verdicts.get(end, Verdict.UNKNOWN) for end in target.ends]
    if said == [Verdict.ABSENT, Verdict.PRESENT]:
        tail, head = target.phrases
        return f"{_INFERENCE}“{head}” happens without “{tail}”, on which it rests in the model"
    absent = [
        phrase
        for phrase, verdict in zip(target.phrases, said, strict=True)
        if verdict is Verdict.ABSENT
    ]
    if not absent:
        return None
    told = " and ".join(f"“{phrase}”" for phrase in dict.fromkeys(absent))
    return f"{_MOOT}{told} {'is' if len(absent) == 1 else 'are'} said not to happen"


def is_inference(text: str | None) -> bool:
    """Whether a note says what was concluded, not heard."""
    return text is not None and text.startswith(_INFERENCE)


def is_moot(text: str | None) -> bool:
    """Whether a note says that the question does not arise."""
    return text is not None and text.startswith(_MOOT)
