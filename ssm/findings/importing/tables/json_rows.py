"""JSON as a table: a list of objects, or one object a line; its keys are the columns."""

import itertools
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ssm.errors import UnreadableError
from ssm.findings.importing.importer import How, Probe
from ssm.findings.importing.items import Item, Remark, Unread
from ssm.findings.importing.tables.encodings import encoding_of
from ssm.findings.importing.tables.grids import Tell
from ssm.findings.importing.tables.json_parts import Part, parts_of
from ssm.findings.importing.tables.reading import items_of
from ssm.findings.importing.tables.rows import Row
from ssm.findings.importing.tables.several import Several
from ssm.findings.importing.tables.wanted import wanted_of

__all__ = ["Json", "JsonGrid"]

_ENDINGS = (".json", ".jsonl", ".ndjson")
_SAMPLE = 5_000
_DEEPEST = 5
_UNFIT = re.compile("[\ud800-\udfff\0]")


class JsonGrid:
    """Objects as rows: a column for each key, and for each key of an object within."""

    def __init__(self, path: Path, size: int, how: How) -> None:
        """Learns the keys from the first objects.

        Args:
            path: the file.
            size: its size in bytes.
            how: what a person said about it.

        Raises:
            UnreadableError: it holds no objects.
        """
        self._path = path
        self.size = size
        self._encoding = encoding_of(path, how.encoding)
        names: dict[str, None] = {}
        for part in itertools.islice(self._parts(None), _SAMPLE):
            if isinstance(part.value, dict):
                names.update(dict.fromkeys(key for key, _ in _flat(part.value)))
        if not names:
            msg = (
                f"{path.name}: it holds no list of JSON objects, nor one on each line; "
                "look whether it is the right file"
            )
            raise UnreadableError(msg, path.name)
        self.names: tuple[str, ...] | None = tuple(names)
        self.remarks: tuple[Remark, ...] = (Remark(self._encoding.remark),)

    def rows(self, width: int | None = None, tell: Tell | None = None) -> Iterator[Row | Unread]:
        """Its objects as rows, and what could not be read (see `Grid`)."""
        for part in self._parts(tell):
            where = f"entry {part.number}"
            if part.value is None:
                what = "statement" if part.alone else "the rest of the file"
                yield Unread(what=what, where=where, why=part.why, hint=part.hint)
            elif not isinstance(part.value, dict):
                hint = 'give each statement as an object, such as {"text": "..."}'
                yield Unread(what="statement", where=where, why="it is no object", hint=hint)
            else:
                yield self._row(part.number, part.value)

    def _row(self, number: int, value: dict[str, Any]) -> Row | Unread:
        held = dict(_flat(value))
        if any(_UNFIT.search(cell) for cell in held.values()):
            why = "half a character, or a zero byte, stands in it"
            hint = "export it again"
            return Unread(what="statement", where=f"entry {number}", why=why, hint=hint)
        return number, [held.get(name, "") for name in self.names or ()]

    def _parts(self, tell: Tell | None) -> Iterator[Part]:
        return parts_of(self._path, self._encoding, tell)


def _flat(value: dict[str, Any], before: str = "", depth: int = 0) -> Iterator[tuple[str, str]]:
    """Keys and cells of an object; those of an object within after its own key and a dot."""
    for key, inside in value.items():
        name = f"{before}{key}"
        if isinstance(inside, dict) and depth < _DEEPEST:
            yield from _flat(inside, f"{name}.", depth + 1)
        else:
            yield name, _cell(inside)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return Several(value)
    return json.dumps(value, ensure_ascii=False)


class Json:
    """Reads JSON lines and lists of JSON objects."""

    name = "json"
    what = "JSON: one object a line, or a list of objects"

    def recognises(self, seen: Probe) -> bool:
        """Whether an input is called like JSON."""
        return seen.ending in _ENDINGS

    def read(self, seen: Probe, how: How) -> Iterator[Item]:
        """The items of a JSON file (see `Importer`)."""
        wanted, how = wanted_of(how)
        grid = JsonGrid(seen.path, seen.size, how)
        return items_of(grid, how, seen.path.name, wanted)
