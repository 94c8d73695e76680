"""What is done now beside a model as plain text, as wide as the terminal."""

from collections.abc import Iterator, Sequence

from ssm.comparison.as_is.formats.words import NOTHING, PREFACE, about, beside, grouped
from ssm.comparison.as_is.laid import Overlay
from ssm.comparison.formats.measure import NARROWEST, columns, headed, indented, wide

__all__ = ["as_text"]

_COLUMNS = 64


def as_text(overlays: Sequence[Overlay], width: int = 80) -> str:
    """Overlays as text: what each activity is today, then observations and questions.

    Args:
        overlays: what `as_is` gave.
        width: in columns of a terminal; 40 at the least.

    Example:
        >>> print(as_text(()))
        There is nothing in as_is yet, or no model to lay it over.
    """
    room = max(width, NARROWEST)
    told = list(indented(PREFACE if overlays else NOTHING, room))
    for overlay in overlays:
        told += ["", *headed(overlay.title, room), *indented(about(overlay), room), ""]
        if overlay.aligned:
            told += _table(overlay, room)
        else:
            told += indented(
                "Nothing of it is set beside this model yet: --suggest proposes what may be.", room
            )
        for heading, found in grouped(overlay):
            told += ["", *indented(heading, room)]
            for remark in found:
                told += indented(f"- {remark.text}", room, "  ", 2)
    return "\n".join(told)


def _table(overlay: Overlay, room: int) -> Iterator[str]:
    rows = [(f"{name}: {text}", steps) for name, text, steps in beside(overlay)]
    if room < _COLUMNS:
        for asked, steps in rows:
            yield from indented(asked, room, "", 2)
            yield from indented(f"today: {steps}", room, "  ", 2)
        return
    left = min((room - 2) // 2, max(wide(asked) for asked, _ in rows))
    sizes = [left, room - 2 - left]
    yield from columns(["the model asks", "done today as"], sizes)
    yield from columns(["-" * size for size in sizes], sizes)
    for row in rows:
        yield from columns(row, sizes)
