"""Make the vendored font files of the looks, and what is derived from them.

Two steps, because the first needs the upstream fonts and the second does not:

    python tests/tools/make_fonts.py cut INTER FONTSOURCE
    python tests/tools/make_fonts.py derive         # WOFF2 files and widths from the TTF files

INTER is the `web` folder of npm's `inter-ui`; FONTSOURCE is a folder with npm's
`@fontsource/patrick-hand` and `@fontsource/kalam` in it, whose Latin files are joined.

`derive` gives the same bytes with the same fontTools and brotli; a test compares what
matters (characters and widths) with the TTF files.
"""

import json
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.tools.font_files import FONTS, cut, joined, named, runs, spans, widths
from tests.tools.hand_signs import add_signs

INTER = {
    "inter-regular": ("Inter-Regular.woff2", "Regular"),
    "inter-semibold": ("Inter-SemiBold.woff2", "SemiBold"),
    "inter-italic": ("Inter-Italic.woff2", "Italic"),
}
HANDS = {
    "patrick-hand-regular": ("patrick-hand", "400", "Patrick Hand", "Regular", 72),
    "kalam-regular": ("kalam", "400", "Kalam", "Regular", 66),
    "kalam-bold": ("kalam", "700", "Kalam", "Bold", 112),
}
"""Package, weight, family, style, and how thick the pen of the signs is that it lacks."""
FACES = {**dict.fromkeys(INTER, "plain"), **dict.fromkeys(HANDS, "sketch")}
"""The look that each face belongs to."""
RANGES = (
    (0x20, 0x7E),
    (0xA0, 0x24F),
    (0x2B0, 0x36F),
    (0x370, 0x52F),
    (0x1E00, 0x1EFF),
    (0x2000, 0x209F),
    (0x20A0, 0x20C0),
    (0x2100, 0x214F),
    (0x2150, 0x22FF),
    (0x25A0, 0x25FF),
    (0x2610, 0x2613),
    (0x2713, 0x2717),
    (0xFFFD, 0xFFFD),
)
CORE = {
    "plain": frozenset(
        [*range(0x20, 0x7F), *range(0xA0, 0x100)]
        + [ord(c) for c in "ıŒœŠšŽžŸ–—‘’‚“”„†•…‰‹›€™←↑→↓↔−≠≤≥≈✓"]  # noqa: RUF001
    ),
    "sketch": frozenset(
        [*range(0x20, 0x7F)]
        + [ord(c) for c in "\xa0°·½→–—‘’‚“”„•…€£−×ÄÖÜäöüßàâáãçéèêëíîïñóôõúûåæø"]  # noqa: RUF001
    ),
}
"""The characters of the small files that SVGs carry, by look."""
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl"]


def take(inter: Path, fontsource: Path) -> None:
    """The TTF files: upstream's glyphs for the scripts that a look speaks."""
    wanted = {c for low, high in RANGES for c in range(low, high + 1)}
    for stem, (file, style) in INTER.items():
        font = TTFont(inter / file, recalcTimestamp=False)
        named(font, "Inter", style)
        _file(stem, "ttf").write_bytes(cut(font, wanted & set(font.getBestCmap()), FEATURES, None))
    for stem, (package, weight, family, style, thick) in HANDS.items():
        folder = fontsource / "@fontsource" / package / "files"
        files = [f"{package}-{part}-{weight}-normal.woff2" for part in ("latin", "latin-ext")]
        font = joined([folder / file for file in files])
        named(font, family, style)
        add_signs(font, thick)
        _file(stem, "ttf").write_bytes(cut(font, wanted & set(font.getBestCmap()), FEATURES, None))


def _file(stem: str, end: str) -> Path:
    return FONTS / FACES[stem] / f"{stem}.{end}"


def _open(stem: str) -> TTFont:
    return TTFont(_file(stem, "ttf"), recalcTimestamp=False)


def derive() -> None:
    """The WOFF2 files that SVGs carry, and the widths that texts are measured with."""
    for stem in FACES:
        codes, core = set(_open(stem).getBestCmap()), CORE[FACES[stem]]
        _file(stem, "core.woff2").write_bytes(cut(_open(stem), codes & core, FEATURES, "woff2"))
        _file(stem, "more.woff2").write_bytes(cut(_open(stem), codes - core, FEATURES, "woff2"))
        font = _open(stem)
        data = {
            "em": font["head"].unitsPerEm,
            "parts": {"core": spans(codes & core)},
            "widths": runs(widths(font)),
        }
        text = json.dumps(data, separators=(",", ":")).replace("],[", "],\n[")
        _file(stem, "json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:2] == ["cut"]:
        take(Path(sys.argv[2]), Path(sys.argv[3]))
    derive()
