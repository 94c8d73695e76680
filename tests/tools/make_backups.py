"""Make the vendored backup fonts: for characters that the fonts of a look do not have.

    python tests/tools/make_backups.py FONTSOURCE   # from upstream's files
    python tests/tools/make_backups.py              # WOFF2 files and widths from the TTF files

FONTSOURCE is a folder with npm's `@fontsource/comic-relief`, `noto-emoji` and
`noto-sans-…` in it.
"""

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.tools.emoji import EMOJI, PARTS
from tests.tools.font_files import FONTS, cut, joined, named, runs, spans, widths

BACKUPS = FONTS / "backup"
_MARKS = ["ccmp", "locl", "mark", "mkmk", "kern"]
_ARABIC = ["init", "medi", "fina", "isol", "rlig"]
_INDIC = ["nukt", "akhn", "rphf", "rkrf", "blwf", "half", "vatu", "cjct", "abvs", "haln"]
_SIGNS = [(0x20, 0x40), (0x5B, 0x60), (0x7B, 0x7E), (0xAB, 0xAB), (0xBB, 0xBB), (0x2013, 0x2026)]
_EPOCH = 2_082_844_800
_JOINERS = (0x20, 0x200C, 0x200D)
FACES: dict[str, dict[str, Any]] = {
    "comic-relief-regular": {
        "files": ["comic-relief-greek-400", "comic-relief-cyrillic-400", "comic-relief-latin-400"],
        "name": ("Comic Relief", "Regular"),
        "ranges": [(0x370, 0x52F), (0x2116, 0x2116), *_SIGNS],
        "features": _MARKS,
    },
    "comic-relief-bold": {
        "files": ["comic-relief-greek-700", "comic-relief-cyrillic-700", "comic-relief-latin-700"],
        "name": ("Comic Relief", "Bold"),
        "ranges": [(0x370, 0x52F), (0x2116, 0x2116), *_SIGNS],
        "features": _MARKS,
    },
    "noto-sans-arabic": {
        "files": ["noto-sans-arabic-arabic-400"],
        "name": ("Noto Sans Arabic", "Regular"),
        "ranges": [(0x600, 0x6FF)],
        "features": [*_MARKS, *_ARABIC],
    },
    "noto-sans-hebrew": {
        "files": ["noto-sans-hebrew-hebrew-400"],
        "name": ("Noto Sans Hebrew", "Regular"),
        "ranges": [(0x590, 0x5FF), (0x20AA, 0x20AA), (0xFB1D, 0xFB4F)],
        "features": _MARKS,
    },
    "noto-sans-devanagari": {
        "files": ["noto-sans-devanagari-devanagari-400"],
        "name": ("Noto Sans Devanagari", "Regular"),
        "ranges": [(0x900, 0x97F), (0x20B9, 0x20B9)],
        "features": [*_MARKS, *_INDIC, "abvm", "blwm"],
    },
    "noto-sans-thai": {
        "files": ["noto-sans-thai-thai-400"],
        "name": ("Noto Sans Thai", "Regular"),
        "ranges": [(0xE00, 0xE7F)],
        "features": _MARKS,
    },
    "noto-emoji": {
        "files": ["noto-emoji-emoji-400"],
        "name": ("Noto Emoji", "Regular"),
        "ranges": [],
        "features": [],
    },
}
"""By the stem of the file: upstream's files, family and style, code points and features."""


def take(fontsource: Path) -> None:
    """The TTF files, from upstream's."""
    for stem, made in FACES.items():
        font = joined([_upstream(fontsource, file) for file in made["files"]])
        named(font, *made["name"])
        wanted = {c for low, high in made["ranges"] for c in range(low, high + 1)}
        if stem == "noto-emoji":
            wanted = {ord(char) for char in EMOJI}
        have = set(font.getBestCmap())
        data = cut(font, have & (wanted | set(_JOINERS)), made["features"], None)
        (BACKUPS / f"{stem}.ttf").write_bytes(data)


def _upstream(fontsource: Path, file: str) -> Path:
    package = next(p for p in sorted(_packages()) if file.startswith(p))
    return fontsource / "@fontsource" / package / "files" / f"{file}-normal.woff2"


def _packages() -> list[str]:
    scripts = ("arabic", "hebrew", "devanagari", "thai")
    return ["comic-relief", "noto-emoji", *(f"noto-sans-{script}" for script in scripts)]


def boxes(flavor: str | None = None) -> bytes:
    """A font that has nothing: what no other font of a machine has is seen as a box."""
    pen = TTGlyphPen(None)
    for low, high in ((80, 920), (150, 850)):
        corners = [(low, low - 120), (low, high - 120), (high, high - 120), (high, low - 120)]
        pen.moveTo(corners[0])
        for corner in corners[1:] if low == 80 else corners[:0:-1]:
            pen.lineTo(corner)
        pen.closePath()
    made = FontBuilder(1000, isTTF=True)
    made.setupGlyphOrder([".notdef", "space"])
    made.setupCharacterMap({0x20: "space"})
    made.setupGlyf({".notdef": pen.glyph(), "space": TTGlyphPen(None).glyph()})
    made.setupHorizontalMetrics({".notdef": (1000, 80), "space": (300, 0)})
    made.setupHorizontalHeader(ascent=900, descent=-200)
    made.setupOS2(sTypoAscender=900, sTypoDescender=-200, usWinAscent=900, usWinDescent=200)
    named = {"familyName": "ssm boxes", "styleName": "Regular", "psName": "ssm-boxes"}
    made.setupNameTable(named)
    made.setupPost()
    made.font["head"].created = made.font["head"].modified = _EPOCH
    made.font.recalcTimestamp = False
    made.font.flavor = flavor
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def _advances(font: TTFont) -> dict[int, int]:
    """The advance of each character; marks that sit on a letter take no room."""
    marks, glyphs = _marks(font), font.getBestCmap()
    return {code: 0 if glyphs[code] in marks else wide for code, wide in widths(font).items()}


