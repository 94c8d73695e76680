"""An event log comes in as it is, and nothing is placed before a person says so."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ssm
from ssm.files.read import read
from ssm.files.walk_entry import with_walk
from ssm.gathering.walking.entry import remarks_of

STUDY = """ssm: 1
models:
  m:
    activities: {1: "Register the patient", 2: "See the patient"}
    dependencies: ["1 -> 2"]
"""
LOG = """Case,Activity,Timestamp
17,Patient seen,2026-03-09 09:00
17,Registered,2026-03-09 08:00
18,Registered,2026-03-09 08:30
"""


@pytest.fixture
def folder(tmp_path):
    """A study with a log of two cases in it."""
    (tmp_path / "walks").mkdir()
    (tmp_path / "study.yaml").write_text(STUDY)
    (tmp_path / "walks/log.csv").write_text(LOG)
    return tmp_path


def test_one_case_becomes_a_walk_whose_names_wait_for_a_person(folder):
    """The steps stay in the file; what each may be stands in comments."""
    found = ssm.import_walk(folder / "walks/log.csv", folder, case="17")
    loaded = ssm.load(folder)
    (walk,) = loaded.study.walks

    assert (found.walk, found.file, found.case, found.steps) == (
        "log-17", "walks/log.csv", "17", 2,
    )  # fmt: skip
    assert [step.did for step in walk.steps] == ["Registered", "Patient seen"]
    assert walk.means == ()
    assert loaded.problems == ()
    assert '# "Registered": [m/1] # Register the patient' in (folder / "study.yaml").read_text()


def test_a_sign_taken_off_confirms_a_name(folder):
    """That is all a person has to do."""
    ssm.import_walk(folder / "walks/log.csv", folder, case="17")
    file = folder / "study.yaml"
    file.write_text(re.sub(r"# (\"(Reg|Pat))", r"\1", file.read_text()))
    (found,) = ssm.walk(ssm.load(folder)).walked

    assert [step.activities for step in found.steps] == [("1",), ("2",)]
    assert found.orders[0].shown == "held"


def test_what_is_there_already_stays_as_it_is(folder):
    """The same case again changes nothing."""
    ssm.import_walk(folder / "walks/log.csv", folder, case="17")
    before = (folder / "study.yaml").read_bytes()
    again = ssm.import_walk(folder / "walks/log.csv", folder, case="17")

    assert again.written == ()
    assert (folder / "study.yaml").read_bytes() == before


def test_nothing_is_copied_unasked(folder, tmp_path_factory):
    """A file from elsewhere stays there, or is copied byte by byte when that is wanted."""
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "other.csv"
    elsewhere.write_bytes(LOG.encode("utf-16"))

    with pytest.raises(ssm.UnreadableError, match="lies outside the study's folder"):
        ssm.import_walk(elsewhere, folder, case="18")
    ssm.import_walk(elsewhere, folder, case="18", copy=True, name="one-more")

    assert (folder / "walks/other.csv").read_bytes() == elsewhere.read_bytes()
    assert ssm.load(folder).study["walk/one-more"].steps[0].did == "Registered"


def test_names_of_cases_have_an_end_in_messages(folder):
    """A log may call its cases by whole paragraphs."""
    name = "the case of the missing referral " * 200
    (folder / "walks/log.csv").write_text(f"case,did\n{name},Asked\n{name} 2,Rang\n")
    for case in (None, name + "3"):
        with pytest.raises(ssm.SsmError) as refused:
            ssm.import_walk(folder / "walks/log.csv", folder, case=case)
        assert len(str(refused.value)) < 600


def test_a_dry_run_writes_nothing(folder):
    """It tells what would be done."""
    found = ssm.import_walk(folder / "walks/log.csv", folder, case="18", dry_run=True)

    assert found.dry_run
    assert [path.rpartition("/")[2] for path in found.written] == ["study.yaml"]
    assert (folder / "study.yaml").read_text() == STUDY


@pytest.mark.parametrize(
    ("how", "why"),
    [
        ({}, r"holds 2 cases, and a walk is one: 17 \(2 steps\), 18 \(one step\); say --case"),
        ({"case": "1"}, "has no case '1'"),
        ({"case": "17", "name": "No Id"}, "'name' must be an id such as 'no-id'"),
        ({"case": "17", "models": ["x"]}, "nothing in this study is called 'x'"),
    ],
)
def test_what_is_not_clear_is_refused_with_what_would_be(folder, how, why):
    """And nothing is written."""
    with pytest.raises(ssm.SsmError, match=why):
        ssm.import_walk(folder / "walks/log.csv", folder, **how)

    assert (folder / "study.yaml").read_text() == STUDY


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("gone.csv", None, "there is no file"),
        ("empty.csv", b"", "the table is empty"),
        ("other.csv", b"a,b\n1,2\n", "no column says what happened"),
        ("log.pdf", b"%PDF", "is not read from '.pdf' files"),
        ("log.xes", b"<log", "no sound XML"),
    ],
)
def test_a_file_that_holds_no_account_is_refused(folder, name, data, why):
    """The message says what to try."""
    if data is not None:
        (folder / name).write_bytes(data)

    with pytest.raises(ssm.UnreadableError, match=re.escape(why)):
        ssm.import_walk(folder / name, folder)


@pytest.mark.parametrize(
    "text",
    [
        "ssm: 1",
        "ssm: 1\nwalks:\n",
        "ssm: 1\r\ntitle: x\r\n",
        "ssm: 1\nwalks:\n    a:\n        steps: [b]\n    # of a\n\n# at the end\ntitle: x\n",
        "ssm: 1\nwalks:\n  a: {steps: [b]}  # c\n",
        'ssm: 1\nwalks:\n  a:\n    note: >\n      folded\n      words\n\ntitle: "x"\n',
    ],
)
def test_an_entry_is_added_with_every_comment_where_it_was(text):
    """All that was there is there, in its order."""
    made = with_walk(text, ssm.Walk(id="b", file="walks/b.csv", case="7"), ['"x": [m/1]'])

    assert made is not None
    assert [line for line in text.split("\n") if line not in made.split("\n")] == []
    assert read(made).study.walks[-1] == ssm.Walk(id="b", file="walks/b.csv", case="7")
    assert made.count("\r\n") == (made.count("\n") if "\r\n" in text else 0)


@pytest.mark.parametrize("text", ["ssm: 1\nwalks: {a: {steps: [b]}}\n", "{ssm: 1}", "ssm: [\n"])
def test_a_file_that_cannot_be_edited_without_harm_is_left_alone(text):
    """Then the entry is told, to be written by hand."""
    assert with_walk(text, ssm.Walk(id="b", file="b.csv")) is None


@settings(max_examples=100)
@given(st.dictionaries(st.text(min_size=1, max_size=12), st.just([]), min_size=1, max_size=3))
def test_names_of_any_words_stay_comments_until_they_are_confirmed(names):
    """Line ends, signs of YAML and of its comments among them."""
    walk = ssm.Walk(id="b", file="b.csv")
    made = with_walk("ssm: 1\n", walk, remarks_of(ssm.Study(), names))

    assert made is not None
    assert read(made).study.walks == (walk,)
    confirmed = re.sub(r"(?m)^( *)# (?=\")", r"\1", made)
    told = {" ".join(each.what.split()) for each in read(confirmed).study.walks[0].means}
    assert told == {" ".join(name.split()) for name in names}
