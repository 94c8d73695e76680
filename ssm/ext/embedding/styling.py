"""The style of what stands in other people's pages: small, and within it alone."""

import functools
from collections.abc import Mapping
from importlib.resources import files

from ssm.drawing.themes.named import theme_of

__all__ = ["DARK_PAGES", "stylesheet"]

DARK_PAGES = (
    '[data-md-color-scheme="slate"]',
    '[data-bs-theme="dark"]',
    '[data-theme="dark"]',
    '[data-jp-theme-light="false"]',
    'html[theme="dark"]',
    ".vscode-dark",
    ".vscode-high-contrast",
    ".quarto-dark",
    ".dark",
)
"""How pages say that they are dark: Material for MkDocs and Zensical, Bootstrap, Furo and
others, Jupyter, Colab, Visual Studio Code, Quarto, marimo."""

_WITHIN = ".ssm" * 4
"""Written so often that it outweighs what themes say of tables and figures."""


@functools.cache
def stylesheet() -> str:
    """The rules for all fragments; none of them touches anything outside.

    A page is dark where it says so; one that leaves it to the reader's screen says what
    that came to (Material, Bootstrap), or that it is left to it (Furo).

    Example:
        >>> stylesheet().count("{") == stylesheet().count("}")
        True
    """
    light, dark = (_variables(theme_of(name).colours) for name in ("light", "dark"))
    rules = files(__package__).joinpath("fragment.css").read_text(encoding="utf-8")
    turned = "".join(_rules(page, dark, "dark", "light") for page in DARK_PAGES)
    by_screen = "@media screen and (prefers-color-scheme:dark)"
    left_to_it = _rules('[data-theme="auto"]', dark, "dark", "light")
    paper = "".join(_rules(page, light, "light", "dark") for page in DARK_PAGES)
    return (
        f".ssm{{{light}}}{rules.replace('&', _WITHIN)}{turned}"
        f"{by_screen}{{{left_to_it}}}@media print{{{paper}}}"
    )


def _rules(page: str, colours: str, seen: str, unseen: str) -> str:
    """What holds in pages that say something of themselves."""
    within = f"{page} {_WITHIN}"
    return (
        f"{page} .ssm{{{colours}}}{within} .only-{seen}{{display:block}}"
        f"{within} .only-{unseen}{{display:none}}"
    )


def _variables(colours: Mapping[str, str]) -> str:
    return "".join(f"--{role}:{value};" for role, value in colours.items())
