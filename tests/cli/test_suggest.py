"""`ssm findings suggest`: lists candidates, or asks key by key and keeps each answer."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from talks import LINKS, study_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a study with four findings to read."""
    return study_folder(tmp_path / "fence")


def rows(folder: Path) -> list[list[str]]:
    """Finding, row and status of each line that was kept."""
    lines = (folder / LINKS).read_text(encoding="utf-8").splitlines()[1:]
    cells = [line.split(",") for line in lines]
    return [[cell[0], cell[1], cell[11]] for cell in cells]


def test_without_a_terminal_it_lists_and_asks_nothing(
    invoke: Callable[..., Result], folder: Path
) -> None:
    """Each finding in its words, with its rows and the words shared; no figures."""
    result = invoke("findings", "suggest", folder)

    assert result.exit_code == 0
    assert "f2, talk, Neighbour, interview, 2026-05-02" in result.stdout
    assert "“Nobody asked us, the neighbours.”" in result.stdout
    assert "fence/3 Ask the neighbours (shares asked, neighbours)" in result.stdout
    assert "Never seen a brush." not in result.stdout
    assert "0." not in result.stdout
    assert not (folder / LINKS).exists()


def test_programs_get_the_public_shape(invoke: Callable[..., Result], folder: Path) -> None:
    """An array of findings with their candidates; refs are canonical."""
    result = invoke("findings", "suggest", folder, "--format", "json", "--top", "1")

    found = {each["finding"]: each["candidates"] for each in json.loads(result.stdout)}
    assert set(found) == {"f1", "f2", "f3", "f4"}
    assert found["f2"][0]["ref"] == "model/fence/3"
    assert set(found["f2"][0]) == {"ref", "score", "why"}


def test_without_a_sentence_model_it_says_so_and_goes_by_the_words(
    invoke: Callable[..., Result], folder: Path
) -> None:
    """The same list as without, and a word on what the folder lacks."""
    plain = invoke("findings", "suggest", folder)
    result = invoke("findings", "suggest", folder, "--semantic", folder)

    assert result.exit_code == 0
    assert result.stdout == plain.stdout
    told = " ".join(result.stderr.split())
    assert "words alone are compared" in told
    assert "no model.onnx and no tokenizer.json" in told


def test_the_other_way_round_a_row_has_findings(
    invoke: Callable[..., Result], folder: Path
) -> None:
    """In words, and for programs."""
    text = invoke("findings", "suggest", folder, "--row", "fence/2").stdout
    data = json.loads(
        invoke("findings", "suggest", folder, "--row", "fence/2", "--format", "json").stdout
    )

    assert text.startswith("fence/2 Work by hand\n\nf4, talk")
    assert (data["row"], data["candidates"][0]["ref"]) == ("model/fence/2", "finding/f4")


def test_keys_may_come_from_a_file(invoke: Callable[..., Result], folder: Path) -> None:
    """As they would be pressed; each is kept, and at the end of the keys it stops."""
    keys = ("findings", "suggest", folder, "--keys", "--order", "source", "--by", "first reader")
    result = invoke(*keys, input="1pb/neighb\n1yn")

    assert result.exit_code == 0
    assert "f1: fence/1: happens partly, judged badly" in result.stdout
    assert "2 decisions, kept in findings/links.csv" in result.stderr
    assert rows(folder) == [["f1", "fence/1", ""], ["f2", "fence/3", ""]]

    again = invoke(*keys, input="q")
    assert "f3, talk" in again.stdout
    assert "3 of 5 read" in again.stdout


def test_only_rows_asks_one_key_a_finding(invoke: Callable[..., Result], folder: Path) -> None:
    """For a first quick reading."""
    options = ("--keys", "--only-rows", "--order", "source")
    invoke("findings", "suggest", folder, *options, input="1n")

    assert rows(folder) == [["f1", "fence/1", ""], ["f2", "-", ""]]


@pytest.mark.parametrize(
    ("options", "first"),
    [
        (["--source", "talk"], "f2"),
        (["--code", "pace"], "f4"),
        (["--finding", "told"], "told"),
        (["--all", "--source", "walk"], "f1"),
    ],
)
def test_a_part_of_the_findings_can_be_read(
    invoke: Callable[..., Result], folder: Path, options: list[str], first: str
) -> None:
    """One interview, one code, one finding again."""
    result = invoke(
        "findings", "suggest", folder, *options, "--order", "source", "--format", "json"
    )

    assert json.loads(result.stdout)[0]["finding"] == first


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--source", "tlak"], "no finding has the source 'tlak'; did you mean 'talk'?"),
        (["--finding", "f9"], "no finding is called 'f9'"),
        (["--row", "fence/33"], "nothing in this study is called 'fence/33'"),
        (["--row", "fence/1", "-o", "x.json"], "--row is printed"),
        (["-o", "x.pdf"], "--format is needed"),
        (["--by", " ann", "--keys"], "'by' must be a name on one line"),
    ],
)
def test_what_is_not_there_is_told(
    invoke: Callable[..., Result], folder: Path, options: list[str], told: str
) -> None:
    """With the nearest right word, and status 2."""
    result = invoke("findings", "suggest", folder, *options)

    assert result.exit_code == 2
    assert told in result.stderr


def test_a_name_that_looks_like_a_slip_is_pointed_out(
    invoke: Callable[..., Result], folder: Path
) -> None:
    """Two names for one person would be two people."""
    asked = ("findings", "suggest", folder, "--keys", "--by")
    invoke(*asked, "first reader", input="n")

    told = "'first raeder' has decided nothing yet; did you mean 'first reader'?"
    assert told in invoke(*asked, "first raeder", input="").stderr
    assert "decided nothing yet" not in invoke(*asked, "someone else", input="").stderr


def test_a_study_without_a_model_is_told(invoke: Callable[..., Result], tmp_path: Path) -> None:
    """There is nothing that a finding could speak of yet."""
    bare = study_folder(tmp_path / "bare", "ssm: 1\nfindings: [{id: f1, text: hm}]\n")
    result = invoke("findings", "suggest", bare)

    assert result.exit_code == 2
    assert "no activity model yet" in result.stderr


def test_when_all_is_read_there_is_nothing_to_ask(
    invoke: Callable[..., Result], folder: Path
) -> None:
    """It says so, and how to go through them again."""
    invoke("findings", "suggest", folder, "--keys", input="nnnn")
    result = invoke("findings", "suggest", folder, "--keys", input="nnnn")

    assert "all 5 findings are decided; --all goes through them again" in result.stderr


def test_a_file_that_is_there_is_not_replaced(
    invoke: Callable[..., Result], folder: Path, tmp_path: Path
) -> None:
    """Somebody may have filled it in."""
    out = tmp_path / "found.json"
    out.write_text("mine", encoding="utf-8")

    assert invoke("findings", "suggest", folder, "-o", out).exit_code == 2
    assert out.read_text(encoding="utf-8") == "mine"
