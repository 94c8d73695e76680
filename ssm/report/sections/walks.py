"""What happened, step by step, beside the order that the models ask about."""

from collections.abc import Iterator

from ssm.comparison.walking.formats.words import (
    activities_of,
    groups,
    head,
    left_out,
    placing,
    preface,
)
from ssm.comparison.walking.questions import questions
from ssm.comparison.walking.sentences import compared, step_remark
from ssm.comparison.walking.walk import walk
from ssm.comparison.walking.walked import Walked, WalkedStep, Walks
from ssm.model.sentence import listed
from ssm.report.blocks import (
    Block,
    Card,
    Figure,
    Grid,
    GridCell,
    GridRow,
    Items,
    Para,
    Quote,
    Section,
)
from ssm.report.names import anchor
from ssm.report.sections.matter import Matter

__all__ = ["walk_card", "walks"]

_HEADS = ("when", "what happened", "in the model", "beside its order")


def walks(matter: Matter) -> Section | None:
    """A card for each account, and one for several side by side; None without any."""
    if not matter.study.walks:
        return None
    found = walk(matter.study)
    firsts = {each.walk: each.model for each in reversed(found.walked)}
    cards = [walk_card(each, is_first=firsts[each.walk] == each.model) for each in found.walked]
    cards += [card for model in found.models for card in _side_by_side(found, model)]
    return Section(
        anchor="walks", title="What happened, step by step", lead=preface(), blocks=tuple(cards)
    )


def walk_card(account: Walked, *, is_first: bool = True) -> Card:
    """One account beside one model; drawn where it is the first of that account."""
    where = f"walk/{account.walk}" if is_first else f"walk/{account.walk}/{account.model}"
    place = anchor(where)
    blocks: list[Block] = [Para(f"{head(account)}.", "note")]
    if is_first:
        blocks.append(Figure(ref=f"walk/{account.walk}", title=account.title))
    blocks.append(_steps(account, place))
    for heading, sentences in groups(account):
        blocks += [Para(heading, "entry"), Items(entries=sentences)]
    blocks += [Para(line) for line in (left_out(account), placing(account)) if line]
    blocks += [Para(question, "question") for question in questions(account)]
    return Card(anchor=place, title=account.title, blocks=tuple(blocks), role="wide")


def _steps(account: Walked, place: str) -> Grid:
    rows = (
        GridRow(
            anchor=f"{place}.{step.number}",
            head=(Para(step.at or f"step {step.number}"),),
            cells=tuple(
                GridCell(blocks=tuple(blocks), label=label)
                for label, blocks in zip(_HEADS[1:], _cells(account, step), strict=True)
            ),
        )
        for step in account.steps
    )
    caption = "The steps, and what they are beside the model"
    return Grid(caption=caption, heads=_HEADS, rows=tuple(rows), role="plain")


def _cells(account: Walked, step: WalkedStep) -> Iterator[list[Block]]:
    who = f" ({listed(step.who)})" if step.who else ""
    happened: list[Block] = [Para(f"{step.did}{who}")]
    if step.words:
        happened.append(Quote(text=step.words))
    yield happened
    for text in (activities_of(account, step), step_remark(account, step)):
        yield [Para(text)] if text else []


def _side_by_side(found: Walks, model: str) -> Iterator[Card]:
    rows = found.side_by_side(model)
    if not rows:
        return
    accounts = found.beside(model)
    phrases, title = accounts[0].phrases, accounts[0].model_title
    heads = ("first, then", "what the accounts show")
    place = anchor(f"walks/{model}")
    told = tuple(
        GridRow(
            anchor=f"{place}.{number}",
            head=(Para(" → ".join(phrases.get(e, e) for e in (row.order.tail, row.order.head))),),
            cells=(GridCell(blocks=(Para(compared(row.walks)),), label=heads[1]),),
        )
        for number, row in enumerate(rows, 1)
    )
    grid = Grid(
        caption="What each account shows of what comes first, and then",
        heads=heads,
        rows=told,
        role="plain",
    )
    yield Card(anchor=place, title=f"Side by side: “{title}”", blocks=(grid,), role="wide")
