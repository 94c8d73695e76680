"""Findings tables as a person with a spreadsheet sees and changes them."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

Row = dict[str, str]


def rows_of(path: Path) -> list[Row]:
    """The lines of a table by column."""
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def typed(path: Path, change: Callable[[list[Row]], None], *more: str) -> None:
    """Changes a table as a spreadsheet would, perhaps with more columns."""
    rows = rows_of(path)
    change(rows)
    out = io.StringIO(newline="")
    columns = next(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
    writer = csv.DictWriter(out, [*columns, *more], restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    path.write_bytes(("\ufeff" + out.getvalue()).encode())


def set_cells(id: str, **cells: str) -> Callable[[list[Row]], None]:
    """A change of some cells in the lines of one finding."""

    def change(rows: list[Row]) -> None:
        for row in rows:
            if row["id"] == id:
                row.update(cells)

    return change
