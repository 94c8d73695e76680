"""What is said of many lines of a table alike, said once: at the first of them."""

from collections import Counter
from collections.abc import Iterable, Iterator

import attrs

from ssm.problems import Problem

__all__ = ["folded"]

_TABLES = (".csv", ".tsv", ".jsonl", ".ndjson", ".xes")


def folded(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Problems, of which those of one table that say the same become one.

    A name that is not known stands in thousands of lines of an import as easily as in
    one, and is put right in one place.

    Args:
        problems: as they were found.

    Example:
        >>> from ssm.problems import Severity
        >>> from ssm.source import Span
        >>> spans = [Span("a.csv", n, 1, end_line=n, end_column=2) for n in (2, 3, 4)]
        >>> told = [Problem(code="FI30", name="unknown-ref", severity=Severity.ERROR,
        ...                 message="'x' is no source here", span=span) for span in spans]
        >>> [(str(p.span), p.message) for p in folded(told)]
        [('a.csv:2:1', "'x' is no source here, nor in 2 more lines")]
    """
    firsts: dict[tuple[str, str, str, str | None], Problem] = {}
    many: Counter[tuple[str, str, str, str | None]] = Counter()
    for problem in problems:
        if problem.span is None or not problem.span.file.lower().endswith(_TABLES):
            yield problem
            continue
        key = problem.span.file, problem.code, problem.message, problem.hint
        firsts.setdefault(key, problem)
        many[key] += 1
    for key, first in firsts.items():
        yield first if many[key] == 1 else attrs.evolve(first, message=_also(first, many[key] - 1))


def _also(first: Problem, more: int) -> str:
    lines = "one more line" if more == 1 else f"{more} more lines"
    if first.message.endswith(" here"):
        return f"{first.message}, nor in {lines}"
    return f"{first.message} (and so in {lines})"
