"""`ssm walk` from the shell: as text, as files, and a log brought in."""

import json

import pytest

STUDY = """ssm: 1
models:
  m:
    activities: {1: "Ask", 2: "Answer"}
    dependencies: ["1 -> 2"]
walks:
  monday:
    steps: [{did: "Spoke", is: [m/2], at: "08:10"}, {did: "Asked", is: [m/1]}]
"""
LOG = "case,activity\n17,Asked\n18,Spoke\n"


@pytest.fixture
def study(tmp_path):
    """A study of one walk, with a log beside it."""
    folder = tmp_path / "study"
    folder.mkdir()
    (folder / "study.yaml").write_text(STUDY)
    (folder / "log.csv").write_text(LOG)
    return folder


def test_the_sentence_a_client_understands_is_there(study, invoke):
    """With the steps and the time."""
    result = invoke("walk", str(study))

    assert result.exit_code == 0
    assert "“Answer” (step 1, 08:10) came before “Ask” (step 2)." in result.stdout


@pytest.mark.parametrize("kind", ["text", "md", "json", "csv", "xes"])
def test_every_format_is_a_file_too(study, invoke, kind, tmp_path):
    """Its name says which; what stands there is what is printed."""
    name = tmp_path / f"monday.{'txt' if kind == 'text' else kind}"

    printed = invoke("walk", str(study), "monday", "--format", kind)
    assert invoke("walk", str(study), "monday", "-o", str(name)).exit_code == 0

    written = name.read_text(encoding="utf-8-sig")
    if kind == "json":
        assert json.loads(written) == json.loads(printed.stdout)
    elif kind != "text":
        assert written == printed.stdout
    assert "Spoke" in written


def test_a_log_is_named_in_the_study_and_shown(study, invoke):
    """Nothing is placed; the next step is told."""
    result = invoke("walk", str(study), "--from", str(study / "log.csv"), "--case", "17")

    assert result.exit_code == 0
    assert "walk/log-17: one step in log.csv, case 17" in result.stdout
    assert "ssm walk" in result.stderr
    assert "not set beside the model yet" in invoke("walk", str(study), "log-17").stdout


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["--from", "log.csv"], "holds 2 cases"),
        (["--from", "gone.csv"], "there is no file"),
        (["--case", "17"], "go with --from"),
        (["--from", "log.csv", "--format", "md"], "told as text or json"),
        (["nobody"], "nothing in this study is called 'nobody'"),
        (["-o", "x.doc"], "--format is needed"),
    ],
)
def test_wrong_use_is_told_and_ends_with_two(study, invoke, monkeypatch, words, why):
    """No traceback, and what would be right."""
    monkeypatch.chdir(study)
    result = invoke("walk", *words)

    assert result.exit_code == 2
    assert why in result.stderr


def test_what_the_study_file_cannot_take_is_told(study, invoke, monkeypatch):
    """The entry to write by hand, and status 1."""
    monkeypatch.chdir(study)
    (study / "study.yaml").write_text("{ssm: 1, walks: {a: {steps: [b]}}}")

    result = invoke("walk", "--from", "log.csv", "--case", "17")

    assert result.exit_code == 1
    assert 'file: "log.csv"' in result.stdout
    assert "study.yaml is as it was" in result.stdout


def test_a_study_without_walks_says_what_one_is(tmp_path, invoke):
    """Week one has none."""
    (tmp_path / "study.yaml").write_text("ssm: 1\n")

    assert "There is no walk yet" in invoke("walk", str(tmp_path)).stdout
