"""Guides go out, are filled in by pen or keyboard, and come back whole."""

import io
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ssm
from ssm.comparison.asking.formats import as_csv, as_markdown
from ssm.comparison.asking.formats.word import as_word
from ssm.findings.forms.marks import FORM
from ssm.findings.importing.forms.filled import Filled
from ssm.findings.importing.forms.markdown import markdown_rooms
from ssm.findings.importing.forms.word import word_rooms
from ssm.findings.importing.importer import probe
from ssm.findings.importing.importers import importer_of
from ssm.findings.importing.items import Unread

STUDY = """\
ssm: 1
title: "The clinic"
stakeholders: {nurses: {serves: [patients]}, patients: {serves: []}}
roots: {day: {what: "plan the day", actors: [nurses], beneficiaries: [patients]}}
models:
  day:
    activities: {1: "Ask who will come", 2: "Tell each patient the time"}
    dependencies: [1 -> 2]
"""
WORDS = "On Mondays.\n\nThen never;  “not once”,\n  says she."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A study on disk, with nobody heard yet."""
    (tmp_path / "study").mkdir()
    (tmp_path / "study" / "study.yaml").write_text(STUDY, encoding="utf-8")
    return tmp_path / "study"


def guides(folder: Path, *whom: str) -> ssm.comparison.asking.guide.Interviews:
    """What the study asks."""
    return ssm.ask(ssm.load(folder), *whom)


def brought_back(folder: Path, name: str, data: bytes) -> ssm.Study:
    """The study after a form came back."""
    file = folder.parent / name
    file.write_bytes(data)
    ssm.import_findings(file, folder)
    loaded = ssm.load(folder)
    assert loaded.problems == ()
    return loaded.study


def filled_markdown(text: str, answers: dict[str, str]) -> str:
    """A guide with words in some of its rooms."""
    for ref, words in answers.items():
        before, mark, after = text.partition(f"<!-- ssm:answer {ref} -->")
        assert mark, ref
        inside, end, rest = after.partition("<!-- ssm:end -->")
        text = f"{before}{mark}{inside}{words}\n\n{end}{rest}"
    return text


def rooms(document: docx.document.Document) -> dict[str, object]:
    """The tables of a guide in Word, by what they are about."""
    return {
        table.rows[-1].cells[0].text: table
        for table in document.tables
        if ":" in table.rows[-1].cells[0].text or "/" in table.rows[-1].cells[0].text
    }


def saved(document: docx.document.Document) -> bytes:
    """A document as bytes."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def tick(table: object, word: str) -> None:
    """Ticks the box before a word, as a click does."""
    paragraph = table.rows[1].cells[1].paragraphs[0]._p
    box = None
    for element in paragraph.iter():
        if element.tag.endswith("}t"):
            if element.text == "☐":
                box = element
            elif element.text.strip() == word:
                box.text = "☒"
                return
    raise AssertionError(word)


def test_a_guide_in_markdown_comes_back_whole(folder):
    """Words stay exact, what was ticked is about its row, and empty rooms give nothing."""
    text = filled_markdown(as_markdown(guides(folder, "nurses")), {"day/1": WORDS})
    text = text.replace("[ ] partly", "[x] partly", 1).replace("- Date:", "- Date: 2026-03-06", 1)
    study = brought_back(folder, "monday.md", text.encode())
    (finding,) = study.findings
    (about,) = finding.about

    assert finding.text == WORDS
    assert (about.row, about.happens, about.judged, about.basis) == (
        "day/1",
        "partly",
        None,
        "told",
    )
    assert study["int-01"].perspective == "nurses"
    assert study["int-01"].date.isoformat() == "2026-03-06"
    assert study["int-01"].method == "interview"


