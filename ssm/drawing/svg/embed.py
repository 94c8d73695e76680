"""The fonts that an SVG carries, so that it looks the same where none is installed."""

import base64
from collections.abc import Iterable

from ssm.drawing.scene.marks import Scene, Text, TextPath
from ssm.drawing.text.fonts import FontRole, Fonts
from ssm.drawing.text.visible import visible

__all__ = ["font_faces", "texts_of"]


def texts_of(scene: Scene) -> dict[str, str]:
    """All text on a scene, by font role, in the order of the roles' first use."""
    found: dict[str, list[str]] = {}
    for thing in scene.things:
        for mark in thing.marks:
            if isinstance(mark, Text):
                found.setdefault(mark.font, []).extend(mark.lines)
            elif isinstance(mark, TextPath):
                found.setdefault(mark.font, []).append(mark.text)
    return {role: visible("".join(texts)) for role, texts in found.items()}


def font_faces(scene: Scene, fonts: Fonts) -> str:
    """The CSS that embeds the fonts a scene uses: the core, and more where it is needed."""
    faces: dict[tuple[str, str], str] = {}
    for name, text in texts_of(scene).items():
        role = fonts.roles[name]
        for part in _parts(role, text):
            faces.setdefault((role.face.stem, part), _rule(role, part))
    return "".join(faces.values())


def _parts(role: FontRole, text: str) -> Iterable[str]:
    used = set(text) & role.face.widths.keys()
    if used & role.face.core:
        yield "core"
    if used - role.face.core:
        yield "more"


def _rule(role: FontRole, part: str) -> str:
    data = base64.b64encode(role.face.woff2(part)).decode("ascii")
    family = role.family if part == "core" else f"{role.family} more"
    return (
        f"@font-face{{font-family:'{family}';font-weight:{role.weight};"
        f"font-style:{role.style};src:url(data:font/woff2;base64,{data}) format('woff2')}}"
    )
