"""What a walk shows beside a model: values, in the order in which things happened."""

import datetime as dt
from collections.abc import Iterator

import attrs

from ssm.comparison.walking.outcomes import OrderShown, StepShown
from ssm.showing import Shown

__all__ = ["SideBySide", "Walked", "WalkedOrder", "WalkedStep", "Walks"]


@attrs.frozen(kw_only=True)
class WalkedStep:
    """One step of an account, beside a model.

    Attributes:
        number: its place in the account, from 1.
        did: what happened, in the words of the account.
        shown: what it is beside the order that the model asks for.
        activities: ids of the activities of the model that it is.
        waits_for: ids of activities that had not happened by then, and on which one that
            it is for the first time depends.
        may_be: where its name stands for one of several activities, their ids; which one
            it is taken for is what makes the fewest steps early, and no evidence.
        at: when, for people to read; None when it was not noted.
        noted: the same as it was noted.
        by: who did it, as it is written: ids of stakeholders, or plain words.
        who: names of those who did it.
        finding: id of the finding that tells of it.
        words: what that finding says.
    """

    number: int
    did: str
    shown: StepShown
    activities: tuple[str, ...] = ()
    waits_for: tuple[str, ...] = ()
    may_be: tuple[str, ...] = ()
    at: str | None = None
    noted: str | None = None
    who: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    finding: str | None = None
    words: str | None = None


@attrs.frozen(kw_only=True)
class WalkedOrder:
    """One dependency of a model, and what an account shows of it.

    Attributes:
        ref: its canonical ref.
        tail: id of the activity on which the other depends.
        head: id of the other.
        shown: what the account shows.
        tail_at: number of the step in which the tail happened first; None when in none.
        head_at: the same of the head.
        sure: whether no step that is not placed for certain could change that.
    """

    ref: str
    tail: str
    head: str
    shown: OrderShown
    tail_at: int | None = None
    head_at: int | None = None
    sure: bool = True


@attrs.frozen(kw_only=True, repr=False)
class Walked(Shown):
    """One account, set beside one model.

    Attributes:
        walk: id of the walk.
        title: what the walk is called.
        told: date and source, in words; empty when neither is known.
        date: the day, when it is known.
        from_file: whether its steps stand in a file of their own.
        model: id of the model.
        model_title: what the model is called.
        phrases: what the activities of the model say, by id; monitoring and control too.
        steps: what happened, in its order.
        orders: the dependencies of the model, in its order.
        left_out: ids of the operations that are no step of the account.
    """

    walk: str
    title: str
    model: str
    model_title: str
    phrases: dict[str, str]
    steps: tuple[WalkedStep, ...]
    orders: tuple[WalkedOrder, ...]
    left_out: tuple[str, ...]
    told: str = ""
    date: dt.date | None = None
    from_file: bool = False

    def shown(self, what: OrderShown) -> tuple[WalkedOrder, ...]:
        """The dependencies of which the account shows one thing."""
        return tuple(order for order in self.orders if order.shown is what)

    @property
    def open(self) -> tuple[str, ...]:
        """What happened and nobody has set beside the model yet, each wording once."""
        steps = (step for step in self.steps if step.shown is StepShown.OPEN)
        return tuple(dict.fromkeys(" ".join(step.did.split()) for step in steps))

    def step(self, number: int) -> WalkedStep:
        """The step of a number, from 1."""
        return self.steps[number - 1]

    def __repr__(self) -> str:
        return f"<Walked: {self.walk} beside {self.model}>"

    def __str__(self) -> str:
        return str(Walks(walked=(self,)))

    def _repr_markdown_(self) -> str:
        return Walks(walked=(self,))._repr_markdown_()


@attrs.frozen(kw_only=True)
class SideBySide:
    """Several accounts beside one model: for a dependency, the walks that show each thing.

    Attributes:
        order: the dependency, as the first of the walks shows it.
        walks: by what is shown, the titles of the walks, in their order.
    """

    order: WalkedOrder
    walks: dict[OrderShown, tuple[str, ...]]


@attrs.frozen(kw_only=True, repr=False)
class Walks(Shown):
    """Accounts beside models.

    Attributes:
        walked: one for each account and each model that it speaks of.
    """

    walked: tuple[Walked, ...] = ()

    @property
    def models(self) -> tuple[str, ...]:
        """Ids of the models, each once."""
        return tuple(dict.fromkeys(each.model for each in self.walked))

    def beside(self, model: str) -> tuple[Walked, ...]:
        """The accounts beside one model."""
        return tuple(each for each in self.walked if each.model == model)

    def side_by_side(self, model: str) -> tuple[SideBySide, ...]:
        """What several accounts show of each dependency of a model; none of one account."""
        accounts = self.beside(model)
        return tuple(_compared(accounts)) if len(accounts) > 1 else ()

    def __repr__(self) -> str:
        told = (f"{each.walk} beside {each.model}" for each in self.walked)
        return f"<Walks: {', '.join(told) or 'none'}>"

    def __str__(self) -> str:
        from ssm.comparison.walking.formats import as_text

        return as_text(self)

    def _repr_markdown_(self) -> str:
        from ssm.comparison.walking.formats import as_markdown

        return as_markdown(self)


def _compared(accounts: tuple[Walked, ...]) -> Iterator[SideBySide]:
    for place, order in enumerate(accounts[0].orders):
        walks: dict[OrderShown, list[str]] = {}
        for account in accounts:
            walks.setdefault(account.orders[place].shown, []).append(account.title)
        yield SideBySide(
            order=order,
            walks={shown: tuple(walks[shown]) for shown in OrderShown if shown in walks},
        )