def test_a_guide_in_word_comes_back_whole(folder):
    """Paragraphs are lines; a box that was clicked counts."""
    document = docx.Document(io.BytesIO(as_word(guides(folder, "nurses"))))
    tables = rooms(document)
    cell = tables["day/1"].rows[-1].cells[1]
    cell.paragraphs[0].text, *more = WORDS.split("\n")
    for line in more:
        cell.add_paragraph(line)
    tick(tables["day/1"], "no")
    tick(tables["day/1"], "badly")
    tables["ask:worries"].rows[-1].cells[1].text = "The telephone."
    study = brought_back(folder, "monday.docx", saved(document))
    said = {finding.id: finding for finding in study.findings}

    assert said["int-01-day-1"].text == WORDS
    assert (said["int-01-day-1"].about[0].happens, said["int-01-day-1"].about[0].judged) == (
        "no",
        "badly",
    )
    assert said["int-01-ask-worries"].text == "The telephone."
    assert said["int-01-ask-worries"].about is None
    assert said["int-01-ask-worries"].note == "asked: what keeps them awake at night"
    assert len(said) == 2


def test_words_that_are_struck_through_leave_the_one_that_holds(folder):
    """For those who print it, strike words out, and type it off."""
    document = docx.Document(io.BytesIO(as_word(guides(folder, "nurses"))))
    paragraph = rooms(document)["day/2"].rows[1].cells[1].paragraphs[0]
    for run in paragraph.runs:
        run.font.strike = run.text.strip() in {"yes", "no", "open"}
    study = brought_back(folder, "struck.docx", saved(document))

    assert [(f.text, f.about[0].happens) for f in study.findings] == [
        ("it happens: partly", "partly")
    ]


def test_a_guide_as_a_table_comes_back(folder):
    """For those who type into a spreadsheet."""
    text = as_csv(guides(folder, "nurses"))
    lines = text.split("\r\n")
    at = next(n for n, line in enumerate(lines) if ",day/1," in line)
    lines[at] = lines[at].removesuffix(",,,,") + ",yes,mixed,Every morning.,"
    study = brought_back(folder, "table.csv", "\r\n".join(lines).encode("utf-8-sig"))
    (finding,) = study.findings

    assert (finding.text, finding.about[0].happens, finding.about[0].judged) == (
        "Every morning.",
        "yes",
        "mixed",
    )
    assert study["int-01"].perspective == "nurses"


@pytest.mark.parametrize("name", ["back.md", "back.docx"])
def test_a_guide_of_several_people_keeps_them_apart(folder, name):
    """Each has a head of its own."""
    asked = guides(folder)
    if name.endswith("docx"):
        document = docx.Document(io.BytesIO(as_word(asked)))
        for table in document.tables:
            if table.rows[-1].cells[0].text == "ask:not-asked":
                table.rows[-1].cells[1].text = "Nothing."
        data = saved(document)
    else:
        text = as_markdown(asked)
        mark = "<!-- ssm:answer ask:not-asked -->\n"
        data = text.replace(mark, f"{mark}\nNothing.\n").encode()
    study = brought_back(folder, name, data)

    assert [(f.text, study[f.source].perspective) for f in study.findings] == [
        ("Nothing.", "nurses"),
        ("Nothing.", "patients"),
    ]


def test_what_was_asked_may_be_reworded_and_moved(folder):
    """Only the room counts, and what it is about."""
    text = filled_markdown(as_markdown(guides(folder, "nurses")), {"day/2": "By letter."})
    kept = [line for line in text.splitlines() if not line.startswith(("**", "*Why"))]
    study = brought_back(folder, "reworded.md", "\n".join(kept).encode())

    assert [(f.id, f.text, f.about[0].row) for f in study.findings] == [
        ("int-01-day-2", "By letter.", "day/2")
    ]


def test_an_empty_guide_gives_nothing(folder):
    """Whoever was not there said nothing."""
    for name, data in (
        ("empty.md", as_markdown(guides(folder)).encode()),
        ("empty.docx", as_word(guides(folder))),
        ("empty.csv", as_csv(guides(folder)).encode("utf-8-sig")),
    ):
        assert brought_back(folder, name, data).findings == ()


