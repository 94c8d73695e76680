"""All evidence about rows: what findings say, and what walks show."""

from collections.abc import Iterable

from ssm.comparison.answers import Answer, natural
from ssm.model.study import Study

__all__ = ["joined"]


def joined(study: Study, told: Iterable[Answer], walked: Iterable[Answer]) -> tuple[Answer, ...]:
    """What findings say and what walks show, in the order of the study's sources.

    Where a step of a walk is a finding, and somebody has read that finding as a statement
    about the same row, the reading holds, and the step adds nothing to it.

    Args:
        study: for the order of its sources.
        told: what findings say about rows.
        walked: what steps of walks show of rows.

    Example:
        >>> told = Answer(finding="f3", text="Two lists.", source="obs-1",
        ...               perspective="us", row="model/m/3", happens="partly")
        >>> steps = [
        ...     Answer(finding=id_, text="They open both.", source="obs-1", perspective="us",
        ...            row="model/m/3", happens="yes", walk="walk/monday")
        ...     for id_ in ("f3", None)
        ... ]
        >>> [answer.cited for answer in joined(Study(), [told], steps)]
        ['f3', 'walk/monday']
    """
    said = tuple(told)
    read = {(a.finding, a.row) for a in said if a.finding and a.happens}
    more = tuple(a for a in walked if (a.finding, a.row) not in read)
    if not more:
        return said
    rank = {source.id: n for n, source in enumerate(study.sources)}
    last = len(rank)

    def place(answer: Answer) -> tuple[object, ...]:
        nameless = last + (0 if answer.has_source else 1)
        return rank.get(answer.source, nameless), natural(answer.source)

    return tuple(sorted((*said, *more), key=place))
