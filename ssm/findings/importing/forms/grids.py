"""Tables of a form: a row of a model in each line, and columns whose heads are known."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

import attrs

from ssm.findings.forms.marks import HEAD, REF
from ssm.findings.forms.ticks import HAPPENS, JUDGED, ticked
from ssm.findings.importing.forms.filled import Filled, Head
from ssm.findings.importing.items import Unread
from ssm.model.nearest import did_you_mean

__all__ = ["FIELDS", "Grid", "is_header", "pipe_cells"]

FIELDS = ("happens", "how", "who", "judged", "words")
"""What a group can say of a row."""

_ASKED = ("ref", "part", "question", "because", "the model asks", *HEAD)
"""Columns that say what is asked, and of whom."""

_WORDS = {"in their words": "words", "in your words": "words", "answer": "words"}
_PIPE = re.compile(r"(?<!\\)\|")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]<>#|~$&])")
_BREAK = re.compile(r"\s*<br\s*/?>\s*")


@attrs.define
class Grid:
    """One table while its lines are read; it knows its columns once it has met their heads.

    A head is `happens`, or `nurses/happens` where several groups have columns.
    """

    columns: tuple[tuple[str, str], ...] = ()
    headless: bool = False

    def row(self, cells: Sequence[str], head: Head, where: str) -> Iterator[Filled | Unread]:
        """What one line says.

        Args:
            cells: the texts.
            head: what is known of the conversation.
            where: where the line stands, for people.
        """
        if is_header(cells):
            self.columns = tuple(_column(" ".join(cell.split()).lower()) for cell in cells)
            return
        if not self.columns:
            if not self.headless and _is_answered(cells):
                self.headless = True
                yield _headless(where)
            return
        for name, text in zip_longest(self.columns, cells, fillvalue=""):
            if text.strip() and (not name or name[1] not in (*FIELDS, *_ASKED)):
                yield _beside(text, where)
        held: dict[str, dict[str, str]] = {}
        ref = ""
        for (group, field), text in zip(self.columns, cells, strict=False):
            if field == "ref":
                ref = text.strip()
            elif text.strip():
                held.setdefault(group, {})[field] = text
        said = held.pop("", {})
        own = {field: said.pop(field).strip() for field in HEAD if field in said}
        if any(field in said for field in FIELDS):
            held[""] = said
        asked = [(group, of) for group, of in held.items() if any(f in of for f in FIELDS)]
        if REF.fullmatch(ref) is None:
            if asked:
                yield _unnamed(ref, where)
            return
        for group, of in asked:
            whose = group or ("" if "perspective" in own else head.perspective)
            yield from _filled(ref, whose, of, attrs.evolve(head, **own), where)


def is_header(cells: Sequence[str]) -> bool:
    """Whether a line says what the columns are.

    Example:
        >>> is_header(["Row", "the model asks", "happens"]), is_header(["day/1", "", "yes"])
        (True, False)
    """
    return any(cell.strip().lower() in ("ref", "row") for cell in cells)


def pipe_cells(line: str) -> list[str]:
    r"""The cells of a line of a table in Markdown.

    Example:
        >>> pipe_cells("| a | b \\| c | two<br>lines |")
        ['a', 'b | c', 'two\nlines']
    """
    inner = line.strip().removeprefix("|")
    cells = _PIPE.split(inner.removesuffix("|"))
    return [_ESCAPED.sub(r"\1", _BREAK.sub("\n", cell.strip())) for cell in cells]


def _column(name: str) -> tuple[str, str]:
    group, _, field = name.replace(":", "/").rpartition("/")
    field = _WORDS.get(field.strip(), field.strip())
    return group.strip(), "ref" if field == "row" else field


def _filled(
    ref: str, group: str, of: dict[str, str], head: Head, where: str
) -> Iterator[Filled | Unread]:
    at = f"{where}, {ref}" + (f", {group}" if group else "")
    choices = []
    for field, words, label in (("happens", HAPPENS, "It happens"), ("judged", JUDGED, "It goes")):
        text = f"{label}: {of.get(field, '')}"
        choices.append(text)
        beside = ticked(text).beside
        if beside:
            hint = did_you_mean(beside, list(words)).removeprefix("; ")
            yield Unread(
                what="choice",
                where=at,
                why=f"{beside!r} is no word for whether it {field}"
                if field == "happens"
                else f"{beside!r} is no word for how it goes",
                hint=hint or f"write one of {', '.join(words)}, and the rest in their words",
            )
    yield Filled(
        ref=ref,
        where=at,
        head=head,
        words=of.get("words", "").strip("\n"),
        choices="  ".join(choices),
        who=of.get("who", ""),
        how=of.get("how", ""),
        group=group,
    )


def _is_answered(cells: Sequence[str]) -> bool:
    """Whether a line that no head stands over names a row, and says something of it."""
    first, *rest = (cell.strip() for cell in cells)
    return "/" in first and REF.fullmatch(first) is not None and any(rest[1:])


def _headless(where: str) -> Unread:
    return Unread(
        what="table",
        where=where,
        why="no line above it has a column called row or ref, so nothing of it was taken",
        hint="put the heads back as they were: row, happens, how, who, judged, in their words",
    )


def _beside(text: str, where: str) -> Unread:
    return Unread(
        what="words beside the rooms",
        where=where,
        why="its column has none of the heads of a form",
        hint="put them into a column that has one, and import again",
        words=text.strip()[:60],
    )


def _unnamed(ref: str, where: str) -> Unread:
    return Unread(
        what="statement",
        where=where,
        why=f"{ref!r} names no row" if ref else "it names no row",
        hint="put its id back into the first column, and import again",
    )