def test_a_row_that_has_gone_is_told_and_its_words_are_kept(folder):
    """At once, and by every check of the study until somebody says what it is about now."""
    text = filled_markdown(as_markdown(guides(folder, "nurses")), {"day/2": "By letter."})
    file = folder.parent / "gone.md"
    file.write_text(text, encoding="utf-8")
    study = (folder / "study.yaml").read_text().replace("2:", "two:").replace("-> 2", "-> two")
    (folder / "study.yaml").write_text(study)
    found = ssm.import_findings(file, folder)
    loaded = ssm.load(folder)

    assert [unread.what for unread in found.inputs[0].unread] == ["row"]
    assert [problem.code for problem in loaded.problems] == ["FI30"]
    assert loaded.study.findings[0].text == "By letter."


def copies(folder: Path, *answers: str) -> list[Path]:
    """Copies of one guide, each with another answer to the same question."""
    text = as_markdown(guides(folder, "nurses"))
    paths = []
    for number, words in enumerate(answers):
        path = folder.parent / f"copy-{number}.md"
        path.write_text(filled_markdown(text, {"day/2": words}), encoding="utf-8")
        paths.append(path)
    return paths


def test_two_copies_that_differ_are_told_and_neither_is_taken(folder):
    """A person settles it."""
    found = ssm.import_findings(copies(folder, "By letter.", "By telephone."), folder)

    assert [len(each.unread) for each in found.inputs] == [1, 1]
    assert "copy-1.md has it otherwise: “By telephone.”" in found.inputs[0].unread[0].why
    assert ssm.load(folder).study.findings == ()


def test_what_was_imported_first_stays_when_a_later_copy_differs(folder):
    """Nothing is overwritten."""
    first, second = copies(folder, "By letter.", "By telephone.")
    ssm.import_findings(first, folder)
    found = ssm.import_findings(second, folder)

    assert found.inputs[0].lost == 1
    assert [f.text for f in ssm.load(folder).study.findings] == ["By letter."]
    again = ssm.import_findings([first, second], folder)
    assert [each.lost for each in again.inputs] == [0, 1]
    assert [f.text for f in ssm.load(folder).study.findings] == ["By letter."]


def test_two_copies_that_agree_are_one_answer(folder):
    """Whoever sends it twice is heard once."""
    found = ssm.import_findings(copies(folder, "By letter.", "By letter."), folder)

    assert [each.lost for each in found.inputs] == [0, 0]
    assert [f.text for f in ssm.load(folder).study.findings] == ["By letter."]


def test_a_later_version_of_the_same_file_follows_and_tells_what_changed(folder):
    """As with every import; what a person changed in the study since stays."""
    (first,) = copies(folder, "By letter.")
    ssm.import_findings(first, folder)
    first.write_text(first.read_text().replace("By letter.", "By letter, mostly."))
    found = ssm.import_findings(first, folder)

    assert found.tables[0].changed == ("int-01-day-2",)
    assert any("told otherwise than at the last import" in r for r in found.inputs[0].remarks)
    table = folder / "findings" / "copy-0.csv"
    table.write_text(table.read_text().replace(",day/2,,", ",day/2,yes,"))
    first.write_text(first.read_text().replace("[ ] no", "[x] no"))
    last = ssm.import_findings(first, folder)
    assert [fields for _, fields in last.tables[0].clashes if "row" in fields]
    about = next(f for f in ssm.load(folder).study.findings if f.id == "int-01-day-2").about
    assert about[0].happens == "yes"


def test_words_beside_the_rooms_are_told(folder):
    """Nothing that somebody wrote is passed over in silence."""
    text = as_markdown(guides(folder, "nurses"))
    text = text.replace("<!-- ssm:end -->", "<!-- ssm:end -->\n\nShe sighed.", 1)
    text = text.replace("[ ] open", "[ ] open, but only on Mondays", 1)
    file = folder.parent / "beside.md"
    file.write_text(text, encoding="utf-8")
    told = ssm.import_findings(file, folder).inputs[0].unread
    document = docx.Document(io.BytesIO(as_word(guides(folder, "nurses"))))
    document.add_paragraph("She sighed.")
    word = folder.parent / "beside.docx"
    word.write_bytes(saved(document))

    assert [unread.words for unread in told] == ["She sighed.", ", but only on Mondays"]
    assert [u.words for u in ssm.import_findings(word, folder).inputs[0].unread] == ["She sighed."]


