"""Warnings of a build: what is wrong with a study, at the line that asks for it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import attrs

from ssm.problems import Problem, Severity

if TYPE_CHECKING:
    from docutils import nodes

    from ssm.ext.embedding.studies import Home

__all__ = ["OURS", "Remark", "remarks_on", "tell", "warn"]

OURS = "fault"
"""The subtype of warnings about what is our own fault."""


@attrs.frozen
class Remark:
    """What is wrong with a study or a drawing, to be told once however many pages show it.

    Attributes:
        message: what is wrong, and what to try.
        subtype: what kind of thing it is.
        location: where a page asks for it; of several places the first is told.
    """

    message: str
    subtype: str
    location: str = attrs.field(default="", eq=False)


def warn(message: str, subtype: str, location: "nodes.Node | str | tuple[str, int] | None") -> None:
    """One warning, which `suppress_warnings` silences as `ssm` or as `ssm.<subtype>`.

    Args:
        message: what is wrong, and what to try.
        subtype: what kind of thing it is.
        location: where.
    """
    from sphinx.util import logging

    place: Any = location
    logging.getLogger(__name__).warning("%s", message, type="ssm", subtype=subtype, location=place)


def tell(problem: Problem, location: str) -> None:
    """A problem of a study in a document as a warning, by its code.

    Args:
        problem: of the study.
        location: where it stands in the document.
    """
    if problem.severity is not Severity.ADVICE:
        warn(_words(problem), problem.code, location)


def remarks_on(problems: Iterable[Problem], home: "Home", location: str = "") -> list[Remark]:
    """Problems with their place in the files of a study; advice is for `ssm check`.

    Args:
        problems: of the study, or of a drawing.
        home: where the study is.
        location: where in a document it is asked for.
    """
    return [
        Remark(home.named_in(f"{_place(each)}{_words(each)}"), each.code, location)
        for each in problems
        if each.severity is not Severity.ADVICE
    ]


def _place(problem: Problem) -> str:
    return f"{problem.span}: " if problem.span else ""


def _words(problem: Problem) -> str:
    return f"{problem.message}; {problem.hint}" if problem.hint else problem.message
