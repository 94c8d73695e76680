"""The themes as swatches: every colour role in every theme, and what the looks are set in."""

from collections.abc import Mapping

from ssm.drawing.text.fonts import LOOKS, fonts
from ssm.drawing.themes.contrast import LEAST
from ssm.drawing.themes.theme import THEMES, shipped_theme

__all__ = ["looks", "themes"]

_ROLES = ("text", "strong", "title", "quote")


def looks() -> str:
    """What each look is set in, by the role of a text."""
    rows = [
        f"| `{look}` | {role} | {set_in.family}, {set_in.weight}, {set_in.style} |"
        for look in LOOKS
        for role in _ROLES
        for set_in in [fonts(look).roles[role]]
    ]
    return "\n".join(["| look | text | font |", "| --- | --- | --- |", *rows])


def themes() -> str:
    """A row for each role, a swatch for each theme."""
    shown = [shipped_theme(name) for name in THEMES if name != "auto"]
    head = f"| role | {' | '.join(theme.name for theme in shown)} |"
    rows = [
        f"| `{role}` | {' | '.join(_swatch(theme.colours, role) for theme in shown)} |"
        for role in shown[0].colours
    ]
    told = f"Every text can be read on its ground with a contrast of {LEAST} to 1 or more."
    return "\n".join([told, "", head, "| --- " * (len(shown) + 1) + "|", *rows])


def _swatch(colours: Mapping[str, str], role: str) -> str:
    colour = colours[role]
    return f'<span class="ssm-swatch" style="background:{colour}"></span> `{colour}`'
