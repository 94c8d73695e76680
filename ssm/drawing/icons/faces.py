"""Faces by mood, on the grid of a bust: 80 high, the head's middle at (0, 25)."""

from ssm.drawing.icons.drawn import Drawn, disc, line

__all__ = ["face"]

_EYES = (disc(-5, 23.5, 1.6), disc(5, 23.5, 1.6))
_FROWN = line("M-5.5 33.4C-3 29.8 3 29.8 5.5 33.4", 1.8)

_FACES: dict[str | None, tuple[Drawn, ...]] = {
    None: (*_EYES, line("M-5 32C-2 32.6 2 32.6 5 32", 1.8)),
    "happy": (*_EYES, line("M-6.5 30C-4.5 35.6 4.5 35.6 6.5 30", 1.8)),
    "calm": (*_EYES, line("M-5 31C-2.5 33.4 2.5 33.4 5 31", 1.8)),
    "unsure": (
        *_EYES,
        line("M-5.5 32.6C-3 29.6 -1 33.6 1.2 32C2.8 30.8 4 31 5.5 32.4", 1.8),
        line("M2.6 18.6C4.4 16.8 6.4 16.9 7.8 18.2", 1.6),
    ),
    "worried": (
        *_EYES,
        line("M-5 33C-2.6 31 2.6 31 5 33", 1.8),
        line("M-8 20.4L-3.4 18.2", 1.6),
        line("M8 20.4L3.4 18.2", 1.6),
    ),
    "tired": (
        line("M-7.4 23C-6.2 25 -3.8 25 -2.6 23", 1.7),
        line("M7.4 23C6.2 25 3.8 25 2.6 23", 1.7),
        line("M-6.6 27.4C-5.6 28.2 -4.4 28.2 -3.4 27.4", 1.1, "soft"),
        line("M6.6 27.4C5.6 28.2 4.4 28.2 3.4 27.4", 1.1, "soft"),
        line("M-4.4 33C-1.6 31.8 2 31.8 4.4 33", 1.8),
    ),
    "sad": (
        *_EYES,
        _FROWN,
        line("M-7.6 21L-3 18.6", 1.6),
        line("M7.6 21L3 18.6", 1.6),
        Drawn("M7.4 26.4C9.6 29.6 9.4 31 7.6 31C5.8 31 5.6 29.4 7.4 26.4Z", "watch", None),
    ),
    "angry": (
        *_EYES,
        _FROWN,
        line("M-8.2 18L-2.8 20.8", 1.9),
        line("M8.2 18L2.8 20.8", 1.9),
    ),
}


def face(mood: str | None) -> tuple[Drawn, ...]:
    """The face of a mood; the plain one for None and for an unknown word.

    Example:
        >>> face("angry") == face(None), face("hungry") == face(None)
        (False, True)
    """
    return _FACES.get(mood, _FACES[None])
