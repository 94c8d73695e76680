"""A check in a notebook: places in cells are lines alone, and what is told is told as anywhere."""

import attrs

from ssm.checks.checked import Checked
from ssm.comparison.formats.markdown import escaped
from ssm.ext.embedding.checking import checked_blocks
from ssm.ext.jupyter.paged import told_html
from ssm.model.loaded import Loaded
from ssm.model.study import Study
from ssm.problems import Problem
from ssm.report.checking.summary import summary
from ssm.report.checking.text import as_text

__all__ = ["CELL", "checked_html", "checked_markdown", "checked_text", "in_cell"]

CELL = "cell"
"""How messages call the text of a cell, which has no name."""


def in_cell(problem: Problem) -> Problem:
    """The same problem, at a line of the cell when it stands in one.

    Args:
        problem: the problem.

    Example:
        >>> from ssm.problems import Severity
        >>> from ssm.source import Span
        >>> in_cell(Problem(code="A1", name="a", severity=Severity.ADVICE, message="?",
        ...     span=Span(CELL, 3, 7, end_line=3, end_column=9))).ref
        'line 3, column 7'
    """
    span = problem.span
    if span is None or span.file != CELL:
        return problem
    return attrs.evolve(problem, span=None, ref=f"line {span.line}, column {span.column}")


def _in_cell(found: Checked) -> Checked:
    return attrs.evolve(found, problems=map(in_cell, found.problems))


def checked_text(found: Checked) -> str:
    """A check as text.

    Args:
        found: what a check gave; or problems, put into one.
    """
    return as_text(_in_cell(found), Loaded(study=Study()), lessons="none")


def checked_html(found: Checked) -> str:
    """A check as a piece of HTML.

    Args:
        found: what a check gave.
    """
    return told_html("checks", found.study, *checked_blocks(_in_cell(found)))


def checked_markdown(found: Checked) -> str:
    """A check as Markdown.

    Args:
        found: what a check gave.
    """
    rows = "\n".join(map(_item, _in_cell(found).problems))
    good = "\n".join(f"- {escaped(text)}" for text in found.good)
    pieces = [f"**{escaped(summary(found))}**", rows]
    pieces += [f"What is there already:\n\n{good}"] if good else []
    return "\n\n".join(piece for piece in pieces if piece)


def _item(problem: Problem) -> str:
    said = f"{problem.severity.word} `{problem.code} {problem.name}`"
    place = str(problem.span or problem.ref)
    told = f"- {escaped(place)}: {escaped(problem.message)} ({said})"
    return told + (f"\n  *try:* {escaped(problem.hint)}" if problem.hint else "")
