"""Which rows of a comparison nobody has been heard about, once the asking has begun."""

from typing import TYPE_CHECKING

from ssm.checks.context import Context
from ssm.model.words import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssm.comparison import Row

__all__ = ["is_split", "rows_heard", "rows_not_asked"]


def rows_not_asked(context: Context, *kinds: str) -> "Iterator[Row]":
    """The rows of some kinds without any source in any round.

    Args:
        context: the study; models that no finding speaks of are left out.
        kinds: activity, control, dependency. A model counts as asked about as soon
            as one of its rows is.

    Example:
        >>> from ssm.checks.profiles import CHECKLAND
        >>> from ssm.model.study import Study
        >>> list(rows_not_asked(Context(study=Study(), profile=CHECKLAND), "activity"))
        []
    """
    for chart in context.charts:
        rounds = (chart, *chart.earlier)
        heard = {row.ref for one in rounds for row in one.rows if row.overall.sources}
        if heard:
            yield from (row for row in chart.rows if row.kind in kinds and row.ref not in heard)


def rows_heard(context: Context) -> "Iterator[Row]":
    """Each row that somebody spoke of, as it stands in the newest round in which they did.

    Args:
        context: the study.

    Example:
        >>> from ssm.checks.profiles import CHECKLAND
        >>> from ssm.model.study import Study
        >>> list(rows_heard(Context(study=Study(), profile=CHECKLAND)))
        []
    """
    for chart in context.charts:
        rounds = (chart, *chart.earlier)
        for rows in zip(*(one.rows for one in rounds), strict=True):
            heard = next((row for row in rows if row.overall.answers), None)
            if heard is not None:
                yield heard


def is_split(row: "Row") -> bool:
    """Whether people differ about a row, as far as is known.

    The newest round in which somebody spoke of it decides, so that a change over time is
    no dispute, and a dispute is not over because nobody was asked again.

    Args:
        row: of the chart of the newest round.

    Example:
        >>> from ssm.comparison import Cell, Row
        >>> cell = Cell(verdict=Verdict.UNKNOWN, was=Verdict.CONTESTED)
        >>> is_split(Row(ref="model/m/1", kind="activity", name="1", text="Ask", cells=(),
        ...              overall=cell))
        True
    """
    told = row.overall.verdict
    return (row.was if told is Verdict.UNKNOWN else told) is Verdict.CONTESTED
