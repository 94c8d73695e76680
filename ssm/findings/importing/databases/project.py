"""A project of a tool read into items: each coded passage is a statement."""

from collections.abc import Iterator
from pathlib import Path

import attrs

from ssm.findings.cut import fingerprint
from ssm.findings.importing.databases.codes import Codes
from ssm.findings.importing.databases.heard import Heard, Span, narrowest
from ssm.findings.importing.databases.passages import Passage, passages, statements_of
from ssm.findings.importing.databases.places import Places
from ssm.findings.importing.databases.rows import Coding, Filed, Held, Tool
from ssm.findings.importing.databases.unread import (
    Annotations,
    of_no_source,
    of_pictures_and_recordings,
)
from ssm.findings.importing.importer import How
from ssm.findings.importing.items import Document, Item, Remark, SourceNote, Statement, marked_again
from ssm.findings.offsets import Selected, Selection, settle
from ssm.findings.safe.sqlite import Value, as_text, database

__all__ = ["items_of"]


def items_of(path: Path, tool: Tool, how: How) -> Iterator[Item]:
    """The codes, documents and coded passages of a project, source by source.

    Args:
        path: its database.
        tool: the tool that it is of.
        how: how it is to be read.

    Raises:
        UnreadableError: it is no project of the tool, or is damaged.
    """
    with database(path, tool.needs) as base:
        yield from _Project(Held(base, tool), how).items()


class _Project:
    """One project while it is read."""

    def __init__(self, held: Held, how: How) -> None:
        self._held, self._how = held, how
        self._codes, self._heard = Codes(held), Heard(held)
        told = how.offsets or ""
        self._settled = settle(_selected(held), origin=held.tool.name, told=told)
        self._names: dict[Value, str] = {}
        self._turns = 0
        self._again = 0

    def items(self) -> Iterator[Item]:
        """Everything in the project, in its order."""
        yield from self._told()
        yield from self._codes.items()
        yield from self._heard.of_cases()
        total = sum(1 for _ in self._held.files())
        for done, filed in enumerate(self._held.files(), start=1):
            self._names[filed.id] = filed.name
            yield from self._source(filed)
            self._how.progress(done, total)
        yield from marked_again(self._again)
        yield from of_pictures_and_recordings(self._held, self._codes, self._names)
        yield from of_no_source(self._held)
        yield from self._left()

    def _told(self) -> Iterator[Remark]:
        for row in self._held.rows("project"):
            about = as_text(row.get("about")) or self._held.tool.name
            version = as_text(row.get("databaseversion")) or "unknown"
            yield Remark(f"a project of {about}, database version {version}")
            break
        if self._settled.of and self._settled.certain:
            yield Remark(self._settled.remark)
        elif self._settled.of:
            yield Remark(
                "positions are counted in more than one way in this project; each coding is held"
                " to the words that are stored with it"
            )

    def _source(self, filed: Filed) -> Iterator[Item]:
        """A source, what is known of it, and its passages."""
        spans = self._heard.spans(filed)
        note = self._heard.of_file(filed, filed.name, spans)
        digest = None if filed.text is None else fingerprint(filed.text)
        yield Document(name=filed.name, digest=digest, text=filed.text)
        if note is not None:
            yield note
        places = Places(filed, self._settled)
        annotations = Annotations(self._held, filed)
        coded = list(self._held.codings(filed))
        turns = [turn for each in coded if (turn := self._turn(each)) is not None]
        self._turns += len(turns)
        found = passages([each for each in coded if not self._marks(each)], places)
        used: set[tuple[object, object]] = set()
        for passage, item in statements_of(found, self._codes, annotations.notes):
            used |= {(each.start, each.end) for each in passage.codings}
            if isinstance(item, Statement):
                self._again += len(passage.codings) - 1
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
        source, speaker = narrowest(spans, passage.first), narrowest(turns, passage.first)
        if source is None and speaker and self._how.speakers:
            source = f"{filed.name}: {speaker}"
        known = note if note and source else SourceNote(name=filed.name)
        return attrs.evolve(
            item,
            document=filed.name,
            digest=digest,
            source=source,
            perspective=known.perspective,
            method=known.method,
            date=known.date,
            speaker=speaker,
        )

    def _turn(self, coding: Coding) -> Span | None:
        """What a coding that marks a speaker says of who speaks."""
        if not self._marks(coding) or coding.start is None or coding.end is None:
            return None
        return Span(coding.start, coding.end, self._codes.name(coding.code) or "")

    def _marks(self, coding: Coding) -> bool:
        """Whether a coding only marks who speaks."""
        speakers = self._held.tool.speakers
        return speakers is not None and coding.coder == speakers

    def _left(self) -> Iterator[Remark]:
        if self._turns:
            yield Remark(
                f"{self._turns} turns marked by speaker say who speaks in the passages inside,"
                " and are no statements themselves"
            )
        if self._codes.unknown:
            listed = ", ".join(sorted(self._codes.unknown))
            yield Remark(f"codes that are not in the codebook were left out, by number: {listed}")


def _selected(held: Held) -> Iterator[Selected]:
    """The sources with their codings, to find out how positions are counted."""
    for filed in held.files():
        if filed.text is not None:
            chosen = [
                Selection(each.start, each.end, each.words or None)
                for each in held.codings(filed)
                if each.start is not None and each.end is not None
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
