"""Links between findings and rows that a person has decided on, kept by finding id.

`findings/links.csv` has the columns `finding`, `row`, `happens`, `judged`, `basis`,
`who`, `how`, `criterion`, `by`, `date`, `reason`, `status`, `words` and `row_words`. A
line of it says what one finding says about one row of a model, over what the finding
itself and the codes that it was given say about that row; with `-` as its row it says
that the finding was read and fits nothing. `status` is empty for what is confirmed, else
`rejected`, `later` or `ruled`, which settles what coders see differently. `words` and
`row_words` are fingerprints of what finding and row said when it was decided. `date` and
`reason` are there for people. Because it goes by the finding's id, the findings can be
imported anew without losing what was decided.
"""

from typing import TYPE_CHECKING, Any

import attrs

from ssm.files.codes import problem
from ssm.files.read import Piece, read_findings_node
from ssm.files.tree import Map, Node, Scalar, Seq
from ssm.findings.cells import Cell, cells
from ssm.findings.formulas import unguarded
from ssm.findings.mapping import LISTS, ROW_FIELDS
from ssm.findings.table import several
from ssm.loading.deciding import STATUSES, Decided, settled
from ssm.loading.rewording import rewordings
from ssm.loading.rownames import RowNames
from ssm.model.finding import Evidence, Finding
from ssm.model.nearest import nearest
from ssm.model.study import Study
from ssm.problems import Problem

if TYPE_CHECKING:
    from ssm.source import FieldPath, Span

__all__ = ["with_links"]


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
    decided: dict[str, list[Decided]] = {}
    for row in table.rows[1:]:
        held = dict(zip(names, row, strict=False))
        finding = findings.get(_text(held, "finding"))
        if finding is None:
            if "finding" not in held:
                message = f"a row of {len(row)} cells, in a table of {len(names)} columns"
                problems.append(problem(message, "bad-row", span=row[0].span))
            elif "finding" not in lost:
                problems.append(_unknown(held["finding"]))
            continue
        line, piece = _read(held, finding, file)
        problems += piece.problems
        spans |= {key: span for key, span in piece.spans.items() if key[1][:1] == ("about",)}
        if line is not None:
            decided.setdefault(finding.id, []).append(line)
    rows = RowNames(study)
    problems += rewordings(study, decided, rows)
    for id, lines in decided.items():
        findings[id], more = settled(findings[id], lines, rows)
        problems += more
    done = tuple(findings.get(finding.id, finding) for finding in study.findings)
    return attrs.evolve(study, findings=done), Piece(problems=tuple(problems), over=spans)


def _unknown(cell: Cell) -> Problem:
    message = f"no finding is called {cell.text!r} now"
    return problem(message, "unknown-finding", span=cell.span)


def _read(held: dict[str, Cell], finding: Finding, file: str) -> tuple[Decided | None, Piece]:
    """One line, its evidence by way of the reader that knows its fields."""
    row = held.get("row")
    text = row.text.strip() if row is not None else ""
    status = _text(held, "status").lower()
    if status not in STATUSES:
        return None, Piece(problems=(_no_status(held["status"]),))
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
    piece = read_findings_node(Seq((Map(entries, span),), span), file)
    told: tuple[Evidence, ...] = (piece.parts[0].about or ()) if piece.parts else ()
    line = Decided(
        row=text,
        status=status,
        evidence=told[0] if told else None,
        by=_text(held, "by"),
        words=_text(held, "words"),
        row_words=_text(held, "row_words"),
        span=(row or held["finding"]).span,
    )
    return line, piece


def _no_status(cell: Cell) -> Problem:
    words = [word for word in STATUSES if word]
    near = nearest(cell.text, words)
    message = f"'status' must be empty or one of {', '.join(words)} (got {cell.text!r})"
    hint = f"did you mean {near!r}?" if near else "leave it empty where the link is confirmed"
    return problem(message, "not-one-of", span=cell.span, hint=hint)


def _text(held: dict[str, Cell], name: str) -> str:
    cell = held.get(name)
    return unguarded(cell.text).strip() if cell is not None else ""


def _node(name: str, cell: Cell) -> Node:
    node = Scalar(unguarded(cell.text), cell.span)
    return several(node) if name in LISTS else node
