"""Parts of which something could not be read: what is absent from them may well be there."""

from collections.abc import Iterable

from ssm.problems import Problem, Severity

__all__ = ["parts_unread"]

_FIRST, _LAST = "FI01", "FI22"
"""The problems by which something that was written is not read."""


def parts_unread(problems: Iterable[Problem]) -> frozenset[str]:
    """The refs of the parts of which something was written and could not be read.

    Nobody is asked for a title who has just been told that `titel` is no key.

    Args:
        problems: what reading had to say.

    Example:
        >>> slip = Problem(code="FI13", name="unknown-key", severity=Severity.ERROR,
        ...     message="'titel' is no key of a picture", ref="picture/june")
        >>> sorted(parts_unread([slip]))
        ['picture/june']
    """
    return frozenset(
        "/".join(problem.ref.split("/")[:2])
        for problem in problems
        if _FIRST <= problem.code <= _LAST and problem.severity is Severity.ERROR
    )
