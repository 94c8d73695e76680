"""Drawings written short, for a page that holds many: the same picture in fewer bytes.

Lengths become whole tenths of a pixel, so that numbers need no points, and what a stroke
looks like becomes a class of the page, written once. Colours become the page's variables,
so that drawings turn dark with it.
"""

import functools
import re
from collections.abc import Mapping

from ssm.drawing.svg.escape import number

__all__ = ["Dress", "lean"]

_TAG = re.compile(r'<([A-Za-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(/?)>')
_ATTRIBUTE = re.compile(r'\s+([\w:-]+)="([^"]*)"')
_TOKEN = re.compile(r"[A-Za-z]|-?(?:[0-9]+\.?[0-9]*|\.[0-9]+)")
_NAMED = re.compile(r'( aria-label="([^"]*)"[^>]*>)<title>([^<]*)</title>')
_LOOKS = frozenset(
    ("fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin")
) | {"font-family", "font-size", "font-weight", "font-style", "text-anchor"}
_LENGTHS = frozenset(("x", "y", "dx", "dy", "width", "height", "cx", "cy", "r", "rx", "ry"))
_IN_RULES = frozenset(("font-size", "stroke-width"))
_NEEDLESS = frozenset(("xmlns", "xmlns:xlink"))
_TENFOLD = 10


class Dress:
    """How the strokes and letters on a page look, each look as a class with one rule.

    Args:
        colours: the page's colours by role.

    Example:
        >>> dress = Dress({"ink": "#000000"})
        >>> dress.worn((("fill", "none"), ("stroke", "#000000"), ("stroke-width", "2.5")))
        'k1'
        >>> dress.rules()
        '.k1{fill:none;stroke:var(--ink);stroke-width:25px}'
    """

    def __init__(self, colours: Mapping[str, str]) -> None:
        self._roles: dict[str, str] = {}
        for role, value in colours.items():
            self._roles.setdefault(value, f"var(--{role})")
        self._classes: dict[str, str] = {}

    def worn(self, attributes: tuple[tuple[str, str], ...]) -> str:
        """The class for some attributes that say how something looks."""
        rule = ";".join(f"{name}:{self._value(name, value)}" for name, value in attributes)
        return self._classes.setdefault(rule, f"k{len(self._classes) + 1}")

    def rules(self) -> str:
        """The style rules of all classes so far."""
        return "".join(f".{name}{{{rule}}}" for rule, name in self._classes.items())

    def _value(self, name: str, value: str) -> str:
        if name in ("fill", "stroke"):
            return self._roles.get(value, value)
        if name in _IN_RULES:
            return f"{_tenfold(value)}px"
        return _lengths(value) if name == "stroke-dasharray" else value


def lean(svg: str, dress: Dress) -> str:
    """An `svg` element as `ssm.drawing` writes it, in fewer bytes.

    Args:
        svg: the element, without a style of its own.
        dress: the looks of the page that it stands on.

    Example:
        >>> lean('<svg viewBox="0 0 9 9"><path d="M1.5 2l-.3 4" fill="none"/></svg>', Dress({}))
        '<svg viewBox="0 0 90 90"><path d="M15 20l-3 40" class="k1"/></svg>'
    """
    named = _NAMED.sub(_once, svg)
    return _TAG.sub(lambda tag: _tag(tag, dress), named)


def _once(found: re.Match[str]) -> str:
    """A name that is both a label and a title is said by the title alone."""
    label, title = found[2].replace("&quot;", '"').replace("&#10;", "\n"), found[3]
    if label != title:
        return found[0]
    return found[0].replace(f' aria-label="{found[2]}"', "", 1)


def _tag(found: re.Match[str], dress: Dress) -> str:
    kept: dict[str, str] = {}
    looks: list[tuple[str, str]] = []
    for name, value in _ATTRIBUTE.findall(found[2]):
        if name in _LOOKS:
            looks.append((name, value))
        elif name not in _NEEDLESS:
            kept["href" if name == "xlink:href" else name] = _short(name, value)
    if looks:
        worn = dress.worn(tuple(looks))
        kept["class"] = f"{kept['class']} {worn}" if "class" in kept else worn
    row = "".join(f' {name}="{value}"' for name, value in kept.items())
    return f"<{found[1]}{row}{found[3]}>"


def _short(name: str, value: str) -> str:
    if name == "d":
        return _path(value)
    if name in _LENGTHS:
        return value if value.endswith("%") else _tenfold(value)
    if name == "viewBox":
        return _lengths(value)
    return _moved(value) if name == "transform" else value


@functools.lru_cache(maxsize=65536)
def _tenfold(text: str) -> str:
    return number(float(text) * _TENFOLD)


def _lengths(value: str) -> str:
    return " ".join(map(_tenfold, value.split()))


def _path(data: str) -> str:
    """Path data, tenfold, with no sign that can be left out."""
    text, before = "", ""
    for token in _TOKEN.findall(data):
        if token.isalpha():
            text, before = text + token, ""
            continue
        short = _tenfold(token)
        text += f" {short}" if before and short[0] != "-" else short
        before = short
    return text


def _moved(value: str) -> str:
    """A transformation: how far it moves is a length, how it turns is not."""
    steps = []
    for name, numbers in re.findall(r"(\w+)\(([^)]*)\)", value):
        told = numbers.replace(",", " ").split()
        if name == "translate":
            told = [_tenfold(one) for one in told]
        elif name == "matrix":
            told = [*told[:4], *(_tenfold(one) for one in told[4:])]
        elif name == "rotate":
            told = [told[0], *(_tenfold(one) for one in told[1:])]
        steps.append(f"{name}({' '.join(told)})")
    return " ".join(steps)
