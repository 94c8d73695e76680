"""Answers to forms, before they are stored: told twice, told otherwise, about rows gone.

An answer is known by its source, group and row. Where two copies of a form say different
things for one of these, neither takes the place of the other: what was imported first
stays, the other one is told, and a person settles it.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from ssm.errors import AmbiguousRefError, InvalidValueError, UnknownRefError
from ssm.files.read import Read
from ssm.findings.importing.items import Remark, Unread
from ssm.findings.mapping import ROW_FIELDS
from ssm.gathering.importing.inputs import Given
from ssm.gathering.storing.columns import FOLDER, INPUT, MARKS
from ssm.gathering.storing.spool import Spool
from ssm.gathering.storing.table import Line, OldTable
from ssm.loading.find import inside, why_not_inside
from ssm.loading.load import load
from ssm.model.study import Study

__all__ = ["settle_answers"]

_SAID = ("text", *ROW_FIELDS)
_SHORT = 60


def settle_answers(path: Path, got: Read, given: Iterable[Given], spools: list[Spool]) -> None:
    """Leaves out answers that are there already, and tells those that are there otherwise.

    Args:
        path: the study file.
        got: what it holds.
        given: the files of the import.
        spools: what was read of each; those without answers are left alone.

    Raises:
        UnreadableError: a table of the study cannot be read.
    """
    if not any(spool.answers for spool in spools):
        return
    _tell_rows(load(path).study, spools)
    stored = list(_stored(path.parent, got, {id for spool in spools for id in spool.answers}))
    kept: dict[str, str] = {}
    for each, spool in zip(given, spools, strict=True):
        for id in [id for id in spool.answers if id in spool.ids]:
            own, others = _parted(stored, id, each, spool)
            if own is not None and _content(own) != _content(spool.answers[id]):
                spool.take(_changed(spool, id, own))
            if others:
                _settle(spool, id, *others[0])
            elif own is not None:
                kept[id] = spool.name
    _settle_each_other(spools, kept)


def _tell_rows(study: Study, spools: list[Spool]) -> None:
    """Tells the rows that the study does not have, or has no longer."""
    for spool in spools:
        rows = {held["row"]: id for id, held in spool.answers.items() if held.get("row")}
        for row, id in rows.items():
            try:
                study.index.resolve(row, ("row",))
            except (UnknownRefError, AmbiguousRefError, InvalidValueError) as error:
                hint = f"say in findings/ which row {id} is about; ssm check shows where"
                spool.unread.append(Unread(what="row", where=row, why=str(error), hint=hint))


def _stored(folder: Path, got: Read, ids: set[str]) -> Iterator[tuple[str, Line]]:
    """The lines that the tables of the study have for some ids, each with its table."""
    for include in got.includes:
        if include.kind != "findings" or why_not_inside(folder, include.file) is not None:
            continue
        if not include.file.endswith(".csv"):
            continue
        table = OldTable(inside(folder, include.file))
        try:
            if not table.is_foreign:
                yield from ((include.file, table.lines_of(id)[0]) for id in ids if id in table)
        finally:
            table.close()


def _parted(
    stored: list[tuple[str, Line]], id: str, given: Given, spool: Spool
) -> tuple[Line | None, list[tuple[str, Line]]]:
    """What was imported from this input before, and what stands elsewhere, under one id."""
    own, others = None, []
    for file, line in stored:
        if line["id"] != id:
            continue
        here = file == f"{FOLDER}/{given.table}.csv"
        if here and line.get(MARKS) and line.get(INPUT) == spool.name:
            own = line
        else:
            others.append((line.get(INPUT) or file, line))
    return own, others


def _settle(spool: Spool, id: str, where: str, there: Line) -> None:
    """One answer that stands elsewhere: the same is left out, another is told."""
    if _content(there) == _content(spool.answers[id]):
        spool.leave_out([id])
    else:
        spool.refuse(id, _otherwise(spool.answers[id], where, there))


def _settle_each_other(spools: list[Spool], kept: dict[str, str]) -> None:
    """Answers that several inputs have; only what was imported before stays, if they differ."""
    for id in dict.fromkeys(id for spool in spools for id in spool.answers):
        mine = [spool for spool in spools if id in spool.ids and id in spool.answers]
        if len(mine) < 2:
            continue
        if len({_content(spool.answers[id]) for spool in mine}) == 1:
            for spool in mine[1:]:
                spool.leave_out([id])
            continue
        for spool in mine:
            other = next(each for each in mine if each is not spool)
            if kept.get(id) != spool.name:
                told = _otherwise(spool.answers[id], other.name, other.answers[id])
                spool.refuse(id, told)


def _content(line: Line) -> tuple[str, ...]:
    return tuple("\n".join(line.get(name, "").splitlines()) for name in _SAID)


def _otherwise(here: Line, where: str, there: Line) -> Unread:
    return Unread(
        what="statement",
        where=_about(here),
        why=f"{where} has it otherwise: {_shown(there)}; here: {_shown(here)}",
        hint="keep one of the two, or give this copy a source of its own",
    )


def _changed(spool: Spool, id: str, before: Line) -> Remark:
    now = spool.answers[id]
    return Remark(
        f"{_about(now)} is told otherwise than at the last import: "
        f"{_shown(before)} before, {_shown(now)} now."
    )


def _about(line: Line) -> str:
    whose = f", {line['perspective']}" if line.get("perspective") else ""
    return f"{line['source']}{whose}, {line.get('row') or line.get('note') or ''}"


def _shown(line: Line) -> str:
    words = " ".join(line.get("text", "").split())
    short = words if len(words) <= _SHORT else f"{words[:_SHORT].rstrip()}…"
    chosen = [line.get("happens", ""), line.get("judged", ""), line.get("how", "")]
    told = ", ".join(word for word in chosen if word)
    return f"“{short}”" + (f" ({told})" if told else "")
