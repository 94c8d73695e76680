"""The script of a page: several small files as one, and what a browser knows it by."""

import base64
import functools
import hashlib
from importlib.resources import files

__all__ = ["REPORT", "digest", "script"]

REPORT = (
    *("reveal", "anchors", "contents", "scheme"),
    *("zoom", "gestures", "window", "search", "print"),
)
"""The scripts of the report, in the order in which they run."""


@functools.cache
def script(*names: str) -> str:
    """Scripts of ours as one; what they share, no other script of a page sees.

    Args:
        names: their files in `templates`, without the end.

    Example:
        >>> script("print").startswith("(function () {")
        True
    """
    folder = files("ssm.report") / "templates"
    texts = ((folder / f"{name}.js").read_text(encoding="utf-8") for name in names)
    return '(function () {\n"use strict";\n' + "".join(texts) + "})();\n"


def digest(text: str) -> str:
    """What a policy names a script by, so that a browser runs it and no other.

    Example:
        >>> digest("")
        'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='
    """
    hashed = hashlib.sha256(text.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(hashed).decode('ascii')}"
