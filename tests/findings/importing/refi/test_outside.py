"""A project that a coding tool wrote, and real notes as several tools would write them."""

import re
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import pytest
from qdpx import Doc, Mark, guid, packed, project, source

from ssm.findings.importing.importer import How, probe
from ssm.findings.importing.items import Code, Document, Remark, SourceNote, Statement, Unread
from ssm.findings.importing.refi.importer import RefiProject

SENTENCE = re.compile(r"\b\w[^.?!\r\n]{20,}[.?!]")


def read(path):
    """The items of a project."""
    return list(RefiProject().read(probe(path), How()))


def test_a_project_without_its_sources_is_told_selection_by_selection(ssm_test_data: Path) -> None:
    """Written by ATLAS.ti 8: each of 13 selections is read or told, with its codes."""
    path = ssm_test_data / "refi-qda" / "atlas-ti-8-TestProject.qdpx"
    items = read(path)
    with zipfile.ZipFile(path) as box:
        root = ET.fromstring(box.read("Project.qde"))
    selections = {e.get("guid") for e in root.iter() if e.tag.endswith("Selection")}
    read_, told = (
        [item for item in items if isinstance(item, Statement)],
        [item for item in items if isinstance(item, Unread) and item.what == "statement"],
    )
    assert len(read_) + len(told) == len(selections) == 13
    assert {each.text for each in read_} >= {"granola"}
    assert {each.key for each in read_} <= {None}
    coded = {name for each in read_ for name in each.codes}
    words = " ".join(each.words or "" for each in told)
    codes = [item.name for item in items if isinstance(item, Code)]
    used = {e.get("targetGUID") for e in root.iter() if e.tag.endswith("}CodeRef")}
    names = {e.get("name") for e in root.iter() if e.get("guid") in used}
    assert len(codes) == 14
    assert all(name in coded or name in words for name in names)
    missing = {
        item.where for item in items if isinstance(item, Unread) and item.what == "source file"
    }
    assert len(missing) >= 8
    traits = {item.name: item.traits for item in items if isinstance(item, SourceNote)}
    assert traits["Simon.docx"]["gender"] == "male"


@pytest.mark.parametrize(
    ("origin", "rule", "end", "mark"),
    [
        ("NVivo for Windows 12.6", "utf-16 raw", "\r\n", True),
        ("ATLAS.ti for Windows 23", "code point lf", "\r\n", True),
        ("QualCoder 3.7", "code point raw", None, True),
        ("a tool that counts bytes", "utf-8 raw", None, False),
    ],
)
def test_sentences_of_real_notes_come_out_as_they_stand(
    ssm_test_data: Path, tmp_path: Path, origin: str, rule: str, end: str | None, mark: bool
) -> None:
    """Thirteen notes with odd endings and slips: every sentence is exact, and none is lost."""
    sources, files, meant = [], {}, []
    for number, path in enumerate(sorted((ssm_test_data / "code-review").glob("*.txt"))):
        text = path.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff")
        text = f"{number} 📝 — {text}"
        if end is not None:
            text = re.sub(r"\r\n|\r|\n", end, text)
        sentences = list(dict.fromkeys(found[0] for found in SENTENCE.finditer(text)))
        marks = tuple(Mark(words, ("step",), key=f"{number} {words}") for words in sentences)
        meant += [(path.stem, words) for words in sentences]
        sources.append(source(Doc(path.stem, text, marks), rule, marked=mark))
        files[f"{guid(f'source {path.stem}')}.txt"] = b"\xef\xbb\xbf" * mark + text.encode()
    path = packed(tmp_path / "p.qdpx", project("".join(sources), ("step",), origin), files)
    items = read(path)
    got = [(item.document, item.text) for item in items if isinstance(item, Statement)]
    assert got == meant
    assert len(meant) > 100
    remark = next(item.text for item in items if isinstance(item, Remark))
    assert "tell it from" not in remark
    documents = {item.name: item.text for item in items if isinstance(item, Document)}
    assert all(
        documents[item.document][item.start : item.end] == item.text
        for item in items
        if isinstance(item, Statement)
    )
