"""What walks show, in sentences: what came before what, and what an account leaves out."""

from collections.abc import Iterator

from ssm.comparison.phrases import quoted
from ssm.comparison.walking.outcomes import OrderShown, StepShown
from ssm.comparison.walking.walked import Walked, WalkedOrder, WalkedStep
from ssm.model.sentence import listed

__all__ = ["HEADINGS", "compared", "order_sentence", "step_remark", "when"]

HEADINGS = {
    OrderShown.EARLY: "The other way round",
    OrderShown.LEFT_OUT_FIRST: "Without the one before, in this account",
    OrderShown.STOPPED_SHORT: "The first, and not the second, in this account",
    OrderShown.TOGETHER: "At one time",
    OrderShown.HELD: "In the order that the model asks about",
    OrderShown.NOT_REACHED: "Not in this account",
}
"""What groups of dependencies are called, in the order in which they are told."""


def when(step: WalkedStep) -> str:
    """Where a step stands in its account.

    Example:
        >>> when(WalkedStep(number=2, did="Rang", shown=StepShown.ADDED, at="08:10"))
        'step 2, 08:10'
    """
    return f"step {step.number}, {step.at}" if step.at else f"step {step.number}"


def order_sentence(account: Walked, order: WalkedOrder) -> str:
    """What an account shows of one dependency.

    Example:
        >>> step = WalkedStep(number=1, did="See", shown=StepShown.EARLY, activities=("2",))
        >>> account = Walked(walk="w", title="W", model="m", model_title="M", orders=(),
        ...     left_out=("1",), steps=(step,), phrases={"1": "Tell the time", "2": "See them"})
        >>> order_sentence(account, WalkedOrder(ref="model/m/1..2", tail="1", head="2",
        ...     shown=OrderShown.LEFT_OUT_FIRST, head_at=1))
        '“See them” took place (step 1); “Tell the time” is left out in this account.'
    """
    tail, head = (quoted(account.phrases.get(end, end)) for end in (order.tail, order.head))
    at = [None if n is None else when(account.step(n)) for n in (order.tail_at, order.head_at)]
    told = {
        OrderShown.HELD: f"{tail} ({at[0]}) came before {head} ({at[1]})",
        OrderShown.EARLY: f"{head} ({at[1]}) came before {tail} ({at[0]})",
        OrderShown.TOGETHER: f"{tail} and {head} were one step ({at[0]})",
        OrderShown.LEFT_OUT_FIRST: f"{head} took place ({at[1]}); {tail} is {_out(account)}",
        OrderShown.STOPPED_SHORT: f"{tail} took place ({at[0]}); {head} is {_out(account)}",
        OrderShown.NOT_REACHED: f"Neither {tail} nor {head} is in this account",
        OrderShown.ROUND: f"{tail} and {head} go round in a circle, which asks for no order",
        OrderShown.WATCHES: f"{tail} and {head} are about keeping watch, at any time",
    }[order.shown]
    return f"{told}{_but(order)}."


def _out(account: Walked) -> str:
    return (
        "not among the steps that are placed so far"
        if account.open
        else ("left out in this account")
    )


def _but(order: WalkedOrder) -> str:
    """That more may come to light."""
    ordered = order.shown in (OrderShown.HELD, OrderShown.EARLY)
    return (
        "; a step that is not placed for certain may change that"
        if (ordered and not order.sure)
        else ""
    )


def step_remark(account: Walked, step: WalkedStep) -> str:
    """What one step is beside the model.

    Example:
        >>> step = WalkedStep(number=1, did="Ate", shown=StepShown.ADDED)
        >>> step_remark(Walked(walk="w", title="W", model="m", model_title="M", phrases={},
        ...     steps=(step,), orders=(), left_out=()), step)
        'not in the model'
    """
    if step.shown is StepShown.OPEN:
        return "not set beside the model yet"
    if step.shown is StepShown.ADDED:
        return "not in the model"
    told = list(_beside(account, step))
    if step.may_be:
        others = [each for each in step.may_be if each not in step.activities]
        told.append(f"it may be {listed(others)} instead; nobody has said which")
    return "; ".join(told)


def _beside(account: Walked, step: WalkedStep) -> Iterator[str]:
    """What happened later, or not at all, on which the activity of a step depends."""
    if step.shown is StepShown.REPEAT:
        yield "once more"
    if step.shown is StepShown.CONTROL:
        yield "keeping watch"
    happened = {each for other in account.steps for each in other.activities}
    later = [each for each in step.waits_for if each in happened]
    never = [each for each in step.waits_for if each not in happened]
    if later:
        yield f"before {listed([quoted(account.phrases.get(each, each)) for each in later])}"
    if never:
        told = " or ".join(quoted(account.phrases.get(each, each)) for each in never)
        yield f"nothing of {told} by then"


def compared(walks: dict[OrderShown, tuple[str, ...]]) -> str:
    """What several accounts show of one dependency, walk by walk.

    Example:
        >>> compared({OrderShown.HELD: ("Monday", "Friday"), OrderShown.EARLY: ("Tuesday",)})
        'held: “Monday” and “Friday”; the other way round: “Tuesday”'
    """
    words = {
        OrderShown.EARLY: "the other way round",
        OrderShown.TOGETHER: "at one time",
        OrderShown.LEFT_OUT_FIRST: "the second alone",
        OrderShown.STOPPED_SHORT: "the first alone",
        OrderShown.NOT_REACHED: "neither",
    }
    return "; ".join(
        f"{words.get(shown, shown)}: {listed([quoted(title) for title in titles])}"
        for shown, titles in walks.items()
    )
