"""Events from a table: one a row, under a first row that names the columns."""

from ssm.files.codes import problem
from ssm.findings.cells import Cell, cells
from ssm.findings.formulas import unguarded
from ssm.findings.logs.columns import columns_of
from ssm.findings.logs.event import Case, Event, Log
from ssm.problems import Problem
from ssm.source import Span

__all__ = ["csv_log"]


def csv_log(text: str, file: str) -> Log:
    r"""The cases of a table of events.

    Args:
        text: the table.
        file: its name in messages.

    Example:
        >>> log = csv_log("case;did;at\n17;Registered;08:10\n17;Seen;09:40\n", "log.csv")
        >>> [(case.name, [event.did for event in case.events]) for case in log.cases]
        [('17', ['Registered', 'Seen'])]
    """
    table = cells(text, file)
    problems = list(table.problems)
    if not table.rows:
        span = Span(file, 1, 1, end_line=1, end_column=1)
        problems.append(problem("the table is empty", "unread-log", span=span))
        return Log(problems=tuple(problems))
    header, *rows = table.rows
    places = columns_of([cell.text for cell in header])
    if "did" not in places:
        names = ", ".join(repr(cell.text) for cell in header)
        message = f"no column says what happened (the columns are {names})"
        problems.append(problem(message, "unread-log", span=header[0].span))
        return Log(problems=tuple(problems))
    events: dict[str, list[Event]] = {}
    for row in rows:
        held = {field: _text(row, place) for field, place in places.items()}
        if not held["did"]:
            problems.append(_nothing(row))
            continue
        if any(cell.text.strip() for cell in row[len(header) :]):
            problems.append(_longer(row, len(header)))
        events.setdefault(held.get("case", ""), []).append(_event(held, row))
    found = tuple(Case.of(name, of) for name, of in events.items())
    return Log(cases=found, problems=tuple(problems))


def _text(row: tuple[Cell, ...], place: int) -> str:
    return unguarded(row[place].text).strip() if place < len(row) else ""


def _event(held: dict[str, str], row: tuple[Cell, ...]) -> Event:
    first, last = row[0].span, row[-1].span
    return Event(
        did=held["did"],
        span=Span(
            first.file,
            first.line,
            first.column,
            end_line=last.end_line,
            end_column=last.end_column,
        ),
        at=held.get("at") or None,
        who=_several(held.get("who", "")),
        finding=held.get("finding") or None,
        is_=_is(held.get("is", "")),
        stage=held.get("stage") or None,
    )


def _several(text: str) -> tuple[str, ...]:
    return tuple(part for part in (part.strip() for part in text.split(";")) if part)


def _is(text: str) -> tuple[str, ...] | None:
    if not text:
        return None
    return () if text == "-" else _several(text)


def _nothing(row: tuple[Cell, ...]) -> Problem:
    message = "a row in which the cell for what happened is empty is no event"
    return problem(message, "bad-row", span=row[0].span)


def _longer(row: tuple[Cell, ...], wide: int) -> Problem:
    message = f"a row of {len(row)} cells, in a table of {wide} columns"
    hint = "put quotes round a cell that holds the sign between cells"
    return problem(message, "bad-row", span=row[wide].span, hint=hint)
