"""Results on stdout, talk on stderr; terminals of any width, encodings of any kind."""

import csv
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., subprocess.CompletedProcess[str]]

HOSTILE = """\
ssm: 1
title: "A \\e[31mred\\e[0m title ünïcode 看板 → end"
themes:
  t: {label: "bell \\a and <b>"}
roots:
  r: {status: idea, what: "say → it"}
"""


@pytest.mark.parametrize("command", ["check", "show", "compare"])
@pytest.mark.parametrize("width", ["1", "40", "400"])
def test_any_width_will_do(
    invoke: Callable[..., Result], small: Path, command: str, width: str
) -> None:
    """Narrow or wide, there is a result."""
    result = invoke(command, small, env={"COLUMNS": width})
    assert result.exit_code in (0, 1)
    assert result.stdout.strip()


@pytest.mark.exe
@pytest.mark.parametrize("command", ["check", "show", "compare"])
@pytest.mark.parametrize(
    "env",
    [{"PYTHONIOENCODING": "ascii"}, {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0"}],
)
def test_outputs_without_unicode_do_not_choke(
    run: Run, tmp_path: Path, command: str, env: dict[str, str]
) -> None:
    """What cannot be shown is written as an escape."""
    (tmp_path / "study.yaml").write_text(HOSTILE, encoding="utf-8")
    told = run(command, tmp_path, **env)
    assert told.returncode in (0, 1), told.stderr
    assert "Traceback" not in told.stderr


def test_json_is_ascii_where_the_output_can_carry_no_more(run: Run, tmp_path: Path) -> None:
    """Data survives any pipe."""
    (tmp_path / "study.yaml").write_text(HOSTILE, encoding="utf-8")
    told = run("show", tmp_path, "--format", "json", PYTHONIOENCODING="ascii")
    assert told.stdout.isascii()
    assert "看板" in json.loads(told.stdout)["title"]


@pytest.mark.parametrize("command", ["check", "show", "compare"])
def test_control_characters_of_a_study_never_steer_a_terminal(
    invoke: Callable[..., Result], tmp_path: Path, command: str
) -> None:
    """Escapes in a title are shown, not obeyed, even where colours are on."""
    (tmp_path / "study.yaml").write_text(HOSTILE, encoding="utf-8")
    result = invoke(command, tmp_path, color=True)
    assert "\x1b[31mred" not in result.output
    assert "\a" not in result.output


@pytest.mark.parametrize(("env", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colour_obeys_no_color(
    invoke: Callable[..., Result],
    small: Path,
    env: dict[str, str],
    coloured: bool,
) -> None:
    """NO_COLOR switches colours off even where a terminal could show them."""
    result = invoke("show", small, env=env, color=True)
    assert ("\x1b[" in result.output) is coloured


def test_no_colour_goes_into_a_pipe(run: Run, small: Path) -> None:
    """A pipe gets text only."""
    assert "\x1b[" not in run("check", small).stdout


def test_quiet_leaves_results_only(
    invoke: Callable[..., Result], small: Path, tmp_path: Path
) -> None:
    """Results go to stdout, talk to stderr; --quiet drops the talk."""
    loud = invoke("draw", small, "root/fence", "-o", tmp_path / "a")
    quiet = invoke("draw", small, "root/fence", "-o", tmp_path / "b", "--quiet")
    assert loud.stderr
    assert not quiet.stderr
    assert quiet.stdout.strip() == str(tmp_path / "b" / "root-fence.svg")


@pytest.mark.parametrize(
    "args",
    [
        ("check", "--format", "json"),
        ("show", "--format", "json"),
        ("compare", "--format", "json"),
        ("schema",),
    ],
)
def test_json_is_all_that_stdout_holds(
    invoke: Callable[..., Result],
    small: Path,
    monkeypatch: pytest.MonkeyPatch,
    args: tuple[str, ...],
) -> None:
    """Programs can read it as it is."""
    monkeypatch.chdir(small)
    result = invoke(*args)
    json.loads(result.stdout)


def test_the_shape_of_check_as_json_is_public(
    invoke: Callable[..., Result], tmp_path: Path
) -> None:
    """These keys are only ever added to."""
    (tmp_path / "study.yaml").write_text("ssm: 1\nthemes: {t: {raised_by: [no]}}\n", "utf-8")
    (first, *_) = json.loads(invoke("check", tmp_path, "--format", "json").stdout)
    expected = {"code", "name", "severity", "ref", "file", "line", "column", "message", "hint"}
    assert expected <= set(first)


def test_github_notes_name_files_from_where_one_stands(
    invoke: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The notes of a pull request need the way from the top of the repository."""
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "study.yaml").write_text(
        "ssm: 1\nthemes: {t: {raised_by: [no]}}\n", "utf-8"
    )
    monkeypatch.chdir(tmp_path)
    lines = invoke("check", "inner", "--format", "github").stdout.splitlines()
    assert any(line.startswith("::error file=inner/study.yaml,line=2,") for line in lines)


def test_version_imports_next_to_nothing() -> None:
    """`ssm --version` answers before anything heavy is loaded."""
    code = (
        "import sys\n"
        "from ssm.cli import main\n"
        "try: main(['--version'])\n"
        "except SystemExit: pass\n"
        "heavy = {'attrs', 'attr', 'cattrs', 'yaml', 'networkx', 'rich', 'jinja2', 'graphviz',\n"
        "         'importlib.metadata', 'ssm.model'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env=dict(os.environ),
    )
    assert told.stdout.splitlines()[-1] == "[]"


def test_python_dash_m_is_the_same_command() -> None:
    """`python -m ssm.cli` works where the script is not on the path."""
    told = subprocess.run(
        [sys.executable, "-m", "ssm.cli", "--version"], capture_output=True, text=True, check=True
    )
    assert told.stdout.startswith("ssm ")


@pytest.mark.exe
@pytest.mark.parametrize("closed", ["0", "1", "2"])
@pytest.mark.parametrize("words", ["check", "compare", "draw", "--help"])
def test_a_closed_stream_is_no_fault(program: str, small: Path, words: str, closed: str) -> None:
    """A shell may close stdin, stdout or stderr; files are made all the same."""
    sh = shutil.which("sh")
    if sh is None:
        pytest.skip("no shell here")
    line = f'exec "$0" "$@" {closed}{"<" if closed == "0" else ">"}&-'
    told = subprocess.run(
        [sh, "-c", line, program, words], cwd=small, capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stderr
    assert (words == "draw") == (small / "drawings" / "model-fence.svg").exists()


def test_csv_on_stdout_has_lines_and_nothing_odd(
    invoke: Callable[..., Result], small: Path
) -> None:
    """What is redirected into a file can be read as CSV."""
    result = invoke("compare", small, "--format", "csv")
    assert "\\x0d" not in result.stdout
    assert len({len(row) for row in csv.reader(result.stdout.splitlines())}) == 1
