"""What the decisions about one finding come to: its evidence, and where coders differ."""

from collections.abc import Iterator

import attrs

from ssm.files.codes import problem
from ssm.loading.rownames import RowNames
from ssm.model.finding import Evidence, Finding
from ssm.problems import Problem
from ssm.source import Span

__all__ = ["STATUSES", "Decided", "settled"]

STATUSES = ("", "rejected", "later", "ruled")
"""What a decision may say of a link: confirmed, not so, look again, settled."""

_NOTHING = "-"


@attrs.frozen(kw_only=True, repr=False)
class Decided:
    """One line of the links.

    Attributes:
        row: the row as written; `-` for a finding that fits nothing.
        status: one of `STATUSES`.
        evidence: what the finding says about the row.
        by: who decided.
        words: fingerprint of the finding's text when it was decided.
        row_words: fingerprint of the row's words when it was decided.
        span: where the line stands.
    """

    row: str
    status: str
    evidence: Evidence | None
    by: str
    words: str
    row_words: str
    span: Span


def settled(
    finding: Finding, lines: list[Decided], rows: RowNames
) -> tuple[Finding, list[Problem]]:
    """A finding with what was decided about it, over what it says itself.

    The last line about a row holds, unless one is a ruling. A row that was rejected is
    taken from nowhere else. `-` takes away what was said before it.

    Args:
        finding: with what it says itself.
        lines: the decisions about it, in the order of the file.
        rows: what they name.
    """
    lines = [line for line in lines if line.status != "later"]
    if not lines:
        return finding, []
    last: dict[str, Decided] = {}
    for line in lines:
        if line.row == _NOTHING and line.status == "rejected":
            continue
        if line.row == _NOTHING:
            last = {row: held for row, held in last.items() if held.status == "ruled"}
        key = rows.name(line.row) if line.row else _NOTHING
        if line.status == "ruled" or key not in last or last[key].status != "ruled":
            last.pop(key, None)
            last[key] = line
    own = () if _NOTHING in last else finding.about
    kept = [each for each in own or () if rows.name(each.row) not in last]
    said = [line.evidence for line in last.values() if _is_said(line)]
    confirmed = [each for each in said if each is not None]
    is_read = finding.about is not None or any(line.status != "rejected" for line in last.values())
    about = (*kept, *confirmed) if is_read else None
    return attrs.evolve(finding, about=about), list(_differences(finding, lines, rows))


def _is_said(line: Decided) -> bool:
    return line.status != "rejected" and line.row not in ("", _NOTHING)


def _differences(finding: Finding, lines: list[Decided], rows: RowNames) -> Iterator[Problem]:
    """Rows of which several coders say different things, as long as nobody has ruled.

    A ruling that the finding fits nothing, but for rows that are ruled too, settles all.
    """
    by_row: dict[str, dict[str, Decided]] = {}
    ruled = {rows.name(line.row) for line in lines if line.status == "ruled"}
    if _NOTHING in ruled:
        return
    for line in lines:
        by_row.setdefault(rows.name(line.row), {})[line.by] = line
    nothing = by_row.pop(_NOTHING, {})
    for row, by in by_row.items():
        against = {who: line for who, line in nothing.items() if who not in by}
        said = {_content(line) for line in by.values()}
        if row in ruled or len({*said, *map(_content, against.values())}) == 1:
            continue
        who = " and ".join(repr(name) for name in (*by, *against) if name) or "several"
        message = f"{who} see differently what {finding.id!r} says of {row!r}"
        *_, last = by.values()
        yield problem(message, "coders-differ", span=last.span, ref=f"finding/{finding.id}")


def _content(line: Decided) -> tuple[object, ...]:
    """What a decision says; that a finding fits nothing rejects every row."""
    told = line.evidence
    if line.status == "rejected" or told is None:
        return ("not so",)
    return (told.happens, told.judged)
