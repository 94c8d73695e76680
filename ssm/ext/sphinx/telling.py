"""Warnings of a build: what is wrong with a study, at the line that asks for it."""

from typing import TYPE_CHECKING, Any

from ssm.problems import Problem, Severity

if TYPE_CHECKING:
    from docutils import nodes

    from ssm.ext.embedding.studies import Home

__all__ = ["OURS", "tell", "warn"]

OURS = "fault"
"""The subtype of warnings about what is our own fault."""


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


def tell(
    problem: Problem,
    location: "nodes.Node | str | None",
    *,
    home: "Home | None" = None,
    placed: bool = True,
) -> None:
    """A problem of a study as a warning, by its code; advice is for `ssm check`.

    Args:
        problem: of the study.
        location: where in the document.
        home: where the study is.
        placed: say where it stands in the study's file.
    """
    if problem.severity is Severity.ADVICE:
        return
    place = f"{problem.span}: " if placed and problem.span else ""
    hint = f"; {problem.hint}" if problem.hint else ""
    told = f"{place}{problem.message}{hint}"
    warn(home.named_in(told) if home else told, problem.code, location)
