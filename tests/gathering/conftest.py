"""What the tests of gathering share: a study, and an importer of our own making."""

import csv
import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ssm.findings.importing.importer import How, Probe
from ssm.findings.importing.items import Item, Remark, SourceNote, Statement, Unread

STUDY = """\
ssm: 1   # the clinic
title: "The clinic"
stakeholders: {nurses: {label: "Nurses"}, patients: {}}
models: {good-time: {status: idea, activities: {1: "Agree a time", 2: "See them"}}}

# what was heard
findings:
  - {id: own, text: "Said in the corridor.", about: {good-time/1: {happens: no}}}   # kept
"""


class Toy:
    """A table with the columns key, text, source, perspective, codes, date, note."""

    name = "toy"
    what = "tables of this test"

    def recognises(self, seen: Probe) -> bool:
        """By its ending."""
        return seen.ending == ".toy"

    def read(self, seen: Probe, how: How) -> Iterator[Item]:
        """A row is a statement; the text `?` is one that cannot be read."""
        text = seen.path.read_bytes().decode()
        yield Remark("read as a toy")
        for number, row in enumerate(csv.DictReader(io.StringIO(text, newline=""))):
            where = f"row {number + 2}"
            how.progress(number, seen.size)
            if row["text"] == "?":
                yield Unread(what="statement", where=where, why="it is illegible")
            elif row["key"] == "case":
                yield SourceNote(name=row["source"], perspective=row["perspective"])
            else:
                yield Statement(
                    text=row["text"],
                    where=where,
                    key=row["key"] or None,
                    source=row.get("source") or None,
                    perspective=row.get("perspective") or None,
                    codes=tuple(filter(None, (row.get("codes") or "").split("|"))),
                    note=row.get("note") or None,
                )


@pytest.fixture(autouse=True)
def toys(monkeypatch: pytest.MonkeyPatch) -> None:
    """The importer of toys stands before all others."""
    from ssm.findings.importing import importers
    from ssm.gathering.importing import inputs

    known = (Toy(), *importers.IMPORTERS)
    monkeypatch.setattr(importers, "IMPORTERS", known)
    monkeypatch.setattr(inputs, "IMPORTERS", known)


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """The folder of a small study."""
    folder = tmp_path / "clinic"
    folder.mkdir()
    (folder / "study.yaml").write_text(STUDY, encoding="utf-8")
    return folder


@pytest.fixture
def toy(tmp_path: Path) -> Callable[..., Path]:
    """Writes an input: `toy("a,Text", "b,Other")` with the columns of a toy."""

    def write(
        *rows: str, name: str = "heard.toy", columns: str = "key,text,source,perspective,codes,note"
    ) -> Path:
        path = tmp_path / name
        path.write_text("\n".join([columns, *rows]) + "\n", encoding="utf-8", newline="")
        return path

    return write
