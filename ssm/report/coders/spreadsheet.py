"""Coders side by side as comma-separated values: a line for each finding."""

import csv
import io
from collections.abc import Iterator

from ssm.findings.formulas import guarded
from ssm.gathering.coders.coders import Coders
from ssm.gathering.deciding.origin import origin
from ssm.model.finding import Finding
from ssm.report.coders.words import name_of, ruling, saying

__all__ = ["as_csv"]


def as_csv(found: Coders) -> str:
    """A table with a column for each person, safe to open in a spreadsheet.

    The column `seen` says `differently`, `the same`, `settled`, `by one` or `by nobody`.

    Args:
        found: what `coders` gave.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    names = [name_of(person) for person in found.people]
    writer.writerow(["finding", "words", "source", "seen", *map(guarded, names), "ruling"])
    writer.writerows([guarded(cell) for cell in cells] for cells in _lines(found))
    return out.getvalue()


def _lines(found: Coders) -> Iterator[list[str]]:
    rows = found.rows
    for dispute in sorted(found.disputes, key=lambda each: not each.is_open):
        sides = [saying(each, rows) for each in dispute.sides]
        settled = "" if dispute.is_open else ruling(dispute.rulings, rows)
        seen = "differently" if dispute.is_open else "settled"
        yield [*_finding(found, dispute.finding), seen, *sides, settled]
    for shared in found.shared:
        sides = [saying(each, rows) for each in shared.sides]
        yield [*_finding(found, shared.finding), "the same", *sides, ""]
    for person, findings in found.single.items():
        for finding in findings:
            sides = ["looked at" if each == person else "" for each in found.people]
            yield [*_finding(found, finding), "by one", *sides, ""]
    for finding in found.unread:
        yield [*_finding(found, finding), "by nobody", *("" for _ in found.people), ""]


def _finding(found: Coders, finding: Finding) -> list[str]:
    return [finding.id, finding.text, origin(found.study, finding)]
