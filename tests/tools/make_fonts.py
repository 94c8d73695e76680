"""Make the vendored font files of a look, and what is derived from them.

Two steps, because the first needs the upstream font and the second does not:

    python tests/tools/make_fonts.py cut FOLDER     # Inter's `web` folder, from npm `inter-ui`
    python tests/tools/make_fonts.py derive         # WOFF2 files and widths from the TTF files

`derive` gives the same bytes with the same fontTools and brotli; a test compares what
matters (characters and widths) with the TTF files.
"""

import io
import json
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parents[2] / "ssm" / "drawing" / "fonts" / "plain"
FACES = {
    "inter-regular": ("Inter-Regular.woff2", "Regular"),
    "inter-semibold": ("Inter-SemiBold.woff2", "SemiBold"),
    "inter-italic": ("Inter-Italic.woff2", "Italic"),
}
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
CORE = frozenset(
    [*range(0x20, 0x7F), *range(0xA0, 0x100)]
    + [ord(c) for c in "ıŒœŠšŽžŸ–—‘’‚“”„†•…‰‹›€™←↑→↓↔−≠≤≥≈✓"]  # noqa: RUF001
)
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl"]


def _options(flavor: str | None) -> subset.Options:
    options = subset.Options()
    options.flavor = flavor
    options.hinting = False
    options.layout_features = FEATURES
    options.name_IDs = [0, 1, 2, 4, 6, 13, 14]
    options.notdef_outline = True
    options.recalc_timestamp = False
    return options


def _cut(font: TTFont, unicodes: set[int], flavor: str | None) -> bytes:
    options = _options(flavor)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=unicodes)
    cutter.subset(font)
    font.flavor = flavor
    stream = io.BytesIO()
    font.save(stream)
    return stream.getvalue()


def _name(font: TTFont, style: str) -> None:
    table = font["name"]
    for record in [r for r in table.names if r.nameID in (16, 17, 25) or r.nameID > 20]:
        table.names.remove(record)
    for record in table.names:
        names = {1: "Inter", 2: style, 4: f"Inter {style}", 6: f"Inter-{style}"}
        if record.nameID in names:
            record.string = names[record.nameID]


def cut(source: Path) -> None:
    """The TTF files: upstream's glyphs for the scripts that the plain look speaks."""
    for stem, (file, style) in FACES.items():
        font = TTFont(source / file, recalcTimestamp=False)
        _name(font, style)
        wanted = {c for low, high in RANGES for c in range(low, high + 1)}
        (FOLDER / f"{stem}.ttf").write_bytes(_cut(font, wanted & set(font.getBestCmap()), None))


def _open(stem: str) -> TTFont:
    return TTFont(FOLDER / f"{stem}.ttf", recalcTimestamp=False)


def _runs(widths: dict[int, int]) -> list[list[int]]:
    """Widths as runs of neighbours: [first code point, width, width, ...]."""
    runs: list[list[int]] = []
    for code in sorted(widths):
        if not runs or code != runs[-1][0] + len(runs[-1]) - 1:
            runs.append([code])
        runs[-1].append(widths[code])
    return runs


def widths(font: TTFont) -> dict[int, int]:
    """The advance of each character, in font units."""
    metrics = font["hmtx"].metrics
    return {code: metrics[glyph][0] for code, glyph in font.getBestCmap().items()}


def derive() -> None:
    """The WOFF2 files that SVGs carry, and the widths that texts are measured with."""
    for stem in FACES:
        codes = set(_open(stem).getBestCmap())
        (FOLDER / f"{stem}.core.woff2").write_bytes(_cut(_open(stem), codes & CORE, "woff2"))
        (FOLDER / f"{stem}.more.woff2").write_bytes(_cut(_open(stem), codes - CORE, "woff2"))
        font = _open(stem)
        data = {
            "em": font["head"].unitsPerEm,
            "core": _spans(codes & CORE),
            "widths": _runs(widths(font)),
        }
        text = json.dumps(data, separators=(",", ":")).replace("],[", "],\n[")
        (FOLDER / f"{stem}.json").write_text(text + "\n", encoding="utf-8")


def _spans(codes: set[int]) -> list[list[int]]:
    """Code points as spans: [first, last]."""
    return [[run[0], run[0] + len(run) - 2] for run in _runs(dict.fromkeys(codes, 0))]


if __name__ == "__main__":
    if sys.argv[1:2] == ["cut"]:
        cut(Path(sys.argv[2]))
    derive()
