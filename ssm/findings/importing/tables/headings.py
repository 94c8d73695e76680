"""Which row of a table names its columns, and what stands above and below it."""

import re
from collections.abc import Iterator, Sequence

import attrs

from ssm.findings.importing.tables.kinds import Known
from ssm.findings.importing.tables.known import known_table, small
from ssm.findings.importing.tables.rows import Row
from ssm.findings.mapping import FIELDS

__all__ = ["Heading", "given_heading", "heading_of"]

_LOOKED_AT = 30
_LONGEST_NAME = 300
_NUMBER = re.compile(r"\s*[+-]?[0-9][0-9.,\s]*%?\s*")
_SENTENCE = re.compile(r"\s\S+[.!…]['\"’”)]*\s*$")
_DATE = re.compile(r"\s*[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4}([ T].*)?")


@attrs.frozen(kw_only=True)
class Heading:
    """The names of the columns.

    Attributes:
        names: as they stand in the table; made up where there are none.
        asked: longer names, from a second row, where the tool writes one.
        number: the row they stand in; 0 when no row names the columns.
        first: the number of the first row of data.
        known: the tool's table, when it is one.
        remarks: what was found, as sentences for people.
    """

    names: tuple[str, ...]
    asked: tuple[str, ...]
    number: int
    first: int
    known: Known | None = None
    remarks: tuple[str, ...] = ()


def heading_of(rows: Sequence[Row], told: int | None = None) -> Heading:
    """The names of the columns of a table.

    A row with the columns of a tool, or with our own, is taken wherever it stands; else
    the first row that is as wide as the table and holds only names. A table whose first
    full row looks like the rows below it has no names.

    Args:
        rows: its first rows that hold anything; at least one.
        told: the number of the row that a person named, or 0 for none.

    Example:
        >>> heading = heading_of([(1, ["Ward 3"]), (2, ["Nr", "Said"]), (3, ["1", "So I ring."])])
        >>> heading.names, heading.number, heading.remarks
        (('Nr', 'Said'), 2, ("What stands above the names of the columns was left out: 'Ward 3'.",))
    """
    at = _told(rows, told) if told is not None else _sure(rows)
    if at is None and told is None:
        at = _likely(rows)
    if at is None:
        return _nameless(rows)
    number, cells = rows[at]
    names = _distinct(cells)
    known = known_table(names)
    remarks = [*_above(rows[:at]), *_twice(cells, names)]
    if told is None:
        remarks += _alone(number, names)
    below = _below(rows[at + 1 :], known)
    asked = _asked(names, [cells for _, cells in below], known)
    first = below[-1][0] + 1 if below else number + 1
    return Heading(
        names=names, asked=asked, number=number, first=first, known=known, remarks=tuple(remarks)
    )


def _alone(number: int, names: Sequence[str]) -> Iterator[str]:
    """What is said of a column alone, for what stands above it may be a statement, too."""
    if len(names) == 1 and names[0].lower() not in FIELDS:
        yield (
            f"Row {number} is taken for the name of the one column: {names[0]!r}. Where it is a "
            "statement, say 'names: none' in the mapping file."
        )


def given_heading(names: Sequence[str]) -> Heading:
    """The heading of a table whose columns have names in no row.

    Args:
        names: the names.
    """
    held = tuple(names)
    return Heading(names=held, asked=held, number=0, first=0, known=known_table(held))


def _told(rows: Sequence[Row], told: int) -> int | None:
    return next((at for at, (number, _) in enumerate(rows) if number == told), None)


def _sure(rows: Sequence[Row]) -> int | None:
    """The row that has the columns of a tool, or ours."""
    for at, (_, cells) in enumerate(rows[:_LOOKED_AT]):
        names = [small(cell) for cell in cells]
        ours = sum(name in FIELDS for name in names)
        if known_table(cells) or ("text" in names and 2 * ours >= len(names)):
            return at
    return None


