"""What is said about a drawing: that it could not be made, or honours less than was wished."""

from collections.abc import Iterator

from ssm.drawing.scene.marks import Scene
from ssm.problems import Problem, Severity
from ssm.source import SourceMap

__all__ = ["undrawn", "unhonoured"]


def undrawn(ref: str, error: Exception) -> Problem:
    """The problem that a part could not be drawn, with the reason."""
    return Problem(
        code="DR02",
        name="not-drawn",
        severity=Severity.ERROR,
        ref=ref,
        message=f"this part could not be drawn: {error}",
        hint="draw it alone, or name another engine with --engine",
    )


def unhonoured(scene: Scene, where: SourceMap) -> Iterator[Problem]:
    """A problem for every wish about places that a picture could not honour."""
    for wish in scene.unmet:
        yield Problem(
            code="DR04",
            name="wish-unmet",
            severity=Severity.WARNING,
            ref=wish.ref,
            message=wish.message,
            hint=wish.hint,
            span=where.find(wish.ref, *wish.path),
        )
