"""PNG from SVG, by resvg, with our own font files first and a cap on the number of pixels."""

import re
from collections.abc import Mapping
from contextvars import ContextVar
from math import inf
from typing import Any, Protocol

import attrs

from ssm.drawing.text.backups import BOXES
from ssm.drawing.text.fonts import fonts
from ssm.errors import InvalidValueError

__all__ = ["AHEAD", "MAX_PIXELS", "Job", "Painter", "job_of", "pixels_of", "png"]

MAX_PIXELS = 100_000_000
_SIZE = re.compile(r'<svg[^>]* width="([0-9.]+)" height="([0-9.]+)"')


@attrs.frozen(repr=False)
class Job:
    """All that an image depends on.

    Attributes:
        svg: the drawing.
        zoom: pixels of the image for each pixel of the drawing.
        fonts: the files of its letters.
        system: whether the system's fonts are read too.
    """

    svg: str
    zoom: float
    fonts: tuple[str, ...]
    system: bool

    def told(self) -> dict[str, Any]:
        """The same in the words of the library that paints."""
        return {
            "svg_string": self.svg,
            "zoom": self.zoom,
            "dpi": 96.0,
            "skip_system_fonts": not self.system,
            "font_files": list(self.fonts),
        }


class Painter(Protocol):
    """Who paints images ahead of their use."""

    def image(self, job: Job) -> bytes | None:
        """The image of a job, or None where it is to be painted here."""


AHEAD: ContextVar[Mapping[Job, Painter]] = ContextVar("AHEAD", default={})  # noqa: B039
"""Images that are being painted already, and by whom."""


def png(svg: str, zoom: float = 2.0, look: str = "sketch") -> bytes:
    """A drawing as PNG.

    Args:
        svg: a document as `write_svg` makes it.
        zoom: pixels of the image for each pixel of the drawing.
        look: the look it was drawn in. Its font files are used and those that come with
            it; the system's are read only where a character is in none of them.

    Raises:
        InvalidValueError: the zoom is not positive, or the image would be too big or too small.
    """
    job = job_of(svg, zoom, look)
    painter = AHEAD.get().get(job)
    image = painter.image(job) if painter else None
    if image is not None:
        return image
    import resvg_py

    return bytes(resvg_py.svg_to_bytes(**job.told()))


def job_of(svg: str, zoom: float, look: str) -> Job:
    """What is painted where an image is asked for; the arguments are those of `png`.

    Raises:
        InvalidValueError: the zoom is not positive, or the image would be too big or too small.
    """
    zoom = float(zoom)
    _check(svg, zoom)
    files, system = _fonts(svg, look)
    return Job(svg, zoom, tuple(files), system)


def pixels_of(job: Job) -> float:
    """How many pixels an image has."""
    size = _SIZE.search(job.svg)
    return 0.0 if size is None else float(size[1]) * float(size[2]) * job.zoom * job.zoom


def _fonts(svg: str, look: str) -> tuple[list[str], bool]:
    """The files of the look and of the backups that a drawing names; whether to ask the system."""
    roles = fonts(look).roles.values()
    files = {str(role.face.ttf) for role in roles}
    named = [font for role in roles for font in role.backups if font.family in svg]
    files.update(str(font.ttf) for font in named if font.ttf is not None)
    system = any(font.ttf is None for font in named)
    if system:
        files.add(str(BOXES))
    return sorted(files), system


def _check(svg: str, zoom: float) -> None:
    size = _SIZE.search(svg)
    if not 0 < zoom < inf or size is None:
        msg = f"'zoom' must be more than 0, and finite (got {zoom!r})"
        raise InvalidValueError(msg, zoom)
    width, height = float(size[1]), float(size[2])
    least = 1 / min(width, height)
    most = min((MAX_PIXELS / (width * height)) ** 0.5, 32_000 / max(width, height))
    if zoom > most:
        msg = (
            f"the image would have {width * zoom:.0f} x {height * zoom:.0f} pixels, which is more "
            f"than {MAX_PIXELS:,}: ask for a zoom of at most {most * 0.99:.2f}"
        )
        raise InvalidValueError(msg, zoom)
    if zoom < least:
        msg = f"the image would be empty: ask for a zoom of at least {least * 1.1:.3f}"
        raise InvalidValueError(msg, zoom)
