"""A check as text and data: for the terminal, for files, for programs."""

from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import Any

import attrs

from ssm.checks import Checked
from ssm.model.loaded import Loaded
from ssm.problems import Problem, Severity, as_github, as_json
from ssm.problems import as_text as problem_as_text

__all__ = ["Paint", "as_data", "as_text", "at_home", "github_lines", "summary"]

Paint = Callable[[str, str], str]
"""From a role (`error`, `place`, `good` ...) and a text to the text in its colour."""


def _plain(_role: str, text: str) -> str:
    return text


def as_text(
    found: Checked,
    loaded: Loaded,
    *,
    paint: Paint = _plain,
    brief: bool = False,
    width: int | None = None,
) -> str:
    """All problems with their lines, what was waived and why, what is good, a summary.

    Args:
        found: what the check gave.
        loaded: the study, for the lines of its files.
        paint: gives words their colours.
        brief: problems only.
        width: longer lines of files are cut, round the place that is meant.
    """
    blocks = [_problem(problem, loaded, paint, width) for problem in found.problems]
    if not brief:
        blocks += _asides(found, paint)
        blocks.append(paint("summary", summary(found)))
    return "\n\n".join(blocks)


def _problem(problem: Problem, loaded: Loaded, paint: Paint, width: int | None) -> str:
    place, word = str(problem.span or problem.ref), problem.severity.word
    line = _line(problem, loaded)
    told = (
        problem_as_text(problem, line)
        if width is None
        else problem_as_text(problem, line, width=width - 5)
    )
    first, _, rest = told.removeprefix(f"{problem.span or problem.ref}: {word}: ").partition("\n")
    head = f"{paint('place', place)}: {paint(word, word)}: {paint('text', first)}"
    return "\n".join([head, *(_under(line, paint) for line in rest.split("\n") if line)])


def _under(line: str, paint: Paint) -> str:
    return paint("hint" if line.startswith("    try: ") else "quiet", line)


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


def github_lines(found: Checked) -> Iterator[str]:
    """The problems as GitHub workflow commands."""
    return (as_github(problem) for problem in found.problems)


def at_home(found: Checked, loaded: Loaded) -> tuple[Checked, Loaded]:
    """The same with files named from the study's folder, wherever that lies.

    So that the report of a study is the same on every machine.
    """
    folder = loaded.folder

    def near(file: str) -> str:
        if folder is None:
            return file
        try:
            return PurePath(file).relative_to(folder).as_posix()
        except ValueError:
            return file

    def moved(problem: Problem) -> Problem:
        span = problem.span
        if span is None:
            return problem
        return attrs.evolve(problem, span=attrs.evolve(span, file=near(span.file)))

    waived = tuple(attrs.evolve(one, problem=moved(one.problem)) for one in found.waived)
    problems = tuple(moved(problem) for problem in found.problems)
    texts = {near(file): text for file, text in loaded.texts.items()}
    return attrs.evolve(found, problems=problems, waived=waived), attrs.evolve(loaded, texts=texts)
