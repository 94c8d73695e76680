"""Sources and codings as a database keeps them, whichever tool it is of.

A tool gives a query for each kind of row, with the columns named as QualCoder names
them; what its file lacks is taken as empty.
"""

from collections.abc import Iterator, Mapping

import attrs

from ssm.findings.safe.sqlite import Database, Value, as_text

__all__ = ["Coding", "Filed", "Held", "Tool", "number"]

_LINE_END = "\u2029"


@attrs.frozen(kw_only=True)
class Tool:
    """A tool that keeps its projects in a database.

    Attributes:
        name: as people know it.
        needs: the tables and columns without which a file is none of its projects.
        queries: by kind of row, the tables that it comes from and the query.
        speakers: the coder whose codings only mark who speaks.
    """

    name: str
    needs: Mapping[str, tuple[str, ...]]
    queries: Mapping[str, tuple[str, str]]
    speakers: str | None = None


@attrs.frozen
class Filed:
    """A source: a text, or a picture or recording that has none.

    Attributes:
        id: its number.
        name: its name.
        text: its text without a byte-order mark; None where it has none.
        mark: whether the text began with one.
        memo: what is noted of it.
    """

    id: Value
    name: str
    text: str | None = attrs.field(repr=False)
    mark: bool
    memo: str


@attrs.frozen
class Coding:
    """One code on one passage by one coder.

    Attributes:
        id: its number; None where the tool keeps none that lasts.
        code: the number of its code.
        start: where it starts, as the tool counts.
        end: where it ends.
        words: the words that are stored with it, line ends as such.
        coder: who coded.
        memo: what is noted of it.
        important: whether it is flagged.
    """

    id: Value
    code: Value
    start: int | None
    end: int | None
    words: str
    coder: str
    memo: str
    important: bool


@attrs.frozen
class Held:
    """A project of a tool: its rows, kind by kind."""

    base: Database
    tool: Tool

    def rows(self, kind: str, *values: Value) -> Iterator[dict[str, Value]]:
        """The rows of a kind; none where the file has no table for it."""
        tables, query = self.tool.queries.get(kind, ("", ""))
        if query and all(self.base.has(table) for table in tables.split()):
            yield from self.base.records(query, *values)

    def files(self) -> Iterator[Filed]:
        """The sources, one by one."""
        for row in self.rows("source"):
            text = row.get("fulltext")
            held = text if isinstance(text, str) else None
            mark = held is not None and held.startswith("\ufeff")
            yield Filed(
                id=row.get("id"),
                name=as_text(row.get("name")) or f"source {as_text(row.get('id'))}",
                text=held[1:] if held is not None and mark else held,
                mark=mark,
                memo=as_text(row.get("memo")),
            )

    def codings(self, filed: Filed) -> Iterator[Coding]:
        """The codings of a source, in the order of its text."""
        for row in self.rows("code_text", filed.id):
            yield Coding(
                id=row.get("ctid"),
                code=row.get("cid"),
                start=number(row.get("pos0")),
                end=number(row.get("pos1")),
                words=as_text(row.get("seltext")).replace(_LINE_END, "\n"),
                coder=as_text(row.get("owner")),
                memo=as_text(row.get("memo")),
                important=number(row.get("important")) == 1,
            )


def number(value: Value) -> int | None:
    """A whole number, or None for whatever else a column holds.

    Example:
        >>> number(7), number(7.0), number(7.5), number("7")
        (7, 7, None, None)
    """
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if isinstance(value, int) else None
