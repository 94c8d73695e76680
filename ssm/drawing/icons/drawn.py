"""One stroke of a figure of our own: path data, and what it is drawn with."""

import attrs

__all__ = ["Drawn", "disc", "line"]

_KAPPA = 0.5523


@attrs.frozen(repr=False)
class Drawn:
    """A piece of a figure.

    Attributes:
        path: absolute M, L, C, Z.
        fill: a colour role, `tint` for the figure's own tint, or None.
        ink: a colour role, or None for no line.
        width: of the line, in pixels, whatever the size of the figure.
    """

    path: str
    fill: str | None = None
    ink: str | None = "ink"
    width: float = 1.9


def line(path: str, width: float = 1.9, ink: str = "ink") -> Drawn:
    """A line without a filling."""
    return Drawn(path, None, ink, width)


def disc(
    x: float,
    y: float,
    rx: float,
    ry: float | None = None,
    fill: str | None = "ink",
    ink: str | None = None,
    width: float = 1.9,
) -> Drawn:
    """A circle or an ellipse, as four curves.

    Example:
        >>> disc(0, 0, 1).path[:14]
        'M-1.00 0.00C-1'
    """
    ry = rx if ry is None else ry
    kx, ky = rx * _KAPPA, ry * _KAPPA
    left, right, top, low = x - rx, x + rx, y - ry, y + ry
    path = (
        f"M{left:.2f} {y:.2f}"
        f"C{left:.2f} {y - ky:.2f} {x - kx:.2f} {top:.2f} {x:.2f} {top:.2f}"
        f"C{x + kx:.2f} {top:.2f} {right:.2f} {y - ky:.2f} {right:.2f} {y:.2f}"
        f"C{right:.2f} {y + ky:.2f} {x + kx:.2f} {low:.2f} {x:.2f} {low:.2f}"
        f"C{x - kx:.2f} {low:.2f} {left:.2f} {y + ky:.2f} {left:.2f} {y:.2f}Z"
    )
    return Drawn(path, fill, ink, width)
