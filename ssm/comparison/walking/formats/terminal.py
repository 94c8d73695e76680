"""Walks as plain text, as wide as the terminal: the steps, then what their order shows."""

from collections.abc import Iterator, Mapping, Sequence

from ssm.comparison.formats.measure import NARROWEST, headed, indented, wide
from ssm.comparison.phrases import quoted
from ssm.comparison.walking.formats.words import (
    NOTHING,
    activities_of,
    groups,
    head,
    left_out,
    placing,
    placing_how,
    preface,
)
from ssm.comparison.walking.questions import questions
from ssm.comparison.walking.sentences import compared, step_remark
from ssm.comparison.walking.walked import Walked, WalkedStep, Walks
from ssm.findings.suggesting.values import Candidate
from ssm.model.sentence import listed

__all__ = ["as_text"]


def as_text(
    found: Walks,
    width: int = 80,
    *,
    proposed: Mapping[str, Mapping[str, Sequence[Candidate]]] | None = None,
) -> str:
    """Walks as text: what happened step by step, what the order shows, what to ask.

    Args:
        found: what `walk` gave.
        width: in columns of a terminal; 40 at the least.
        proposed: by walk, the activities that names which nobody has placed may be.

    Example:
        >>> print(as_text(Walks()))
        There is no walk yet: an ordered account of what happened, written under
        walks.
    """
    room = max(width, NARROWEST)
    told = list(indented(preface() if found.walked else NOTHING, room))
    for account in found.walked:
        told += ["", *_account(account, room)]
        told += _proposed(account, (proposed or {}).get(account.walk, {}), room)
    for model in found.models:
        told += _side_by_side(found, model, room)
    return "\n".join(told)


def _account(account: Walked, room: int) -> Iterator[str]:
    yield from headed(account.title, room)
    yield from indented(head(account), room)
    yield ""
    number = len(str(len(account.steps)))
    time = max((wide(step.at or "") for step in account.steps), default=0)
    for step in account.steps:
        yield from _step(account, step, room, number=number, time=min(time, room // 4))
    for heading, sentences in groups(account):
        yield ""
        yield from indented(heading, room)
        for sentence in sentences:
            yield from indented(sentence, room, "  ", 2)
    for line in (left_out(account), placing(account)):
        if line:
            yield ""
            yield from indented(line, room, "", 2)
    asked = questions(account)
    if asked:
        yield ""
        yield "To ask next"
        for question in asked:
            yield from indented(question, room, "  ", 2)


def _step(account: Walked, step: WalkedStep, room: int, *, number: int, time: int) -> Iterator[str]:
    who = f" ({listed(step.who)})" if step.who else ""
    at = step.at or ""
    first = f"{step.number:>{number}}  " + (f"{at}{' ' * (time - wide(at))}  " if time else "")
    yield from _hanging(first, f"{step.did}{who}", room)
    inner = " " * (number + 2)
    activities, remark = activities_of(account, step), step_remark(account, step)
    if activities:
        yield from indented(f"= {activities}", room, inner, 2)
    if remark:
        yield from indented(remark, room, inner, 2)
    if step.finding:
        words = f"{quoted(step.words)} " if step.words and step.words != step.did else ""
        yield from indented(f"{words}({step.finding})", room, inner, 2)


def _hanging(first: str, text: str, room: int) -> Iterator[str]:
    """A text after a first column; its further lines hang under its beginning."""
    column = min(wide(first), room // 2)
    lines = list(indented(text, room - column))
    yield first + lines[0]
    yield from (" " * column + line for line in lines[1:])


def _proposed(
    account: Walked, found: Mapping[str, Sequence[Candidate]], room: int
) -> Iterator[str]:
    if not account.open:
        return
    yield ""
    yield from indented(placing_how(account), room)
    for name in account.open:
        yield from indented(quoted(name), room, "  ", 2)
        likely = [each.ref.split("/") for each in found.get(name, ())]
        for _, model, activity in likely:
            if model == account.model:
                phrase = quoted(account.phrases.get(activity, activity))
                yield from indented(f"{model}/{activity} {phrase}?", room, "    ", 2)


def _side_by_side(found: Walks, model: str, room: int) -> Iterator[str]:
    rows = found.side_by_side(model)
    if not rows:
        return
    accounts = found.beside(model)
    yield ""
    yield from headed(f"Side by side: “{accounts[0].model_title}”", room)
    for row in rows:
        phrases = [
            quoted(accounts[0].phrases.get(end, end)) for end in (row.order.tail, row.order.head)
        ]
        ends = f"{row.order.tail} -> {row.order.head}: {phrases[0]} before {phrases[1]}"
        yield from indented(ends, room, "", 2)
        yield from indented(compared(row.walks), room, "    ", 2)
