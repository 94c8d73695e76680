"""Rows that speak of one passage, brought together: one statement, with all of its codes.

Coding tools write a row for each passage and code, often sorted by code, so that the rows
of one passage lie far apart. A table is therefore gone through twice: once to learn which
passages have several rows, remembering a few bytes a row, and once to make statements.
"""

import hashlib
from collections.abc import Iterable, Iterator

import attrs

from ssm.findings.importing.items import Statement, Unread
from ssm.findings.importing.tables.plans import Plan
from ssm.findings.importing.tables.rows import Row
from ssm.findings.importing.tables.statements import Maker

__all__ = ["Joiner"]

_BRIEF = 16


@attrs.frozen
class _Part:
    """What one row says of its passage: a stand-in for its words, its codes and coders."""

    words: bytes | str | None
    codes: tuple[str, ...]
    coders: tuple[str, ...]

    def given(self) -> set[tuple[str, str]]:
        """Which coder gave which code."""
        return {(who, what) for who in self.coders or ("",) for what in self.codes or ("",)}


@attrs.define
class _Group:
    """The rows that are one statement, in their order."""

    parts: list[_Part]

    def takes(self, part: _Part, *, by_id: bool) -> bool:
        """Whether another row is of the same statement."""
        words = self.parts[0].words
        if words is None:
            return False
        if by_id:
            return part.words in (None, words)
        return part.words is not None and not any(
            held.given() & part.given() for held in self.parts
        )


@attrs.define
class _Passage:
    """The later rows of a passage, and, once its first row is met, which are one statement."""

    later: list[_Part] = attrs.field(factory=list)
    opening: dict[int, _Group] = attrs.field(factory=dict)
    met: int = 0

    def settle(self, first: _Part, *, by_id: bool) -> None:
        """Finds out which of the rows open a statement."""
        groups: list[_Group] = []
        for at, part in enumerate([first, *self.later]):
            group = next((each for each in groups if each.takes(part, by_id=by_id)), None)
            if group is None:
                groups.append(_Group([part]))
                self.opening[at] = groups[-1]
            else:
                group.parts.append(part)
        self.later = []


class Joiner:
    """Makes statements of rows, one for each passage.

    With an id, the rows of one id are one passage if they have the same words. Without
    one, they are rows with the same words in the same place, unless the same coder gave
    the same code twice: then the words stand there twice.
    """

    def __init__(self, plan: Plan, maker: Maker) -> None:
        """How rows are told apart.

        Args:
            plan: what the columns are for.
            maker: what makes statements of single rows.
        """
        self._maker = maker
        self._columns = tuple(plan.fields[field] for field in plan.joins)
        self._text = plan.fields["text"]
        self._by_id = plan.joins == ("id",)
        self._passages: dict[bytes | str, _Passage] = {}
        self._taken_in = 0
        self._renamed = 0

    def learn(self, rows: Iterable[Row | Unread]) -> None:
        """Goes through a table to learn which passages have several rows."""
        seen: set[bytes | str] = set()
        add, key_of = seen.add, self._key
        for row in rows:
            if isinstance(row, Unread):
                continue
            key = key_of(row[1])
            if not key:
                continue
            if key in seen:
                self._passages.setdefault(key, _Passage()).later.append(self._part(row[1]))
            else:
                add(key)

    def of(self, rows: Iterable[Row | Unread]) -> Iterator[Statement | Unread]:
        """The statements of a table, in the order of their first rows."""
        passages, key_of, make = self._passages, self._key, self._maker.of
        for row in rows:
            if isinstance(row, Unread):
                yield row
                continue
            passage = passages.get(key_of(row[1])) if passages else None
            if passage is None:
                yield from make(*row)
            else:
                yield from self._joined(row, passage)

    def remarks(self) -> Iterator[str]:
        """What was brought together, as sentences for people."""
        if self._taken_in:
            yield (
                f"{_rows(self._taken_in)} more of the passage of an earlier row, such as "
                "another code; each passage is one statement."
            )
        if self._renamed:
            yield (
                f"{_rows(self._renamed)} other words under the id of an earlier row; "
                "each is a statement with an id of its own."
            )

    def _joined(self, row: Row, passage: _Passage) -> Iterator[Statement | Unread]:
        if not passage.met:
            passage.settle(self._part(row[1]), by_id=self._by_id)
        at, group = passage.met, passage.opening.get(passage.met)
        passage.met += 1
        if group is None:
            self._taken_in += 1
            return
        for item in self._maker.of(*row):
            yield self._completed(item, group, at) if isinstance(item, Statement) else item

    def _completed(self, item: Statement, group: _Group, at: int) -> Statement:
        codes = tuple(dict.fromkeys(code for part in group.parts for code in part.codes))
        coders = tuple(dict.fromkeys(coder for part in group.parts for coder in part.coders))
        key = item.key
        if self._by_id and at:
            self._renamed += 1
            key = f"{key}-{at + 1}"
        return attrs.evolve(item, codes=codes, coders=coders, key=key)

    def _key(self, cells: list[str]) -> bytes | str:
        """A short stand-in for what the rows of one passage share; empty for none."""
        if self._by_id:
            id = cells[self._columns[0]]
            return id if len(id) <= _BRIEF else _short(id)
        return _short("\x1f".join([cells[n] for n in self._columns]))

    def _part(self, cells: list[str]) -> _Part:
        words = cells[self._text]
        spoken = words.strip() and self._maker.other(cells) is None
        short = _short(words) if spoken else None
        return _Part(short, self._maker.codes(cells), self._maker.coders(cells))


def _short(text: str) -> bytes | str:
    if len(text) <= _BRIEF:
        return text
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()


def _rows(count: int) -> str:
    return "1 row has" if count == 1 else f"{count} rows have"
