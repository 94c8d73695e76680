"""Codings of a QualCoder project that no statement can be made of, each with its reason."""

from collections.abc import Iterator

from ssm.findings.importing.items import Unread
from ssm.findings.importing.qualcoder.codes import Codes
from ssm.findings.importing.qualcoder.data import Filed, number, records
from ssm.findings.safe.sqlite import Database, Value, as_text

__all__ = ["Annotations", "of_no_source", "of_pictures_and_recordings"]

_LOST = """
    select code_text.rowid, code_text.seltext from code_text
    left join source on source.id = code_text.fid where source.id is null order by code_text.rowid
"""
_KINDS = (
    ("code_image", "imid", "picture", "a part of a picture has no words"),
    ("code_av", "avid", "recording", "a part of a recording has no words"),
)
_HINT = "code its transcript, or describe it in a note"


class Annotations:
    """What is noted on places of a source, without a code."""

    def __init__(self, base: Database, filed: Filed, name: str) -> None:
        """Read them.

        Args:
            base: the database.
            filed: the source.
            name: its name in messages.
        """
        self._name = name
        self.notes: dict[tuple[object, object], list[str]] = {}
        for row in records(base, "annotation", filed.id):
            memo = as_text(row.get("memo"))
            if memo.strip():
                self.notes.setdefault((row.get("pos0"), row.get("pos1")), []).append(memo)

    def left(self, used: set[tuple[object, object]]) -> Iterator[Unread]:
        """Those whose place no statement has."""
        for place, memos in self.notes.items():
            if place not in used:
                where = f"{self._name}, from {place[0]!r} to {place[1]!r}"
                for memo in memos:
                    why = "it is a note on a passage without a code"
                    hint = "code the passage, if it is a statement"
                    yield Unread(what="annotation", where=where, why=why, hint=hint, words=memo)


def of_no_source(base: Database) -> Iterator[Unread]:
    """Codings whose source is not in the file."""
    for id_, words in base.rows(_LOST):
        yield Unread(
            what="statement",
            where=f"coding {as_text(id_)}",
            why="its source is not in the file",
            words=as_text(words) or None,
        )


def of_pictures_and_recordings(
    base: Database, codes: Codes, names: dict[Value, str]
) -> Iterator[Unread]:
    """Codings of parts of pictures and recordings.

    Args:
        base: the database.
        codes: the names of codes.
        names: the names of sources by their numbers.
    """
    for table, key, what, why in _KINDS:
        for row in records(base, table):
            name = names.get(row.get("id"), "a source that is not in the file")
            told = [codes.name(row.get("cid")) or "", as_text(row.get("memo"))]
            yield Unread(
                what=what,
                where=f"{name}{_part(row)}, coding {as_text(row.get(key))}",
                why=why,
                hint=_HINT,
                words=": ".join(each for each in told if each.strip()) or None,
            )


def _part(row: dict[str, Value]) -> str:
    """The part of a recording, in seconds; nothing for a picture."""
    start, end = number(row.get("pos0")), number(row.get("pos1"))
    if start is None or end is None:
        return ""
    return f" from {start // 1000} s to {end // 1000} s"
