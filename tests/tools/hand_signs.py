"""Arrows, a tick and signs of mathematics for the hand-written fonts, which lack them.

Drawn for this project, with a round pen as thick as the letters of the font.
"""

from itertools import pairwise
from math import cos, pi, sin

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

__all__ = ["SIGNS", "add_signs"]

Stroke = tuple[tuple[int, int], ...]

_BARS: tuple[Stroke, ...] = (((80, 330), (540, 342)), ((80, 170), (540, 178)))
_LEFT_HEAD: Stroke = ((285, 440), (80, 262), (270, 96))
_RIGHT_HEAD: Stroke = ((565, 440), (770, 262), (580, 96))

SIGNS: dict[str, tuple[int, tuple[Stroke, ...]]] = {
    "←": (850, (_LEFT_HEAD, ((84, 262), (400, 270), (770, 258)))),
    "→": (850, (((80, 258), (450, 270), (766, 262)), _RIGHT_HEAD)),
    "↔": (850, (_LEFT_HEAD, ((84, 262), (430, 268), (766, 262)), _RIGHT_HEAD)),
    "↑": (500, (((246, -40), (254, 600)), ((96, 430), (254, 606), (408, 420)))),
    "↓": (500, (((254, 640), (246, -6)), ((92, 176), (246, -10), (404, 170)))),
    "✓": (620, (((80, 270), (236, 40), (540, 610)),)),
    "≠": (620, (*_BARS, ((410, 520), (214, -10)))),
    "≤": (620, (((520, 500), (100, 310), (520, 130)), ((100, 6), (530, 14)))),
    "≥": (620, (((100, 500), (520, 310), (100, 130)), ((90, 6), (520, 14)))),
    "≈": (
        620,
        (
            ((80, 290), (190, 360), (300, 330), (420, 280), (540, 350)),
            ((80, 130), (190, 200), (300, 170), (420, 120), (540, 190)),
        ),
    ),
}
"""The advance of each sign and the middles of its strokes, in thousandths of an em."""

_SIDES = 12


def add_signs(font: TTFont, thick: int) -> None:
    """Puts the signs into a font of 1000 units.

    Args:
        font: changed in place; signs that it has are left as they are.
        thick: the width of the pen.
    """
    cmaps = [table.cmap for table in font["cmap"].tables if table.isUnicode()]
    for sign, (advance, strokes) in SIGNS.items():
        if ord(sign) in font.getBestCmap():
            continue
        name = f"uni{ord(sign):04X}"
        font.setGlyphOrder([*font.getGlyphOrder(), name])
        font["glyf"][name] = glyph = _glyph(strokes, thick / 2)
        font["hmtx"].metrics[name] = (advance, glyph.xMin)
        for cmap in cmaps:
            cmap[ord(sign)] = name


def _glyph(strokes: tuple[Stroke, ...], half: float):
    pen = TTGlyphPen(None)
    for stroke in strokes:
        for a, b in pairwise(stroke):
            _limb(pen, a, b, half)
        for x, y in stroke:
            turn = [-2 * pi * n / _SIDES for n in range(_SIDES)]
            _contour(pen, [(x + half * cos(t), y + half * sin(t)) for t in turn])
    glyph = pen.glyph()
    glyph.recalcBounds(None)
    return glyph


def _limb(pen: TTGlyphPen, a: tuple[int, int], b: tuple[int, int], half: float) -> None:
    dx, dy = b[0] - a[0], b[1] - a[1]
    long = (dx * dx + dy * dy) ** 0.5
    u, v = -dy / long * half, dx / long * half
    corners = [(a[0] + u, a[1] + v), (b[0] + u, b[1] + v), (b[0] - u, b[1] - v)]
    _contour(pen, [*corners, (a[0] - u, a[1] - v)])


def _contour(pen: TTGlyphPen, points: list[tuple[float, float]]) -> None:
    pen.moveTo((round(points[0][0]), round(points[0][1])))
    for x, y in points[1:]:
        pen.lineTo((round(x), round(y)))
    pen.closePath()
