"""Ids turned into names: what a statement says of its codes, coders, notes and speaker."""

import re
from collections.abc import Iterator

from ssm.findings.importing.items import Statement, Unread
from ssm.findings.importing.refi.passages import Passage
from ssm.findings.importing.refi.sources import Source
from ssm.findings.importing.refi.survey import Survey

__all__ = ["Told"]

_MADE_NAME = re.compile(r"\w*[\s:#]*[\d:.,\s–-]*", re.ASCII)
_KEYLESS = ("qualcoder", "atlas")
_SHORTEST = 3


class Told:
    """Turns what a selection refers to into what a statement says.

    Attributes:
        turns: stretches of the text at hand that are those of a case: start, end, name.
        again: how many selections mark a passage that another one marks.
    """

    def __init__(self, known: Survey) -> None:
        self.turns: list[tuple[int, int, str]] = []
        self.again = 0
        self._heard: tuple[Source | None, tuple[str, ...]] = (None, ())
        self._known = known
        self._linked = known.notes.linked()
        self._cased = known.cases.by_selection()
        self._has_keys = not any(tool in known.origin.lower() for tool in _KEYLESS)
        self._given: set[str] = set()

    def cases(self, passage: Passage) -> tuple[str, ...]:
        """The cases that a selection itself belongs to."""
        coded = [self._known.cased[guid] for guid in passage.codes if guid in self._known.cased]
        return tuple(dict.fromkeys((*self._cased.get(passage.guid, ()), *coded)))

    def is_membership(self, passage: Passage) -> bool:
        """Whether the codes of a whole source only say whose it is."""
        return passage.whole and all(guid in self._known.cased for guid in passage.codes)

    def who(self, source: Source) -> tuple[str, ...]:
        """The cases that a source as a whole belongs to; found once for the source at hand."""
        if self._heard[0] is not source:
            self._heard = (source, self._who(source))
        return self._heard[1]

    def _who(self, source: Source) -> tuple[str, ...]:
        wholes = [p for part in source.parts for p in part.passages if p.whole]
        coded = [
            self._known.cased[guid]
            for passage in (*wholes, *(p for p in source.loose if p.whole))
            for guid in passage.codes
            if guid in self._known.cased
        ]
        return tuple(dict.fromkeys((*self._known.cases.with_source(source.guid), *coded)))

    def unknown_codes(self, passage: Passage, where: str) -> Iterator[Unread]:
        """The codes of a selection that the project does not list."""
        for guid in passage.codes:
            if self._known.codes.name(guid) is None and guid not in self._known.cased:
                why = f"the codebook has no code with the id {guid!r}"
                hint = "give it the code again in the coding tool"
                yield Unread(what="code", where=where, why=why, hint=hint)

    def statement(
        self,
        passage: Passage,
        where: str,
        source: Source,
        text: str,
        place: tuple[str, int, int, str] | None = None,
    ) -> Statement:
        """A selection as a statement.

        Args:
            passage: the selection.
            where: where it stands, for people.
            source: the source that it is in.
            text: its words.
            place: the document, the first code point, the one after the last, and the hash.
        """
        name, start, end, digest = place or (source.name, None, None, None)
        return Statement(
            text=text,
            where=where,
            key=self._key(passage.guid),
            document=name,
            start=start,
            end=end,
            digest=digest,
            source=self._source(passage, source, start, end),
            codes=tuple(self._codes(passage)),
            coders=tuple(c for guid in passage.coders if (c := self._known.coder(guid))),
            note=self._note(passage, text),
        )

    def words(self, passage: Passage) -> str | None:
        """What can be told of a selection that has no words: its label and its codes."""
        codes = "; ".join(self._codes(passage))
        parts = [passage.name, f"coded {codes}" if codes else "", *passage.remarks]
        return " – ".join(part for part in parts if part) or None

    def _key(self, guid: str) -> str | None:
        """The id of a selection; None where it has none, or one that another had before it."""
        if not guid or not self._has_keys or guid in self._given:
            return None
        self._given.add(guid)
        return guid

    def _codes(self, passage: Passage) -> Iterator[str]:
        for guid in passage.codes:
            name = self._known.codes.name(guid)
            if name is not None and guid not in self._known.cased:
                yield name

    def _source(self, passage: Passage, source: Source, start: int | None, end: int | None) -> str:
        """Who was heard: the case of the selection, of what it lies in, or of the source."""
        own = self.cases(passage)
        if len(own) == 1:
            return own[0]
        if start is not None and end is not None and not own:
            round_ = [(b - a, who) for a, b, who in self.turns if a <= start and end <= b]
            if round_:
                size = min(size for size, _ in round_)
                names = {who for length, who in round_ if length == size}
                if len(names) == 1:
                    return names.pop()
        whole = self.who(source)
        return whole[0] if len(whole) == 1 and not own else source.name

    def _note(self, passage: Passage, text: str) -> str | None:
        """What was written to a selection: its label, remarks and notes."""
        guids = (*passage.notes, *(self._linked.get(passage.guid, ()) if passage.guid else ()))
        notes = [self._known.notes.text(guid) for guid in dict.fromkeys(guids)]
        label = passage.name if _says_more(passage.name, text) else ""
        told = dict.fromkeys(t for t in (label, *passage.remarks, *notes) if t)
        return "\n".join(told) or None


def _says_more(label: str, text: str) -> bool:
    """Whether the label of a selection is more than its words or a number."""
    begun = label.rstrip(".… ")
    words = " ".join(text.split())
    return (
        len(begun) >= _SHORTEST
        and not _MADE_NAME.fullmatch(label)
        and not words.startswith(begun)
        and "".join(begun.split()) not in "".join(words.split())
    )
