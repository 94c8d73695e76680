"""Where rows, cells and questions stand in a workbook, so that its sheets lead to each other."""

from collections.abc import Mapping, Sequence

import attrs

from ssm.comparison import Comparison
from ssm.report.comparing.book import names_of

__all__ = ["Lines", "Places", "places_of"]


@attrs.frozen(kw_only=True)
class Lines:
    """Some lines of a sheet, one below the other."""

    first: int
    last: int


@attrs.frozen(kw_only=True)
class Places:
    """Where everything stands, so that each sheet can lead to the others.

    Attributes:
        tabs: the name of the sheet of each model.
        rows: the line of each row in the sheet of its model, by ref.
        cells: the lines of each cell in the findings, by ref and perspective.
        asked: the lines of the questions of each row, by ref.
    """

    tabs: Mapping[str, str]
    rows: Mapping[str, int]
    cells: Mapping[tuple[str, str | None], Lines]
    asked: Mapping[str, Lines]


def places_of(found: Comparison, fixed: Sequence[str]) -> Places:
    """Where everything of a comparison stands in its workbook.

    Args:
        found: what `compare` gave.
        fixed: the names of the sheets that are no models.
    """
    names = names_of([*fixed, *(chart.title for chart in found.charts)])[len(fixed) :]
    cells: dict[tuple[str, str | None], Lines] = {}
    asked: dict[str, Lines] = {}
    rows: dict[str, int] = {}
    line, question = 2, 2
    for chart in found.charts:
        for number, row in enumerate(chart.rows, 2):
            rows[row.ref] = number
            begun = line
            for cell in row.cells:
                if cell.answers:
                    last = line + len(cell.answers) - 1
                    cells[row.ref, cell.perspective] = Lines(first=line, last=last)
                    line = last + 1
            if line > begun:
                cells[row.ref, None] = Lines(first=begun, last=line - 1)
            if row.agenda:
                last = question + len(row.agenda) - 1
                asked[row.ref] = Lines(first=question, last=last)
                question = last + 1
    models = [chart.model for chart in found.charts]
    tabs = dict(zip(models, names, strict=True))
    return Places(tabs=tabs, rows=rows, cells=cells, asked=asked)
