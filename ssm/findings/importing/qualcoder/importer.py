"""QualCoder projects read into items: each coded passage is a statement."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import attrs

from ssm.errors import UnreadableError
from ssm.findings.cut import fingerprint
from ssm.findings.importing.importer import How, Probe
from ssm.findings.importing.items import Document, Item, Remark, SourceNote, Statement
from ssm.findings.importing.qualcoder.codes import Codes
from ssm.findings.importing.qualcoder.data import (
    NEEDS,
    SPEAKERS,
    Coding,
    Filed,
    codings,
    files,
    number,
    records,
)
from ssm.findings.importing.qualcoder.heard import Heard, Span, narrowest
from ssm.findings.importing.qualcoder.passages import Passage, items_of, passages
from ssm.findings.importing.qualcoder.places import Places
from ssm.findings.importing.qualcoder.unread import (
    Annotations,
    of_no_source,
    of_pictures_and_recordings,
)
from ssm.findings.offsets import Selected, Selection, settle
from ssm.findings.safe.sqlite import Database, Value, as_text, database, is_database

__all__ = ["QualCoder"]

_DATA, _ENDING, _ORIGIN = "data.qda", ".qda", "QualCoder"


class QualCoder:
    """The importer of QualCoder's project folders, and of the database inside."""

    name = "qualcoder"
    what = "QualCoder projects (a folder `.qda`, or the file `data.qda` inside)"

    def recognises(self, seen: Probe) -> bool:
        """Whether it is a project folder, or a database with QualCoder's tables."""
        if seen.path.is_dir():
            return seen.ending == _ENDING or (seen.path / _DATA).is_file()
        if not is_database(seen.head):
            return False
        if b"code_text" in seen.head and b"code_name" in seen.head:
            return True
        with contextlib.suppress(UnreadableError), database(seen.path, NEEDS):
            return True
        return False

    def read(self, seen: Probe, how: How) -> Iterator[Item]:
        """The codes, documents and coded passages, source by source.

        Raises:
            UnreadableError: there is no database inside, or it is damaged.
        """
        with database(_data(seen.path), NEEDS) as base:
            yield from _Project(base, how).items()


def _data(path: Path) -> Path:
    """The database of a project.

    Raises:
        UnreadableError: the folder has none.
    """
    if not path.is_dir():
        return path
    if not (path / _DATA).is_file():
        message = f"{path.name}: the folder has no {_DATA}; name the project's folder itself"
        raise UnreadableError(message, str(path))
    return path / _DATA


class _Project:
    """One project while it is read."""

    def __init__(self, base: Database, how: How) -> None:
        self._base, self._how = base, how
        self._codes, self._heard = Codes(base), Heard(base)
        self._settled = settle(_selected(base), origin=_ORIGIN, told=how.offsets or "")
        self._names: dict[Value, str] = {}
        self._turns = 0

    def items(self) -> Iterator[Item]:
        """Everything in the project, in its order."""
        yield from self._told()
        yield from self._codes.items()
        yield from self._heard.of_cases()
        ((total,),) = self._base.rows("select count(*) from source")
        for done, filed in enumerate(files(self._base), start=1):
            self._names[filed.id] = filed.name
            yield from self._source(filed)
            self._how.progress(done, number(total) or done)
        yield from of_pictures_and_recordings(self._base, self._codes, self._names)
        yield from of_no_source(self._base)
        yield from self._left()

    def _told(self) -> Iterator[Remark]:
        for row in records(self._base, "project"):
            about, version = as_text(row.get("about")), as_text(row.get("databaseversion"))
            yield Remark(
                f"a project of {about or _ORIGIN}, database version {version or 'unknown'}"
            )
            break
        if self._settled.of:
            yield Remark(self._settled.remark)

    def _source(self, filed: Filed) -> Iterator[Item]:
        """A source, what is known of it, and its passages."""
        spans = self._heard.spans(filed)
        note = self._heard.of_file(filed, filed.name, spans)
        digest = None if filed.text is None else fingerprint(filed.text)
        yield Document(name=filed.name, digest=digest, text=filed.text)
        if note is not None:
            yield note
        places = Places(filed, self._settled)
        annotations = Annotations(self._base, filed, filed.name)
        coded = list(codings(self._base, filed))
        turns = [turn for each in coded if (turn := self._turn(each)) is not None]
        self._turns += len(turns)
        found = passages([each for each in coded if each.coder != SPEAKERS], places)
        used: set[tuple[object, object]] = set()
        for passage, item in items_of(found, self._codes, annotations.notes):
            used |= {(each.start, each.end) for each in passage.codings}
            if isinstance(item, Statement):
                yield self._placed(item, passage, filed, digest, spans, turns, note)
            else:
                yield item
        yield from annotations.left(used)
        yield from _remarks(filed, places)

    def _placed(
        self,
        item: Statement,
        passage: Passage,
        filed: Filed,
        digest: str | None,
        spans: list[Span],
        turns: list[Span],
        note: SourceNote | None,
    ) -> Statement:
        """A statement with its document, and with whoever was heard there."""
        case = narrowest(spans, passage.first)
        return attrs.evolve(
            item,
            document=filed.name,
            digest=digest,
            source=case,
            perspective=note.perspective if note and case else None,
            method=note.method if note and case else None,
            date=note.date if note and case else None,
            speaker=narrowest(turns, passage.first),
        )

    def _turn(self, coding: Coding) -> Span | None:
        """What a coding of QualCoder's own speaker marks says of who speaks."""
        start, end = number(coding.start), number(coding.end)
        if coding.coder != SPEAKERS or start is None or end is None:
            return None
        return Span(start, end, self._codes.name(coding.code) or "")

    def _left(self) -> Iterator[Remark]:
        if self._turns:
            yield Remark(
                f"{self._turns} turns that QualCoder marked by speaker say who speaks in the"
                " passages inside, and are no statements themselves"
            )
        if self._codes.unknown:
            listed = ", ".join(sorted(self._codes.unknown))
            yield Remark(f"codes that are not in the codebook were left out, by number: {listed}")


def _selected(base: Database) -> Iterator[Selected]:
    """The sources with their codings, to find out how positions are counted."""
    for filed in files(base):
        if filed.text is not None:
            chosen = [
                Selection(each.start, each.end, each.words or None)
                for each in codings(base, filed)
                if isinstance(each.start, int) and isinstance(each.end, int)
            ]
            if chosen:
                yield Selected(filed.text, chosen, filed.mark)


def _remarks(filed: Filed, places: Places) -> Iterator[Remark]:
    if places.otherwise:
        yield Remark(
            f"{filed.name!r}: {places.otherwise} codings count positions otherwise than the rest;"
            " each was found by the words that are stored with it"
        )
    if places.lost:
        yield Remark(
            f"{filed.name!r}: {places.lost} codings have other words than stand at their place,"
            " as after an edit of the text; the words that were coded are taken, without a place"
        )
