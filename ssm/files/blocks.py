"""A broken file read block by block, so that a syntax error costs one section only."""

import re
from collections.abc import Iterator

import attrs

from ssm.files.codes import SYNTAX
from ssm.files.mappings import pairs
from ssm.files.nodes import compose
from ssm.files.texts import cleaned
from ssm.files.tree import Composed, Map, Node
from ssm.problems import Problem
from ssm.source import Span

__all__ = ["compose_by_blocks"]

_BLOCK = re.compile(r"""(?m)^(?=[^\s#\-\]}'"]|-\S|["'][^\n]*["']\s*:)""")
_KEY = re.compile(r"""["']?([^\s:"']+)["']?\s*:""")


def compose_by_blocks(text: str, file: str) -> Composed:
    r"""The nodes of a study file; blocks that are no YAML are left out and told.

    Args:
        text: the file's text; characters that YAML does not allow are told and replaced.
        file: its name in spans.

    Example:
        >>> composed = compose_by_blocks("a: [1\nb: 2", "study.yaml")
        >>> [key.text for key, _ in composed.node.entries], composed.lost
        (['b'], ('a',))
    """
    text, problems = cleaned(text, file)
    whole = compose(text, file)
    if whole.fatal is None:
        return attrs.evolve(whole, problems=(*problems, *whole.problems))
    found: list[tuple[Node, Node]] = []
    lost: list[str] = []
    for block, line in _blocks(text):
        piece = compose(block, file, line)
        problems += piece.problems
        if piece.fatal is not None:
            problems.append(piece.fatal)
            lost += _KEY.findall(block[:200])[:1]
        elif isinstance(piece.node, Map):
            found += piece.node.entries
        elif piece.node is not None:
            problems.append(_no_key(whole.fatal, piece.node))
    entries, more = pairs(found)
    problems += more
    if not any(p.code == whole.fatal.code for p in problems):
        problems.append(whole.fatal)
    span = Span(file, 1, 1, end_line=1, end_column=1)
    return Composed(node=Map(tuple(entries), span), problems=tuple(problems), lost=tuple(lost))


def _blocks(text: str) -> Iterator[tuple[str, int]]:
    """Each stretch of text that begins at the margin, with the line it begins on."""
    starts = sorted({0, *(match.start() for match in _BLOCK.finditer(text))})
    line = 1
    before = 0
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        line += text.count("\n", before, start)
        before = start
        yield text[start:end], line


def _no_key(fatal: Problem, node: Node) -> Problem:
    return attrs.evolve(
        fatal,
        code=SYNTAX,
        name="yaml-syntax",
        message="a line at the margin begins a section, and this one has no ':'",
        span=node.span,
        hint="write 'title: \"...\"', or indent the line if it belongs to the one before",
    )
