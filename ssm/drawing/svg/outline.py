"""Texts as outlines of their letters, for programs that take no fonts from an SVG.

Each letter is defined once and used wherever it stands; what a text says stays with it
as its name.
"""

import itertools
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import attrs

from ssm.drawing.geometry import Point, distance, length_of
from ssm.drawing.icons.paths import outlines
from ssm.drawing.scene.marks import Text, TextPath
from ssm.drawing.svg.escape import attribute, number
from ssm.drawing.svg.letters import BEFORE, first_line, lines_of, run_text, runs_at, text_path
from ssm.drawing.svg.paths import open_path
from ssm.drawing.svg.pen import Pen
from ssm.drawing.text.backups import EMBOLDEN
from ssm.drawing.text.clusters import is_silent
from ssm.drawing.text.direction import reads_left
from ssm.drawing.text.fonts import FontRole
from ssm.drawing.text.glyphs import Glyph, glyphs
from ssm.drawing.text.runs import Run
from ssm.drawing.text.visible import visible

__all__ = ["Outliner", "stays"]

_FINE = 24
"""How many straight pieces a curve becomes that letters run along."""


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
        name = f'role="img" aria-label="{attribute(said)}"'
        return f"<g {name} {pen.filled(mark.ink)}>{''.join(inside)}</g>"

    def _lines(self, mark: Text, pen: Pen) -> Iterator[str]:
        role = pen.fonts.roles[mark.font]
        first = first_line(mark, role)
        lines = lines_of(mark, role)
        is_plain = all(len(runs) == 1 and not runs[0].backup for runs in lines)
        for n, runs in enumerate(lines):
            y = first + n * mark.size * mark.leading
            if is_plain and not stays(runs[0], role):
                yield self._row(_Row.of(runs[0], mark, role), mark.x, y, BEFORE[mark.anchor], pen)
                continue
            for run, x, _ in runs_at(mark, runs, role):
                if stays(run, role):
                    yield run_text(run, x, y, mark, pen)
                else:
                    yield self._row(_Row.of(run, mark, role), x, y, 0.0, pen)

    def _row(self, row: "_Row", x: float, y: float, share: float, pen: Pen) -> str:
        """Letters side by side, so much of their width before a place."""
        used = "".join(self._used(row, glyph, f'x="{glyph.x}"') for glyph in row.glyphs)
        place = f"{number(x - row.width * share)} {number(y)}"
        turned = f'transform="matrix({_turned(row.unit, (1.0, 0.0))} {place})"'
        return f"<g {turned}{row.thickness(pen)}>{used}</g>" if used else ""

    def _along(self, mark: TextPath, pen: Pen) -> Iterator[str]:
        """Each letter turned as the line runs under its middle."""
        role = pen.fonts.roles[mark.font]
        runs = role.runs(visible(mark.text), left=reads_left(mark.text))
        if any(stays(run, role) for run in runs):
            yield text_path(mark, pen)
            return
        rows = [_Row.of(run, mark, role) for run in runs]
        line = outlines(open_path(mark.points), _FINE)[0].points
        long = length_of(line)
        start = (long - sum(row.width for row in rows)) / 2
        down = mark.size * role.scale * role.middle
        for row in rows:
            for glyph in row.glyphs:
                half = glyph.width * row.unit / 2
                (x, y), (u, v) = _at(line, start + glyph.x * row.unit + half)
                x, y = x - u * half - v * down, y - v * half + u * down
                place = f"{_turned(row.unit, (u, v))} {number(x)} {number(y)}"
                yield self._used(row, glyph, f'transform="matrix({place})"{row.thickness(pen)}')
            start += row.width

    def _used(self, row: "_Row", glyph: Glyph, place: str) -> str:
        path = glyphs(row.file).path(glyph.name)
        if not path:
            return ""
        known = (row.file.stem, glyph.name)
        if known not in self._ids:
            self._ids[known] = f"{self._key}:g{len(self._ids) + 1}"
            self._paths.append(f'<path id="{attribute(self._ids[known])}" d="{path}"/>')
        return f'<use xlink:href="#{attribute(self._ids[known])}" {place}/>'


@attrs.frozen(kw_only=True, repr=False)
class _Row:
    """The letters of a run in one font, and how large a unit of that font is."""

    glyphs: tuple[Glyph, ...]
    file: Path
    unit: float
    ink: str | None

    @classmethod
    def of(cls, run: Run, mark: Text | TextPath, role: FontRole) -> "_Row":
        """The letters of a run, in the font that draws it, at the size of its text."""
        font = run.backup
        file = font.ttf if font and font.ttf else role.face.ttf
        size = mark.size if font else mark.size * role.scale
        text = font.drawn(run.text) if font else run.text
        if isinstance(mark, Text):
            text = " ".join(text.split())
        return cls(
            glyphs=glyphs(file).line(text),
            file=file,
            unit=size / glyphs(file).em,
            ink=mark.ink if font and font.is_fainter_than(role.weight) else None,
        )

    @property
    def width(self) -> float:
        return (self.glyphs[-1].x + self.glyphs[-1].width) * self.unit if self.glyphs else 0.0

    def thickness(self, pen: Pen) -> str:
        """A line round letters that are too faint for their role."""
        em = glyphs(self.file).em
        return "" if self.ink is None else f" {pen.stroked(self.ink, em * EMBOLDEN)}"


def stays(run: Run, role: FontRole) -> bool:
    """Whether a run must stay letters: it is in a font of the system, or its letters join.

    Which shape a letter of Arabic or Hindi takes among others, only a program that sets
    type can tell; whoever shows the drawing has one.
    """
    face = run.backup.face if run.backup else role.face
    if face is None or run.level % 2:
        return True
    text = run.backup.drawn(run.text) if run.backup else run.text
    return any(unicodedata.category(char)[0] == "M" and not is_silent(char) for char in text)


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
