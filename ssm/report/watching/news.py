"""What a watcher tells: what was drawn at once, and how all the rest went."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

import attrs

from ssm.problems import Problem, Severity
from ssm.report.drawings import Made

__all__ = ["Drawn", "News", "Rebuilt", "counted", "fresh", "is_told", "said_of", "what_happened"]


@attrs.frozen(kw_only=True)
class Drawn:
    """Pictures of what was changed, which are made before everything else.

    Attributes:
        files: the files that were written.
    """

    files: tuple[Path, ...]


@attrs.frozen(kw_only=True)
class Rebuilt:
    """How it went after a change, when everything is done.

    Attributes:
        new: problems that were not there before the change.
        settled: how many problems are there no more.
        left: how many are there as before.
        advice: how many pieces of advice a check would give.
        made: what was made; None when nothing was, and everything stays as it was.
        trouble: why nothing could be made, or where elements stand could not be kept; or None.
        problems: all that are there now, new ones and others, without advice.
        texts: the texts of the study's files by name, to quote lines from.
    """

    new: tuple[Problem, ...] = ()
    settled: int = 0
    left: int = 0
    advice: int = 0
    made: Made | None = None
    trouble: str | None = None
    problems: tuple[Problem, ...] = ()
    texts: Mapping[str, str] = attrs.field(factory=dict, eq=False, repr=False)


@attrs.frozen(kw_only=True)
class News:
    """One thing that a watcher tells.

    Attributes:
        number: of the change; 0 at the start.
        changed: the files that were saved, or are gone; none at the start.
        told: what became of it.
        gone: those of them that are no longer there, deleted or renamed.
    """

    number: int
    changed: tuple[str, ...]
    told: Drawn | Rebuilt
    gone: tuple[str, ...] = ()


def is_told(problem: Problem) -> bool:
    """Whether a problem is told while somebody writes; advice can wait for a check."""
    return problem.severity >= Severity.WARNING


def said_of(problem: Problem) -> tuple[str | None, str, str]:
    """What makes a problem the same one after lines were added above it."""
    return problem.ref, problem.code, problem.message


def fresh(problems: Iterable[Problem], before: Collection[object]) -> tuple[Problem, ...]:
    """The problems that were not among those before."""
    return tuple(problem for problem in problems if said_of(problem) not in before)


def counted(number: int, thing: str) -> str:
    """Some things and how many.

    Example:
        >>> counted(1, "problem"), counted(2, "problem")
        ('1 problem', '2 problems')
    """
    return f"{number} {thing}{'' if number == 1 else 's'}"


def what_happened(changed: Iterable[str], gone: Collection[str]) -> str:
    """What became of files, in words.

    Args:
        changed: those that were saved, or are gone.
        gone: those of them that are no longer there, deleted or renamed.

    Example:
        >>> what_happened(["a.csv", "b.csv"], []), what_happened(["a.csv"], ["a.csv"])
        ('a.csv, b.csv were saved', 'a.csv is gone')
        >>> what_happened(["a.csv", "b.csv", "c.csv"], ["a.csv", "b.csv"])
        'c.csv was saved; a.csv, b.csv are gone'
    """
    lost = [file for file in changed if file in gone]
    saved = [file for file in changed if file not in gone]
    told = [f"{', '.join(saved)} {'was' if len(saved) == 1 else 'were'} saved"] if saved else []
    told += [f"{', '.join(lost)} {'is' if len(lost) == 1 else 'are'} gone"] if lost else []
    return "; ".join(told)
