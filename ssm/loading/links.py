"""Links between findings and rows that a person has confirmed, kept by finding id.

`findings/links.csv` has the columns `finding`, `row`, `happens`, `judged`, `basis`,
`who`, `how`, `criterion`, `by`, `date` and `reason`. A row of it says what one finding
says about one row of a model, over what the finding itself says about that row; with
`-` as its row it says that the finding was read and fits nothing. `by`, `date` and
`reason` are there for people. Because it goes by the finding's id, the findings can be
imported anew without losing what was confirmed.
"""

from typing import TYPE_CHECKING, Any

import attrs

from ssm.files.codes import problem
from ssm.files.read import Piece, read_findings_node
from ssm.files.tree import Map, Node, Scalar, Seq
from ssm.findings.cells import Cell, cells
from ssm.findings.mapping import LISTS, ROW_FIELDS
from ssm.findings.table import several
from ssm.model.finding import Evidence, Finding
from ssm.model.study import Study
from ssm.problems import Problem

if TYPE_CHECKING:
    from ssm.source import FieldPath, Span

__all__ = ["LINKS_COLUMNS", "LINKS_FILE", "with_links"]

LINKS_FILE = "findings/links.csv"
LINKS_COLUMNS = ("finding", *ROW_FIELDS, "by", "date", "reason")


def with_links(
    study: Study, text: str, file: str, lost: frozenset[str] = frozenset()
) -> tuple[Study, Piece]:
    """The study with its confirmed links, and what is wrong with them.

    Args:
        study: with all its findings.
        text: the text of the links file.
        file: its name in messages.
        lost: refs and kinds that could not be read.
    """
    table = cells(text, file)
    problems: list[Problem] = list(table.problems)
    spans: dict[tuple[str, FieldPath], Span] = {}
    findings = {finding.id: finding for finding in study.findings}
    names = [cell.text.strip().lower() for cell in table.rows[0]] if table.rows else []
    if table.rows and not {"finding", "row"} <= set(names):
        message = "the columns 'finding' and 'row' are needed here"
        problems.append(problem(message, "unread-columns", span=table.rows[0][0].span))
        return study, Piece(problems=tuple(problems))
    for row in table.rows[1:]:
        held = dict(zip(names, row, strict=False))
        finding = findings.get(held["finding"].text.strip())
        if finding is None:
            if "finding" not in lost:
                problems.append(_unknown(held["finding"]))
            continue
        piece = _read(held, finding, file)
        problems += piece.problems
        spans |= {key: span for key, span in piece.spans.items() if key[1][:1] == ("about",)}
        findings[finding.id] = _linked(finding, piece)
    done = tuple(findings.get(finding.id, finding) for finding in study.findings)
    return attrs.evolve(study, findings=done), Piece(problems=tuple(problems), over=spans)


def _unknown(cell: Cell) -> Problem:
    message = f"no finding is called {cell.text!r} now"
    return problem(message, "unknown-finding", span=cell.span)


def _read(held: dict[str, Cell], finding: Finding, file: str) -> Piece:
    """The evidence of one row, by way of the reader that knows its fields."""
    row = held.get("row")
    text = row.text.strip() if row is not None else ""
    facts: list[tuple[Scalar, Any]] = [
        (Scalar(name, held[name].span, plain=True), _node(name, held[name]))
        for name in ROW_FIELDS
        if name != "row" and name in held and held[name].text
    ]
    span = held["finding"].span
    about = Map((), span)
    if row is not None and text not in ("", "-"):
        about = Map(((Scalar(text, row.span), Map(tuple(facts), row.span)),), span)
    entries = (
        (Scalar("id", span), Scalar(finding.id, span)),
        (Scalar("text", span), Scalar(finding.text, span)),
        (Scalar("about", span), about),
    )
    return read_findings_node(Seq((Map(entries, span),), span), file)


def _node(name: str, cell: Cell) -> Node:
    node = Scalar(cell.text, cell.span)
    return several(node) if name in LISTS else node


def _linked(finding: Finding, piece: Piece) -> Finding:
    """The finding with what was confirmed put over what it said of the same row."""
    confirmed: tuple[Evidence, ...] = piece.parts[0].about if piece.parts else ()
    rows = {evidence.row for evidence in confirmed}
    kept = tuple(evidence for evidence in finding.about or () if evidence.row not in rows)
    return attrs.evolve(finding, about=(*kept, *confirmed))