def _marks(font: TTFont) -> set[str]:
    classes = font["GDEF"].table.GlyphClassDef if "GDEF" in font else None
    return {glyph for glyph, kind in (classes.classDefs if classes else {}).items() if kind == 3}


def forms(font: TTFont) -> dict[int, list[int]]:
    """How wide each letter is at the start, in the middle and at the end of a joined run.

    A letter that never joins the next has no form for the start and the middle: 0. Dots
    and other marks, which some fonts take off their letter first, add nothing.
    """
    if "GSUB" not in font:
        return {}
    found = {tag: _mapped(font, tag) for tag in ("init", "medi", "fina")}
    taken_apart = _mapped(font, "ccmp")
    metrics = font["hmtx"].metrics
    joining = {
        code: taken_apart.get(glyph, [glyph])[0]
        for code, glyph in sorted(font.getBestCmap().items())
    }
    return {
        code: [sum(metrics[drawn][0] for drawn in found[tag].get(g, ())) for tag in found]
        for code, g in joining.items()
        if g in found["fina"]
    }


def _mapped(font: TTFont, tag: str) -> dict[str, list[str]]:
    """The substitutions of one glyph by others that a feature makes."""
    found: dict[str, list[str]] = {}
    for sub in _subtables(font, tag):
        for glyph, drawn in getattr(sub, "mapping", {}).items():
            found[glyph] = [drawn] if isinstance(drawn, str) else list(drawn)
    return found


def _subtables(font: TTFont, tag: str) -> Iterator[Any]:
    """What a feature does, in order."""
    table = font["GSUB"].table
    numbers = {
        number
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == tag
        for number in record.Feature.LookupListIndex
    }
    for number in sorted(numbers):
        for sub in table.LookupList.Lookup[number].SubTable:
            yield getattr(sub, "ExtSubTable", sub)


def conjuncts(font: TTFont) -> dict[str, int]:
    """How wide the signs are that stand for several letters of an Indic script."""
    if "GSUB" not in font:
        return {}
    letters = {glyph: chr(code) for code, glyph in font.getBestCmap().items()}
    marks, metrics = _marks(font), font["hmtx"].metrics
    found: dict[str, int] = {}
    for tag in ("akhn", "rkrf", "half", "rphf"):
        for sub in _subtables(font, tag):
            for first, ligatures in getattr(sub, "ligatures", {}).items():
                for ligature in ligatures:
                    glyphs = [first, *ligature.Component]
                    if letters.keys() >= set(glyphs):
                        text = "".join(letters[glyph] for glyph in glyphs)
                        drawn = ligature.LigGlyph
                        found.setdefault(text, 0 if drawn in marks else metrics[drawn][0])
    return found


def parts(stem: str, codes: set[int]) -> dict[str, set[int]]:
    """The files that SVGs carry, by name: all of a font, or groups of emoji."""
    if stem != "noto-emoji":
        return {"all": codes}
    groups = {name: {ord(char) for char in text} & codes for name, text in PARTS.items()}
    left = codes - set().union(*groups.values())
    return {name: group | left for name, group in groups.items()}


def table(stem: str, font: TTFont) -> dict[str, Any]:
    """What drawing needs to know of a font."""
    data: dict[str, Any] = {"em": font["head"].unitsPerEm, "widths": runs(_advances(font))}
    split = parts(stem, set(font.getBestCmap()))
    if len(split) > 1:
        data["parts"] = {name: spans(group) for name, group in split.items()}
    if joins := forms(font):
        data["forms"] = [[code, *wide] for code, wide in joins.items()]
    if signs := conjuncts(font):
        data["conjuncts"] = dict(sorted(signs.items()))
    return data


def derive() -> None:
    """The WOFF2 files that SVGs carry, and the widths that texts are measured with."""
    (BACKUPS / "boxes.ttf").write_bytes(boxes())
    (BACKUPS / "boxes.woff2").write_bytes(boxes("woff2"))
    for stem, made in FACES.items():
        text = json.dumps(table(stem, _open(stem)), separators=(",", ":"))
        text = text.replace("],[", "],\n[")
        (BACKUPS / f"{stem}.json").write_text(text + "\n", encoding="utf-8")
        for name, group in parts(stem, set(_open(stem).getBestCmap())).items():
            cutting = cut(_open(stem), group, made["features"], "woff2")
            (BACKUPS / f"{stem}.{name}.woff2").write_bytes(cutting)


def _open(stem: str) -> TTFont:
    return TTFont(BACKUPS / f"{stem}.ttf", recalcTimestamp=False)


if __name__ == "__main__":
    if sys.argv[1:]:
        take(Path(sys.argv[1]))
    derive()
