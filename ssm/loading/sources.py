"""The table of sources beside imported findings: whose view each gives, how and when.

`findings/sources.csv` has a line for each source as the inputs name it: `name`, its `id`
in the study, and the fields of a source (`perspective`, `method`, `date`, `where`); other
columns are there for people. Findings name their source as the input does, or by its id.
Where the study file has a source of the same id, that one holds.
"""

from typing import Any

import attrs

from ssm.files.codes import problem
from ssm.files.pieces import Piece, read_sources_node
from ssm.files.plans import plan_of
from ssm.files.tree import Map, Scalar
from ssm.findings.cells import Cell, cells
from ssm.findings.formulas import unguarded
from ssm.loading.views import Views
from ssm.model.finding import Source
from ssm.model.nearest import nearest
from ssm.model.study import Study
from ssm.problems import Problem
from ssm.source import Span

__all__ = ["SOURCES_COLUMNS", "with_sources"]

SOURCES_COLUMNS = ("name", "id", "perspective", "method", "date", "where")
_FIELDS = tuple(key for key in plan_of(Source).keys if key != "present")


def with_sources(study: Study, text: str, file: str) -> tuple[Study, Piece]:
    """The study with the sources of the table, and findings that name them by their ids.

    Args:
        study: with all its findings.
        text: the text of the table.
        file: its name in messages.
    """
    table = cells(text, file)
    problems: list[Problem] = list(table.problems)
    header = table.rows[0] if table.rows else ()
    names = [cell.text.strip().lower() for cell in header]
    if table.rows and not {"name", "id"} & set(names):
        message = "the columns 'name' and 'id' are needed here"
        problems.append(problem(message, "unread-columns", span=header[0].span))
        return study, Piece(problems=tuple(problems))
    problems += _odd(header)
    ids: dict[str, str] = {}
    entries: dict[str, tuple[Scalar, Map]] = {}
    for row in table.rows[1:]:
        held = dict(zip(names, row, strict=False))
        id = _text(held, "id")
        if not id:
            message = "a source needs an id"
            hint = "write one in the column 'id', such as int-07"
            problems.append(problem(message, "left-out", span=row[0].span, hint=hint))
            continue
        ids.setdefault(" ".join(_text(held, "name").split()), id)
        entries.setdefault(id, (Scalar(id, held["id"].span), _fields(held, row[0])))
    views = Views(study)
    entries = {id: (key, views.known(fields)) for id, (key, fields) in entries.items()}
    whole = Span(file, 1, 1, end_line=1, end_column=1)
    piece = read_sources_node(Map(tuple(entries.values()), whole), file)
    study = views.in_findings(_joined(study, piece, ids))
    problems += [*piece.problems, *views.problems(whole)]
    return study, attrs.evolve(piece, problems=tuple(problems))


def _joined(study: Study, piece: Piece, ids: dict[str, str]) -> Study:
    own = {source.id for source in study.sources}
    more = tuple(source for source in piece.parts if source.id not in own)
    known = own | {source.id for source in more}
    findings = tuple(
        finding
        if finding.source is None or finding.source in known or finding.source not in ids
        else attrs.evolve(finding, source=ids[finding.source])
        for finding in study.findings
    )
    return attrs.evolve(study, sources=(*study.sources, *more), findings=findings)


def _fields(held: dict[str, Cell], first: Cell) -> Map:
    entries: list[tuple[Scalar, Any]] = [
        (Scalar(name, held[name].span, plain=True), Scalar(_text(held, name), held[name].span))
        for name in _FIELDS
        if _text(held, name)
    ]
    return Map(tuple(entries), first.span)


def _text(held: dict[str, Cell], name: str) -> str:
    cell = held.get(name)
    return unguarded(cell.text).strip() if cell is not None else ""


def _odd(header: tuple[Cell, ...]) -> list[Problem]:
    names = [cell.text.strip().lower() for cell in header]
    absent = [name for name in SOURCES_COLUMNS if name not in names]
    found = []
    for cell, name in zip(header, names, strict=True):
        near = None if name in (*_FIELDS, "name") else nearest(name, absent, likeness=0.8)
        if near is not None:
            message = f"the column {cell.text.strip()!r} is read as nothing"
            hint = f"did you mean {near!r}?"
            found.append(problem(message, "odd-column", span=cell.span, hint=hint))
    return found
