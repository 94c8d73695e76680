"""The colours of a page: a theme as style rules, for the page and the drawings on it."""

from ssm.drawing.themes.theme import theme as theme_of

__all__ = ["palette"]


def palette(theme: str = "light") -> str:
    """Style rules with the colours of a theme.

    With `light`, page and drawings turn dark on a reader's dark screen, and stay light
    on paper. A drawing has its colours written into it, so the dark rules name the
    light colours that they replace.

    Args:
        theme: `light`, `dark` or `print`.

    Raises:
        InvalidValueError: there is no such theme.

    Example:
        >>> "prefers-color-scheme" in palette("light"), "prefers" in palette("print")
        (True, False)
    """
    colours = theme_of(theme).colours
    rules = _variables(colours)
    if theme != "light":
        return rules
    dark = theme_of("dark").colours
    turned = "".join(
        f'svg.ssm [fill="{old}"]{{fill:{new}}}svg.ssm [stroke="{old}"]{{stroke:{new}}}'
        for old, new in _changes(colours, dark).items()
    )
    return f"{rules}@media screen and (prefers-color-scheme:dark){{{_variables(dark)}{turned}}}"


def _variables(colours: dict[str, str]) -> str:
    return ":root{" + "".join(f"--{role}:{value};" for role, value in colours.items()) + "}"


def _changes(old: dict[str, str], new: dict[str, str]) -> dict[str, str]:
    changes: dict[str, str] = {}
    for role, value in old.items():
        changes.setdefault(value, new[role])
    return changes
