"""Walks as Markdown: a table of steps, and what their order shows, for each account."""

from collections.abc import Iterator, Sequence

from ssm.comparison.formats.markdown import escaped, table
from ssm.comparison.phrases import quoted
from ssm.comparison.walking.formats.words import (
    NOTHING,
    activities_of,
    groups,
    head,
    left_out,
    placing,
    preface,
)
from ssm.comparison.walking.questions import questions
from ssm.comparison.walking.sentences import compared, step_remark
from ssm.comparison.walking.walked import Walked, WalkedStep, Walks
from ssm.model.sentence import listed

__all__ = ["as_markdown"]

_COLUMNS = ("", "when", "what happened", "who", "in the model", "beside its order")


def as_markdown(found: Walks) -> str:
    """Walks as a Markdown document; nothing in it is taken for markup.

    Example:
        >>> print(as_markdown(Walks()))
        # What happened, step by step
        <BLANKLINE>
        There is no walk yet: an ordered account of what happened, written under walks.
    """
    pieces = ["# What happened, step by step", preface() if found.walked else NOTHING]
    for account in found.walked:
        pieces += _account(account)
    for model in found.models:
        pieces += _side_by_side(found, model)
    return "\n\n".join(pieces)


def _account(account: Walked) -> Iterator[str]:
    yield f"## {escaped(account.title)}"
    yield f"{escaped(head(account))}."
    yield table(_COLUMNS, [_cells(account, step) for step in account.steps])
    cited = [step for step in account.steps if step.words]
    if cited:
        yield "\n".join(
            f"- {step.number}: {escaped(quoted(step.words or ''))} ({step.finding})"
            for step in cited
        )
    for heading, sentences in groups(account):
        yield f"### {heading}"
        yield "\n".join(f"- {escaped(sentence)}" for sentence in sentences)
    yield from (escaped(line) for line in (left_out(account), placing(account)) if line)
    asked = questions(account)
    if asked:
        yield "### To ask next"
        yield "\n".join(f"- {escaped(question)}" for question in asked)


def _cells(account: Walked, step: WalkedStep) -> Sequence[str]:
    who = listed(step.who) if step.who else ""
    remark = step_remark(account, step)
    return (
        str(step.number),
        step.at or "",
        step.did,
        who,
        activities_of(account, step),
        remark,
    )


def _side_by_side(found: Walks, model: str) -> Iterator[str]:
    rows = found.side_by_side(model)
    if not rows:
        return
    accounts = found.beside(model)
    yield f"## Side by side: “{escaped(accounts[0].model_title)}”"
    lines = []
    for row in rows:
        ends = row.order.tail, row.order.head
        phrases = " → ".join(accounts[0].phrases.get(end, end) for end in ends)
        lines.append((f"{ends[0]} -> {ends[1]}", phrases, compared(row.walks)))
    yield table(("", "first, then", "what the accounts show"), lines)
