"""What the lines of a sheet want to be decided about a finding, and what is unclear in them."""

from collections.abc import Iterable, Iterator, Sequence

import attrs

from ssm.gathering.decisions.decision import FITS_NOTHING, Decision, State
from ssm.gathering.decisions.rows import Rows
from ssm.gathering.sheets.columns import CANDIDATE, LATER, NOTHING, REJECTED
from ssm.gathering.sheets.reading import SheetLine
from ssm.model.nearest import did_you_mean
from ssm.model.words import Happens, Judged

__all__ = ["Told", "Wish", "wishes"]

_CONFIRMED = ("", "confirmed")
_STATUSES = (NOTHING, LATER, REJECTED)


@attrs.frozen
class Told:
    """Something that a person has to look at: where, what, and what to try."""

    place: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" + (f"; {self.hint}" if self.hint else "")


@attrs.frozen(kw_only=True)
class Wish:
    """What one person wants to be decided about one finding.

    Attributes:
        finding: its id.
        by: who decides.
        lines: the lines of the sheet.
        decisions: what they say; nothing where they are left empty.
        told: what is unclear; nothing is taken then.
    """

    finding: str
    by: str
    lines: tuple[SheetLine, ...]
    decisions: tuple[Decision, ...]
    told: tuple[Told, ...]


def wishes(lines: Iterable[SheetLine], rows: Rows, by: str) -> tuple[Wish, ...]:
    """What a sheet wants, finding by finding.

    Args:
        lines: of the sheet.
        rows: of the study.
        by: who decides, where the column `by` is empty.
    """
    groups: dict[tuple[str, str], list[SheetLine]] = {}
    for line in lines:
        who = " ".join(line.text("by").split()) or by
        groups.setdefault((line.text("finding"), who), []).append(line)
    return tuple(_wish(finding, who, held, rows) for (finding, who), held in groups.items())


def _wish(finding: str, by: str, lines: Sequence[SheetLine], rows: Rows) -> Wish:
    decisions: list[Decision] = []
    told: list[Told] = []
    for line in lines:
        unclear = list(_unclear(line, rows))
        told += unclear
        decision = None if unclear else _decision(finding, by, line, rows)
        if decision is not None:
            decisions.append(decision)
    told += _contrary(lines[-1], decisions, rows)
    return Wish(
        finding=finding,
        by=by,
        lines=tuple(lines),
        decisions=tuple(dict.fromkeys(decisions)),
        told=tuple(told),
    )


def _unclear(line: SheetLine, rows: Rows) -> Iterator[Told]:
    """Words that mean nothing, each with its place and the nearest right one."""
    row, status = _row(line), line.text("status").lower()
    if row not in ("", FITS_NOTHING) and row not in rows:
        near = rows.nearest(row)
        hint = f"did you mean {near!r}?" if near else "the sheet 'rows' lists them"
        yield Told(line.place("row"), f"no row is called {line.text('row')!r}", hint)
    if status not in (*_CONFIRMED, *_STATUSES):
        hint = f"it is empty, or one of {', '.join(_STATUSES)}"
        yield Told(line.place("status"), f"{line.text('status')!r} is no status", hint)
    for column, words in (("happens", Happens), ("judged", Judged)):
        text = line.text(column).lower()
        if text and text not in set(words):
            hint = did_you_mean(text, words).removeprefix("; ") or f"one of {', '.join(words)}"
            yield Told(line.place(column), f"{column} is none of our words (got {text!r})", hint)
    if not row and status in ("confirmed", REJECTED):
        yield Told(line.place("row"), f"it is {status}, but no row is named", "name one")
    elif not row and not status and (line.text("happens") or line.text("judged")):
        yield Told(line.place("row"), "what is said is filled in, but no row", "name one")
    elif row not in ("", FITS_NOTHING) and status in (NOTHING, LATER):
        yield Told(line.place("status"), f"it is {status}, but a row is named", "empty one of them")


def _row(line: SheetLine) -> str:
    """The row that is meant; a lone figure means a candidate."""
    text = line.text("row")
    chosen = line.text(f"{CANDIDATE} {text}") if text.isdecimal() else ""
    if chosen:
        text = chosen.partition(":")[0].strip()
    return FITS_NOTHING if line.text("status").lower() == NOTHING and not text else text


def _decision(finding: str, by: str, line: SheetLine, rows: Rows) -> Decision | None:
    """What a line says; None when it is left empty."""
    row, status = _row(line), line.text("status").lower()
    if not row and status != LATER:
        return None
    state = {LATER: State.LATER, REJECTED: State.REJECTED}.get(status, State.CONFIRMED)
    return Decision(
        finding=finding,
        row=row if row in ("", FITS_NOTHING) else rows.short(rows.name(row)),
        happens=line.text("happens").lower(),
        judged=line.text("judged").lower(),
        by=by,
        reason=line.cells.get("note", ""),
        status=str(state),
    )


def _contrary(line: SheetLine, decisions: Sequence[Decision], rows: Rows) -> Iterator[Told]:
    """Lines of one finding that cannot all be so."""
    if any(each.fits_nothing for each in decisions) and any(each.is_link for each in decisions):
        hint = "take one of the lines out"
        yield Told(line.place("row"), "it fits nothing, and speaks of a row too", hint)
    seen: dict[str, Decision] = {}
    for each in decisions:
        other = seen.setdefault(rows.name(each.row), each)
        if other != each:
            hint = "take one of the lines out"
            yield Told(line.place("row"), f"two lines speak of {each.row or 'later'!r}", hint)
