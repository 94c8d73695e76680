"""What an account makes one ask: open questions, about what happened that day."""

from collections.abc import Iterator, Sequence

from ssm.comparison.phrases import quoted
from ssm.comparison.walking.outcomes import OrderShown, StepShown
from ssm.comparison.walking.sentences import when
from ssm.comparison.walking.walked import Walked, WalkedOrder, WalkedStep
from ssm.graph.order import cycles
from ssm.model.activity import CONTROL_ROWS
from ssm.model.sentence import listed

__all__ = ["questions"]


def questions(account: Walked) -> tuple[str, ...]:
    """The questions of one account: order first, then what was added, then keeping watch.

    Example:
        >>> steps = (WalkedStep(number=1, did="See", shown=StepShown.EARLY, activities=("2",)),
        ...     WalkedStep(number=2, did="Tell", shown=StepShown.IN_ORDER, activities=("1",)))
        >>> order = WalkedOrder(ref="model/m/1..2", tail="1", head="2",
        ...     shown=OrderShown.EARLY, tail_at=2, head_at=1)
        >>> questions(Walked(walk="w", title="W", model="m", model_title="M", steps=steps,
        ...     orders=(order,), left_out=(), phrases={"1": "Tell the time", "2": "See them"}))
        ('What made it possible to do “See them” before “Tell the time”?',)
    """
    return tuple(dict.fromkeys((*_orders(account), *_steps(account), *_watch(account))))


def _orders(account: Walked) -> Iterator[str]:
    for order in account.shown(OrderShown.EARLY):
        head = f"{_phrase(account, order.head)}{_who(account, order.head_at)}"
        yield f"What made it possible to do {head} before {_phrase(account, order.tail)}?"
    for head, orders in _by(account.shown(OrderShown.LEFT_OUT_FIRST), "head").items():
        others = [_phrase(account, order.tail) for order in orders]
        told = f"{_phrase(account, head)} took place{_who(account, orders[0].head_at)}"
        verb = "is" if len(others) == 1 else "are"
        yield f"{told}: on what did it rest, where {listed(others)} {verb} not heard of?"
    for tail, orders in _by(account.shown(OrderShown.STOPPED_SHORT), "tail").items():
        told = f"{_phrase(account, tail)} took place{_who(account, orders[0].tail_at)}"
        yield f"{told}: what came of it, and who heard of it?"
    circle = [(order.tail, order.head) for order in account.shown(OrderShown.ROUND)]
    for names in cycles(circle):
        if all(any(name in step.activities for step in account.steps) for name in names):
            told = listed([_phrase(account, name) for name in names])
            yield f"{told} go round in a circle: what did one time round change in the next?"


def _phrase(account: Walked, activity: str) -> str:
    return quoted(account.phrases.get(activity, activity))


def _by(orders: Sequence[WalkedOrder], end: str) -> dict[str, list[WalkedOrder]]:
    """Dependencies by one of their ends, so that one question is asked of all of them."""
    by: dict[str, list[WalkedOrder]] = {}
    for order in orders:
        by.setdefault(getattr(order, end), []).append(order)
    return by


def _who(account: Walked, number: int | None) -> str:
    who = account.step(number).who if number is not None else ()
    return f" ({listed(who)})" if who else ""


def _steps(account: Walked) -> Iterator[str]:
    for step in account.steps:
        if step.shown is StepShown.ADDED:
            yield f"{quoted(step.did)} ({when(step)}): what was it for, and for whom?"
    for activity, steps in _repeated(account.steps).items():
        phrase = _phrase(account, activity)
        numbers = listed([str(step.number) for step in steps])
        yield f"{phrase} took place more than once (steps {numbers}): what brought it back?"


def _repeated(steps: Sequence[WalkedStep]) -> dict[str, list[WalkedStep]]:
    by: dict[str, list[WalkedStep]] = {}
    for step in steps:
        for activity in step.activities:
            by.setdefault(activity, []).append(step)
    return {
        activity: of for activity, of in by.items() if len(of) > 1 and activity not in CONTROL_ROWS
    }


def _watch(account: Walked) -> Iterator[str]:
    """Monitoring and control ask for no order: they ask whether anything changed."""
    kept = [name for name in CONTROL_ROWS if name in account.phrases]
    seen = [(step, name) for step in account.steps for name in step.activities if name in kept]
    for step, name in seen:
        yield (
            f"{quoted(account.phrases[name])} took place ({when(step)}): what did it change in "
            "what was done afterwards?"
        )
    if kept and not seen and any(step.activities for step in account.steps):
        yield "Who looked at how all this went, when, and what did it change?"
