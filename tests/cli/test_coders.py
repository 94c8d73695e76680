"""`ssm findings coders`: several people's decisions, laid side by side and settled."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from talks import LINKS, study_folder


@pytest.fixture
def folder(tmp_path: Path, invoke: Callable[..., Result]) -> Path:
    """A study that two people have read, each on their own."""
    folder = study_folder(tmp_path / "fence")
    for by, keys in (("ann", "1yw1n"), ("bob", "1ywnn")):
        asked = ("findings", "suggest", folder, "--keys", "--order", "source", "--by", by)
        invoke(*asked, input=keys)
    return folder


def test_they_stand_side_by_side(invoke: Callable[..., Result], folder: Path) -> None:
    """Differences first."""
    text = invoke("findings", "coders", folder).stdout

    assert text.index("Seen differently") < text.index("Seen the same")
    assert "ann: Ask the neighbours [fence/3]: happens no" in text


@pytest.mark.parametrize("kind", ["md", "csv", "json"])
def test_each_format_names_both(invoke: Callable[..., Result], folder: Path, kind: str) -> None:
    """For a document, a spreadsheet, a program."""
    text = invoke("findings", "coders", folder, "--format", kind).stdout

    assert "ann" in text
    assert "bob" in text
    if kind == "json":
        assert [each["finding"] for each in json.loads(text)["disputes"]] == ["f2"]


def test_disputes_are_settled_by_key(invoke: Callable[..., Result], folder: Path) -> None:
    """A figure for whom it counts as, then the reason in words."""
    asked = ("findings", "coders", folder, "--settle", "--ruled-by", "both", "--keys")
    result = invoke(*asked, input="1talked over\nq")

    assert "1 of 1 settled" in result.stderr
    last = (folder / LINKS).read_text(encoding="utf-8").splitlines()[-1]
    assert last.startswith("f2,fence/3,no,")
    assert ",both," in last
    assert ",talked over,ruled," in last
    assert "nothing to settle" in invoke(*asked, input="").stderr


def test_a_pipe_is_no_place_to_settle(invoke: Callable[..., Result], folder: Path) -> None:
    """It says what would be."""
    result = invoke("findings", "coders", folder, "--settle")

    assert result.exit_code == 2
    assert "--settle asks in a terminal" in result.stderr


def test_one_reader_is_told_how_a_second_begins(
    invoke: Callable[..., Result], tmp_path: Path
) -> None:
    """Nobody at all, too."""
    folder = study_folder(tmp_path / "new")
    assert "Nobody has decided anything yet" in invoke("findings", "coders", folder).stdout
    invoke("findings", "suggest", folder, "--keys", "--by", "ann", input="n")

    assert "Only ann has decided so far" in invoke("findings", "coders", folder).stdout
