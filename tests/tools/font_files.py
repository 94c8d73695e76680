"""Font files cut, joined, named and measured: what both makers of vendored fonts need."""

import io
import tempfile
from pathlib import Path

from fontTools import merge, subset
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[2] / "ssm" / "drawing" / "fonts"


def cut(font: TTFont, codes: set[int], features: list[str], flavor: str | None) -> bytes:
    """The file of a font with these code points and features only."""
    options = subset.Options()
    options.flavor = flavor
    options.hinting = False
    options.layout_features = features
    options.name_IDs = [0, 1, 2, 4, 6, 13, 14]
    options.notdef_outline = True
    options.recalc_timestamp = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)
    font.flavor = flavor
    stream = io.BytesIO()
    font.save(stream)
    return stream.getvalue()


def joined(paths: list[Path]) -> TTFont:
    """Files of one face, each with some of its characters, as one font."""
    if len(paths) == 1:
        font = TTFont(paths[0], recalcTimestamp=False)
        font.flavor = None
        return font
    with tempfile.TemporaryDirectory() as place:
        files = []
        for path in paths:
            font = TTFont(path, recalcTimestamp=False)
            for table in {"GSUB", "GPOS", "GDEF"} & set(font.keys()):
                del font[table]
            font.flavor = None
            files.append(f"{place}/{path.stem}.ttf")
            font.save(files[-1])
        joined = merge.Merger().merge(files)
    joined["head"].modified = joined["head"].created
    return joined


def named(font: TTFont, family: str, style: str) -> None:
    """Gives a font a plain family and style, and no other names."""
    table = font["name"]
    for record in [r for r in table.names if r.nameID in (16, 17, 25) or r.nameID > 20]:
        table.names.remove(record)
    names = {1: family, 2: style, 4: f"{family} {style}", 6: f"{family.replace(' ', '')}-{style}"}
    for record in table.names:
        if record.nameID in names:
            record.string = names[record.nameID]


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


def spans(codes: set[int]) -> list[list[int]]:
    """Code points as spans: [first, last]."""
    return [[run[0], run[0] + len(run) - 2] for run in runs(dict.fromkeys(codes, 0))]
