"""A study of how five developers review code, its words cut from notes that are not here.

The notes (Zenodo record 14748996, CC BY 4.0) are read from the folder that SSM_TEST_DATA
names; the project holds the root definition, the model, and where each statement stands.
"""

import csv
import json
from collections import Counter
from pathlib import Path

import pytest

import ssm
from ssm.comparison.formats import as_csv, as_json, as_markdown, as_text
from ssm.findings.cut import cut, fingerprint
from ssm.model.words import Verdict

HERE = Path(__file__).parent / "code_review"
TABLE = (HERE / "statements.csv").read_text(encoding="utf-8")
FORMATS = (as_text, as_markdown, as_csv, as_json)


@pytest.fixture(scope="module")
def notes(ssm_test_data):
    """The folder of the thirteen notes; skipped, visibly, without."""
    folder = ssm_test_data / "code-review"
    if not folder.is_dir():
        pytest.skip("SSM_TEST_DATA holds no folder code-review")
    return folder


@pytest.fixture(scope="module")
def got(notes):
    """What was cut from the notes."""
    return cut(notes, TABLE, "statements.csv")


@pytest.fixture(scope="module")
def study(got):
    """The study with the statements in it."""
    return ssm.load(HERE).study.add(*got.findings)


@pytest.fixture(scope="module")
def rows(study):
    """The rows of its comparison, by what they are called in the model."""
    (chart,) = ssm.compare(study, "review").charts
    return {row.ref.rpartition("/")[2]: row for row in chart.rows}


def test_the_study_itself_is_read_without_a_problem():
    """Without the notes, too."""
    loaded = ssm.load(HERE)
    assert loaded.problems == ()
    assert 6 <= len(loaded.study["model/review"].activities) <= 8


def test_the_table_holds_places_and_no_words():
    """No column of words, and no cell long enough for a sentence."""
    rows = list(csv.DictReader(TABLE.splitlines()))
    assert "text" not in rows[0]
    assert max(len(cell.split()) for row in rows for cell in row.values()) <= 9


def test_the_statements_that_were_labelled_twice_are_those_that_were_read(notes):
    """Places and hashes fit; both readings name rows of the model, or none."""
    lines = list(csv.DictReader((HERE / "labels.csv").read_text(encoding="utf-8").splitlines()))
    for line in lines:
        words = (notes / line["document"]).read_bytes().decode()
        words = words.removeprefix("\ufeff")[int(line["start"]) : int(line["end"])]
        assert fingerprint(words) == line["sha256"]
    found = ssm.load(HERE).study
    rows = {line[reading] for line in lines for reading in ("row", "again")} - {"-"}
    assert all(row in found for row in rows)
    assert len(lines) >= 150


def test_no_row_of_words_in_the_project_stands_in_the_notes(notes):
    """Six words running, of whatever we wrote, are found in none of them."""
    texts = [" ".join(_plain(path.read_text(encoding="utf-8"))) for path in notes.glob("*.txt")]
    cells = [cell for row in csv.DictReader(TABLE.splitlines()) for cell in row.values()]
    ours = [*cells, *(HERE / "study.yaml").read_text(encoding="utf-8").splitlines()]
    for text in ours:
        words = _plain(text)
        for n in range(len(words) - 5):
            run = " ".join(words[n : n + 6])
            assert not any(run in note for note in texts), run


def _plain(text):
    return "".join(sign.lower() if sign.isalnum() else " " for sign in text).split()


def test_every_statement_is_cut_in_the_words_that_were_meant(got):
    """Each hash fits; nothing has drifted since the notes were read."""
    assert [str(problem) for problem in got.problems] == []
    assert len(got.findings) >= 80
    assert all(finding.text and finding.text == finding.text.strip() for finding in got.findings)


def test_every_note_is_quoted_and_every_reviewer_heard(got, study):
    """Thirteen sessions, five reviewers, each with eight statements or more."""
    documents = {finding.document for finding in got.findings}
    assert len(documents) == 13
    by_source = {source.id: source.perspective for source in study.sources}
    said = Counter(by_source[finding.source] for finding in got.findings if finding.about)
    assert set(said) == {f"reviewer-{n}" for n in range(1, 6)}
    assert min(said.values()) >= 8


def test_a_statement_comes_from_the_session_that_its_document_is(got):
    """Source and file name agree."""
    assert all(f.document == f"{f.source.upper()}.txt" for f in got.findings)


def test_the_study_is_sound_by_our_own_rules(study):
    """Roots, model, picture and comparison: no question is left but those waived."""
    assert [str(problem) for problem in ssm.check(study).problems] == []


@pytest.mark.parametrize(
    ("row", "verdict", "kind"),
    [
        ("1", Verdict.PARTIAL, None),
        ("2", Verdict.PARTIAL, None),
        ("3", Verdict.CONTESTED, "between"),  # equal care for all, or care by author and weight?
        ("4", Verdict.PARTIAL, None),
        ("5", Verdict.PARTIAL, None),
        ("6", Verdict.PRESENT, None),
        ("7", Verdict.PARTIAL, None),
        ("8", Verdict.CONTESTED, "between"),  # ticked off, and still there
        ("4..6", Verdict.CONTESTED, "between"),  # remarks on what was not understood
        ("5..7", Verdict.CONTESTED, "within"),
        ("8..7", Verdict.CONTESTED, "between"),  # approved with wishes open
        ("criteria", Verdict.UNKNOWN, None),
    ],
)
def test_a_row_comes_to_what_the_notes_say(rows, row, verdict, kind):
    """As read by a person, statement by statement."""
    assert (rows[row].overall.verdict, rows[row].kind_of_dispute) == (verdict, kind)


def test_what_fits_no_row_and_what_is_not_read_yet_are_kept_apart(study):
    """Neither is lost."""
    found = ssm.compare(study, "review")
    assert len(found.unmatched) == 5
    assert [quote.finding for quote in found.unread] == ["p2-20"]


@pytest.mark.parametrize("write", FORMATS, ids=lambda write: write.__name__)
def test_the_comparison_is_written_with_the_words_behind_each_cell(study, write):
    """In every format, people's words and ours."""
    text = write(ssm.compare(study, "review"))
    text = text if isinstance(text, str) else json.dumps(text)
    assert "Decide how closely to look" in " ".join(text.split())
    assert "equal attention" in " ".join(text.split())


def test_everything_is_drawn(study):
    """Picture, roots, model, and the model with the five faces round each activity."""
    drawings = ssm.draw(study)
    assert {"picture/desk", "root/review", "root/teach", "model/review", "comparison/review"} <= {
        drawing.ref for drawing in drawings
    }
    assert [str(problem) for drawing in drawings for problem in drawing.problems] == []
    assert all(drawing.svg.startswith("<svg") for drawing in drawings)
