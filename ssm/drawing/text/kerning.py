"""Kerning: how much nearer two glyphs stand than their widths say, as the font has it."""

import functools
from collections.abc import Iterator
from typing import Any

__all__ = ["Kerning"]


class Kerning:
    """The pairs of a font's table of glyph positions, for Latin, Greek and Cyrillic alike."""

    def __init__(self, table: Any) -> None:
        self._lookups = tuple(_lookups(table)) if table is not None else ()

    @functools.cache  # noqa: B019 - kept with the font it belongs to
    def between(self, one: str, other: str) -> int:
        """What is added to the width of a glyph before another one, in units of the font."""
        return sum(_moved(tables, one, other) for tables in self._lookups)


def _lookups(table: Any) -> Iterator[tuple[Any, ...]]:
    """The tables of pairs of each lookup that the feature `kern` names."""
    features = table.FeatureList.FeatureRecord if table.FeatureList else ()
    numbers = {
        number
        for feature in features
        if feature.FeatureTag == "kern"
        for number in feature.Feature.LookupListIndex
    }
    for number in sorted(numbers):
        tables = [getattr(t, "ExtSubTable", t) for t in table.LookupList.Lookup[number].SubTable]
        yield tuple(t for t in tables if type(t).__name__.startswith("PairPos"))


def _moved(tables: tuple[Any, ...], one: str, other: str) -> int:
    """What the first table says that knows the pair: the others are not asked."""
    for table in tables:
        if one not in table.Coverage.glyphs:
            continue
        if table.Format == 2:
            row = table.Class1Record[table.ClassDef1.classDefs.get(one, 0)]
            column = table.ClassDef2.classDefs.get(other, 0)
            return _advance(row.Class2Record[column].Value1)
        pairs = table.PairSet[table.Coverage.glyphs.index(one)].PairValueRecord
        for pair in pairs:
            if pair.SecondGlyph == other:
                return _advance(pair.Value1)
    return 0


def _advance(value: Any) -> int:
    return int(getattr(value, "XAdvance", 0) or 0)
