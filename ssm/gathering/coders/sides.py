"""What one person found of one finding, and in what two such findings differ."""

import enum
from collections.abc import Iterable, Iterator, Sequence

import attrs

from ssm.gathering.decisions.decision import Decision, State
from ssm.gathering.decisions.rows import Rows

__all__ = ["Difference", "Look", "Side", "differences", "side"]


class Look(enum.StrEnum):
    """How somebody has looked at a finding."""

    ROWS = "rows"
    NOTHING = "nothing"
    LATER = "later"
    NOT_YET = "not yet"


class Difference(enum.StrEnum):
    """In what people differ about a finding."""

    NOTHING = "nothing"
    ROWS = "rows"
    HAPPENS = "happens"
    JUDGED = "judged"


@attrs.frozen(kw_only=True)
class Side:
    """What one person found of one finding.

    Attributes:
        by: who; empty for decisions that name nobody.
        look: how they have looked at it.
        links: the rows it speaks of, each with the decision, in their order.
        rejected: the rows that they said it does not speak of.
    """

    by: str
    look: Look
    links: dict[str, Decision] = attrs.field(factory=dict)
    rejected: tuple[str, ...] = ()

    def speaks_to(self, other: "Side") -> bool:
        """Whether they have said no to a row that another one sees."""
        return any(row in self.rejected for row in other.links)

    @property
    def has_looked(self) -> bool:
        """Whether they have come to something."""
        return self.look in (Look.ROWS, Look.NOTHING)


def side(by: str, said: Iterable[Decision], rows: Rows) -> Side:
    """One person's side.

    Args:
        by: who.
        said: their decisions about one finding, in the order of the file.
        rows: of the study.

    Example:
        >>> from ssm.model.study import Study
        >>> side("ann", [Decision(finding="f1", row="-")], Rows(Study())).look.value
        'nothing'
    """
    decisions = tuple(said)
    links = {rows.name(each.row): each for each in decisions if each.is_link}
    no = [rows.name(each.row) for each in decisions if each.state is State.REJECTED]
    look = Look.NOT_YET
    if links:
        look = Look.ROWS
    elif any(each.fits_nothing and each.state is State.CONFIRMED for each in decisions):
        look = Look.NOTHING
    elif any(each.state is State.LATER for each in decisions):
        look = Look.LATER
    return Side(by=by, look=look, links=links, rejected=tuple(dict.fromkeys(no)))


def differences(sides: Sequence[Side]) -> tuple[Difference, ...]:
    """In what some sides differ; nothing where they say the same.

    What one has left open and another has said is no difference.

    Args:
        sides: of people who have looked, or have said no to a row that another one sees.
    """
    return tuple(dict.fromkeys(_differences(sides)))


def _differences(sides: Sequence[Side]) -> Iterator[Difference]:
    if len({each.look for each in sides if each.has_looked}) > 1:
        yield Difference.NOTHING
    speaking = [each for each in sides if each.look is Look.ROWS]
    if len({frozenset(each.links) for each in speaking}) > 1:
        yield Difference.ROWS
    if any(one.speaks_to(other) for one in sides for other in speaking):
        yield Difference.ROWS
    for row in dict.fromkeys(row for each in speaking for row in each.links):
        said = [each.links[row] for each in speaking if row in each.links]
        if len({each.happens for each in said if each.happens}) > 1:
            yield Difference.HAPPENS
        if len({each.judged for each in said if each.judged}) > 1:
            yield Difference.JUDGED
