"""`take`: a sheet that was filled in, taken back into the study by the ids of its findings."""

from collections.abc import Callable, Iterable
from typing import Literal

import attrs

from ssm.findings.cut import fingerprint
from ssm.gathering.deciding.desk import Desk
from ssm.gathering.decisions.decision import Decision
from ssm.gathering.decisions.entries import Entry
from ssm.gathering.decisions.saying import said
from ssm.gathering.sheets.columns import content, mark
from ssm.gathering.sheets.reading import SheetLine
from ssm.gathering.sheets.wishes import Told, Wish, wishes
from ssm.model.nearest import did_you_mean

__all__ = ["Taken", "take"]

Side = Literal["theirs", "ours"]


@attrs.frozen(kw_only=True)
class Taken:
    """What became of a sheet.

    Attributes:
        taken: the findings whose decisions were written.
        unchanged: how many said what the study says, or nothing.
        kept: the findings on which the study's own decision was kept, as was wished.
        told: what a person has to look at; nothing of it was written.
    """

    taken: tuple[str, ...]
    unchanged: int
    kept: tuple[str, ...]
    told: tuple[Told, ...]


@attrs.define
class _Outcome:
    taken: list[str] = attrs.field(factory=list)
    kept: list[str] = attrs.field(factory=list)
    told: list[Told] = attrs.field(factory=list)
    unchanged: int = 0


def take(
    desk: Desk, lines: Iterable[SheetLine], *, side: Side | None = None, dry_run: bool = False
) -> Taken:
    """Writes what a sheet decides, where the study has not decided otherwise meanwhile.

    Taking the same sheet again changes nothing.

    Args:
        desk: whose sheet it is, where its column `by` is empty.
        lines: of the sheet.
        side: what holds where both have decided: `theirs`, the sheet, or `ours`, the study;
            left out, such findings are told and left alone.
        dry_run: write nothing; only say what would be.

    Raises:
        CannotWriteError: the decisions cannot be written. Nothing has changed then.
        UnreadableError: the decisions of the study cannot be read.
    """
    done = _Outcome()
    changes: list[tuple[str, str, Callable[[Entry], Entry]]] = []
    for wish in wishes(lines, desk.rows, desk.by):
        if wish.finding not in desk.findings:
            done.told.append(_unknown(desk, wish))
        elif wish.told:
            done.told += wish.told
        else:
            changes.append((wish.finding, wish.by, _change(desk, wish, side, done)))
    if dry_run:
        for finding, by, change in changes:
            change(desk.decisions.entry(finding, by))
    else:
        desk.decisions.decide_all(changes)
    return Taken(
        taken=tuple(done.taken),
        unchanged=done.unchanged,
        kept=tuple(done.kept),
        told=tuple(done.told),
    )


def _unknown(desk: Desk, wish: Wish) -> Told:
    place = wish.lines[0].place("finding")
    if not wish.finding:
        return Told(place, "this row names no finding", "put its id back, or delete the row")
    hint = did_you_mean(wish.finding, desk.findings).removeprefix("; ")
    return Told(place, f"no finding is called {wish.finding!r} now", hint)


def _change(desk: Desk, wish: Wish, side: Side | None, done: _Outcome) -> Callable[[Entry], Entry]:
    """What a wish does with what was decided, noting what comes of it."""
    words = desk.findings[wish.finding].text
    check = wish.lines[0].text("check")
    blank = mark(words, (), desk.rows).partition("-")[2]
    is_silent = not wish.decisions and check.partition("-")[2] in ("", blank)

    def change(entry: Entry) -> Entry:
        now = {content(each, desk.rows) for each in entry}
        if now == {content(each, desk.rows) for each in wish.decisions} or is_silent:
            done.unchanged += 1
            return entry
        was_empty = not entry and not check
        if not was_empty and mark(words, entry, desk.rows) != check and side != "theirs":
            if side == "ours":
                done.kept.append(wish.finding)
            else:
                done.told.append(_conflict(desk, wish, entry, check))
            return entry
        done.taken.append(wish.finding)
        return tuple(_dated(desk, wish, each, entry) for each in wish.decisions)

    return change


def _dated(desk: Desk, wish: Wish, decision: Decision, entry: Entry) -> Decision:
    """A decision as it is written: what was typed about the same row besides stays."""
    name = desk.rows.name
    old = next((each for each in entry if name(each.row) == name(decision.row)), decision)
    if content(old, desk.rows) == content(decision, desk.rows) and old is not decision:
        return old
    return attrs.evolve(
        old,
        row=old.row or decision.row,
        happens=decision.happens,
        judged=decision.judged,
        status=decision.status,
        reason=decision.reason,
        date=desk.date,
        words=fingerprint(desk.findings[wish.finding].text),
        row_words=desk.rows.words(decision.row),
    )


def _conflict(desk: Desk, wish: Wish, entry: Entry, check: str) -> Told:
    """Why a decision is not simply taken."""
    text = desk.findings[wish.finding].text
    sides = "--theirs takes what the sheet says, --ours keeps what the study says"
    place = wish.lines[0].place("row")
    if check and not mark(text, (), desk.rows).startswith(check.partition("-")[0]):
        message = f"the words of {wish.finding} are others than when the sheet was written"
        return Told(place, message, sides)
    told = "; ".join(said(each, desk.rows) for each in entry) or "nothing is decided"
    theirs = "; ".join(said(each, desk.rows) for each in wish.decisions) or "nothing is decided"
    message = f"{wish.finding} was decided otherwise since (study: {told}. sheet: {theirs})"
    return Told(place, message, sides)
