"""`ssm as-is`: what is done now beside the models, in files and on the terminal."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

TODAY = """\
as_is:
  today:
    label: "An afternoon"
    file: today.csv
    means: {"Buy a tin": [fence/1], "Brush it on": [fence/2]}
"""
TABLE = "from,to\nBuy a tin,Ask the neighbour\nAsk the neighbour,Brush it on\n"


@pytest.fixture
def here(small: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder is the small study with an account of an afternoon."""
    study = small / "study.yaml"
    study.write_text(study.read_text(encoding="utf-8") + TODAY, encoding="utf-8")
    (small / "today.csv").write_text(TABLE, encoding="utf-8")
    monkeypatch.chdir(small)
    return small


@pytest.mark.parametrize("words", [(), ("today",), (".", "as-is/today"), ("--model", "fence")])
def test_it_lays_what_is_done_over_the_model(
    invoke: Callable[..., Result], here: Path, words: tuple[str, ...]
) -> None:
    """All of it, one account, one model."""
    result = invoke("as-is", *words)
    assert result.exit_code == 0, result.output
    assert "the way goes round today" in " ".join(result.stdout.split())


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("a.txt", "Somebody's account"),
        ("a.md", "# What is done now"),
        ("a.csv", "\ufefftask,do,by,none,fence/1 Obtain paint"),
        ("a.json", "["),
        ("a.graphml", "<graphml"),
        ("new/a.xml", "<graphml"),
    ],
)
def test_the_name_of_a_file_says_its_format(
    invoke: Callable[..., Result], here: Path, name: str, begins: str
) -> None:
    """In whatever folder."""
    result = invoke("as-is", "-o", name)
    assert (result.exit_code, result.stderr) == (0, f"wrote {name}\n")
    assert (here / name).read_text(encoding="utf-8").startswith(begins)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("a.txt", "Ask the neighbour"),
        ("a.yaml", '# "Ask the neighbour": '),
        ("a.csv", "as-is/today/ask-the-neighbour"),
        ("a.json", '"hint"'),
    ],
)
def test_proposals_go_into_files_too(
    invoke: Callable[..., Result], here: Path, name: str, told: str
) -> None:
    """And decide nothing."""
    before = (here / "study.yaml").read_bytes()
    result = invoke("as-is", "--suggest", "-o", name, "-q")
    assert (result.exit_code, result.output) == (0, "")
    assert told in (here / name).read_text(encoding="utf-8")
    assert (here / "study.yaml").read_bytes() == before


def test_a_matrix_says_how_it_is_taken_back(invoke: Callable[..., Result], here: Path) -> None:
    """When somebody has marked it."""
    told = invoke("as-is", "--suggest", "-o", "matrix.csv").stderr

    assert "next, when it is filled in: ssm as-is . --take matrix.csv" in told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("-o", "a.pdf"), "ends with none of .txt, .md"),
        (("--suggest", "-o", "a.md"), "ends with none of .txt, .yaml"),
        (("--format", "yaml"), "--format yaml is not for this: use text, md, csv"),
        (("--suggest", "--format", "graphml"), "--format graphml is not for this: use text, yaml"),
        (("yesterday",), "yesterday"),
        (("--model", "hedge"), "hedge"),
        (("fence",), "are no as-is"),
    ],
)
def test_what_cannot_be_made_is_told(
    invoke: Callable[..., Result], here: Path, words: tuple[str, ...], told: str
) -> None:
    """With what would be right."""
    result = invoke("as-is", *words)
    assert result.exit_code == 2
    assert told in " ".join(result.stderr.split())


def test_a_study_without_such_an_account_has_nothing_to_lay(
    invoke: Callable[..., Result], small: Path
) -> None:
    """It is no problem."""
    result = invoke("as-is", small)
    assert (result.exit_code, result.stdout) == (
        0,
        "There is nothing in as_is yet, or no model to lay it over.\n",
    )
    assert invoke("as-is", small, "--format", "json").stdout == "[]\n"
    assert invoke("as-is", small, "--format", "graphml").exit_code == 2


def test_it_is_data_too(invoke: Callable[..., Result], here: Path) -> None:
    """With canonical refs."""
    (overlay,) = json.loads(invoke("as-is", "--format", "json").stdout)
    assert overlay["dependencies"] == [
        {
            "ref": "model/fence/1..2",
            "way": "detour",
            "steps": [
                "as-is/today/buy-a-tin",
                "as-is/today/ask-the-neighbour",
                "as-is/today/brush-it-on",
            ],
            "back": [],
        }
    ]


def test_a_version_for_others_masks_tasks_of_the_file_too(
    invoke: Callable[..., Result], here: Path
) -> None:
    """Their words, their ids, and who does them."""
    (here / "private").mkdir()
    (here / "private" / "masks.yaml").write_text(
        'names:\n  "Mrs Elm": "a neighbour"\n', encoding="utf-8"
    )
    table = "from,to,label,by\nAsk Mrs Elm,Brush it on,when Mrs Elm nods,Mrs Elm\n"
    (here / "today.csv").write_text(table, encoding="utf-8")
    for kind in ("text", "json", "csv", "graphml"):
        told = invoke("as-is", "--share", "-q", "--format", kind).stdout
        assert "elm" not in told.lower()
        assert "neighbour" in told.lower()


def test_a_marked_matrix_comes_back_as_lines_for_the_study(
    invoke: Callable[..., Result], here: Path
) -> None:
    """Nobody but its author writes the study."""
    before = (here / "study.yaml").read_bytes()
    invoke("as-is", "--suggest", "-o", "matrix.csv", "-q")
    result = invoke("as-is", "--take", "matrix.csv")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[3:] == [
        '      "Buy a tin": [fence/1]',
        '      "Brush it on": [fence/2]',
    ]
    assert (here / "study.yaml").read_bytes() == before
    assert invoke("as-is", "--take", "gone.csv").exit_code == 2
    assert invoke("as-is", "--take", "today.csv").exit_code == 2
