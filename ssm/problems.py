"""Problems: what a modeller should know about a study, found by reader and rules alike.

A problem is data, never an exception; all of a study's problems are shown together.
"""

import enum
import unicodedata
from collections.abc import Iterable
from typing import Any

import attrs

from ssm.showing import Shown
from ssm.source import Span

__all__ = [
    "Problem",
    "Problems",
    "Severity",
    "as_github",
    "as_json",
    "as_text",
    "pointed_at",
    "sort_problems",
    "worst",
]


_WINDOW = 120
"""So much of a line is shown, in characters, when nobody says how much."""


class Severity(enum.IntEnum):
    """How much a problem weighs; advice is a question, an error breaks something."""

    ADVICE = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The word that stands in messages and in JSON."""
        return self.name.lower()


@attrs.frozen(kw_only=True)
class Problem(Shown):
    """One thing about a study that its authors should know.

    Attributes:
        code: stable code, such as `CA02`; reading problems have codes from `FI01` on.
        name: readable name, such as `t-no-io`.
        severity: how much it weighs.
        message: what is wrong, as a sentence or a question, with the value.
        hint: what to try.
        ref: canonical ref of the part, or `study`.
        span: where it stands, or None for a study built in Python.
        source: the literature behind a rule, or None.
        standing: how widely the literature agrees on the rule, or None.
        question: what to ask oneself, or None.

    Example:
        >>> problem = Problem(code="CA02", name="t-no-io", severity=Severity.ERROR,
        ...     message="What is changed into what?", ref="root/r")
        >>> print(problem)
        root/r: error: What is changed into what? [CA02 t-no-io]
    """

    code: str
    name: str
    severity: Severity
    message: str
    ref: str = "study"
    hint: str | None = None
    span: Span | None = None
    source: str | None = None
    standing: str | None = None
    question: str | None = None

    def __str__(self) -> str:
        place = self.span or self.ref
        return f"{place}: {self.severity.word}: {self.message} [{self.code} {self.name}]"


class Problems(tuple[Problem, ...], Shown):
    """Problems in a row, which a notebook shows as a list.

    Example:
        >>> Problems()
        <Problems: none>
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<Problems: {len(self) or 'none'}>"


def sort_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems in the order of files and lines, those without a place last."""
    nowhere = Span("", 0, 0, end_line=0, end_column=0)
    return tuple(
        sorted(
            problems,
            key=lambda p: (p.span is None, p.span or nowhere, p.ref, p.code, p.message),
        )
    )


def worst(problems: Iterable[Problem]) -> Severity | None:
    """The gravest severity among some problems, or None when there are none."""
    return max((problem.severity for problem in problems), default=None)


def as_text(problem: Problem, source_line: str | None = None, *, width: int = _WINDOW) -> str:
    """A problem as people read it: place, message, the line with a caret, the hint.

    Args:
        problem: what to tell.
        source_line: the line of the file it stands in, to be shown with a caret.
        width: how many characters of a long line are shown, round the place that is meant.
    """
    told = [str(problem)]
    if source_line is not None and problem.span is not None:
        told += pointed_at(source_line, problem.span.column, width)
    if problem.hint:
        told.append(f"    try: {problem.hint}")
    return "\n".join(told)


def pointed_at(line: str, column: int, width: int = _WINDOW) -> list[str]:
    r"""A line of a file, or the stretch of a long one round a column, with a caret below.

    Args:
        line: of the file.
        column: where the caret stands, counted from 1.
        width: how many characters of a long line are shown.

    Example:
        >>> print(*pointed_at("what: bake", 7), sep="\n")
            what: bake
                  ^
    """
    start = max(0, min(column - 1 - width // 2, len(line) - width))
    end = start + width
    left, right = "…" if start else "", "…" if end < len(line) else ""
    shown = left + line[start + len(left) : end - len(right)] + right
    pad = "".join(map(_room, shown[: column - 1 - start]))
    return [f"    {shown}", f"    {pad}^"]


def _room(char: str) -> str:
    """As much room as a letter takes on a terminal."""
    if char == "\t":
        return char
    if char.isascii():
        return " "
    if unicodedata.combining(char):
        return ""
    return "  " if unicodedata.east_asian_width(char) in "WF" else " "


def as_json(problem: Problem) -> dict[str, Any]:
    """A problem as plain data, in the public shape of `check --format json`."""
    span = problem.span
    return {
        "code": problem.code,
        "name": problem.name,
        "severity": problem.severity.word,
        "ref": problem.ref,
        "file": span.file if span else None,
        "line": span.line if span else None,
        "column": span.column if span else None,
        "end_line": span.end_line if span else None,
        "end_column": span.end_column if span else None,
        "message": problem.message,
        "hint": problem.hint,
        "source": problem.source,
        "standing": problem.standing,
        "question": problem.question,
    }


_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def as_github(problem: Problem) -> str:
    """A problem as a GitHub workflow command, which shows it beside the line.

    Example:
        >>> as_github(Problem(code="CA02", name="t-no-io", severity=Severity.ERROR,
        ...     message="From what, to what?"))
        '::error title=CA02 t-no-io::From what, to what?'
    """
    span = problem.span
    places: dict[str, str | int] = {}
    if span:
        places = {"file": span.file, "line": span.line, "endLine": span.end_line}
        if span.line == span.end_line:
            places |= {"col": span.column, "endColumn": span.end_column}
    properties = {**places, "title": f"{problem.code} {problem.name}"}
    told = ",".join(f"{key}={_escaped(str(value), ',:')}" for key, value in properties.items())
    text = problem.message if not problem.hint else f"{problem.message}\n{problem.hint}"
    return f"::{_GITHUB[problem.severity]} {told}::{_escaped(text)}"


def _escaped(text: str, also: str = "") -> str:
    for char in "%\r\n" + also:
        text = text.replace(char, f"%{ord(char):02X}")
    return text
