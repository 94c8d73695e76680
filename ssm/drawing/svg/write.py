"""A scene as an SVG file: groups with names, an id for every thing, fonts inside."""

import functools
from collections.abc import Iterator

import attrs

from ssm.drawing.scene.marks import Placed, Scene, Thing
from ssm.drawing.svg.embed import font_faces, texts_of
from ssm.drawing.svg.escape import attribute, content, number, safe_href, svg_id
from ssm.drawing.svg.outline import Outliner, stays
from ssm.drawing.svg.pen import Pen
from ssm.drawing.svg.strokes import stroke
from ssm.drawing.text.fonts import fonts
from ssm.drawing.themes.named import theme_of
from ssm.drawing.themes.theme import Theme
from ssm.drawing.themes.turned import dark_rules, distinct

__all__ = ["write_svg"]

_AUTO = "ssm ssm-auto"
_FAINT = ".36"


def write_svg(
    scene: Scene,
    look: str = "sketch",
    theme: str | Theme = "light",
    *,
    outline: bool = False,
    apart: bool = False,
) -> str:
    """A scene as one SVG document that needs no other file.

    Args:
        scene: what is where.
        look: `sketch` or `plain`.
        theme: the colours, by name or as a theme.
        outline: letters as outlines, so that no fonts are needed.
        apart: letters of several glyphs each at a place of their own.

    Raises:
        InvalidValueError: there is no such look or theme.
    """
    colours = distinct(theme_of(theme))
    letters = fonts(look).read_with("".join(texts_of(scene).values()))
    name = svg_id(scene.ref)
    key = attribute(name)
    width, height = number(scene.width), number(scene.height)
    outliner = Outliner(name) if outline else None
    pen = Pen(
        theme=colours,
        fonts=letters,
        key=name,
        apart=apart,
        outlined=outliner.drawn if outliner else None,
    )
    groups = list(_groups(scene, pen))
    faces = font_faces(scene, letters, stays if outline else None)
    style = faces + _turning(colours)
    families = f'font-family="{letters.families()}" ' if faces or not outline else ""
    start = _start(key, width, height, families, is_auto=colours.dark is not None)
    parts = [
        start,
        f'<title id="{key}:title">{content(scene.title)}</title>',
        f'<desc id="{key}:desc">{content(scene.description)}</desc>',
        f"<style>{style}</style>" if style else "",
        f'<rect width="{width}" height="{height}" fill="{colours.colour("paper")}"/>',
        outliner.definitions() if outliner else "",
        *groups,
        "</svg>",
    ]
    return "\n".join(part for part in parts if part) + "\n"


def _start(key: str, width: str, height: str, families: str, *, is_auto: bool) -> str:
    """The tag that begins the document."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'id="{key}" class="{_AUTO if is_auto else "ssm"}" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="graphics-document document" '
        f'aria-labelledby="{key}:title" aria-describedby="{key}:desc" {families}'
        'stroke-linecap="round" stroke-linejoin="round">'
    )


def _turning(colours: Theme) -> str:
    if colours.dark is None:
        return ""
    rules = dark_rules(colours.colours, colours.dark, ".ssm-auto")
    return f"@media screen and (prefers-color-scheme:dark){{{rules}}}"


def _groups(scene: Scene, pen: Pen) -> Iterator[str]:
    used: dict[str, int] = {}
    for thing in sorted(scene.things, key=lambda thing: thing.layer):
        key = svg_id(thing.ref, scene.ref)
        if thing.ref == scene.ref:
            key = f"{key}:{thing.role}"
        used[key] = used.get(key, 0) + 1
        if used[key] > 1:
            key = f"{key}:{used[key]}"
        draw = _group if pen.outlined else _remembered
        yield draw(thing, attrs.evolve(pen, key=key))


@functools.lru_cache(maxsize=4096)
def _remembered(thing: Thing, pen: Pen) -> str:
    """The same as it was drawn before: after a small change, that is most of a scene."""
    return _group(thing, pen)


def _group(thing: Thing, pen: Pen) -> str:
    marks = enumerate(thing.marks)
    drawn = "".join(stroke(mark, pen.sown(f"{pen.key}#{n}")) for n, mark in marks)
    named = ""
    if thing.title:
        named = f' role="img" aria-label="{attribute(thing.title)}"'
        drawn = f"<title>{content(thing.title)}</title>{drawn}"
    moved = _moved(thing.placed) if thing.placed else ""
    faint = f' opacity="{_FAINT}"' if thing.faint else ""
    start = f'<g id="{attribute(pen.key)}" class="{attribute(thing.role)}"{named}{moved}{faint}>'
    group = f"{start}{drawn}</g>"
    href = safe_href(thing.href)
    return group if href is None else f'<a href="{attribute(href)}">{group}</a>'


def _moved(at: Placed) -> str:
    place = f"translate({number(at.x)} {number(at.y)})"
    return f' transform="{place} scale({at.scale:.4f})"'
