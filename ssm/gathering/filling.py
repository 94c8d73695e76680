"""One table of findings written anew: what came in, what was there, what a person typed."""

import csv
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import attrs

from ssm.errors import InvalidValueError
from ssm.files.together import Together
from ssm.findings.formulas import guarded
from ssm.gathering.imported import Input, Kept
from ssm.gathering.merging import merged
from ssm.gathering.sources import SourcesTable
from ssm.gathering.spool import Spool
from ssm.gathering.table import Line, OldTable
from ssm.loading.find import inside

__all__ = ["Filled", "fill"]

FOLDER = "findings"


@attrs.define(kw_only=True)
class Filled:
    """What became of one table while it was written."""

    table: str
    file: str
    new: list[str] = attrs.field(factory=list)
    changed: list[str] = attrs.field(factory=list)
    same: int = 0
    vanished: list[str] = attrs.field(factory=list)
    clashes: list[tuple[str, tuple[str, ...]]] = attrs.field(factory=list)
    others: int = 0
    codes: Counter[str] = attrs.field(factory=Counter)

    def kept(self, inputs: tuple[Input, ...]) -> Kept:
        """What there is to tell of it.

        Args:
            inputs: what was read into it.
        """
        return Kept(
            file=self.file,
            inputs=inputs,
            new=tuple(self.new),
            changed=tuple(self.changed),
            same=self.same,
            vanished=tuple(self.vanished),
            clashes=tuple(self.clashes),
            others=self.others,
        )


def fill(
    folder: Path,
    table: str,
    spools: list[Spool],
    sources: SourcesTable,
    together: Together,
    stack: ExitStack,
) -> Filled:
    """Writes one table of findings.

    Args:
        folder: the study's folder.
        table: the name of the table.
        spools: what was read for it.
        sources: the sources of the study, which it extends.
        together: the files that are written together.
        stack: closes what is opened.

    Raises:
        UnreadableError: the table is there and cannot be read.
        CannotWriteError: it cannot be written.
        InvalidValueError: it is there and was not made by an import.
    """
    filled = Filled(table=table, file=f"{FOLDER}/{table}.csv")
    path = inside(folder, filled.file)
    old = OldTable(path)
    stack.callback(old.close)
    if old.is_foreign:
        msg = f"{filled.file} is a table of your own; choose another name with --as"
        raise InvalidValueError(msg, filled.file)
    for spool in spools:
        sources.add(spool.heard.voices())
    file = together.open(path)
    file.write("\ufeff")
    writer = csv.writer(file, delimiter=old.shape.delimiter, lineterminator="\n")
    writer.writerow(old.shape.columns)
    for line in _lines(old, spools, sources, filled):
        writer.writerow([guarded(line.get(name, "")) for name in old.shape.columns])
    return filled


def _lines(
    old: OldTable, spools: list[Spool], sources: SourcesTable, filled: Filled
) -> Iterator[Line]:
    """The lines of a table: its inputs in their order, then what was typed by hand."""
    fresh = {spool.name: spool for spool in spools}
    for name in dict.fromkeys([*old.inputs, *fresh]):
        spool = fresh.get(name)
        if spool is None:
            filled.others += len(old.inputs[name])
            for id in old.inputs[name]:
                yield from old.lines_of(id)
            continue
        yield from _of_input(old, spool, sources, filled)
    filled.others += len(old.by_hand)
    for id in old.by_hand:
        yield from old.lines_of(id)


def _of_input(old: OldTable, spool: Spool, sources: SourcesTable, filled: Filled) -> Iterator[Line]:
    for held in spool.lines():
        id = held["id"]
        held["perspective"] = sources.stakeholder(held["perspective"]) or held["perspective"]
        filled.codes.update(code for code in held["codes"].split("; ") if code)
        before = old.lines_of(id)
        found = merged(before, held, spool.name)
        if not before:
            filled.new.append(id)
        elif found.changed:
            filled.changed.append(id)
        else:
            filled.same += 1
        if found.clashes:
            filled.clashes.append((id, found.clashes))
        yield from found.lines
    filled.vanished += [id for id in old.inputs.get(spool.name, ()) if id not in spool.ids]
