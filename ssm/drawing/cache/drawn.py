"""The files of a drawing, as they were made before or else as they are made now."""

from ssm.drawing.cache.store import Cache
from ssm.drawing.scene.marks import Scene
from ssm.drawing.themes.theme import Theme

__all__ = ["keeps_png", "recalled_png", "recalled_svg"]

_HALVES = "surrogatepass"


def recalled_svg(
    cache: Cache | None, scene: Scene, look: str, theme: Theme, *, outline: bool = False
) -> str:
    """A scene as an SVG document.

    Args:
        cache: where to look first, or None.
        scene: what is where.
        look: the strokes.
        theme: the colours.
        outline: draw the letters as outlines.

    Raises:
        InvalidValueError: there is no such look.
    """

    def make() -> str:
        from ssm.drawing.svg.write import write_svg

        return write_svg(scene, look, theme, outline=outline)

    if cache is None:
        return make()
    about = ("svg", scene, look, theme.colours, theme.dark, outline)
    kept = cache.bytes_of(about, lambda: make().encode("utf-8", _HALVES))
    return kept.decode("utf-8", _HALVES)


def recalled_png(cache: Cache | None, svg: str, zoom: float, look: str) -> bytes:
    """An SVG document as PNG.

    Args:
        cache: where to look first, or None.
        svg: a document as `write_svg` makes it.
        zoom: pixels of the image for each pixel of the drawing.
        look: the look it was drawn in.

    Raises:
        InvalidValueError: the zoom is not positive, or the image would be too big.
    """

    def make() -> bytes:
        from ssm.drawing.export import png

        return png(svg, zoom, look)

    return make() if cache is None else cache.bytes_of(_png(svg, zoom, look), make)


def keeps_png(cache: Cache | None, svg: str, zoom: float, look: str) -> bool:
    """Whether an SVG document need not be painted; the arguments are those of `recalled_png`."""
    return cache is not None and cache.holds(_png(svg, zoom, look))


def _png(svg: str, zoom: float, look: str) -> tuple[object, ...]:
    return "png", svg, zoom, look
