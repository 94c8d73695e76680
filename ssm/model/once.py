"""What is worked out of a study once, and kept with the study for as long as it is."""

import functools
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from ssm.model.study import Study

__all__ = ["once"]

_T = TypeVar("_T")


def once(work: "Callable[[Study], _T]") -> "Callable[[Study], _T]":
    """A function of a study whose answer the study keeps; it goes when the study goes.

    For what many ask of the same study and is much work, such as what was heard in it. The
    answer must not be changed by anybody who gets it.

    Args:
        work: answers the same for the same study.

    Example:
        >>> from ssm.model.study import Study
        >>> @once
        ... def roots(study):
        ...     print("counting")
        ...     return len(study.roots)
        >>> fence = Study(title="The fence")
        >>> roots(fence), roots(fence)
        counting
        (0, 0)
    """

    @functools.wraps(work)
    def kept(study: "Study") -> _T:
        if work not in study.worked_out:
            study.worked_out[work] = work(study)
        answer: _T = study.worked_out[work]
        return answer

    return kept
