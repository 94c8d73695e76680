"""The questions that open a conversation, and the ones that close it.

Good questions open a workplace: who makes this kind of decision, who uses this
information, how does your role compare with the one before, who is your customer now.
Each person is asked those of which the study does not know the answer.
"""

from collections.abc import Iterator, Sequence

import attrs

from ssm.comparison.asking.guide import Prompt
from ssm.model.kinds import kind_of
from ssm.model.sentence import listed
from ssm.model.stakeholder import Stakeholder

__all__ = ["NOT_KNOWN", "Known", "closings", "names_of", "openings"]

NOT_KNOWN = "not-known"
_AT_HOME = ("family", "pair", "child", "elder")


@attrs.frozen(kw_only=True)
class Known:
    """What a study knows of somebody, as far as it decides what to open with.

    Attributes:
        holder: the stakeholder; None for somebody whom only a model names.
        serves: names of those whose needs they serve.
        matter: what they are asked about, quoted; None without a model.
        acts: whether the model names them among those who would do it or could stop it.
        decides: whether it is open who decides.
        uses: whether it is open how word gets from one to the other.
    """

    holder: Stakeholder | None
    serves: tuple[str, ...] = ()
    matter: str | None = None
    acts: bool = False
    decides: bool = False
    uses: bool = False


def openings(known: Known) -> tuple[Prompt, ...]:
    """The opening questions for one person, those that are easiest to answer first.

    Args:
        known: what the study knows of them.

    Example:
        >>> for prompt in openings(Known(holder=Stakeholder(id="nurses", serves=[]))):
        ...     print(prompt.ref, prompt.because)
        ask:before how it was before is not known
        ask:wants what they want from others, and for others, is not known
        ask:worries what keeps them awake at night is not known
    """
    return tuple(_openings(known))


def _openings(known: Known) -> Iterator[Prompt]:
    holder = known.holder
    if holder is None or holder.before is None:
        yield _prompt(
            "before",
            "How is it for you now, beside how it was some time ago, or beside what you know from "
            "elsewhere? What has changed?"
            if _is_served(holder)
            else "How does your work here compare with what you did before, or with how somebody "
            "did it before you? What has changed, and for whom?",
            "how it was before is not known",
        )
    if holder is None or holder.serves is None:
        yield _prompt(
            "serves",
            "Who is your customer now? Think of somebody whose day is different because of your "
            "work: who is that, and what do you do with them, and for them?",
            "whose needs they serve is not known",
        )
    yield from _between(known)
    yield from _wants(known)
    yield from _worries(holder)


def _between(known: Known) -> Iterator[Prompt]:
    """Who decides, and who uses what others know."""
    if known.decides:
        yield _prompt(
            "decides",
            f"When it comes to this: {known.matter}, who makes the decisions? Tell me about the "
            "last one that touched your own day."
            if known.matter and known.acts
            else "Tell me about the last time that something was decided that changed your own "
            "day. Who decided it, and how did you hear of it?",
            "who decides, and who could stop it, is open",
        )
    if known.uses:
        yield _prompt(
            "uses",
            "Think of the last time that you told somebody about all this. What became of it?"
            if _is_served(known.holder)
            else "Think of the last thing that you wrote down or passed on. Who used it, and "
            "what for?",
            "how word gets from one to the other is open",
        )


def _is_served(holder: Stakeholder | None) -> bool:
    """Whether somebody is here for no work of their own: at the end of the chain, or at home."""
    if holder is None:
        return False
    kind = kind_of(holder.is_)
    return holder.serves == () or (kind is not None and kind.name in _AT_HOME)


def _wants(known: Known) -> Iterator[Prompt]:
    holder = known.holder
    if holder is not None and holder.wants is not None:
        return
    whom = listed([f"“{name}”" for name in known.serves])
    text = (
        f"Think of {whom}. What would you like to have from them, and what do you wish for them?"
        if whom
        else "Of the people you have to do with: what would you like to have from each, and what "
        "do you wish for each?"
    )
    yield _prompt("wants", text, "what they want from others, and for others, is not known")


def _worries(holder: Stakeholder | None) -> Iterator[Prompt]:
    worries = holder.worries if holder is not None else ()
    if worries and not all(worry.is_assumed for worry in worries):
        return
    because = (
        "what keeps them awake at night is only assumed so far"
        if worries
        else "what keeps them awake at night is not known"
    )
    yield _prompt(
        "worries",
        f"When you lie awake over {'this' if _is_served(holder) else 'your work'}, what is it "
        "that you think of?",
        because,
    )


def closings() -> tuple[Prompt, ...]:
    """The last questions of every conversation."""
    return (
        _prompt(
            "not-asked",
            "What have I not asked that you would have asked in my place?",
            "they may know what nobody here thought of",
        ),
        _prompt(
            "whom-else",
            "Whom else would you talk to in our place, and what would you ask them?",
            "each conversation leads to the next",
        ),
    )


def _prompt(name: str, text: str, because: str) -> Prompt:
    return Prompt(ref=f"ask:{name}", text=text, because=because, reason=NOT_KNOWN)


def names_of(holders: Sequence[Stakeholder], ids: Sequence[str]) -> tuple[str, ...]:
    """What some stakeholders are called.

    Args:
        holders: all of them.
        ids: ids or refs of some, in the order that is wanted.
    """
    names = {holder.id: holder.name for holder in holders}
    bare = (each.removeprefix("stakeholder/") for each in ids)
    return tuple(names.get(each, each) for each in bare)
