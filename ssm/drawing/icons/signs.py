"""Swords, eyes, badges and blots, on a grid of 46 round (0, 0)."""

import math

from ssm.drawing.icons.drawn import Drawn, disc, line
from ssm.drawing.icons.icon import icon_names, icon_path
from ssm.drawing.icons.paths import outlines

__all__ = ["SIGN_GRID", "blot", "eye", "sign", "swords"]

SIGN_GRID = 46
_LOOK = 3.4


def swords() -> tuple[Drawn, ...]:
    """Two crossed swords, points up."""
    return (*_sword(-1), *_sword(1))


def _sword(side: int) -> tuple[Drawn, ...]:
    def at(*pairs: tuple[float, float]) -> str:
        return "L".join(f"{side * x:.2f} {y:.2f}" for x, y in pairs)

    blade = at((19, -21), (17.2, -13.5), (-8.2, 11.2), (-11, 8.4), (13.2, -17.6))
    x, y = side * -17.8, 18.2
    return (
        Drawn(f"M{blade}Z", "bubble", "conflict", 1.9),
        line(f"M{at((-14.5, 4), (-5, 14.2))}", 2.6, "conflict"),
        line(f"M{at((-9.8, 9.8), (-16.5, 16.8))}", 3.0, "conflict"),
        disc(x, y, 2.5, fill="conflict"),
    )


def eye(dx: float, dy: float) -> tuple[Drawn, ...]:
    """An open eye whose pupil is turned towards (dx, dy)."""
    length = math.sqrt(dx * dx + dy * dy) or 1.0
    px, py = dx / length * 5.2, dy / length * _LOOK
    return (
        Drawn("M-20 0C-12 -14.6 12 -14.6 20 0C12 14.6 -12 14.6 -20 0Z", "bubble", "watch", 2.2),
        disc(px, py, 6.4, fill="bubble", ink="watch", width=2.0),
        disc(px * 1.25, py * 1.25, 3.1, fill="watch"),
    )


_QUESTION = line("M-6.4 -5.6C-6.4 -14.6 7 -14.6 7 -6C7 0 0.4 -0.4 0.4 6", 3.0, "conflict")
_WRITTEN: dict[str, tuple[Drawn, ...]] = {
    "doubt": (_QUESTION, disc(0.4, 12.4, 2.2, fill="conflict")),
    "alarm": (line("M0 -13L0 4.4", 3.2, "conflict"), disc(0, 11.8, 2.3, fill="conflict")),
}


def sign(badge: str) -> tuple[Drawn, ...]:
    """A badge: a small mark in a disc; an empty disc for an unknown word."""
    ground = disc(0, 0, 22, fill="paper", ink="conflict", width=1.7)
    return (ground, *_WRITTEN.get(badge, _from_icon(f"badge-{badge}")))


def _from_icon(name: str) -> tuple[Drawn, ...]:
    if name not in icon_names():
        return ()
    parts = []
    for outline in outlines(icon_path(name)):
        points = [f"{(x - 12) * 1.25:.2f} {(y - 12) * 1.25:.2f}" for x, y in outline.points]
        parts.append(f"M{'L'.join(points)}{'Z' if outline.closed else ''}")
    return (line("".join(parts), 1.7, "conflict"),)


def blot() -> Drawn:
    """A loose wash of colour behind an icon, on a grid of 100."""
    return Drawn(
        "M-47 4C-50 -24 -30 -43 -4 -45C24 -48 47 -30 50 -6C53 18 36 40 10 45C-18 49 -44 32 -47 4Z",
        "tint",
        None,
    )
