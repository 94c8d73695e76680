"""One more walk in a study file, with every comment where it was."""

import re
from collections.abc import Iterable

import attrs

from ssm.files.emit import quoted
from ssm.files.nodes import compose
from ssm.files.read import Read, read
from ssm.files.tree import Map, Node, Scalar
from ssm.model.walks import Walk

__all__ = ["lines_of", "with_walk"]

_BLANK = re.compile(r"\s*(#.*)?")


def with_walk(text: str, walk: Walk, remarks: Iterable[str] = ()) -> str | None:
    r"""The text of a study file that has one more walk, whose steps stand in a file.

    Args:
        text: the study file.
        walk: its id, file, case and label.
        remarks: lines for under `means:`, written as comments.

    Returns:
        The new text; None where the walks are written in a way that cannot be edited
        without harm.

    Example:
        >>> print(with_walk("ssm: 1\n", Walk(id="monday", file="a.csv"), ['"Rang": [m/1]']))
        ssm: 1
        walks:
          monday:
            file: "a.csv"
            means:
              # "Rang": [m/1]
        <BLANKLINE>
    """
    before = read(text)
    end = "\r\n" if "\r\n" in text else "\n"
    for edited in _edits(text, lines_of(walk, remarks), end):
        if _adds(before, read(edited), walk):
            return edited
    return None


def lines_of(walk: Walk, remarks: Iterable[str] = ()) -> list[str]:
    """The lines of a walk, its own key not indented.

    Args:
        walk: its id, file, case and label.
        remarks: lines for under `means:`, written as comments.
    """
    lines = [f"{walk.id}:"]
    for key in ("label", "file", "case"):
        value = getattr(walk, key)
        if value is not None:
            lines.append(f"  {key}: {quoted(value)}")
    told = [f"    # {' '.join(remark.split())}" for remark in remarks]
    return [*lines, "  means:", *told] if told else lines


def _edits(text: str, lines: list[str], end: str) -> list[str]:
    """The texts that may be what is wanted."""
    composed = compose(text, "study.yaml")
    top = composed.node
    if composed.fatal is not None or not isinstance(top, Map) or top.flow:
        return []
    held = text.split("\n")
    node = top.get("walks")
    if node is None:
        closed = text if not text or text.endswith("\n") else text + end
        told = "".join(f"  {line}{end}" for line in lines)
        return [f"{closed}walks:{end}{told}"]
    if isinstance(node, Scalar) and node.is_left_out:
        key = next(key for key, _ in top.entries if key.text == "walks")
        return [_after(held, key.span.end_line, lines, 2)]
    if not isinstance(node, Map) or node.flow or not node.entries:
        return []
    column = node.entries[0][0].span.column - 1
    return [_after(held, _last_line(held, node, column), lines, column)]


def _last_line(lines: list[str], node: Node, column: int) -> int:
    """The last line of a mapping: of what stands there, or of a comment that belongs to it."""
    last = min(node.span.end_line, len(lines))
    while last > node.span.line and (
        _BLANK.fullmatch(lines[last - 1]) or _indent(lines, last) < column
    ):
        last -= 1
    for number in range(last + 1, len(lines) + 1):
        if not _BLANK.fullmatch(lines[number - 1]):
            break
        if lines[number - 1].strip() and _indent(lines, number) >= column:
            last = number
    return last


def _indent(lines: list[str], number: int) -> int:
    return len(lines[number - 1]) - len(lines[number - 1].lstrip())


def _after(held: list[str], number: int, lines: list[str], indent: int) -> str:
    """The text with some more lines after a line of it."""
    end = "\r" if held[number - 1].endswith("\r") else ""
    more = [f"{' ' * indent}{line}{end}" for line in lines]
    rest = held[number:]
    return "\n".join([*held[:number], *more, *(rest or [""])])


def _adds(before: Read, after: Read, walk: Walk) -> bool:
    """Whether a study is what it was, and has one more walk at the end."""
    return (
        after.study == attrs.evolve(before.study, walks=(*before.study.walks, walk))
        and [p.message for p in after.problems] == [p.message for p in before.problems]
        and [(i.kind, i.file) for i in after.includes]
        == [(i.kind, i.file) for i in before.includes]
    )
