"""One more file in the list of findings of a study, with every comment where it was."""

from ssm.files.nodes import compose
from ssm.files.read import Read, read
from ssm.files.tree import Map, Scalar, Seq

__all__ = ["with_file"]


def with_file(text: str, file: str) -> str | None:
    r"""The text of a study file that names one more findings file.

    Args:
        text: the study file.
        file: the findings file, as seen from the study's folder.

    Returns:
        The new text; the same one where the file is named already; None where the list is
        written in a way that cannot be edited without harm.

    Example:
        >>> print(with_file('ssm: 1\nfindings:\n  - file: a.csv   # week 1\n', "b.csv"))
        ssm: 1
        findings:
          - file: a.csv   # week 1
          - file: b.csv
        <BLANKLINE>
    """
    before = read(text)
    if any(each.kind == "findings" and each.file == file for each in before.includes):
        return text
    for edited in _edits(text, file):
        if _means_the_same(before, read(edited), file):
            return edited
    return None


def _means_the_same(before: Read, after: Read, file: str) -> bool:
    """Whether a study is what it was, and names one more file."""
    named = [(each.kind, each.file) for each in after.includes]
    was = [(each.kind, each.file) for each in before.includes]
    return (
        after.study == before.study
        and sorted(named) == sorted([*was, ("findings", file)])
        and [p.message for p in after.problems] == [p.message for p in before.problems]
    )


def _edits(text: str, file: str) -> list[str]:
    """The texts that may be what is wanted."""
    end = "\r\n" if "\r\n" in text else "\n"
    composed = compose(text, "study.yaml")
    top = composed.node
    if composed.fatal is not None or not isinstance(top, Map) or top.flow:
        return []
    lines = text.split("\n")
    node = top.get("findings")
    if node is None:
        closed = text if text.endswith("\n") else text + end
        return [f"{closed}findings:{end}  - file: {file}{end}"]
    if isinstance(node, Scalar) and node.is_left_out:
        key = next(key for key, _ in top.entries if key.text == "findings")
        return [_after_line(lines, key.span.end_line, f"  - file: {file}")]
    if not isinstance(node, Seq):
        return []
    return _in_list(lines, node, file)


def _in_list(lines: list[str], node: Seq, file: str) -> list[str]:
    first = lines[node.span.line - 1]
    at = node.span.column - 1
    if first[at : at + 1] == "-":
        line = f"{first[:at]}- file: {file}"
        return [_after_line(lines, last, line) for last in _last_lines(lines, node)]
    if first[at : at + 1] == "[":
        last = lines[node.span.end_line - 1]
        close = node.span.end_column - 2
        comma = ", " if node.items else ""
        held = f"{last[:close].rstrip()}{comma}{{file: {file}}}{last[close:]}"
        return ["\n".join([*lines[: node.span.end_line - 1], held, *lines[node.span.end_line :]])]
    return []


def _last_lines(lines: list[str], node: Seq) -> list[int]:
    """The lines that may be the last of a list: folded words seem to end later than they do."""
    end = min(node.span.end_line, len(lines))
    found = [end]
    for number in range(end - 1, node.span.line - 1, -1):
        if lines[number - 1].strip():
            return [*found, number]
    return found


def _after_line(lines: list[str], number: int, line: str) -> str:
    """The text with one more line after a line of it."""
    end = "\r" if lines[number - 1].endswith("\r") else ""
    rest = lines[number:]
    if not rest:
        return "\n".join([*lines, line, ""])
    return "\n".join([*lines[:number], f"{line}{end}", *rest])