def _likely(rows: Sequence[Row]) -> int | None:
    wide = max(len(_filled(cells)) for _, cells in rows)
    for at, (_, cells) in enumerate(rows[:_LOOKED_AT]):
        if 2 * len(_filled(cells)) > wide:
            return at if _are_names(cells, [below for _, below in rows[at + 1 :]]) else None
    return None


def _filled(cells: Sequence[str]) -> list[str]:
    return [cell for cell in cells if cell.strip()]


def _are_names(cells: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether cells look unlike what stands below them, and like names."""
    if any(len(cell) > _LONGEST_NAME for cell in cells):
        return False
    speaks_for = speaks_against = 0
    for n, cell in enumerate(cells):
        column = [row[n] for row in below if n < len(row) and row[n].strip()]
        if not cell.strip() or not column:
            continue
        figures = sum(_is_figure(value) for value in column)
        if 5 * figures >= 4 * len(column):
            speaks_against += 2 * _is_figure(cell)
            speaks_for += 2 * (not _is_figure(cell))
        elif cell in column or _SENTENCE.search(cell):
            speaks_against += 1
        elif cell.strip().endswith("?") or 3 * len(cell) * len(column) < sum(map(len, column)):
            speaks_for += 1
    return speaks_for >= speaks_against and not all(map(_is_figure, _filled(cells)))


def _is_figure(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text) or _DATE.fullmatch(text))


def _nameless(rows: Sequence[Row]) -> Heading:
    width = max(len(cells) for _, cells in rows)
    names = tuple(f"column {n}" for n in range(1, width + 1))
    remark = (
        "No row names the columns, so they are called column 1, column 2 ...; "
        "the first row is read like the others."
    )
    return Heading(names=names, asked=names, number=0, first=rows[0][0], remarks=(remark,))


def _distinct(cells: Sequence[str]) -> tuple[str, ...]:
    """Names for all columns, each another one."""
    names: list[str] = []
    for n, cell in enumerate(cells, start=1):
        name = " ".join(cell.replace("\ufeff", " ").split()) or f"column {n}"
        again = 2
        wanted = name
        while wanted in names:
            wanted = f"{name} ({again})"
            again += 1
        names.append(wanted)
    return tuple(names)


def _above(rows: Sequence[Row]) -> list[str]:
    if not rows:
        return []
    told = "; ".join(repr(" ".join(_filled(cells))[:60]) for _, cells in rows[:3])
    more = " and more" if len(rows) > 3 else ""
    return [f"What stands above the names of the columns was left out: {told}{more}."]


def _twice(cells: Sequence[str], names: Sequence[str]) -> list[str]:
    held = [small(cell) for cell in cells]
    twice = [name for cell, name in zip(held, names, strict=True) if cell and small(name) != cell]
    if not twice:
        return []
    told = ", ".join(repr(name) for name in twice[:5])
    return [f"Several columns have one name; the later ones are called {told}."]


def _below(rows: Sequence[Row], known: Known | None) -> Sequence[Row]:
    """The rows below the names that a survey tool writes there, and that are no data."""
    if known is None or not known.above:
        return ()
    if known.name == "qualtrics":
        marked = [at for at, (_, c) in enumerate(rows[:2]) if any('"ImportId"' in x for x in c)]
        return rows[: marked[-1] + 1] if marked else ()
    first = rows[0][1] if rows else ()
    return rows[:1] if first and not first[0].strip() else ()


def _asked(
    names: Sequence[str], below: Sequence[Sequence[str]], known: Known | None
) -> tuple[str, ...]:
    """The questions as they were asked, column by column."""
    if not below or known is None:
        return tuple(names)
    if known.name == "qualtrics":
        return tuple(_cell(below[0], n) or name for n, name in enumerate(names))
    asked, last = [], ""
    for n, name in enumerate(names):
        last = last if name == f"column {n + 1}" else name
        part = _cell(below[0], n)
        plain = small(part) in ("", "response", "open-ended response", "antwort")
        asked.append(last if plain or not last else f"{last} / {part}")
    return tuple(asked)


def _cell(cells: Sequence[str], n: int) -> str:
    return " ".join(cells[n].split()) if n < len(cells) else ""
