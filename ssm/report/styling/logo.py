"""A logo as part of a page: carried by it, and unable to do anything.

A page shows it as an image, and a browser runs nothing in an image and loads nothing for
it. An SVG that would do either elsewhere is not taken at all.
"""

import base64
import re
from pathlib import Path

from ssm.errors import UnreadableError
from ssm.files.image_file import image_of
from ssm.findings.safe.xml import local, tree
from ssm.loading.find import inside, read_bytes, why_not_inside

__all__ = ["MAX_BYTES", "logo_address"]

MAX_BYTES = 300_000
_LIVELY = frozenset(
    ("script", "foreignobject", "iframe", "object", "embed", "animate", "set", "handler", "image")
)
_OUTSIDE = re.compile(r"url\(\s*['\"]?(?!#)|@import|expression\(|image-set\(|\\", re.IGNORECASE)
"""What leads out in a text of style; a backslash there can hide any of them."""
_STYLED = re.compile(rb"<\?xml-stylesheet\b")
_SPACE = "{http://www.w3.org/2000/svg}"
_LINKS = frozenset(("href", "src"))
_PLAIN = "export it as plain SVG, or as PNG"


def logo_address(folder: Path | None, name: str) -> str:
    """A logo as an address that carries it.

    Args:
        folder: where it lies, or below; None where there is no folder.
        name: the file: PNG, JPEG or SVG.

    Raises:
        UnreadableError: it lies elsewhere, is too big, is no such image, or would do
            something.
    """
    reason = "has no folder to lie in" if folder is None else why_not_inside(folder, name)
    if folder is None or reason is not None:
        msg = f"the logo {reason} (got {name!r}); put it beside the style file"
        raise UnreadableError(msg, name)
    data = read_bytes(inside(folder, name), MAX_BYTES)
    if len(data) > MAX_BYTES:
        msg = f"{name}: it has more than {MAX_BYTES // 1000} kB; a logo can be smaller"
        raise UnreadableError(msg, name)
    if name.lower().endswith(".svg"):
        _refuse_lively(data, name)
        kind = "svg+xml"
    else:
        made = image_of(data, name)
        kind, data = made.kind, made.data
    return f"data:image/{kind};base64,{base64.b64encode(data).decode('ascii')}"


def _refuse_lively(data: bytes, name: str) -> None:
    """Refuses an SVG that would run, load or show something from elsewhere.

    Raises:
        UnreadableError: it would, or it is no SVG.
    """
    root = tree(data, name)
    is_styled = _STYLED.search(data.replace(b"\0", b"")) is not None
    if root.tag != f"{_SPACE}svg" or is_styled:
        why = "it is styled by another file" if is_styled else "it is no SVG"
        msg = f"{name}: {why}; {_PLAIN}"
        raise UnreadableError(msg, name)
    for element in root.iter():
        tag = local(element).lower()
        texts = [element.text or "", *element.attrib.values()]
        links = [value for key, value in element.attrib.items() if local(key).lower() in _LINKS]
        acts = tag in _LIVELY or any(local(key).lower().startswith("on") for key in element.attrib)
        leads = any(not link.startswith("#") for link in links) or any(map(_OUTSIDE.search, texts))
        if acts or leads:
            does = "does something" if acts else "leads to something outside it"
            msg = f"{name}: its {tag!r} {does}; {_PLAIN}"
            raise UnreadableError(msg, name)
