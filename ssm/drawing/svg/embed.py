"""The fonts that an SVG carries, so that it looks the same where none is installed."""

import base64
from collections.abc import Callable, Iterator

from ssm.drawing.scene.marks import Scene, Text, TextPath
from ssm.drawing.text.backups import BOXES, Backup
from ssm.drawing.text.face import Face
from ssm.drawing.text.fonts import FontRole, Fonts
from ssm.drawing.text.runs import Run
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


def font_faces(
    scene: Scene, fonts: Fonts, needed: Callable[[Run, FontRole], bool] | None = None
) -> str:
    """The CSS that embeds the fonts a scene uses, and of each the parts that are needed.

    Args:
        scene: what is drawn.
        fonts: the fonts of its look.
        needed: tells of a run whether it needs a font; all do when left out.
    """
    rules: dict[tuple[str, str], str] = {}
    for name, text in texts_of(scene).items():
        role = fonts.roles[name]
        for run in role.runs(text):
            if needed is not None and not needed(run, role):
                continue
            font = run.backup or role
            if font.face is None:
                rules["boxes", ""] = _boxes()
            else:
                for part in _parts(font.face, run.text):
                    if (font.face.stem, part) not in rules:
                        rules[font.face.stem, part] = _rule(font, font.face, part)
    return "".join(rules.values())


def _boxes() -> str:
    """A font without letters: it shows boxes where the machine has no font either."""
    data = base64.b64encode(BOXES.with_suffix(".woff2").read_bytes()).decode("ascii")
    return (
        "@font-face{font-family:'ssm boxes';"
        f"src:url(data:font/woff2;base64,{data}) format('woff2')}}"
    )


def _parts(face: Face, text: str) -> Iterator[str]:
    used = set(text) & face.widths.keys()
    for name, characters in face.parts.items():
        if used & characters:
            yield name
            used -= characters


def _rule(font: FontRole | Backup, face: Face, part: str) -> str:
    data = base64.b64encode(face.woff2(part)).decode("ascii")
    family = f"{font.family} more" if part == "more" else font.family
    style = font.style if isinstance(font, FontRole) else "normal"
    only = "" if part in {"all", "core", "more"} else f"unicode-range:{_ranges(face.parts[part])};"
    return (
        f"@font-face{{font-family:'{family}';font-weight:{font.weight};"
        f"font-style:{style};{only}src:url(data:font/woff2;base64,{data}) format('woff2')}}"
    )


def _ranges(characters: frozenset[str]) -> str:
    """The characters of a part as CSS tells them, so that several parts make one family."""
    spans: list[list[int]] = []
    for code in sorted(map(ord, characters)):
        if spans and spans[-1][1] == code - 1:
            spans[-1][1] = code
        else:
            spans.append([code, code])
    return ",".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in spans)
