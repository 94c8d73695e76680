"""A table of which the beginning was looked at: its names, and what each column is for."""

import itertools
from collections import Counter

import attrs

from ssm.errors import UnreadableError
from ssm.findings.importing.items import Unread
from ssm.findings.importing.tables.grids import Grid
from ssm.findings.importing.tables.guesses import Guess, guess_of
from ssm.findings.importing.tables.headings import Heading, given_heading, heading_of
from ssm.findings.importing.tables.making import guessed_plan, wanted_plan
from ssm.findings.importing.tables.plans import Plan, own_plan, tool_plan, with_dates, with_lists
from ssm.findings.importing.tables.rows import Row
from ssm.findings.importing.tables.wanted import Wanted

__all__ = ["Opened", "opened"]

_SAMPLE = 5_000


@attrs.frozen(kw_only=True)
class Opened:
    """What the beginning of a table shows.

    Attributes:
        heading: the names of the columns.
        plan: what they are for.
        width: how many cells a row has.
        guess: what was guessed of the columns, where they are neither known nor told.
        data: the first rows of data.
    """

    heading: Heading
    plan: Plan
    width: int
    guess: Guess | None
    data: tuple[Row, ...] = attrs.field(repr=False)


def opened(
    grid: Grid,
    name: str,
    wanted: Wanted | None = None,
    mapping: str = "",
    *,
    strict: bool = True,
) -> Opened:
    """Looks at the beginning of a table.

    What a person says goes before what is known of a tool, that before our own names, and
    that before what can be guessed.

    Args:
        grid: the table.
        name: how it is called, for messages.
        wanted: what a person says about it.
        mapping: the file in which they say it.
        strict: whether a column with words is insisted on.

    Raises:
        UnreadableError: it is empty, or no column holds the words of a finding.
    """
    seen = list(itertools.islice(grid.rows(), _SAMPLE))
    rows = [row for row in seen if isinstance(row, tuple) and any(c.strip() for c in row[1])]
    if not rows:
        unread = next((row for row in seen if isinstance(row, Unread)), None)
        why = f"no row can be read ({unread.where}: {unread.why})" if unread else "it is empty"
        msg = f"{name}: {why}; look whether it is the right file"
        raise UnreadableError(msg, name)
    if grid.names is not None:
        heading = given_heading(grid.names)
    else:
        heading = heading_of(rows, wanted.number() if wanted is not None else None)
    data = tuple(row for row in rows if row[0] >= heading.first)
    plan, guess = _plan(heading, data, wanted, mapping)
    if grid.names is not None:
        plan = attrs.evolve(plan, guarded=False)
    if strict and "text" not in plan.fields and not plan.questions:
        names = ", ".join(map(repr, heading.names[:12]))
        msg = (
            f"{name}: no column holds the words of a finding (the columns are {names}); "
            "say in a mapping file which does"
        )
        raise UnreadableError(msg, name)
    return Opened(
        heading=heading,
        plan=with_lists(with_dates(plan, data), data),
        width=_width(heading, data),
        guess=guess,
        data=data,
    )


def _plan(
    heading: Heading, data: tuple[Row, ...], wanted: Wanted | None, mapping: str
) -> tuple[Plan, Guess | None]:
    if wanted is not None:
        return wanted_plan(heading, wanted, mapping), None
    if heading.known is not None and not heading.known.survey:
        return tool_plan(heading, heading.known), None
    own = own_plan(heading) if heading.known is None else None
    if own is not None:
        return own, None
    guess = guess_of(heading, data)
    return guessed_plan(heading, guess), guess


def _width(heading: Heading, data: tuple[Row, ...]) -> int:
    """How many cells a row has: one for each name, unless most rows have more."""
    widths = Counter(len(cells) for _, cells in data)
    usual = max(widths, key=lambda width: (widths[width], width), default=0)
    return max(len(heading.names), usual if 2 * widths[usual] > len(data) else 0)
