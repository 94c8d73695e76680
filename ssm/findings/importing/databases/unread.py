"""Codings of a project that no statement can be made of, each with its reason."""

from collections.abc import Iterator

from ssm.findings.importing.databases.codes import Codes
from ssm.findings.importing.databases.rows import Filed, Held, number
from ssm.findings.importing.items import Unread
from ssm.findings.safe.sqlite import Value, as_text

__all__ = ["Annotations", "of_no_source", "of_pictures_and_recordings"]

_KINDS = (
    ("code_image", "imid", "picture", "a part of a picture has no words"),
    ("code_av", "avid", "recording", "a part of a recording has no words"),
)
_NOWHERE = "a source that is not in the file"
_HINT = "code its transcript, or describe it in a note"


class Annotations:
    """What is noted on places of a source, without a code."""

    def __init__(self, held: Held, filed: Filed) -> None:
        """Read them."""
        self._name = filed.name
        self.notes: dict[tuple[object, object], list[str]] = {}
        for row in held.rows("annotation", filed.id):
            memo, place = (
                as_text(row.get("memo")),
                (number(row.get("pos0")), number(row.get("pos1"))),
            )
            if memo.strip():
                self.notes.setdefault(place, []).append(memo)

    def left(self, used: set[tuple[object, object]]) -> Iterator[Unread]:
        """Those whose place no statement has."""
        for place, memos in self.notes.items():
            if place not in used:
                where = f"{self._name}, from {place[0]!r} to {place[1]!r}"
                for memo in memos:
                    why = "it is a note on a passage without a code"
                    hint = "code the passage, if it is a statement"
                    yield Unread(what="annotation", where=where, why=why, hint=hint, words=memo)


def of_no_source(held: Held) -> Iterator[Unread]:
    """Codings whose source is not in the file."""
    for row in held.rows("lost"):
        yield Unread(
            what="statement",
            where=f"coding {as_text(row.get('ctid'))}",
            why="its source is not in the file",
            words=as_text(row.get("seltext")) or None,
        )


def of_pictures_and_recordings(
    held: Held, codes: Codes, names: dict[Value, str]
) -> Iterator[Unread]:
    """Codings of parts of pictures and recordings.

    Args:
        held: the project.
        codes: the names of codes.
        names: the names of sources by their numbers.
    """
    for table, key, what, why in _KINDS:
        for row in held.rows(table):
            name = as_text(row.get("name")) or names.get(row.get("id"), _NOWHERE)
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
