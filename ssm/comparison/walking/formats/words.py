"""What all formats of walks share: heads, groups of dependencies, what is left out."""

from collections.abc import Iterator

from ssm.comparison.phrases import quoted
from ssm.comparison.walking.outcomes import OrderShown
from ssm.comparison.walking.sentences import HEADINGS, order_sentence
from ssm.comparison.walking.walked import Walked, WalkedStep
from ssm.model.sentence import listed

__all__ = [
    "NOTHING",
    "activities_of",
    "groups",
    "head",
    "left_out",
    "placing",
    "placing_how",
    "preface",
]

NOTHING = "There is no walk yet: an ordered account of what happened, written under walks."


def preface() -> str:
    """The rule by which accounts are set beside models."""
    return (
        "What happened, beside the order that a model asks about. An account shows one course "
        "of events; what it leaves out may have happened before it, after it, or elsewhere."
    )


def head(account: Walked) -> str:
    """Under the title of an account: when, from whom, and beside which model."""
    beside = f"beside “{account.model_title}”"
    return f"{account.told}, {beside}" if account.told else beside


def activities_of(account: Walked, step: WalkedStep) -> str:
    """The activities that a step is, each by id and phrase."""
    return "; ".join(
        f"{each} {' '.join(account.phrases.get(each, '').split())}".strip()
        for each in step.activities
    )


def groups(account: Walked) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What is shown of the dependencies: a heading and the sentences under it.

    What neither end of a dependency is seen of is told in one line, `left_out`.
    """
    for shown, heading in HEADINGS.items():
        if shown is OrderShown.NOT_REACHED:
            continue
        orders = account.shown(shown)
        if orders:
            yield heading, tuple(order_sentence(account, order) for order in orders)


def left_out(account: Walked) -> str:
    """The operations that are no step of an account, in one sentence; empty without any.

    Where no step is an activity yet, nothing is known of any.
    """
    if not account.left_out or not any(step.activities for step in account.steps):
        return ""
    told = listed([f"{each} {quoted(account.phrases[each])}" for each in account.left_out])
    if account.open:
        return f"Not among the steps that are placed so far: {told}."
    return f"Left out in this account: {told}."


def placing(account: Walked) -> str:
    """That some steps wait for somebody to place them; empty without any."""
    if not account.open:
        return ""
    many = len(account.open)
    names = "One step is" if many == 1 else f"{many} kinds of step are"
    return f"{names} not set beside the model yet."


def placing_how(account: Walked) -> str:
    """How somebody says what the steps are that are not placed yet."""
    if account.from_file:
        return (
            f"To place, under {account.walk!r} and there under 'means': the name, and what it "
            f'is, such as "{account.open[0]}": [{account.model}/1]; [] is none of them.'
        )
    return (
        f"To place, at the step: what it is, such as is: [{account.model}/1]; "
        "is: [] is none of them."
    )
