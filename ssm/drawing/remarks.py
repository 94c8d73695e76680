"""What is said about a drawing: that it could not be made, or shows less than was meant."""

from collections.abc import Iterator

from ssm.drawing.scene.marks import Scene
from ssm.drawing.svg.embed import texts_of
from ssm.drawing.text.fonts import missing
from ssm.problems import Problem, Severity
from ssm.source import SourceMap

__all__ = ["undrawn", "unhonoured", "unshown"]


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


def unshown(scene: Scene, look: str) -> list[Problem]:
    """A problem about the characters of a scene that no font of the look has."""
    absent = missing("".join(texts_of(scene).values()), look)
    if not absent:
        return []
    named = ", ".join(f"{char} (U+{ord(char):04X})" for char in absent[:5])
    more = f" and {len(absent) - 5} more" if len(absent) > 5 else ""
    return [
        Problem(
            code="DR01",
            name="no-glyph",
            severity=Severity.WARNING,
            ref=scene.ref,
            message=f"the fonts of the {look} look have no {named}{more}",
            hint="a browser shows them in a font of its own; a PNG shows boxes",
        )
    ]
