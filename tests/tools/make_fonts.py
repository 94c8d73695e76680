"""Make the vendored font files of the looks, and what is derived from them.

Two steps, because the first needs the upstream fonts and the second does not:

    python tests/tools/make_fonts.py cut INTER FONTSOURCE
    python tests/tools/make_fonts.py derive         # WOFF2 files and widths from the TTF files

INTER is the `web` folder of npm's `inter-ui`; FONTSOURCE is a folder with npm's
`@fontsource/patrick-hand` and `@fontsource/kalam` in it, whose Latin files are joined.

`derive` gives the same bytes with the same fontTools and brotli; a test compares what
matters (characters and widths) with the TTF files.
"""

import io
import json
import sys
import tempfile
from pathlib import Path

from fontTools import merge, subset
from fontTools.ttLib import TTFont

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.tools.hand_signs import add_signs

FONTS = Path(__file__).parents[2] / "ssm" / "drawing" / "fonts"
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


def _name(font: TTFont, family: str, style: str) -> None:
    table = font["name"]
    for record in [r for r in table.names if r.nameID in (16, 17, 25) or r.nameID > 20]:
        table.names.remove(record)
    postscript = f"{family.replace(' ', '')}-{style}"
    names = {1: family, 2: style, 4: f"{family} {style}", 6: postscript}
    for record in table.names:
        if record.nameID in names:
            record.string = names[record.nameID]


def cut(inter: Path, fontsource: Path) -> None:
    """The TTF files: upstream's glyphs for the scripts that a look speaks."""
    wanted = {c for low, high in RANGES for c in range(low, high + 1)}
    for stem, (file, style) in INTER.items():
        font = TTFont(inter / file, recalcTimestamp=False)
        _name(font, "Inter", style)
        _file(stem, "ttf").write_bytes(_cut(font, wanted & set(font.getBestCmap()), None))
    for stem, (package, weight, family, style, thick) in HANDS.items():
        font = _joined(fontsource / "@fontsource" / package / "files", package, weight)
        _name(font, family, style)
        add_signs(font, thick)
        _file(stem, "ttf").write_bytes(_cut(font, wanted & set(font.getBestCmap()), None))


def _joined(folder: Path, package: str, weight: str) -> TTFont:
    """The Latin and the further Latin file of a face as one font."""
    with tempfile.TemporaryDirectory() as place:
        files = []
        for part in ("latin", "latin-ext"):
            font = TTFont(folder / f"{package}-{part}-{weight}-normal.woff2", recalcTimestamp=False)
            for table in {"GSUB", "GPOS", "GDEF"} & set(font.keys()):
                del font[table]
            font.flavor = None
            files.append(f"{place}/{part}.ttf")
            font.save(files[-1])
        joined = merge.Merger().merge(files)
    joined["head"].modified = joined["head"].created
    return joined


def _file(stem: str, end: str) -> Path:
    return FONTS / FACES[stem] / f"{stem}.{end}"


def _open(stem: str) -> TTFont:
    return TTFont(_file(stem, "ttf"), recalcTimestamp=False)


def runs(widths: dict[int, int]) -> list[list[int]]:
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
        codes, core = set(_open(stem).getBestCmap()), CORE[FACES[stem]]
        _file(stem, "core.woff2").write_bytes(_cut(_open(stem), codes & core, "woff2"))
        _file(stem, "more.woff2").write_bytes(_cut(_open(stem), codes - core, "woff2"))
        font = _open(stem)
        data = {
            "em": font["head"].unitsPerEm,
            "parts": {"core": spans(codes & core)},
            "widths": runs(widths(font)),
        }
        text = json.dumps(data, separators=(",", ":")).replace("],[", "],\n[")
        _file(stem, "json").write_text(text + "\n", encoding="utf-8")


def spans(codes: set[int]) -> list[list[int]]:
    """Code points as spans: [first, last]."""
    return [[run[0], run[0] + len(run) - 2] for run in runs(dict.fromkeys(codes, 0))]


if __name__ == "__main__":
    if sys.argv[1:2] == ["cut"]:
        cut(Path(sys.argv[2]), Path(sys.argv[3]))
    derive()
