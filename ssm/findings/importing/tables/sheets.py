"""Which sheet of a workbook holds the statements."""

import itertools
from typing import TYPE_CHECKING, Any

import attrs

from ssm.errors import UnreadableError
from ssm.findings.importing.tables.guesses import guess_of
from ssm.findings.importing.tables.headings import heading_of
from ssm.findings.importing.tables.plans import own_plan
from ssm.findings.importing.tables.shown import shown
from ssm.model.nearest import nearest

if TYPE_CHECKING:
    from ssm.findings.importing.tables.rows import Row

__all__ = ["Choice", "chosen"]

_LOOKED_AT = 200
_SURE = 1_000_000


@attrs.frozen
class Choice:
    """A sheet that was chosen, and what there is to tell about that."""

    name: str
    remarks: tuple[str, ...]


def chosen(workbook: Any, told: str | None, file: str) -> Choice:
    """The sheet that is read.

    Args:
        workbook: as openpyxl opens it.
        told: the sheet that a person named, or its number from 1.
        file: the workbook, for messages.

    Raises:
        UnreadableError: there is no such sheet, or none that can be seen.
    """
    sheets = [sheet for sheet in workbook.worksheets if hasattr(sheet, "iter_rows")]
    if told is not None:
        return Choice(_told([sheet.title for sheet in sheets], told, file), ())
    open_sheets = [sheet for sheet in sheets if sheet.sheet_state == "visible"]
    hidden = [sheet.title for sheet in sheets if sheet.sheet_state != "visible"]
    if not open_sheets:
        names = ", ".join(map(repr, hidden)) or "none at all"
        msg = f"{file}: no sheet of the workbook can be seen ({names}); name one of them"
        raise UnreadableError(msg, file)
    worth = {sheet.title: _worth(sheet) for sheet in open_sheets}
    best = max(worth, key=lambda name: worth[name])
    others = [name for name in worth if name != best]
    remarks = []
    if others or hidden:
        remarks.append(f"The sheet {best!r} was read, as the one with the most to say.")
    filled = [name for name in others if worth[name]]
    if filled:
        remarks.append(f"Not read: {_listed(filled)}; to read one, import again and name it.")
    if len(others) > len(filled):
        remarks.append(f"Without statements: {_listed([n for n in others if not worth[n]])}.")
    if hidden:
        remarks.append(f"Hidden, and not read: {_listed(hidden)}.")
    return Choice(best, tuple(remarks))


def _listed(names: list[str]) -> str:
    return ", ".join(map(repr, names))


def _told(names: list[str], told: str, file: str) -> str:
    exact = [name for name in names if told in (name, name.strip())]
    loose = [name for name in names if name.strip().lower() == told.strip().lower()]
    if exact or loose:
        return (exact or loose)[0]
    if told.isdecimal() and 0 < int(told) <= len(names):
        return names[int(told) - 1]
    close = nearest(told, [name.lower() for name in names])
    near = next((name for name in names if name.lower() == close), None)
    hint = f"did you mean {near!r}?" if near else f"there are {_listed(names)}"
    msg = f"{file}: the workbook has no sheet {told!r}; {hint}"
    raise UnreadableError(msg, file)


def _worth(sheet: Any) -> int:
    """How much a sheet has to say: its words, or a great deal when its columns are known."""
    sheet.reset_dimensions()
    seen = itertools.islice(sheet.iter_rows(values_only=True), _LOOKED_AT)
    rows: list[Row] = [(n, [shown(value) for value in row]) for n, row in enumerate(seen, start=1)]
    rows = [(n, cells) for n, cells in rows if any(cell.strip() for cell in cells)]
    if not rows:
        return 0
    heading = heading_of(rows)
    data = [row for row in rows if row[0] >= heading.first]
    if heading.known is not None or own_plan(heading) is not None:
        return _SURE * bool(data)
    guess = guess_of(heading, data)
    columns = [*guess.questions, *([guess.fields["text"]] if "text" in guess.fields else [])]
    return sum(len(cell.split()) for n in columns for cell in guess.profiles[n].filled)
