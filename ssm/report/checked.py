"""A check as text and data: for the terminal, for files, for programs."""

from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import Any

from ssm.checks import Checked
from ssm.model.loaded import Loaded
from ssm.problems import Problem, Severity, as_github, as_json
from ssm.problems import as_text as problem_as_text

__all__ = ["Paint", "as_data", "as_text", "github_lines", "summary"]

Paint = Callable[[str, str], str]
"""From a role (`error`, `place`, `good` ...) and a text to the text in its colour."""


def _plain(_role: str, text: str) -> str:
    return text


def as_text(
    found: Checked, loaded: Loaded, *, paint: Paint = _plain, folder: str = "", brief: bool = False
) -> str:
    """All problems with their lines, what was waived and why, what is good, a summary.

    Args:
        found: what the check gave.
        loaded: the study, for the lines of its files.
        paint: gives words their colours.
        folder: the way to the study's folder, put before the names of files.
        brief: problems only.
    """
    blocks = [_problem(problem, loaded, paint, folder) for problem in found.problems]
    if not brief:
        blocks += _asides(found, paint)
        blocks.append(paint("summary", summary(found)))
    return "\n\n".join(blocks)


def _problem(problem: Problem, loaded: Loaded, paint: Paint, folder: str) -> str:
    told = problem_as_text(problem, _line(problem, loaded))
    written, word = str(problem.span or problem.ref), problem.severity.word
    first, _, rest = told.removeprefix(f"{written}: {word}: ").partition("\n")
    place = str(PurePath(folder) / written) if folder and problem.span else written
    head = f"{paint('place', place)}: {paint(word, word)}: {paint('text', first)}"
    return "\n".join([head, *(paint("quiet", line) for line in rest.split("\n") if line)])


def _line(problem: Problem, loaded: Loaded) -> str | None:
    if problem.span is None:
        return None
    lines = loaded.texts.get(problem.span.file, "").splitlines()
    number = problem.span.line
    return lines[number - 1] if 0 < number <= len(lines) else None


def _asides(found: Checked, paint: Paint) -> Iterator[str]:
    if found.waived:
        rows = (
            paint("text", f"  {w.problem.code} {w.problem.name} at {w.problem.ref}: {w.reason}")
            for w in found.waived
        )
        yield "\n".join([paint("head", "Left unheeded on purpose:"), *rows])
    if found.silent:
        rows = (
            paint("text", f"  {', '.join(silence.codes)}: {silence.reason}")
            for silence in found.silent
        )
        yield "\n".join([paint("head", "Rules not asked:"), *rows])
    if found.good:
        rows = (f"  {paint('good', '+')} {paint('text', text)}" for text in found.good)
        yield "\n".join([paint("head", "What is there already:"), *rows])


def summary(found: Checked) -> str:
    """How much was found, in one line.

    Example:
        >>> summary(Checked())
        'Nothing to look at again.'
    """
    counts = [
        (sum(1 for p in found.problems if p.severity is severity), severity)
        for severity in sorted(Severity, reverse=True)
    ]
    told = [_counted(n, severity) for n, severity in counts if n]
    waived = f"; {len(found.waived)} left unheeded on purpose" if found.waived else ""
    return f"{', '.join(told) if told else 'Nothing to look at again'}{waived}."


def _counted(number: int, severity: Severity) -> str:
    if severity is Severity.ADVICE:
        return f"{number} piece{'' if number == 1 else 's'} of advice"
    return f"{number} {severity.word}{'' if number == 1 else 's'}"


def as_data(found: Checked) -> list[dict[str, Any]]:
    """The problems in the public shape of `check --format json`."""
    return [as_json(problem) for problem in found.problems]


def github_lines(found: Checked, folder: str = "") -> Iterator[str]:
    """The problems as GitHub workflow commands, files named from where one stands.

    Args:
        found: what the check gave.
        folder: the way to the study's folder.
    """
    import attrs

    for problem in found.problems:
        span = problem.span
        if span is not None and folder:
            file = (PurePath(folder) / span.file).as_posix()
            problem = attrs.evolve(problem, span=attrs.evolve(span, file=file))  # noqa: PLW2901
        yield as_github(problem)
