"""Problems as a list: what it is about, where it stands, what to try, and which rule says so."""

import html
from collections.abc import Iterable

from ssm.checks.checked import Checked
from ssm.comparison.formats.markdown import escaped
from ssm.ext.jupyter.frame import framed
from ssm.problems import Problem
from ssm.report.checking.summary import summary

__all__ = ["CELL", "checked_html", "checked_markdown", "checked_text", "place_of"]

CELL = "cell"
"""How messages call the text of a cell; its places are told as lines alone."""


def place_of(problem: Problem) -> str:
    """Where a problem stands, in words.

    Args:
        problem: the problem.

    Example:
        >>> from ssm.problems import Severity
        >>> from ssm.source import Span
        >>> place_of(Problem(code="A1", name="a", severity=Severity.ADVICE, message="?",
        ...     span=Span(CELL, 3, 7, end_line=3, end_column=9)))
        'line 3, column 7'
    """
    if problem.span is None:
        return problem.ref
    if problem.span.file == CELL:
        return f"line {problem.span.line}, column {problem.span.column}"
    return str(problem.span)


def checked_text(found: Checked) -> str:
    """A check as text.

    Args:
        found: what a check gave; or problems, put into one.
    """
    rows = [_row(each) for each in found.problems]
    good = [f"+ {text}" for text in found.good]
    return "\n\n".join([*rows, *(["\n".join(good)] if good else []), summary(found)])


def _row(problem: Problem) -> str:
    head = f"{place_of(problem)}: {problem.severity.word}: {problem.message}"
    told = [f"{head} [{problem.code} {problem.name}]"]
    told += [f"    try: {problem.hint}"] if problem.hint else []
    return "\n".join(told)


def checked_markdown(found: Checked) -> str:
    """A check as Markdown.

    Args:
        found: what a check gave.
    """
    rows = "\n".join(map(_item, found.problems))
    good = "\n".join(f"- {escaped(text)}" for text in found.good)
    pieces = [f"**{escaped(summary(found))}**", rows]
    pieces += [f"What is there already:\n\n{good}"] if good else []
    return "\n\n".join(piece for piece in pieces if piece)


def _item(problem: Problem) -> str:
    said = f"{problem.severity.word} `{problem.code} {problem.name}`"
    told = f"- {escaped(place_of(problem))}: {escaped(problem.message)} ({said})"
    return told + (f"\n  *try:* {escaped(problem.hint)}" if problem.hint else "")


def checked_html(found: Checked) -> str:
    """A check as a piece of HTML.

    Args:
        found: what a check gave.
    """
    rows = "".join(map(_entry, found.problems))
    listed = f'<ul class="ssm-problems">{rows}</ul>' if rows else ""
    head = f"<p><strong>{html.escape(summary(found))}</strong></p>"
    waived = (f"{w.problem.code} at {w.problem.ref}: {w.reason}" for w in found.waived)
    asides = _aside("Left unheeded on purpose", waived) + _aside(
        "What is there already", found.good
    )
    return framed(head + listed + asides)


def _entry(problem: Problem) -> str:
    rule, place = html.escape(f"{problem.code} {problem.name}"), html.escape(place_of(problem))
    told = [
        f"<div>{html.escape(problem.message)}</div>",
        f"<div><em>Try:</em> {html.escape(problem.hint)}</div>" if problem.hint else "",
        f"<div><em>Ask:</em> {html.escape(problem.question)}</div>" if problem.question else "",
        f'<div class="ssm-where">{place} · {problem.severity.word} · <code>{rule}</code></div>',
    ]
    return f'<li class="{problem.severity.word}">{"".join(told)}</li>'


def _aside(head: str, rows: Iterable[str]) -> str:
    told = "".join(f"<li>{html.escape(' '.join(row.split()))}</li>" for row in rows)
    return f"<details><summary>{head}</summary><ul>{told}</ul></details>" if told else ""
