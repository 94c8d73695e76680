"""What a QualCoder database holds, as it lies: sources, codings, codes and cases.

The tables have grown since 2019; what an older file lacks is taken as empty.
"""

from collections.abc import Iterator

import attrs

from ssm.findings.safe.sqlite import Database, Value, as_text

__all__ = ["NEEDS", "SPEAKERS", "Coding", "Filed", "codings", "files", "number", "records"]

NEEDS = {
    "source": ("id", "name", "fulltext"),
    "code_text": ("cid", "fid", "seltext", "pos0", "pos1", "owner"),
    "code_name": ("cid", "name"),
}
SPEAKERS = "\N{PUSHPIN} Speaker coding"
_QUERIES = {
    "code_text": "select * from code_text where fid = ? order by pos0, pos1, rowid",
    "case_text": "select * from case_text where fid = ? order by rowid",
    "annotation": "select * from annotation where fid = ? order by pos0, pos1, rowid",
    "code_name": "select * from code_name order by cid",
    "code_cat": "select * from code_cat order by catid",
    "cases": "select * from cases order by caseid",
    "attribute": "select * from attribute order by rowid",
    "code_image": "select * from code_image order by rowid",
    "code_av": "select * from code_av order by rowid",
    "project": "select * from project",
}
_LINE_END = "\u2029"


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
        id: its number; None in files from before 2021, which keep none.
        code: the number of its code.
        start: where it starts, as QualCoder counts.
        end: where it ends.
        words: the words that are stored with it, line ends as such.
        coder: who coded.
        memo: what is noted of it.
        important: whether it is flagged.
    """

    id: Value
    code: Value
    start: Value
    end: Value
    words: str
    coder: str
    memo: str
    important: bool


def files(base: Database) -> Iterator[Filed]:
    """The sources, one by one."""
    for row in base.records("select * from source order by id", "source"):
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


def codings(base: Database, filed: Filed) -> Iterator[Coding]:
    """The codings of a source in the order of its text."""
    for row in records(base, "code_text", filed.id):
        yield Coding(
            id=row.get("ctid"),
            code=row.get("cid"),
            start=row.get("pos0"),
            end=row.get("pos1"),
            words=as_text(row.get("seltext")).replace(_LINE_END, "\n"),
            coder=as_text(row.get("owner")),
            memo=as_text(row.get("memo")),
            important=number(row.get("important")) == 1,
        )


def records(base: Database, table: str, *values: Value) -> Iterator[dict[str, Value]]:
    """The rows of a table; none where an older file lacks it."""
    if base.has(table):
        yield from base.records(_QUERIES[table], table, *values)


def number(value: Value) -> int | None:
    """A whole number, or None for whatever else a column holds."""
    return value if isinstance(value, int) else None
