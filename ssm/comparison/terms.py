"""What a study lays down for its comparison: the bar, the day, the rulings."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Self

import attrs

from ssm.comparison.answers import Quote
from ssm.comparison.rounds import in_order
from ssm.model.materiality import Materiality
from ssm.model.ruling import Ruling
from ssm.model.study import Study

__all__ = ["Terms"]


@attrs.frozen(kw_only=True)
class Terms:
    """The terms on which findings meet models.

    Attributes:
        rule: how many voices make a difference.
        as_of: the day against which ages are counted; without one nothing is old.
        coders: whether several people gave findings their codes, so that one alone tells
            something about a row.
        rulings: how somebody reads a row, by round and by canonical ref.
    """

    rule: Materiality
    as_of: dt.date | None = None
    coders: bool = False
    rulings: Mapping[tuple[str | None, str], Ruling] = attrs.field(factory=dict)

    @classmethod
    def of(cls, study: Study, quotes: Iterable[Quote]) -> Self:
        """The terms of a study.

        Args:
            study: for its settings and its rulings.
            quotes: all findings, for those who coded them.
        """
        return cls(
            rule=study.settings.materiality or Materiality(),
            as_of=study.settings.as_of,
            coders=len({coder for quote in quotes for coder in quote.coders}) > 1,
            rulings=dict(_ruled(study)),
        )


def _ruled(study: Study) -> Iterable[tuple[tuple[str | None, str], Ruling]]:
    """Rulings by round and row; those that name no round are about the newest."""
    rounds = in_order(study.rounds)
    newest = rounds[-1].id if rounds else None
    for ruling in study.rulings:
        row = study.index.only(ruling.row, ("row",))
        if row is None:
            continue
        round_ = ruling.round.removeprefix("round/") if ruling.round else newest
        yield (round_, row), ruling
