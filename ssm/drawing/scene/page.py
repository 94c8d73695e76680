"""What stands on every page: the title, what kind of drawing it is, the defining sentence."""

from collections.abc import Sequence

import attrs

from ssm.drawing.scene.marks import Line, Text, Thing
from ssm.drawing.text.fonts import width
from ssm.drawing.text.wrap import wrap

__all__ = ["GUTTER", "MARGIN", "Head", "fitting", "head_of", "paragraph", "told_beside"]

MARGIN = 40.0
GUTTER = 44.0
_FIRST = 1
"""The layer of what is read first; nothing lies above or below it."""
_TITLE, _SUB, _SENTENCE = 27.0, 15.0, 16.0


def paragraph(
    text: str,
    x: float,
    y: float,
    limit: float,
    *,
    size: float = 14.5,
    font: str = "text",
    ink: str = "ink",
    leading: float = 1.32,
) -> tuple[Text, float]:
    """Wrapped text from a left edge and a top; and where its bottom is."""
    words = wrap(text, size, limit, font)
    high = len(words.lines) * size * leading
    mark = Text(
        x=x,
        y=y + high / 2,
        lines=words.lines,
        size=size,
        font=font,  # type: ignore[arg-type]
        ink=ink,
        anchor="start",
        leading=leading,
    )
    return mark, y + high


@attrs.frozen(kw_only=True, repr=False)
class Head:
    """The head of a page.

    Attributes:
        things: title, subtitle and sentence.
        bottom: where the rest may begin.
        right: its right edge.
        crown: the right and the lower edge of title and subtitle alone.
    """

    things: tuple[Thing, ...]
    bottom: float
    right: float
    crown: tuple[float, float]


def head_of(
    ref: str, title: str, subtitle: str, sentence: str | None, limits: tuple[float, float]
) -> Head:
    """The head of a page, from its upper left corner.

    Args:
        ref: canonical ref of the drawing.
        title: what it is called.
        subtitle: what kind of drawing it is.
        sentence: the root definition, beside a bar; or None.
        limits: the greatest width of the sentence, and of the title.
    """
    limit, wide = limits
    first, y = paragraph(title, MARGIN, MARGIN - 8, wide, size=_TITLE, font="title", leading=1.2)
    second, y = paragraph(subtitle, MARGIN, y + 5, wide, size=_SUB, ink="soft")
    things = [Thing(ref=ref, role="heading", title="", marks=(first, second), layer=_FIRST)]
    right = max(_right(first), _right(second))
    crown = right, y
    if sentence:
        marks, y = told_beside(sentence, y + 20, limit)
        things.append(Thing(ref=ref, role="definition", title="", marks=marks, layer=_FIRST))
        right = max(right, _right(marks[1]))
    return Head(things=tuple(things), bottom=y + 24, right=right, crown=crown)


def told_beside(sentence: str, top: float, limit: float) -> tuple[tuple[Line, Text], float]:
    """A root definition beside its bar, from the left edge of a page; and where it ends."""
    told, y = paragraph(
        sentence, MARGIN + 20, top, min(limit - 20, 940), size=_SENTENCE, leading=1.42
    )
    bar = Line(points=((MARGIN + 4, top + 2), (MARGIN + 4, y - 2)), ink="flow", width=4.0)
    return (bar, told), y


def fitting(texts: Sequence[str], limit: float) -> str:
    """The first of some subtitles that needs no second line, else the last."""
    return next((text for text in texts if width(text, _SUB) <= limit), texts[-1])


def _right(text: Text) -> float:
    return text.x + max(width(line, text.size, text.font) for line in text.lines)
