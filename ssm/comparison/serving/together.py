"""Questions that are asked alike of several people, asked once of all of them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from ssm.comparison.phrases import quoted
from ssm.comparison.serving.asking import Ask, Why
from ssm.model.sentence import listed

if TYPE_CHECKING:
    from ssm.comparison.serving.customers import Customers

__all__ = ["asks_together"]

_ALIKE = {
    Why.NOBODY_ASKED: (
        "nothing here was heard from {names}",
        "Who could introduce us to {names}, and what would be in it for them?",
    ),
    Why.SERVES_NOT_KNOWN: (
        "it is not known whom {names} would call a customer",
        (
            "Whom does the work of {names} help, each of them, and who would be the first to "
            "notice if it stopped?"
        ),
    ),
    Why.SERVED_BY_NOBODY: (
        "nobody here is said to serve {names}",
        "Who looks after the needs of {names}, and who might call them a customer?",
    ),
    Why.FROM_ONLY: (
        "it is known of each what they want from others, and not yet for whom they want something",
        "What would {names} want for those whom they serve or have to do with, and who knows?",
    ),
    Why.WANTED_FROM_ONLY: (
        (
            "each came up in what others want from them, and nowhere yet in what anybody wants "
            "for them"
        ),
        "What would anybody wish for {names}, were it up to them?",
    ),
    Why.ASSUMED: (
        "some things are assumed, and nobody said so yet: {assumed}",
        "How would {names} put it themselves?",
    ),
    Why.NO_WORRY: (
        "no worry of theirs is known",
        "What keeps {names} awake at night, each of them?",
    ),
}
"""The reason and the question, of several people."""


def asks_together(found: "Customers") -> tuple[Ask, ...]:
    """The questions of a chain for reading: what is asked of several is asked once.

    Each stands where the first of its kind stands among `Customers.asks`.

    Args:
        found: what `customers` gave.
    """
    by: dict[Why, list[Ask]] = {}
    for ask in found.asks:
        by.setdefault(ask.why, []).append(ask)
    made: list[Ask] = []
    for ask in found.asks:
        same = by[ask.why]
        if len(same) == 1 or ask.why not in _ALIKE:
            made.append(ask)
        elif ask is same[0]:
            made.append(_of_all(found, same))
    return tuple(made)


def _of_all(found: "Customers", same: Sequence[Ask]) -> Ask:
    because, ask = _ALIKE[same[0].why]
    who = tuple(each.who[0] for each in same)
    names = listed(found.names(who))
    told = ((id, [quoted(each.text) for each in found.assumed(id)]) for id in who)
    assumed = "; ".join(f"of {found.person(id).name} {listed(words)}" for id, words in told)
    return attrs.evolve(
        same[0],
        who=who,
        because=because.format(names=names, assumed=assumed),
        ask=ask.format(names=names),
    )
