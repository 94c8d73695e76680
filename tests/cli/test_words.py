"""Study and refs in one row of words, and files of comparisons."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result


@pytest.fixture
def here(small: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder is the small study; a folder beside it is called like a root."""
    (small / "fence").mkdir()
    monkeypatch.chdir(small)
    return small


@pytest.mark.parametrize(
    ("words", "drawn"),
    [
        ((), ["comparison-fence", "customers", "model-fence", "root-fence"]),
        (("root/fence",), ["root-fence"]),
        ((".", "root/fence"), ["root-fence"]),
        (("study.yaml", "root/fence", "model/fence"), ["model-fence", "root-fence"]),
        (("comparison/fence",), ["comparison-fence"]),
    ],
)
def test_the_first_word_that_is_a_path_is_the_study(
    invoke: Callable[..., Result], here: Path, words: tuple[str, ...], drawn: list[str]
) -> None:
    """All other words are refs."""
    result = invoke("draw", *words)
    assert result.exit_code == 0, result.output
    assert sorted(path.stem for path in (here / "drawings").glob("*.svg")) == drawn


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("fence",), "fence"),
        (("nowhere.yaml", "root/fence"), "nowhere.yaml"),
        (("./nowhere",), "nowhere"),
        (("root/hedge",), "root/hedge"),
    ],
)
def test_words_that_lead_nowhere_are_told(
    invoke: Callable[..., Result], here: Path, words: tuple[str, ...], told: str
) -> None:
    """A folder without a study, a file that is not there, a ref that is unknown."""
    result = invoke("draw", *words)
    assert result.exit_code == 2
    assert told in result.stderr


@pytest.mark.parametrize(("words", "status"), [((), 2), (("a", "b", "c"), 2), (("f1",), 0)])
def test_trace_wants_one_ref(
    invoke: Callable[..., Result], here: Path, words: tuple[str, ...], status: int
) -> None:
    """And a study before it, when it is not here."""
    assert invoke("trace", *words).exit_code == status


def test_trace_as_data_names_refs(invoke: Callable[..., Result], here: Path) -> None:
    """What it rests on, down to the words heard."""
    data = json.loads(invoke("trace", "model/fence/2", "--format", "json").stdout)
    assert data["ref"] == "model/fence/2"
    assert "finding/f1" in json.dumps(data)


@pytest.mark.parametrize("kind", ["txt", "md", "csv", "json"])
def test_a_comparison_takes_its_form_from_the_name_of_the_file(
    invoke: Callable[..., Result], here: Path, kind: str
) -> None:
    """And may be written again, as long as nobody changed the file."""
    for _ in range(2):
        result = invoke("compare", "-o", f"chart.{kind}")
        assert result.exit_code == 0, result.output
        assert result.stdout == ""
    text = (here / f"chart.{kind}").read_text(encoding="utf-8-sig")
    if kind == "csv":
        assert len(list(csv.reader(text.splitlines()))) > 2
    if kind == "json":
        json.loads(text)


def test_a_comparison_never_overwrites_what_is_not_ours(
    invoke: Callable[..., Result], here: Path
) -> None:
    """A table that somebody has filled in is not lost."""
    invoke("compare", "-o", "chart.csv")
    (here / "chart.csv").write_text("my remarks", encoding="utf-8")
    result = invoke("compare", "-o", "chart.csv")
    assert result.exit_code == 2
    assert (here / "chart.csv").read_text(encoding="utf-8") == "my remarks"


def test_a_file_name_without_a_known_end_needs_a_format(
    invoke: Callable[..., Result], here: Path
) -> None:
    """The message names the ends there are."""
    result = invoke("compare", "-o", "chart.xls")
    assert result.exit_code == 2
    assert ".csv" in result.stderr


@pytest.mark.parametrize(
    ("formats", "status"), [("svg,png,dot", 0), ("SVG", 0), ("gif", 2), (",", 2)]
)
def test_draw_makes_the_formats_asked_for(
    invoke: Callable[..., Result], here: Path, formats: str, status: int
) -> None:
    """Several, with commas; an unknown one is told."""
    result = invoke("draw", "model/fence", "--format", formats)
    assert result.exit_code == status, result.output
    ends = {path.suffix for path in (here / "drawings").glob("model-*")}
    assert ends == ({f".{kind.lower()}" for kind in formats.split(",")} if status == 0 else set())


def test_an_engine_that_is_not_there_is_told(invoke: Callable[..., Result], here: Path) -> None:
    """With what to do, and nothing is drawn by another."""
    result = invoke("draw", "model/fence", "--engine", "no-such-engine")
    assert result.exit_code == 2
    assert "no-such-engine" in result.stderr
    assert not (here / "drawings").exists()


def test_drawings_of_parts_that_are_gone_go_when_everything_is_drawn(
    invoke: Callable[..., Result], here: Path
) -> None:
    """Of the formats that are drawn; never what ssm did not draw."""
    invoke("draw", "--format", "svg,dot")
    (here / "drawings" / "mine.svg").write_text("mine", encoding="utf-8")
    file = here / "study.yaml"
    file.write_text(file.read_text("utf-8").split("sources:")[0], encoding="utf-8")
    invoke("draw", "--format", "svg")
    names = {path.name for path in (here / "drawings").glob("*.*")}
    assert "comparison-fence.svg" not in names
    assert {"comparison-fence.dot", "mine.svg", "model-fence.svg"} <= names


@pytest.mark.parametrize("command", ["compare", "draw", "ask", "agenda", "customers"])
def test_a_folder_that_is_not_there_is_named(
    invoke: Callable[..., Result],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: str,
) -> None:
    """Where no study is, the first word may be a study mistyped as well as a part of one."""
    monkeypatch.chdir(tmp_path)
    result = invoke(command, "examples/outpatients", "good-time")

    assert result.exit_code == 2
    assert "no file or folder 'examples/outpatients'" in result.stderr
    assert "the folder '.' holds no study.yaml" in result.stderr
