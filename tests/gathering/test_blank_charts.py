"""A workshop fills charts in, on paper or on a screen, and they come back row by row."""

import csv
import io
from pathlib import Path

import docx
import openpyxl
import pytest

import ssm
from ssm.comparison.blank.formats import COLUMNS
from ssm.errors import UnknownRefError
from ssm.report.blanks import BLANK_KINDS, blank_file

STUDY = """\
ssm: 1
title: "The clinic"
inquiry: {practitioner: us}
stakeholders:
  us: {label: "Study team"}
  nurses: {label: "Nurses"}
  family-doctors: {label: "Family doctors"}
models:
  day:
    activities: {1: "Ask who will come", 2: "Tell each patient | the time"}
    dependencies: [1 -> 2]
"""
ANSWERS = {
    ("nurses", "day/1"): (
        "partly",
        "by telephone",
        "nurses, us",
        "badly",
        "We ring, and ring.",
    ),
    ("nurses", "day/1..2"): ("no", "", "", "", ""),
    ("family-doctors", "day/2"): ("", "", "", "", "I hear it from my patient."),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A study on disk, with nobody heard yet."""
    (tmp_path / "study").mkdir()
    (tmp_path / "study" / "study.yaml").write_text(STUDY, encoding="utf-8")
    return tmp_path / "study"


def filled(data: bytes, kind: str) -> bytes:
    """A chart with the answers in it, as each kind of file is filled in."""
    return {"md": in_markdown, "csv": in_csv, "docx": in_word, "xlsx": in_a_workbook}[kind](data)


def in_markdown(data: bytes) -> bytes:
    """In the tables of each group."""
    lines = data.decode().replace("- Date:", "- Date: 2026-03-06").split("\n")
    group = ""
    for number, line in enumerate(lines):
        group = line.removeprefix("- Whose view: ") if line.startswith("- Whose") else group
        ref = line.split("|")[1].strip() if line.startswith("|") else ""
        if (group, ref) in ANSWERS:
            head = line.removesuffix("  |" * len(COLUMNS))
            lines[number] = head + "".join(f" {text} |" for text in ANSWERS[group, ref])
    return "\n".join(lines).encode()


def in_csv(data: bytes) -> bytes:
    """In the columns of each group."""
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    names = next(row for row in rows if row[0] == "row")
    for row in rows:
        row[1:2] = ["2026-03-06"] if row[0] == "Date" else row[1:2]
        fill(row, names)
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode("utf-8-sig")


def fill(row: list, names: list) -> None:
    """Puts the answers into one row of a wide table."""
    for (group, ref), texts in ANSWERS.items():
        if row[0] == ref:
            for column, text in zip(COLUMNS, texts, strict=True):
                row[names.index(f"{group}: {column}")] = text


def in_word(data: bytes) -> bytes:
    """By clicks on boxes, and words in cells."""
    document = docx.Document(io.BytesIO(data))
    group = ""
    for table in document.tables:
        if table.rows[0].cells[0].text == "A name for the source:":
            group = table.rows[1].cells[1].text
            table.rows[3].cells[1].text = "2026-03-06"
            continue
        for row in table.rows:
            texts = ANSWERS.get((group, row.cells[0].text), ())
            for column, text in enumerate(texts, 2):
                if column in (2, 5):
                    tick(row.cells[column], text)
                else:
                    row.cells[column].text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def tick(cell: object, word: str) -> None:
    """Ticks the box before a word."""
    for paragraph in cell.paragraphs:
        texts = [each for each in paragraph._p.iter() if each.tag.endswith("}t")]
        if texts[-1].text.strip() == word:
            texts[0].text = "☒"


def in_a_workbook(data: bytes) -> bytes:
    """In the columns of each group."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    book["workshop"]["B3"] = "2026-03-06"
    page = book["day"]
    names = [cell.value for cell in page[2]]
    for cells in page.iter_rows(min_row=3):
        texts = [cell.value for cell in cells]
        fill(texts, names)
        for cell, text in zip(cells, texts, strict=True):
            cell.value = text or None
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def back(folder: Path, name: str, data: bytes) -> ssm.Imported:
    """What the import of a chart said."""
    path = folder.parent / name
    path.write_bytes(data)
    return ssm.import_findings(path, folder)


@pytest.mark.parametrize("kind", BLANK_KINDS)
def test_a_chart_comes_back_the_same_from_every_kind_of_file(folder, kind):
    """Group by group and row by row, with the workshop as the source."""
    data = blank_file(ssm.blank_chart(ssm.load(folder)), kind)
    found = back(folder, f"chart.{kind}", filled(data, kind))
    loaded = ssm.load(folder)
    said = {f.id: (f.text, f.perspective, f.about[0]) for f in loaded.study.findings}
    ring = said["ws-1-nurses-day-1"]

    assert [u.why for each in found.inputs for u in each.unread] == []
    assert loaded.problems == ()
    assert set(said) == {
        "ws-1-nurses-day-1",
        "ws-1-nurses-day-1-to-2",
        "ws-1-family-doctors-day-2",
    }
    assert ring[:2] == ("We ring, and ring.", "nurses")
    assert (ring[2].happens, ring[2].judged, ring[2].how) == ("partly", "badly", "by telephone")
    assert ring[2].who == ("nurses", "us")
    assert said["ws-1-nurses-day-1-to-2"][0] == "it happens: no"
    assert said["ws-1-family-doctors-day-2"][1] == "family-doctors"
    source = loaded.study["ws-1"]
    assert (source.perspective, source.method, str(source.date)) == (None, "workshop", "2026-03-06")


@pytest.mark.parametrize("kind", BLANK_KINDS)
def test_an_empty_chart_gives_nothing(folder, kind):
    """And is no trouble; it is told, and nothing is proposed for its columns."""
    found = back(folder, f"chart.{kind}", blank_file(ssm.blank_chart(ssm.load(folder)), kind))

    (told,) = found.inputs
    assert (told.statements, told.unread) == (0, ())
    assert len(told.remarks) == 1
    assert list(folder.rglob("*.import.yaml")) == []


def test_a_workshop_whose_groups_are_known_is_not_asked_for_its_view(folder):
    """Each statement has one; the workshop as a whole has none."""
    data = blank_file(ssm.blank_chart(ssm.load(folder)), "csv")

    assert back(folder, "chart.csv", filled(data, "csv")).sources == ()


@pytest.mark.parametrize("kind", BLANK_KINDS)
def test_a_chart_has_the_same_bytes_each_time(folder, kind):
    """No time, no chance."""
    loaded = ssm.load(folder)

    assert blank_file(ssm.blank_chart(loaded), kind) == blank_file(ssm.blank_chart(loaded), kind)


def test_copies_of_two_kinds_that_say_different_things_of_a_row_are_told(folder):
    """One facilitator typed, another ticked; a person settles it."""
    blank = ssm.blank_chart(ssm.load(folder))
    one = filled(blank_file(blank, "csv"), "csv")
    other = one.replace(b"We ring, and ring.", b"Nobody rings.").replace(b"partly,", b"no,")
    back(folder, "one.csv", one)
    found = back(folder, "other.csv", other)
    (told,) = found.inputs[0].unread
    texts = [finding.text for finding in ssm.load(folder).study.findings]

    assert found.inputs[0].repeated == 2
    assert told.where == "ws-1, nurses, day/1"
    assert (
        "one.csv has it otherwise: “We ring, and ring.” (partly, badly, by telephone)" in told.why
    )
    assert "Nobody rings." not in texts


def test_groups_that_hand_in_one_by_one_are_one_workshop(folder):
    """Each keeps its own view, whoever comes first."""
    blank = ssm.blank_chart(ssm.load(folder))
    whole = filled(blank_file(blank, "md"), "md").decode()
    first, second = whole.split("## Family doctors")
    head, _, _ = whole.partition("## Nurses")
    back(folder, "nurses.md", first.encode())
    back(folder, "doctors.md", f"{head}## Family doctors{second}".encode())
    study = ssm.load(folder).study

    assert {f.perspective for f in study.findings} == {"nurses", "family-doctors"}
    assert [source.id for source in study.sources] == ["ws-1"]


def test_a_word_that_is_none_of_ours_is_told_with_its_place(folder):
    """And the rest of the row is taken."""
    data = blank_file(ssm.blank_chart(ssm.load(folder)), "csv")
    found = back(folder, "odd.csv", filled(data, "csv").replace(b"partly", b"sometimes"))
    (told,) = found.inputs[0].unread
    said = {f.id: f for f in ssm.load(folder).study.findings}

    assert told.where.startswith("row 7, day/1, nurses")
    assert "'sometimes'" in told.why
    assert said["ws-1-nurses-day-1"].about[0].happens is None


def test_a_row_without_its_id_is_told(folder):
    """Nothing that was written is passed over."""
    data = blank_file(ssm.blank_chart(ssm.load(folder)), "csv")
    found = back(folder, "odd.csv", filled(data, "csv").replace(b"day/1,", b",", 1))

    assert [u.why for u in found.inputs[0].unread] == ["it names no row"]


def test_the_groups_are_all_but_those_who_study_or_those_who_are_wanted(folder):
    """By id, and a wrong one is told."""
    loaded = ssm.load(folder)

    assert ssm.blank_chart(loaded).groups == (
        ("nurses", "Nurses"),
        ("family-doctors", "Family doctors"),
    )
    assert ssm.blank_chart(loaded, groups=("nurses",)).groups == (("nurses", "Nurses"),)
    with pytest.raises(UnknownRefError, match="nurses"):
        ssm.blank_chart(loaded, groups=("nurse",))


def test_the_next_workshop_has_the_next_number(folder):
    """After those that the study has."""
    text = STUDY + "sources: {ws-1: {method: workshop}, ws-4: {}}\n"
    (folder / "study.yaml").write_text(text)

    assert ssm.blank_chart(ssm.load(folder)).source == "ws-5"
