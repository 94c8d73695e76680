"""Text, ids and addresses as they may stand in an SVG file."""

import re

from ssm.drawing.text.visible import visible

__all__ = ["attribute", "content", "number", "safe_href", "svg_id"]

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_SCHEMES = frozenset(["http", "https", "mailto"])
_SPACES = re.compile("[\x00-\x20\x7f-\xa0\u2028\u2029]+")


def content(text: str) -> str:
    r"""A text as the content of an element; markup in it comes out literally.

    Example:
        >>> content("a <b> & ]]> \\N")
        'a &lt;b&gt; &amp; ]]&gt; \\N'
    """
    return visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str) -> str:
    r"""A text as the value of an attribute in double quotes; line ends are kept.

    Example:
        >>> attribute('say "yes"\nor no')
        'say &quot;yes&quot;&#10;or no'
    """
    escaped = content(text).replace('"', "&quot;")
    return escaped.replace("\n", "&#10;").replace("\t", "&#9;").replace("\r", "&#13;")


def number(value: float) -> str:
    """A length with at most two decimals, and never `-0`.

    Example:
        >>> number(12.0), number(0.126), number(-0.001)
        ('12', '0.13', '0')
    """
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def svg_id(ref: str, scene: str | None = None) -> str:
    """The id of a thing, made from its canonical ref; unique in a page of many drawings.

    Args:
        ref: canonical ref of the thing.
        scene: canonical ref of the drawing it is on.

    Example:
        >>> svg_id("model/good-time/3..4", "model/good-time")
        'model:good-time:3..4'
        >>> svg_id("model/good-time/3", "comparison/good-time")
        'comparison:good-time:model:good-time:3'
    """
    own = ref.replace("/", ":")
    if scene is None or ref == scene or ref.startswith(f"{scene}/"):
        return own
    return f"{scene.replace('/', ':')}:{own}"


def safe_href(href: str | None) -> str | None:
    """An address that a click may follow: http(s), mailto or relative; else None.

    Example:
        >>> safe_href("https://example.org"), safe_href("#f1")
        ('https://example.org', '#f1')
        >>> safe_href(" javascript:alert(1)") is None
        True
    """
    if href is None:
        return None
    bare = _SPACES.sub("", href)
    scheme = _SCHEME.match(bare)
    if not bare or (scheme is not None and scheme[1].lower() not in _SCHEMES):
        return None
    return bare
