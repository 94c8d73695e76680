"""A project in a study: its findings, and what becomes of them with a newer export."""

import re
import shutil
from pathlib import Path

import pytest
from qdpx import Doc, Mark, guid, packed, project, source

import ssm

EXAMPLE = Path(__file__).parents[4] / "examples" / "outpatients"
TEXT = "Letters? Half of them arrive 📬.\r\nSo I ring, every day.\r\nAt five we go.\r\n"
MARKS = (
    Mark("Half of them arrive 📬.", ("Letters",)),
    Mark("So I ring, every day.\r\nAt five we go.", ("Ringing", "Day")),
    Mark("=5 o'clock", ()),
)
WHOLE = TEXT + "=5 o'clock\r\n"


def exported(path, marks=MARKS, salt="", origin="NVivo for Windows 12.6"):
    """A project as a tool writes it; with another salt, the ids are others."""
    marks = tuple(
        Mark(mark.words, mark.codes, key=f"{salt}{number}") for number, mark in enumerate(marks)
    )
    xml = project(
        source(Doc("Interview 1", WHOLE, marks), "utf-16 raw", marked=True),
        ("Letters", "Ringing", "Day"),
        origin,
    )
    data = b"\xef\xbb\xbf" + WHOLE.encode()
    return packed(path, xml, {f"{guid('source Interview 1')}.txt": data})


@pytest.fixture
def study(tmp_path):
    """The folder of a study without findings."""
    folder = tmp_path / "study"
    folder.mkdir()
    (folder / "study.yaml").write_text("ssm: 1\ntitle: The clinic\n", encoding="utf-8")
    return folder


def test_the_words_reach_the_study_unaltered(study, tmp_path):
    """Line ends, emoji and what a spreadsheet would compute among them."""
    ssm.import_findings([exported(tmp_path / "coded.qdpx")], study)
    findings = ssm.load(study).study.findings
    assert {each.text.replace("\r\n", "\n") for each in findings} == {
        mark.words.replace("\r\n", "\n") for mark in MARKS
    }
    assert {each.codes for each in findings} == {("Letters",), ("Ringing", "Day"), ()}
    assert {each.document for each in findings} == {"Interview 1"}


def test_the_same_export_again_changes_no_byte(study, tmp_path):
    """Nothing is new, nothing has vanished."""
    path = exported(tmp_path / "coded.qdpx")
    ssm.import_findings([path], study)
    before = (study / "findings" / "coded.csv").read_bytes()
    (table,) = ssm.import_findings([path], study).tables
    assert (table.same, table.new, table.changed, table.vanished) == (3, (), (), ())
    assert (study / "findings" / "coded.csv").read_bytes() == before


def test_a_newer_export_tells_new_changed_and_vanished_apart(study, tmp_path):
    """By the ids of the selections."""
    ssm.import_findings([exported(tmp_path / "coded.qdpx")], study)
    newer = (
        Mark("Half of them arrive", ("Letters",)),
        MARKS[1],
        Mark("=5 o'clock", ("Day",)),
        Mark("At five we go."),
    )
    (table,) = ssm.import_findings([exported(tmp_path / "coded.qdpx", newer)], study).tables
    assert (table.same, len(table.new), len(table.changed), len(table.vanished)) == (1, 1, 2, 0)
    (table,) = ssm.import_findings([exported(tmp_path / "coded.qdpx", MARKS[:1])], study).tables
    assert (table.same, len(table.changed), len(table.vanished)) == (0, 1, 3)


@pytest.mark.parametrize("origin", ["ATLAS.ti 26.1", "QualCoder 3.7"])
def test_tools_that_make_new_ids_with_each_export_are_known(study, tmp_path, origin):
    """Their findings are known by their words and their source."""
    ssm.import_findings([exported(tmp_path / "coded.qdpx", salt="a", origin=origin)], study)
    again = exported(tmp_path / "coded.qdpx", salt="b", origin=origin)
    (table,) = ssm.import_findings([again], study).tables
    assert (table.same, table.new, table.vanished) == (3, (), ())


def test_what_was_coded_by_the_codebook_of_a_study_leads_back_to_its_rows(tmp_path, invoke):
    """An activity and a dependency: written out as codes, coded by, imported, mapped."""
    folder = tmp_path / "study"
    shutil.copytree(EXAMPLE, folder)
    book = ssm.codebook(ssm.load(folder).study)
    code = re.compile(r'guid="([^"]+)" name="(good-time/(?:3|1\.\.3) [^"]+)"')
    coded = [f'<Coding><CodeRef targetGUID="{id_}"/></Coding>' for id_, _ in code.findall(book)]
    marks = [
        Mark(words, inside=one) for words, one in zip(("We plan.", "Twice."), coded, strict=True)
    ]
    xml = project(source(Doc("talk", "We plan. Twice.", tuple(marks))))
    xml = xml.replace("<Codes></Codes>", book[book.index("<Codes>") : book.index("</CodeBook>")])
    path = packed(tmp_path / "coded.qdpx", xml, {f"{guid('source talk')}.txt": "We plan. Twice."})

    ssm.import_findings([path], folder)
    invoke("findings", "codes", folder, "--propose")
    about = {
        finding.text: [each.row for each in finding.about or ()]
        for finding in ssm.load(folder).study.findings
        if finding.document == "talk"
    }
    assert about == {"We plan.": ["good-time/3"], "Twice.": ["good-time/1..3"]}
