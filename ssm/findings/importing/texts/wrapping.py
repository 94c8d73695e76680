"""Whether the lines of a text were broken to fit a width, or are paragraphs each."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

__all__ = ["is_wrapped"]

_NARROWEST, _WIDEST = 45, 130
_SHARE = 0.8


def is_wrapped(runs: Iterable[Sequence[str]]) -> bool:
    """Whether lines that follow each other go on with one another's sentence.

    They do where the first word of each next line had no room on the one before.

    Args:
        runs: lines that no blank line parts, run by run.

    Example:
        >>> is_wrapped([["Checking description", "Top to bottom"]])
        False
    """
    several = [[line.rstrip() for line in run] for run in runs if len(run) > 1]
    width = max((len(line) for run in several for line in run), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return False
    pairs = [pair for run in several for pair in pairwise(run)]
    full = sum(len(line) + 1 + len(after.split()[0]) > width - 3 for line, after in pairs)
    return full >= _SHARE * len(pairs)
