"""Rounds of a study: which one each finding belongs to."""

from collections.abc import Iterable

from ssm.comparison.answers import Quote
from ssm.model.days import day_in_words
from ssm.model.finding import Round
from ssm.model.study import Study

__all__ = ["in_order", "period", "round_of", "undated"]


def in_order(rounds: Iterable[Round]) -> tuple[Round, ...]:
    """The rounds from the first to the newest."""
    return tuple(sorted(rounds, key=lambda round_: round_.from_))


def round_of(quote: Quote, rounds: Iterable[Round]) -> str | None:
    """The round that a finding belongs to: the last one begun when its source was heard.

    What was heard before the first round, or nobody knows when, belongs to the first.

    Args:
        quote: the finding.
        rounds: from the first to the newest.

    Example:
        >>> import datetime as dt
        >>> rounds = [Round(id="before", from_=dt.date(2026, 3, 2)),
        ...           Round(id="after", from_=dt.date(2026, 6, 1))]
        >>> june = Quote(finding="f", text="Better.", source="s", perspective="nurses",
        ...              date=dt.date(2026, 6, 9))
        >>> round_of(june, rounds), round_of(june, [])
        ('after', None)
    """
    belongs: str | None = None
    for round_ in rounds:
        begun = quote.date is not None and round_.from_ <= quote.date
        if belongs is None or begun:
            belongs = round_.id
    return belongs


def undated(quotes: Iterable[Quote], rounds: Iterable[Round]) -> tuple[str, ...]:
    """What stands in the first round for want of a date: ids of findings, refs of walks.

    Empty in a study without rounds, where dates make no difference.
    """
    first = next(iter(rounds), None)
    found = (quote.cited for quote in quotes if first is not None and quote.date is None)
    return tuple(dict.fromkeys(found))


def period(round_: Round, study: Study) -> str:
    """A round in words: its name, its first day, and the changes it comes after.

    Example:
        >>> import datetime as dt
        >>> from ssm.model.change import Change
        >>> study = Study(changes=[Change(id="shared-list", what="One list")])
        >>> after = Round(id="after", from_=dt.date(2026, 6, 1), follows=["shared-list"])
        >>> period(after, study)
        'After, from 1 June 2026, following: One list'
    """
    from ssm.model.stakeholder import named

    whats = {change.id: change.what for change in study.changes}
    changes = [whats.get(ref.removeprefix("change/"), ref) for ref in round_.follows]
    words = f"{named(round_.label, round_.id)}, from {day_in_words(round_.from_)}"
    return f"{words}, following: {'; '.join(changes)}" if changes else words
