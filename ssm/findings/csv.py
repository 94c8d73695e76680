"""Findings from CSV: what spreadsheets, survey tools and coding tools all can write.

The first row names the columns. Comma, semicolon and tab are told apart by looking at
it; cells may be quoted and may hold line breaks; the file is UTF-8, with or without a
byte order mark. One row is one finding. Several rows of one `id` are one finding that
says something about several rows of models. The columns are the fields of a finding
(`id`, `text`, `source`, `perspective`, `document`, `start`, `end`, `codes`, `speaker`,
`date`, `coders`, `digest`, `note`) and of what it says about one row (`row`, `happens`,
`judged`, `basis`, `who`, `how`, `criterion`); `row` is empty as long as nobody has read
the finding, and `-` when it was read and fits nothing. `codes`, `coders` and `who` may
hold several, parted by semicolons. An id
is made fit (`C-17` becomes `c-17`), and made from source, words and place where there
is none. An apostrophe before what a spreadsheet would compute is taken off (see
`ssm.findings.formulas`). Columns that are no field are left alone; one that is called almost like a
field is pointed out.
"""

from collections.abc import Iterator

from ssm.files.codes import problem
from ssm.files.tree import Scalar
from ssm.findings.cells import Cell, cells
from ssm.findings.formulas import unguarded
from ssm.findings.mapping import FIELDS, Mapping
from ssm.findings.table import Record
from ssm.model.nearest import nearest
from ssm.problems import Problem
from ssm.source import Span

__all__ = ["csv_records", "record_of"]


def csv_records(text: str, file: str, mapping: Mapping) -> tuple[list[Record], list[Problem]]:
    """The records of a CSV file, and what is wrong with it.

    Args:
        text: the file's text.
        file: its name in messages.
        mapping: which column is which field.
    """
    table = cells(text, file)
    problems = list(table.problems)
    if not table.rows:
        span = Span(file, 1, 1, end_line=1, end_column=1)
        return [], [*problems, problem("the table is empty", "unread-columns", span=span)]
    fields, more = _columns(table.rows[0], mapping)
    problems += more
    if "text" not in fields.values():
        names = ", ".join(repr(cell.text) for cell in table.rows[0])
        message = f"no column holds the words of a finding (the columns are {names})"
        return [], [*problems, problem(message, "unread-columns", span=table.rows[0][0].span)]
    records = []
    for row in table.rows[1:]:
        if any(cell.text.strip() for cell in row[len(table.rows[0]) :]):
            message = f"a row of {len(row)} cells, in a table of {len(table.rows[0])} columns"
            hint = "put quotes round a cell that holds the sign between cells"
            at = row[len(table.rows[0])].span
            problems.append(problem(message, "bad-row", span=at, hint=hint))
        records.append(record_of(row, fields))
    return records, problems


def _columns(header: tuple[Cell, ...], mapping: Mapping) -> tuple[dict[int, str], list[Problem]]:
    """Which column holds which field."""
    names = [cell.text.strip() for cell in header]
    fields: dict[int, str] = {}
    problems = []
    for field in FIELDS:
        wanted = mapping.columns.get(field, field)
        small = [name.lower() for name in names]
        if wanted in names:
            fields[names.index(wanted)] = field
        elif wanted.lower() in small and field not in mapping.columns:
            fields[small.index(wanted.lower())] = field
        elif field in mapping.columns:
            message = f"there is no column {wanted!r} in the table"
            hint = f"the columns are {', '.join(names)}"
            problems.append(
                problem(message, "bad-mapping", span=mapping.spans.get(field), hint=hint)
            )
    return fields, [*problems, *_odd(header, fields)]


def _odd(header: tuple[Cell, ...], fields: dict[int, str]) -> Iterator[Problem]:
    """Columns that are read as nothing, and called almost like a field that none holds."""
    absent = [field for field in FIELDS if field not in fields.values()]
    for n, cell in enumerate(header):
        near = None if n in fields else nearest(cell.text, absent, likeness=0.8)
        if near is not None:
            message = f"the column {cell.text.strip()!r} is read as nothing"
            hint = f"did you mean {near!r}?"
            yield problem(message, "odd-column", span=cell.span, hint=hint)


def record_of(row: tuple[Cell, ...], fields: dict[int, str]) -> Record:
    """The record of one row; its empty cells are left out.

    Args:
        row: the cells.
        fields: which of them is which field.
    """
    first, last = row[0].span, row[-1].span
    span = Span(
        first.file,
        first.line,
        first.column,
        end_line=last.end_line,
        end_column=last.end_column,
    )
    held = {fields[n]: cell for n, cell in enumerate(row) if n in fields and cell.text}
    return Record({f: Scalar(unguarded(cell.text), cell.span) for f, cell in held.items()}, span)
