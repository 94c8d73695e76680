"""The style of what stands in other people's pages: small, and within it alone."""

import functools
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
    light, dark = _variables("light"), _variables("dark")
    rules = files(__package__).joinpath("fragment.css").read_text(encoding="utf-8")
    pages = f":is({','.join(DARK_PAGES)})"
    by_screen = "@media screen and (prefers-color-scheme:dark)"
    left_to_it = _rules('[data-theme="auto"]', dark, "dark", "light")
    return (
        f".ssm{{{light}}}{rules.replace('&', _WITHIN)}{_rules(pages, dark, 'dark', 'light')}"
        f"{by_screen}{{{left_to_it}}}@media print{{{_rules(pages, light, 'light', 'dark')}}}"
    )


def _rules(page: str, colours: str, seen: str, unseen: str) -> str:
    """What holds in pages that say something of themselves."""
    within = f"{page} {_WITHIN}"
    return (
        f"{page} .ssm{{{colours}}}{within} .only-{seen}{{display:block}}"
        f"{within} .only-{unseen}{{display:none}}"
    )


def _variables(name: str) -> str:
    """The colours of a theme; a drawing that turns with its page turns with them."""
    told = "".join(f"--{role}:{value};" for role, value in theme_of(name).colours.items())
    return f"color-scheme:{name};{told}"
