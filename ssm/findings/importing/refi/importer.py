"""REFI-QDA projects: recognised, walked through, and given as items."""

import contextlib
import re
from collections.abc import Callable, Iterable, Iterator

from ssm.findings.importing.importer import How, Probe
from ssm.findings.importing.items import Item, Remark, marked_again
from ssm.findings.importing.refi.box import Box, box_of
from ssm.findings.importing.refi.facts import Facts
from ssm.findings.importing.refi.mended import Mended
from ssm.findings.importing.refi.names import child_text
from ssm.findings.importing.refi.sources import Source
from ssm.findings.importing.refi.statements import statements
from ssm.findings.importing.refi.survey import Survey, survey
from ssm.findings.importing.refi.told import Told
from ssm.findings.importing.refi.walk import Watched, walk
from ssm.findings.offsets import Selected, Selection, Settled, settle

__all__ = ["RefiProject"]

_ENDINGS = (".qdpx", ".qde")
_XML = re.compile(rb"<(\w+:)?Project\b[^>]*QDA-XML:project")
_WALKS = 3
_CLEAN, _CLEANER = 0.75, 0.9


class RefiProject:
    """Projects in the exchange format of coding tools."""

    name = "refi-qda"
    what = (
        "projects that NVivo, ATLAS.ti, MAXQDA, QualCoder, Quirkos and other coding tools export "
        "in the exchange format REFI-QDA (`.qdpx`, or `.qde` with a folder `sources` beside it)"
    )

    def recognises(self, seen: Probe) -> bool:
        """Whether an input is a project, by its ending or by what it begins with."""
        if seen.path.is_dir():
            with contextlib.suppress(OSError):
                return sum(each.suffix.lower() == ".qde" for each in seen.path.iterdir()) == 1
            return False
        packed = seen.head.startswith(b"PK") and b".qde" in seen.head.lower()
        return (
            seen.ending in _ENDINGS
            or packed
            or _XML.search(seen.head.replace(b"\0", b"")) is not None
        )

    def read(self, seen: Probe, how: How) -> Iterator[Item]:
        """The codes, sources and statements of a project, in its order.

        Raises:
            UnreadableError: it holds no sound project, or is refused.
        """
        with box_of(seen.path) as box:
            yield from _Project(box, how).items()


class _Project:
    """One run over a project."""

    def __init__(self, box: Box, how: How) -> None:
        self._box = box
        self._how = how
        self._total = max(1, _WALKS * box.size())
        self._done = 0
        self._facts: dict[str, Facts] = {}

    def items(self) -> Iterator[Item]:
        with self._box.project() as file:
            mended = Mended(Watched(file, self._tell(0)))
            known = survey(self._box, mended)
        if mended.lost:
            yield Remark(f"signs that XML cannot hold are read as \ufffd ({mended.lost} in all)")
        yield from known.codes.items(known.cased, known.notes.text)
        told = Told(known)
        for case in known.cases.names():
            self._gather(case, known.cases.of_case(case))
        settled = settle(
            self._selected(known, told), origin=known.origin, told=self._how.offsets or ""
        )
        settled, last = self._last_counted(known, settled)
        if settled.of:
            yield Remark(settled.remark)
        if last:
            yield Remark("the end of a selection is the place of its last character here")
        for name, facts in self._facts.items():
            note = facts.note(name)
            if note is not None:
                yield note
        for source in self._walk(known, 2):
            yield from statements(source, known, settled, told, last)
        yield from marked_again(told.again)
        yield from known.unread()
        yield from known.notes.unread()

    def _tell(self, number: int) -> Callable[[int], None]:
        before = number * self._total // _WALKS
        return lambda done: self._how.progress(min(before + done, self._total), self._total)

    def _walk(self, known: Survey, number: int) -> Iterator[Source]:
        return walk(self._box, known, self._how.encoding, self._tell(number))

    def _selected(self, known: Survey, told: Told) -> Iterator[Selected]:
        """The texts with their selections; what is known of the sources is kept on the way."""
        for source in self._walk(known, 1):
            whole = told.who(source)
            name = whole[0] if len(whole) == 1 else source.name
            self._gather(name, _values(source, known, whole if len(whole) > 1 else ()))
            yield from _selections(source, 0)

    def _last_counted(self, known: Survey, settled: Settled) -> tuple[Settled, int]:
        """Whether the end of a selection is that of its last character, not the one after.

        The standard can be read so; then many selections end inside words, and nearly all
        of them between words one position later.
        """
        if self._how.offsets or settled.of == 0 or settled.clean >= _CLEAN * settled.of:
            return settled, 0
        later = (each for source in self._walk(known, 1) for each in _selections(source, 1))
        other = settle(later, origin=known.origin)
        return (other, 1) if other.clean >= _CLEANER * other.of else (settled, 0)

    def _gather(self, name: str, values: Iterable[tuple[str, str]]) -> None:
        """Keeps what is known of one who was heard."""
        facts = self._facts.setdefault(name, Facts())
        for trait, value in values:
            facts.add(trait, value)


def _values(source: Source, known: Survey, cases: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """What is known of a source: its own attributes, sets that it is in, cases, memos."""
    yield from known.cases.values(source.element)
    yield "description", " ".join(child_text(source.element, "Description").split())
    yield from known.cases.of_source(source.guid)
    for case in cases:
        yield "case", case
    for guid in source.memos:
        yield "memo", " ".join(known.notes.text(guid).split())


def _selections(source: Source, last: int) -> Iterator[Selected]:
    for part in source.parts:
        if part.text is not None:
            chosen = [
                Selection(each.start, each.end + last, name=each.name or None)
                for each in part.passages
                if each.fault is None and not each.whole
            ]
            if chosen:
                yield Selected(part.text.text, chosen, part.text.mark)
