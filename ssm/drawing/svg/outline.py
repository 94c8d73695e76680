"""Texts as outlines of their letters, for programs that take no fonts from an SVG.

Each letter is defined once and used wherever it stands; what a text says stays with it
as its name.
"""

import itertools
from collections.abc import Iterator

from ssm.drawing.geometry import Point, distance
from ssm.drawing.icons.paths import outlines
from ssm.drawing.scene.marks import Text, TextPath
from ssm.drawing.svg.escape import attribute, number
from ssm.drawing.svg.paths import open_path
from ssm.drawing.svg.pen import Pen
from ssm.drawing.text.fonts import FontRole
from ssm.drawing.text.glyphs import Glyph, glyphs
from ssm.drawing.text.visible import visible

__all__ = ["Outliner"]

_FINE = 24
"""How many straight pieces a curve becomes that letters run along."""

_LEFT_OF = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""How much of a line lies before the place that it is anchored at."""


class Outliner:
    """The letters of one drawing, each with an id that begins with the drawing's own.

    Args:
        key: the SVG id of the drawing.
    """

    def __init__(self, key: str) -> None:
        self._key = key
        self._ids: dict[tuple[str, str], str] = {}
        self._paths: list[str] = []

    def definitions(self) -> str:
        """All letters that were used so far; they must stand in the same file."""
        return f"<defs>{''.join(self._paths)}</defs>" if self._paths else ""

    def drawn(self, mark: Text | TextPath, pen: Pen) -> str:
        """A text as a group of outlines, named by what it says."""
        lines = mark.lines if isinstance(mark, Text) else (mark.text,)
        said = " ".join(visible(" ".join(lines)).split())
        if not said:
            return ""
        inside = self._lines(mark, pen) if isinstance(mark, Text) else self._along(mark, pen)
        ink = pen.theme.colour(mark.ink)
        return f'<g role="img" aria-label="{attribute(said)}" fill="{ink}">{"".join(inside)}</g>'

    def _lines(self, mark: Text, pen: Pen) -> Iterator[str]:
        role = pen.fonts.roles[mark.font]
        step = mark.size * mark.leading
        first = mark.y - (len(mark.lines) - 1) / 2 * step + mark.size * role.scale * role.middle
        unit = mark.size * role.scale / glyphs(role.face.ttf).em
        for n, line in enumerate(mark.lines):
            row = _row(line, role)
            x = mark.x - _width(row) * unit * _LEFT_OF[mark.anchor]
            used = "".join(self._used(glyph, role, f'x="{glyph.x}"') for glyph in row)
            place = f"{number(x)} {number(first + n * step)}"
            if used:
                yield f'<g transform="matrix({_turned(unit, (1.0, 0.0))} {place})">{used}</g>'

    def _along(self, mark: TextPath, pen: Pen) -> Iterator[str]:
        """Each letter turned as the line runs under its middle."""
        role = pen.fonts.roles[mark.font]
        row, down = _row(mark.text, role), mark.size * role.scale * role.middle
        unit = mark.size * role.scale / glyphs(role.face.ttf).em
        run = outlines(open_path(mark.points), _FINE)[0].points
        long = sum(distance(a, b) for a, b in itertools.pairwise(run))
        start = (long - _width(row) * unit) / 2
        for glyph in row:
            half = glyph.width * unit / 2
            (x, y), (u, v) = _at(run, start + glyph.x * unit + half)
            x, y = x - u * half - v * down, y - v * half + u * down
            place = f"{_turned(unit, (u, v))} {number(x)} {number(y)}"
            yield self._used(glyph, role, f'transform="matrix({place})"')

    def _used(self, glyph: Glyph, role: FontRole, place: str) -> str:
        path = glyphs(role.face.ttf).path(glyph.name)
        if not path:
            return ""
        known = (role.face.stem, glyph.name)
        if known not in self._ids:
            self._ids[known] = f"{self._key}:g{len(self._ids) + 1}"
            self._paths.append(f'<path id="{attribute(self._ids[known])}" d="{path}"/>')
        return f'<use xlink:href="#{attribute(self._ids[known])}" {place}/>'


def _row(line: str, role: FontRole) -> tuple[Glyph, ...]:
    """The letters of a line, spaces as a browser takes them: none at the ends, one between."""
    return glyphs(role.face.ttf).line(" ".join(visible(line).split()))


def _width(row: tuple[Glyph, ...]) -> int:
    return row[-1].x + row[-1].width if row else 0


def _at(run: tuple[Point, ...], far: float) -> tuple[Point, Point]:
    """A place so far along a line, and which way it runs there; straight on beyond its ends."""
    last = len(run) - 2
    for n, (a, b) in enumerate(itertools.pairwise(run)):
        long = distance(a, b)
        if far <= long or n == last:
            u, v = (b[0] - a[0]) / (long or 1.0), (b[1] - a[1]) / (long or 1.0)
            return (a[0] + u * far, a[1] + v * far), (u, v)
        far -= long
    return run[0], (1.0, 0.0)


def _turned(unit: float, way: Point) -> str:
    """The first four numbers of a matrix: letters scaled, stood upright, turned into a way.

    They have as many places as it takes to be right at the end of a long line.
    """
    u, v = way
    places = (unit * u, unit * v, unit * v, -unit * u)
    return " ".join(f"{place:.6f}".rstrip("0").rstrip(".") for place in places)
