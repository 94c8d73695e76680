"""The rooms of a guide or a chart in Markdown."""

import re
from collections.abc import Iterator

import attrs

from ssm.findings.forms.marks import ANSWER, END, FORM, head_field
from ssm.findings.forms.ticks import ticked
from ssm.findings.importing.forms.filled import Filled, Head
from ssm.findings.importing.forms.grids import Grid, pipe_cells
from ssm.findings.importing.items import Unread

__all__ = ["markdown_rooms"]

_OURS = re.compile(
    r"\s*(#{1,6} .*|\*\*.*\*\*|\*Why: .*|[-*] .*|<!--.*-->|.* questions? (is|are) open; .*)?\s*"
)
_CHOICES = re.compile(r"\s*It happens\s*:.*", re.IGNORECASE)
_BREAK = re.compile(r"\r\n|\r|\n")
_RULE = re.compile(r"[\s|:-]*-[\s|:-]*")
_NEXT = re.compile(r"\s*(#{1,6} .*|\*\*.*\*\*)\s*")


def markdown_rooms(text: str) -> Iterator[Filled | Unread]:
    r"""The rooms of a form, from its lines.

    Args:
        text: of the file.

    Example:
        >>> text = (f"<!-- {FORM} guide 1 -->\n- Source: int-07\n\n"
        ...         "<!-- ssm:answer day/1 -->\nIt happens: [x] yes [ ] no\n\nOn Mondays.\n"
        ...         "<!-- ssm:end -->")
        >>> [(room.ref, room.words, room.head.source) for room in markdown_rooms(text)]
        [('day/1', 'On Mondays.', 'int-07')]
    """
    lines = _BREAK.split(text)
    head, grid = Head(), Grid()
    in_head, at = False, 0
    while at < len(lines):
        line = lines[at]
        answer = ANSWER.fullmatch(line)
        if answer is not None:
            end = _end(lines, at + 1)
            yield from _room(answer[1], lines[at + 1 : end], head, at + 1)
            at = end + (end < len(lines) and lines[end].strip() == END)
            in_head = False
            continue
        if FORM in line and line.strip().startswith("<!--"):
            head, grid, in_head = Head(), Grid(), True
        elif in_head and (field := head_field(line)) is not None:
            head = attrs.evolve(head, **{field[0]: field[1]})
        elif line.lstrip().startswith("|"):
            in_head = False
            if _RULE.fullmatch(line):
                at += 1
                continue
            yield from grid.row(pipe_cells(line), head, f"line {at + 1}")
        elif head != Head() and not _OURS.fullmatch(line):
            yield _outside(line, at + 1)
        at += 1


def _end(lines: list[str], begin: int) -> int:
    """The line after a room: its own end; where that is gone, what comes next."""
    for at in range(begin, len(lines)):
        if ANSWER.fullmatch(lines[at]):
            cut = [n for n in range(begin, at) if _NEXT.fullmatch(lines[n])]
            return cut[-1] if cut else at
        if lines[at].strip() == END:
            return at
    cut = [n for n in range(begin, len(lines)) if _NEXT.fullmatch(lines[n])]
    return cut[0] if cut else len(lines)


def _room(ref: str, lines: list[str], head: Head, number: int) -> Iterator[Filled | Unread]:
    where = f"line {number}, the answer to {ref}"
    at = next((n for n, line in enumerate(lines) if _CHOICES.fullmatch(line)), None)
    choices = lines[at] if at is not None else ""
    if (beside := ticked(choices).beside) != "":
        yield Unread(
            what="words beside the boxes",
            where=where,
            why="only what stands in the room is an answer",
            hint="put them there, and import again",
            words=beside,
        )
    words = [line for n, line in enumerate(lines) if n != at]
    yield Filled(
        ref=ref, where=where, head=head, words="\n".join(words).strip("\n"), choices=choices
    )


def _outside(line: str, number: int) -> Unread:
    return Unread(
        what="words outside the rooms",
        where=f"line {number}",
        why="only what stands in a room is an answer",
        hint="put them between the two comments of a room, and import again",
        words=line.strip()[:60],
    )
