"""What one person decided about one finding, and what becomes of it with one decision more.

An entry is a tuple of decisions of one finding and one person: rows it speaks of, or that
it fits nothing, or that it is to be looked at later; beside them the rows it does not
speak of.
"""

from collections.abc import Callable, Iterable

import attrs

from ssm.gathering.decisions.decision import FITS_NOTHING, Decision, State

__all__ = [
    "Entry",
    "confirmed",
    "fits_nothing",
    "looked_at_later",
    "rejected",
    "ruled",
]

Entry = tuple[Decision, ...]
_Name = Callable[[str], str]


def confirmed(entry: Entry, decision: Decision, name: _Name) -> Entry:
    """The entry with a row that the finding speaks of.

    What a person typed about the same row, such as `who` and `how`, is kept where the new
    decision does not say it.

    Args:
        entry: what was decided.
        decision: the row, and what is said about it.
        name: the canonical ref of a row.
    """
    before = next((each for each in entry if each.is_link and _is_row(each, decision, name)), None)
    if before is not None:
        kept = {key: value for key, value in attrs.asdict(decision).items() if value}
        decision = attrs.evolve(before, **kept, status=decision.status)
    rest = (each for each in entry if not _is_row(each, decision, name) and _is_kept(each))
    return (*rest, decision)


def fits_nothing(entry: Entry, decision: Decision) -> Entry:
    """The entry of a finding that was read and fits nothing; what was rejected stays."""
    rest = (each for each in entry if each.state is State.REJECTED)
    return (*rest, attrs.evolve(decision, row=FITS_NOTHING))


def looked_at_later(entry: Entry, decision: Decision) -> Entry:
    """The entry of a finding that is to be looked at again; rows it speaks of stay."""
    rest = (each for each in entry if _is_kept(each))
    return (*rest, attrs.evolve(decision, row="", status=str(State.LATER)))


def rejected(entry: Entry, decisions: Iterable[Decision], name: _Name) -> Entry:
    """The entry with rows that the finding does not speak of."""
    for decision in decisions:
        rest = (each for each in entry if not _is_row(each, decision, name))
        entry = (*rest, attrs.evolve(decision, status=str(State.REJECTED)))
    return entry


def ruled(decisions: Iterable[Decision]) -> Entry:
    """The entry that settles a dispute: all that the finding is to count as saying."""
    return tuple(attrs.evolve(each, status=str(State.RULED)) for each in decisions)


def _is_row(one: Decision, other: Decision, name: _Name) -> bool:
    return name(one.row) == name(other.row)


def _is_kept(decision: Decision) -> bool:
    """Whether a decision stands beside a row that is confirmed."""
    return decision.is_link or decision.state is State.REJECTED
