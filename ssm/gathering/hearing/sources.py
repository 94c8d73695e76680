"""`findings/sources.csv`: who and what was heard, extended at each import.

What stands there is never changed: new sources get lines, and empty cells are filled.
"""

import io
import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from ssm.errors import UnreadableError
from ssm.files.finding_ids import made_id
from ssm.files.parts import slugged
from ssm.findings.cells import delimiter_of
from ssm.findings.delimited import rows, write_rows
from ssm.findings.formulas import guarded, unguarded
from ssm.gathering.hearing.heard import Voice
from ssm.loading.sources import SOURCES_COLUMNS
from ssm.loading.views import stakeholders_by_word
from ssm.model.ids import MAX_ID_LENGTH, is_id
from ssm.model.study import Study

__all__ = ["SourcesTable"]

_FILLED = ("perspective", "method", "date", "where")


class SourcesTable:
    """The sources of a study's imported findings, by their names."""

    def __init__(self, path: Path, study: Study) -> None:
        """The table as it stands; an empty one where there is none.

        Args:
            path: the table.
            study: whose stakeholders and sources it may name.

        Raises:
            UnreadableError: it is there and cannot be read; the message says what to try.
        """
        self._columns = list(SOURCES_COLUMNS)
        self._delimiter = ","
        self._rows: dict[str, dict[str, str]] = {}
        self._people = stakeholders_by_word(study)
        self._known = {source.id: source for source in study.sources}
        if path.is_file():
            self._read(path)
        self._ids = {row["id"] for row in self._rows.values()}

    def add(self, voices: Iterable[Voice]) -> None:
        """Takes sources that were heard."""
        for voice in voices:
            row = self._rows.get(voice.name)
            if row is None:
                row = self._rows[voice.name] = {"name": voice.name, "id": self._new_id(voice.name)}
            for field in _FILLED:
                row[field] = row.get(field) or self._said(field, getattr(voice, field))
            for trait, value in voice.traits.items():
                column = self._column(trait)
                row[column] = row.get(column) or value

    def stakeholder(self, word: str) -> str:
        """The stakeholder that a word names, by id or by name; the word when it names none."""
        return self._people.get(word.strip().lower(), word)

    def without_perspective(self, names: Iterable[str]) -> Iterator[str]:
        """Those among some sources of which nobody knows whose view they give."""
        for name in names:
            row = self._rows.get(name, {})
            known = self._known.get(row.get("id", ""))
            if not row.get("perspective") and not (known and known.perspective):
                yield name

    def unknown_perspectives(self, names: Iterable[str]) -> Counter[str]:
        """Perspectives of some sources that name no stakeholder, and of how many sources."""
        said = (self._rows.get(name, {}).get("perspective", "") for name in names)
        return Counter(word for word in said if word and word.strip().lower() not in self._people)

    @property
    def is_needed(self) -> bool:
        """Whether there is any source."""
        return bool(self._rows)

    def write(self, file: TextIO) -> None:
        """Writes the table."""
        lines = (
            [guarded(row.get(name, "")) for name in self._columns] for row in self._rows.values()
        )
        write_rows(file, itertools.chain([self._columns], lines), self._delimiter)

    def _said(self, field: str, text: str) -> str:
        return self.stakeholder(text) if field == "perspective" else text

    def _column(self, trait: str) -> str:
        """The column of a trait; one called like a column of ours gets another name."""
        name = " ".join(trait.split()) or "trait"
        if name.lower() in SOURCES_COLUMNS:
            name = f"{name} (in the input)"
        if name not in self._columns:
            self._columns.append(name)
        return name

    def _new_id(self, name: str) -> str:
        slug = slugged(name)
        if slug in self._known and slug not in self._ids:
            self._ids.add(slug)
            return slug
        slug = slug[: MAX_ID_LENGTH - 6].strip("-")
        id = slug if is_id(slug) else made_id("", name, "source").replace("f-", "s-")
        number = 1
        while id in self._ids or (id in self._known and id != slugged(name)):
            number += 1
            id = f"{slug or 's'}-{number}"
        self._ids.add(id)
        return id

    def _read(self, path: Path) -> None:
        try:
            text = path.read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError:
            msg = (
                f"{path.as_posix()}: the file is no UTF-8; save it as UTF-8 (in Excel: 'CSV UTF-8')"
            )
            raise UnreadableError(msg, str(path)) from None
        self._delimiter = delimiter_of(text)
        reader = rows(io.StringIO(text, newline=""), self._delimiter, path.as_posix())
        names = [name.strip() for name in next(reader, [])]
        ours = [name.lower() if name.lower() in SOURCES_COLUMNS else name for name in names]
        self._columns = [*ours, *(name for name in SOURCES_COLUMNS if name not in ours)]
        for cells in reader:
            row = dict(zip(ours, map(unguarded, cells), strict=False))
            if any(cells):
                key = " ".join(row.get("name", "").split()) or row.get("id", "")
                row.setdefault("id", "")
                self._rows[key if key not in self._rows else f"{key}\0{len(self._rows)}"] = row
