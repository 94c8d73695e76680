"""One table of findings written anew: what came in, what was there, what a person typed."""

import itertools
from collections import Counter
from collections.abc import Iterator
from typing import TextIO

import attrs

from ssm.findings.delimited import write_rows
from ssm.findings.formulas import guarded
from ssm.gathering.hearing.sources import SourcesTable
from ssm.gathering.importing.imported import Input, Kept
from ssm.gathering.storing.decided import is_touched
from ssm.gathering.storing.merging import merged
from ssm.gathering.storing.spool import Spool
from ssm.gathering.storing.successors import successors
from ssm.gathering.storing.table import Line, OldTable
from ssm.gathering.storing.vanished import Vanished

__all__ = ["Filled", "Filling"]


@attrs.define(kw_only=True)
class Filled:
    """What became of the findings of one table."""

    new: list[str] = attrs.field(factory=list)
    changed: list[str] = attrs.field(factory=list)
    same: int = 0
    vanished: list[str] = attrs.field(factory=list)
    kept_aside: list[str] = attrs.field(factory=list)
    returned: list[str] = attrs.field(factory=list)
    clashes: list[tuple[str, tuple[str, ...]]] = attrs.field(factory=list)
    successors: dict[str, str] = attrs.field(factory=dict)
    carried: dict[str, str] = attrs.field(factory=dict)
    replaced: list[tuple[str, str]] = attrs.field(factory=list)
    others: int = 0


@attrs.define(kw_only=True)
class Filling:
    """One table while it is written.

    Attributes:
        table: its name.
        file: its name in the study's folder.
        old: as it stands.
        spools: what was read for it.
        forebears: by the name of an input, the inputs whose place it takes.
        vanished: what is kept aside.
        spoken_of: ids of findings that decisions and other parts of the study speak of.
        sources: the sources of the study.
        carry: whether decisions move to the findings that likely took the place of others.
    """

    table: str
    file: str
    old: OldTable
    spools: list[Spool]
    forebears: dict[str, tuple[str, ...]]
    vanished: Vanished
    spoken_of: frozenset[str]
    sources: SourcesTable
    carry: bool
    done: Filled = attrs.field(factory=Filled)
    codes: Counter[str] = attrs.field(factory=Counter)

    @property
    def is_needed(self) -> bool:
        """Whether there is anything that the table holds, or held."""
        return any(True for _ in self.ids())

    def ids(self) -> Iterator[str]:
        """The ids of all findings that it will hold."""
        yield from (id for spool in self.spools for id in spool.ids)
        yield from self.old.ids()

    def write(self, file: TextIO) -> None:
        """Writes the table, and keeps aside what is to be kept."""
        self._look_for_the_gone()
        file.write("\ufeff")
        columns = list(self.old.shape.columns)
        given_back = [name for id in self._returning() for name in self._own_columns(id)]
        columns += [name for name in dict.fromkeys(given_back) if name not in columns]
        told = (
            [guarded(text) if (text := line.get(name)) else "" for name in columns]
            for line in self._lines()
        )
        write_rows(file, itertools.chain([columns], told), self.old.shape.delimiter)

    def kept(self, inputs: tuple[Input, ...]) -> Kept:
        """What there is to tell of it.

        Args:
            inputs: what was read into it.
        """
        done = self.done
        return Kept(
            file=self.file,
            inputs=inputs,
            new=tuple(done.new),
            changed=tuple(done.changed),
            same=done.same,
            vanished=tuple(done.vanished),
            kept_aside=tuple(done.kept_aside),
            returned=tuple(done.returned),
            clashes=tuple(done.clashes),
            successors=tuple(done.successors.items()),
            carried=tuple(done.carried.items()),
            replaced=tuple(done.replaced),
            others=done.others,
        )

    def _look_for_the_gone(self) -> None:
        """Finds what the inputs have no longer, and what may have taken its place."""
        now = {id for spool in self.spools for id in spool.ids}
        gone: dict[str, Line] = {}
        for spool in self.spools:
            for name in (spool.name, *self.forebears[spool.name]):
                for id in self.old.inputs.get(name, ()):
                    if id in now:
                        continue
                    self.done.vanished.append(id)
                    lines = self.old.lines_of(id)
                    if id in self.spoken_of or is_touched(lines):
                        self.done.kept_aside.append(id)
                        self.vanished.keep(self.table, id, lines)
        for id in self.vanished.of_table(self.table):
            if id not in now:
                gone[id] = self.vanished.lines_of(id)[0]
        if gone:
            self.done.successors = successors(gone, self._undecided())
        if self.carry:
            self.done.carried, self.done.successors = self.done.successors, {}

    def _undecided(self) -> Iterator[Line]:
        """The findings of the inputs about which nothing was decided."""
        for spool in self.spools:
            for line in spool.lines():
                before = self.old.lines_of(line["id"])
                if line["id"] not in self.spoken_of and not (before and is_touched(before)):
                    yield line

    def _returning(self) -> Iterator[str]:
        back = {new: old for old, new in self.done.carried.items()}
        for spool in self.spools:
            for id in spool.ids:
                if id in back or (id not in self.old and id in self.vanished):
                    yield back.get(id, id)

    def _own_columns(self, id: str) -> list[str]:
        return [name for line in self.vanished.lines_of(id) for name in line]

    def _lines(self) -> Iterator[Line]:
        """The lines of the table: its inputs in their order, then what was typed by hand."""
        fresh = {spool.name: spool for spool in self.spools}
        places = {old: name for name, olds in self.forebears.items() for old in olds}
        names = dict.fromkeys(places.get(name, name) for name in [*self.old.inputs, *fresh])
        for name in names:
            if name in fresh:
                yield from self._of_input(fresh[name])
                continue
            self.done.others += len(self.old.inputs[name])
            for id in self.old.inputs[name]:
                yield from self.old.lines_of(id)
        now = {id for spool in self.spools for id in spool.ids}
        for id in self.old.by_hand:
            if id not in now:
                self.done.others += 1
                yield from self.old.lines_of(id)

    def _of_input(self, spool: Spool) -> Iterator[Line]:
        back = {new: old for old, new in self.done.carried.items()}
        self.done.replaced += [(old, spool.name) for old in self.forebears[spool.name]]
        for held in spool.lines():
            id = held["id"]
            held["perspective"] = self.sources.stakeholder(held["perspective"])
            self.codes.update(code for code in held["codes"].split("; ") if code)
            found = merged(self._before(id, back), held, spool.name)
            self._count(id, changed=found.changed)
            if found.clashes:
                self.done.clashes.append((id, found.clashes))
            yield from found.lines

    def _before(self, id: str, back: dict[str, str]) -> list[Line]:
        """The lines that a finding had: in the table, or kept aside."""
        if id in back:
            lines = self.vanished.lines_of(back[id])
            self.vanished.give_back(back[id])
            return lines
        if id not in self.old and id in self.vanished:
            lines = self.vanished.lines_of(id)
            self.vanished.give_back(id)
            self.done.returned.append(id)
            return lines
        return self.old.lines_of(id)

    def _count(self, id: str, *, changed: bool) -> None:
        if id in self.done.returned[-1:]:
            return
        if id not in self.old:
            self.done.new.append(id)
        elif changed:
            self.done.changed.append(id)
        else:
            self.done.same += 1
