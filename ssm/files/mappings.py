"""Mappings from their keys and values, with the keys that are refused and words cut in two."""

from ssm.files.codes import problem
from ssm.files.tree import Map, Node, Refused, Scalar
from ssm.problems import Problem
from ssm.source import Span

__all__ = ["mapping", "pairs"]

_Entries = list[tuple[Scalar, Node]]


def mapping(children: list[Node], span: Span, *, flow: bool) -> tuple[Map, list[Problem]]:
    """A mapping from its keys and values by turns, and the problems among them."""
    entries, problems = pairs(list(zip(children[0::2], children[1::2], strict=False)), flow=flow)
    return Map(tuple(entries), span, flow), problems


def pairs(found: list[tuple[Node, Node]], *, flow: bool = False) -> tuple[_Entries, list[Problem]]:
    """The sound pairs among some, and what is wrong with the others."""
    entries: _Entries = []
    problems: list[Problem] = []
    seen: dict[str, Span] = {}
    for key, value in found:
        if not isinstance(key, Scalar) or (key.plain and key.text == "<<"):
            problems += _odd(key)
        elif flow and entries and _is_cut(key, value, entries[-1][1]):
            problems.append(_mended(entries, key))
        elif key.text in seen:
            message = f"{key.text!r} stands in line {seen[key.text].line} already"
            problems.append(problem(message, "duplicate-key", span=key.span))
        else:
            seen[key.text] = key.span
            entries.append((key, value))
    return entries, problems


def _odd(key: Node) -> list[Problem]:
    if isinstance(key, Refused):
        return []
    what = "'<<' merges mappings" if isinstance(key, Scalar) else "a list or mapping is the key"
    return [problem(f"{what} here, and studies have plain words as keys", "odd-key", span=key.span)]


def _is_cut(key: Scalar, value: Node, before: Node) -> bool:
    """Whether a key without a colon goes on with the sentence before the comma."""
    has_no_colon = (
        isinstance(value, Scalar)
        and value.is_left_out
        and (value.span.line, value.span.column) == (key.span.end_line, key.span.end_column)
    )
    return has_no_colon and isinstance(before, Scalar) and before.plain and bool(before.text)


def _mended(entries: _Entries, key: Scalar) -> Problem:
    """Puts the words back together, and tells where they were cut."""
    name, before = entries[-1]
    start, end = before.span, key.span
    whole = Span(
        start.file,
        start.line,
        start.column,
        end_line=end.end_line,
        end_column=end.end_column,
    )
    text = f"{before.text}, {key.text}"  # type: ignore[union-attr]
    entries[-1] = (name, Scalar(text, whole, plain=True))
    message = "the comma ended your sentence: put quotes round it"
    return problem(message, "cut-by-comma", span=whole, hint=f'write "{text}"')
