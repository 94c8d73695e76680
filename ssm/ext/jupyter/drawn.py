"""Drawings in a notebook: figures of modest size, light or dark as the notebook is."""

import base64
import functools
from collections.abc import Callable, Iterable

from ssm.comparison.formats.markdown import escaped
from ssm.drawing.draw import draw
from ssm.drawing.drawing import Drawing, Drawings
from ssm.drawing.sheet import hung_up
from ssm.errors import EngineError
from ssm.ext.jupyter.bundle import Forms
from ssm.ext.jupyter.paged import WIDTH, drawings_html
from ssm.ext.jupyter.plainly import as_written, fenced
from ssm.model.activity import Model
from ssm.model.picture import Picture
from ssm.model.root import Root
from ssm.model.sections import section_of
from ssm.model.study import Study

__all__ = ["of_drawing", "of_drawings", "of_part"]

_ANY = "und"
"""The language of a part that stands in no study, as browsers call what nobody knows."""


def of_drawing(drawing: Callable[[], Drawing]) -> Forms:
    """The formats of one drawing.

    Args:
        drawing: gives it, when a format is asked for.
    """
    return {
        "text/html": lambda: drawings_html((drawing(),)),
        "image/svg+xml": lambda: drawing().svg,
        "image/png": lambda: _png(drawing()),
        "application/pdf": lambda: _coded(drawing().pdf()),
        "text/markdown": lambda: _words((drawing(),)),
        "text/plain": lambda: str(drawing()),
    }


def of_drawings(drawings: Drawings) -> Forms:
    """The formats of several drawings; one sheet with all of them, where a format holds one.

    Args:
        drawings: in their order.
    """
    if len(drawings) == 1:
        return of_drawing(lambda: drawings[0])
    if not drawings:
        return {kind: lambda: "Nothing is drawn yet." for kind in ("text/markdown", "text/plain")}
    first = drawings[0]
    sheet = functools.cache(
        lambda: hung_up(first.study, drawings, look=first.look, theme=first.theme)
    )
    return of_drawing(sheet) | {
        "text/html": lambda: drawings_html(drawings),
        "text/markdown": lambda: _words(drawings),
        "text/plain": lambda: str(drawings),
    }


def of_part(part: Picture | Root | Model) -> Forms:
    """The formats of a picture, a root definition or an activity model.

    The part is drawn alone, so names that stand elsewhere in its study are shown as ids;
    `ssm.draw(study, "model/x")` shows them in full.

    Args:
        part: what is drawn.
    """
    drawing = functools.cache(lambda: _alone(part))
    return of_drawing(drawing) | {
        "text/markdown": lambda: fenced(as_written(part), "yaml"),
        "text/plain": lambda: repr(part),
    }


def _alone(part: Picture | Root | Model) -> Drawing:
    """The drawing of a part that stands in no study.

    Raises:
        EngineError: it cannot be drawn.
    """
    section = section_of(part)
    assert section is not None
    alone = Study(language=_ANY).add(part)
    (drawing,) = draw(alone, f"{section.kind}/{part.id}")
    if drawing.failed:
        raise EngineError(drawing.scene.description)
    return drawing


def _png(drawing: Drawing) -> str:
    """Twice as many pixels as are shown, and never fewer than it measures."""
    zoom = max(1.0, 2 * min(drawing.scene.width, WIDTH) / drawing.scene.width)
    return _coded(drawing.png(zoom))


def _coded(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _words(drawings: Iterable[Drawing]) -> str:
    """Drawings in words, for what shows no pictures."""
    return "\n\n".join(
        f"**{escaped(each.title)}** (`{each.ref}`)\n\n{escaped(each.scene.description)}".strip()
        for each in drawings
    )
