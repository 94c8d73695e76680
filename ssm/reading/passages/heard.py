"""What was heard, with its findings, and what is only assumed."""

from ssm.model.statement import Statement
from ssm.reading.sheet import Passage, Seen
from ssm.reading.view import View
from ssm.reading.wording import ended, quoted, words_of

__all__ = ["heard"]

_VERBS = (("says", "saying"), ("thinks", "thinking"))
Held = tuple[str, str, Statement]


def heard(view: View) -> Passage | None:
    """The words that a finding bears out, and those that none does."""
    said: list[Held] = [
        (one.id, verb, statement)
        for one in view.elements.values()
        for field, verb in _VERBS
        for statement in getattr(one, field)
    ]
    if not said:
        return None
    borne = [one for one in said if not one[2].is_assumed]
    assumed = [one for one in said if one[2].is_assumed]
    ours = [one for one in assumed if view.is_us(view.elements[one[0]])]
    theirs = [one for one in assumed if one not in ours]
    seen = []
    if borne:
        seen.append(_seen(view, "Heard, with a finding behind it", borne))
    if theirs:
        seen.append(_seen(view, "Assumed, as no finding bears it out", theirs))
    if ours:
        seen.append(_seen(view, "Our own", ours))
    ask = []
    if theirs:
        whom = view.names(dict.fromkeys(id for id, _, _ in theirs))
        ask.append(f"How do we know? Whom could we ask about {whom}?")
    if borne and not theirs:
        ask.append("Who else was there, and heard it otherwise?")
    return Passage(
        key="heard", title="What was heard, and what is assumed", seen=tuple(seen), ask=tuple(ask)
    )


def _seen(view: View, lead: str, said: list[Held]) -> Seen:
    told = "; ".join(
        f"{view.name(id)} {verb} {quoted(words_of(view.study, statement))}"
        for id, verb, statement in said
    )
    refs = dict.fromkeys(
        ref
        for id, _, statement in said
        for ref in (view.at(id), *(_finding(text) for text in statement.findings))
    )
    return Seen(ended(f"{lead}: {told}"), tuple(refs))


def _finding(text: str) -> str:
    return f"finding/{text.removeprefix('finding/')}"