def test_a_document_of_ours_has_the_same_bytes_each_time(folder):
    """No time, no folder, no chance."""
    first, second = as_word(guides(folder)), as_word(guides(folder))

    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as box:
        assert b"20" not in box.read("docProps/core.xml").partition(b"revision")[2][:9]


@pytest.mark.parametrize("name", ["a.md", "a.docx", "a.txt"])
def test_what_is_no_form_is_read_as_before(tmp_path, name):
    """The importer knows its own."""
    path = tmp_path / name
    if name.endswith("docx"):
        document = docx.Document()
        document.add_paragraph("Half of them arrive.")
        path.write_bytes(saved(document))
    else:
        path.write_text("Half of them arrive.")

    assert importer_of(probe(path)).name != "form"


def test_a_folder_of_guides_is_read_guide_by_guide(folder):
    """Guides and notes lie side by side."""
    notes = folder.parent / "notes"
    notes.mkdir()
    text = filled_markdown(as_markdown(guides(folder, "nurses")), {"day/2": "By letter."})
    (notes / "guide.md").write_text(text, encoding="utf-8")
    (notes / "note.md").write_text("- Half of them arrive.\n", encoding="utf-8")
    ssm.import_findings(notes, folder)
    said = {f.text: f.about for f in ssm.load(folder).study.findings}

    assert said["By letter."][0].row == "day/2"
    assert said["Half of them arrive."] is None
    assert len(said) == 2


LINE = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn"]), max_size=30
)
ANSWER = st.lists(LINE, min_size=1, max_size=4).map("\n".join).filter(str.strip)


ASKED = ssm.ask(ssm.Study(title="The clinic").add(ssm.Stakeholder(id="nurses")))


def said_in(found: object) -> list[str]:
    """The words in rooms that hold some."""
    return [room.words for room in found if isinstance(room, Filled) and room.words.strip()]


@given(ANSWER)
@settings(max_examples=300, deadline=None)
def test_whatever_is_written_in_a_room_comes_back_sign_by_sign(words):
    """Only empty lines round it are no part of it."""
    text = filled_markdown(as_markdown(ASKED), {"ask:before": words})

    assert said_in(markdown_rooms(text)) == [words.strip("\n")]


@given(ANSWER)
@settings(max_examples=20, deadline=None)
def test_whatever_is_written_in_word_comes_back_sign_by_sign(words):
    """A line for each paragraph."""
    document = docx.Document(io.BytesIO(as_word(ASKED)))
    cell = rooms(document)["ask:before"].rows[-1].cells[1]
    cell.paragraphs[0].text, *more = words.split("\n")
    for line in more:
        cell.add_paragraph(line)
    with zipfile.ZipFile(io.BytesIO(saved(document))) as box:
        read = ET.fromstring(box.read("word/document.xml"))

    assert said_in(word_rooms(read)) == [words.strip("\n")]


MARK = f"<!-- {FORM} chart 1 -->\n- Source: ws-3\n- Whose view: nurses\n\n"
HEADS = "| row | the model asks | happens | in their words |\n| --- | --- | --- | --- |\n"


@pytest.mark.parametrize(
    ("table", "what", "words"),
    [
        (HEADS + "| day/1 | Plan | yes | We do. | Ask Bo |\n", "words beside the rooms", "Ask Bo"),
        (
            HEADS.replace("in their words", "Bemerkung") + "| day/1 | Plan | yes | We do. |\n",
            "words beside the rooms",
            "We do.",
        ),
        (HEADS.replace("row", "Zeile") + "| day/1 | Plan | yes | We do. |\n", "table", None),
    ],
)
def test_words_in_a_column_of_no_form_are_told(table: str, what: str, words: str | None) -> None:
    """Beyond the last column, under a head that was renamed, or in a table without its heads."""
    told = [one for one in markdown_rooms(MARK + table) if isinstance(one, Unread)]

    assert [(one.what, one.words) for one in told] == [(what, words)]
