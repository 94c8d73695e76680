"""A check as workflow commands, which GitHub shows beside the lines of a pull request."""

from collections.abc import Iterator

import attrs

from ssm.checks import Checked
from ssm.model.loaded import Loaded
from ssm.problems import as_github
from ssm.report.checking.repository import from_the_top, top_of
from ssm.source import Span

__all__ = ["github_lines"]


def github_lines(found: Checked, loaded: Loaded) -> Iterator[str]:
    """One workflow command a problem, the gravest first, for GitHub shows but ten of a kind.

    Files are named from the top of the repository. What has no place of its own stands
    at the head of the study's file.

    Args:
        found: what the check gave.
        loaded: the study that was checked.

    Example:
        >>> from ssm.model.study import Study
        >>> list(github_lines(Checked(), Loaded(study=Study())))
        []
    """
    top = top_of(loaded.folder)
    main = next(iter(loaded.texts), None)
    head = Span(main, 1, 1, end_line=1, end_column=1) if main else None
    for problem in sorted(found.problems, key=lambda problem: -problem.severity):
        span = problem.span or head
        if span is not None:
            span = attrs.evolve(span, file=from_the_top(span.file, top))
        yield as_github(attrs.evolve(problem, span=span))
