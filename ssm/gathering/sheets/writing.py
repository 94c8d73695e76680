"""A sheet of findings with the rows they may speak of, for somebody to fill in."""

import csv
import io
from collections.abc import Iterator, Sequence

from ssm.findings.formulas import guarded
from ssm.findings.suggesting import Candidate, Suggestion
from ssm.gathering.deciding.desk import Desk
from ssm.gathering.deciding.origin import origin, perspective_of
from ssm.gathering.decisions.decision import FITS_NOTHING, Decision, State
from ssm.gathering.sheets.columns import columns, mark

__all__ = ["as_csv", "sheet"]

Table = list[list[str]]


def sheet(desk: Desk, suggestions: Sequence[Suggestion], *, top: int = 3) -> Table:
    """The rows of a sheet, its header first.

    What this person has decided is filled in already; a finding that speaks of several rows
    of the models has a line for each.

    Args:
        desk: who is to fill it in.
        suggestions: the findings, each with its candidate rows.
        top: how many columns there are for candidate rows.
    """
    said = desk.decisions.by_finding()
    table = [list(columns(top))]
    for suggestion in suggestions:
        decisions = (each for each in said.get(suggestion.finding, ()) if desk.is_own(each))
        table += _lines(desk, suggestion, tuple(decisions), top)
    return table


def as_csv(desk: Desk, suggestions: Sequence[Suggestion], *, top: int = 3) -> str:
    """A sheet as comma-separated values, safe to open in a spreadsheet.

    Args:
        desk: who is to fill it in.
        suggestions: the findings, each with its candidate rows.
        top: how many columns there are for candidate rows.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    table = sheet(desk, suggestions, top=top)
    writer.writerows([guarded(cell) for cell in cells] for cells in table)
    return out.getvalue()


def _lines(
    desk: Desk, suggestion: Suggestion, entry: Sequence[Decision], top: int
) -> Iterator[list[str]]:
    finding = desk.findings[suggestion.finding]
    shown = [
        finding.id,
        finding.text,
        origin(desk.study, finding),
        perspective_of(desk.study, finding),
        "; ".join(finding.codes),
    ]
    candidates = [_candidate(desk, each) for each in suggestion.candidates[:top]]
    candidates += [""] * (top - len(candidates))
    check = mark(finding.text, entry, desk.rows)
    for filled in [_filled(each) for each in entry] or [["", "", "", "", desk.by, ""]]:
        yield [*shown, *candidates, *filled, check]


def _candidate(desk: Desk, candidate: Candidate) -> str:
    why = f" (shares {', '.join(candidate.why)})" if candidate.why else ""
    return f"{desk.rows.short(candidate.ref)}: {desk.rows.text(candidate.ref)}{why}"


def _filled(decision: Decision) -> list[str]:
    status = "" if decision.state is State.CONFIRMED else str(decision.state)
    row = FITS_NOTHING if decision.fits_nothing else decision.row
    return [row, decision.happens, decision.judged, status, decision.by, decision.reason]
