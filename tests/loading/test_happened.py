"""The steps of a walk may stand in a table or an event log, and what is wrong is told."""

import pytest

import ssm
from ssm.loading.includes import included_files
from ssm.loading.load import read_study

STUDY = """ssm: 1
stakeholders:
  reception: {label: "Front desk"}
models:
  m:
    activities: {1: "Ask", 2: "Answer"}
    dependencies: ["1 -> 2"]
walks:
  monday:
    file: walks/log.csv
    case: "17"
    means: {"Asked": [m/1]}
"""
LOG = """case,did,at,who,finding,is
17,Asked,08:10,Front desk,,
18,Left,,,,
17,Told,08:20,clerk2,,m/2
"""


@pytest.fixture
def load(tmp_path):
    """Loads a study whose walk names a file."""

    def load(study=STUDY, log=LOG, name="walks/log.csv"):
        (tmp_path / "study.yaml").write_text(study)
        if log is not None:
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_bytes(log if isinstance(log, bytes) else log.encode())
        return ssm.load(tmp_path)

    return load


def told(loaded):
    """The problems without the folder in front."""
    return [str(problem).replace(f"{loaded.folder}/", "") for problem in loaded.problems]


def test_the_steps_of_one_case_are_those_of_the_walk(load):
    """With their times, the stakeholders that are meant, and what they are."""
    loaded = load()
    (walk,) = loaded.study.walks
    asked, answered = walk.steps

    assert told(loaded) == []
    assert (asked.did, asked.at, asked.who, asked.is_) == ("Asked", "08:10", ("reception",), None)
    assert (answered.who, answered.is_) == (("Clerk2",), ("m/2",))
    assert [step.activities for step in ssm.walk(loaded).walked[0].steps] == [("1",), ("2",)]


@pytest.mark.parametrize(
    ("study", "log", "problem"),
    [
        (STUDY, None, "no file 'walks/log.csv'"),
        (STUDY.replace("log.csv", "../../x.csv"), LOG, "must lie inside the study's folder"),
        (
            STUDY.replace('"17"', '"71"'),
            LOG,
            "study.yaml:11:11: error: 'walks/log.csv' has no case",
        ),
        (STUDY.replace('    case: "17"\n', ""), LOG, "holds 2 cases: '17', '18'"),
        (STUDY, "did\nAsked\n", "has no column for cases (got case '17')"),
        (STUDY, "a,b\n", "walks/log.csv:1:1: error: no column says what happened"),
        (STUDY.replace("log.csv", "log.doc"), LOG, "no file 'walks/log.doc'"),
        (STUDY, LOG + "17,Told,,,,m/9\n", "walks/log.csv:5:1: error: 'm/9' is no activity here"),
        (STUDY, LOG + "17,Told,,,f9,\n", "walks/log.csv:5:1: error: 'f9' is no finding here"),
        (
            STUDY.replace("Asked", "Askd"),
            LOG,
            "study.yaml:12:13: warning: no step is called 'Askd'",
        ),
        (STUDY, b"\xff\xfe\x00\xd8", "walks/log.csv: some of its letters cannot be read"),
    ],
)
def test_what_is_wrong_with_a_file_is_told_with_its_place(load, study, log, problem):
    """Nothing is raised; the rest of the study is there."""
    loaded = load(study, log)

    assert any(problem in each for each in told(loaded))
    assert len(loaded.study.models) == 1


def test_steps_in_the_study_are_the_account_and_the_file_is_not_read(load):
    """So that a study with its steps written out can be written and read again."""
    loaded = load(STUDY.replace("    case:", '    steps: ["Rang"]\n    case:'))

    assert [step.did for step in loaded.study.walks[0].steps] == ["Rang"]
    assert "steps-twice" in told(loaded)[0]


def test_a_study_that_is_saved_with_its_steps_is_the_same_again(load, tmp_path):
    """The account stays, whatever becomes of the file."""
    before = load().study
    ssm.save(before, tmp_path / "saved")

    assert ssm.load(tmp_path / "saved").study.walks == before.walks


def test_the_file_belongs_to_the_study(load):
    """It is watched as the others are."""
    load()
    loaded = load()

    assert any(file.endswith("walks/log.csv") for file in loaded.files)


def test_a_log_of_many_cases_says_a_slip_once(load):
    """What is wrong in a thousand rows is told at the first of them."""
    log = LOG + "17,Told,,,,m/9\n" * 50

    (problem,) = (each for each in told(load(STUDY, log)) if "m/9" in each)

    assert "walks/log.csv:5:1: error: 'm/9' is no activity here, nor in 49 more lines" in problem


def test_names_of_files_are_known_before_they_are_read(tmp_path):
    """A watcher asks for them."""
    (tmp_path / "study.yaml").write_text(STUDY)

    got = read_study(tmp_path / "study.yaml")

    assert any(f.endswith("walks/log.csv") for f in included_files(got, tmp_path))
