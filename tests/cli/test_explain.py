"""`ssm explain`: a rule, a term or a part of a study, whichever a word means."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import Result

Invoke = Callable[..., Result]
FENCE = """\
ssm: 1
title: "The fence"
roots:
  paint: {status: idea, what: "paint the fence"}
models:
  fence:
    root: paint
    status: idea
    activities: {1: "Apply paint", 2: "Look"}
    dependencies: [1 -> 2]
themes:
  agenda: {label: "A bell \\a and <b>"}
  grey: {label: "Grey \\e[31magain"}
"""


@pytest.fixture
def fence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a study, and we are in it."""
    (tmp_path / "study.yaml").write_text(FENCE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (["root/paint"], "root/paint"),
        (["paint"], "root/paint"),
        ([".", "paint"], "root/paint"),
        (["study.yaml", "theme/grey"], "theme/grey"),
        (["fence"], "root/paint"),
        (["fence/1"], "model/fence/1"),
        (["fence/1->2"], "model/fence/1..2"),
        (["model/fence/1..2"], "model/fence/1..2"),
        (["fence/control"], "model/fence/control"),
        (["agenda"], "agenda"),
        (["theme/agenda"], "theme/agenda"),
        (["root", "definition"], "root definition"),
        (["CA02"], "CA02"),
        (["><"], "><"),
        (["->"], "->"),
        (["worldveiw"], "Weltanschauung"),
    ],
)
def test_a_word_is_a_rule_or_a_term_first_and_a_part_of_the_study_then(
    invoke: Invoke, fence: Path, words: list[str], key: str
) -> None:
    """Whatever is called so exactly wins; a slip of the pen comes last."""
    found = json.loads(invoke("explain", *words, "--format", "json").stdout)

    assert key == found.get("key", found.get("ref"))


@pytest.mark.parametrize("words", [["--"], ["--", "--"], ["--", "->"], ["->"]])
def test_the_signs_that_look_like_options_are_signs(invoke: Invoke, words: list[str]) -> None:
    """`See also: ->, --` leads somewhere."""
    told = invoke("explain", "--format", "json", *words).stdout

    assert json.loads(told)["key"] == words[-1]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["root/piant"], "did you mean 'root/paint'?"),
        (["piant"], "did you mean 'paint'?"),
        ([".", "piant"], "did you mean 'paint'?"),
        (["model/paint"], "did you mean"),
        (["xyzzy-plugh-12"], "no part of the study in this folder has that id either"),
        (["."], "name what to explain in it"),
        (["nowhere", "root/paint"], "there is no file or folder 'nowhere'"),
        (["root/a b"], "must be written kind/id/part"),
        (["a" * 5000], "there is no rule, term or field called"),
    ],
)
def test_what_is_called_like_nothing_is_told_with_what_would_be_right(
    invoke: Invoke, fence: Path, words: list[str], told: str
) -> None:
    """On stderr, with the status for wrong usage."""
    result = invoke("explain", *words, catch_exceptions=True)

    assert result.exit_code == 2
    assert told in result.stderr
    assert not result.stdout


def test_an_activity_is_told_with_the_words_that_ask_for_it(
    invoke: Invoke, example: Callable[[str], Path]
) -> None:
    """And with where to see it beside its definition."""
    told = invoke("explain", example("outpatients"), "good-time/7").stdout

    assert "Asked for by E1 of root/good-time: national waiting-time rules" in told
    assert "ssm explain model/good-time" in told


def test_a_name_of_a_definition_and_its_model_means_the_definition(
    invoke: Invoke, example: Callable[[str], Path]
) -> None:
    """Both are told anyway."""
    told = invoke("explain", example("outpatients"), "good-time", "--format", "json").stdout

    assert json.loads(told)["ref"] == "root/good-time"
    assert [model["ref"] for model in json.loads(told)["models"]] == ["model/good-time"]


def test_letters_are_coloured_on_a_terminal_and_bracketed_everywhere(
    invoke: Invoke, example: Callable[[str], Path]
) -> None:
    """Colour adds to the brackets and never stands for them."""
    study = example("fence")
    plain = invoke("explain", study, "root/paint-fence").stdout
    coloured = invoke("explain", study, "root/paint-fence", color=True).stdout

    assert "[C O householder]-owned system" in plain
    assert "\x1b" not in plain
    assert click.style("[A ", fg="blue") in coloured
    assert plain == click.unstyle(coloured)


def test_a_ref_without_a_study_says_where_the_study_goes(
    invoke: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever stands in the wrong folder sees it at once."""
    monkeypatch.chdir(tmp_path)
    result = invoke("explain", "root/paint")

    assert result.exit_code == 2
    assert "holds no study.yaml" in result.stderr
    assert "name it in front" in result.stderr


@pytest.mark.parametrize("format_", ["text", "md", "json"])
@pytest.mark.parametrize("ref", ["root/paint", "model/fence", "fence/1", "theme/grey"])
def test_a_part_is_told_in_three_ways(invoke: Invoke, fence: Path, ref: str, format_: str) -> None:
    """Nothing of the study steers a terminal on the way."""
    result = invoke("explain", ref, "--format", format_, color=True)

    assert result.exit_code == 0
    assert result.stdout.strip()
    assert "\x1b[31magain" not in result.stdout


def test_a_rule_is_explained_beside_a_study_that_cannot_be_read(
    invoke: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rules and terms need no study."""
    (tmp_path / "study.yaml").write_text("ssm: 1\nroots: [\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    assert invoke("explain", "CA02").exit_code == 0


@pytest.mark.exe
def test_a_rule_is_explained_without_reading_any_study(fence: Path) -> None:
    """The reader of files is not even imported."""
    code = (
        "import sys; from importlib.metadata import entry_points as e;"
        "(s,) = e(group='console_scripts', name='ssm');"
        "sys.argv = ['ssm', 'explain', 'CA02'];"
        "import atexit; atexit.register(lambda: print(*sys.modules));"
        "s.load()()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert not {"ssm.loading", "yaml", "cattrs", "networkx"} & set(done.stdout.split())
