"""Which kind of table an input is."""

from ssm.findings.importing.importer import How, Probe
from ssm.findings.importing.tables.books import refuse_old
from ssm.findings.importing.tables.delimited import Delimited, DelimitedGrid
from ssm.findings.importing.tables.grids import Grid
from ssm.findings.importing.tables.json_rows import Json, JsonGrid
from ssm.findings.importing.tables.workbook import Workbook, WorkbookGrid

__all__ = ["grid_of"]


def grid_of(seen: Probe, how: How) -> Grid | None:
    """The table that an input is, or None when it is none.

    Args:
        seen: the input.
        how: how it is wanted to be read.

    Raises:
        UnreadableError: nothing of it can be read.
    """
    if Delimited().recognises(seen):
        return DelimitedGrid(seen.path, seen.size, how)
    if Workbook().recognises(seen):
        refuse_old(seen)
        return WorkbookGrid(seen.path, how)
    if Json().recognises(seen):
        return JsonGrid(seen.path, seen.size, how)
    return None
