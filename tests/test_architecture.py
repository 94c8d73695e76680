"""Guard: the layers hold, and no command loads more than it needs."""

import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from pytest_archon import archrule

ROOT = Path(__file__).parent.parent
RUN = """
import atexit, sys
atexit.register(lambda: print(*sorted(sys.modules), sep="\\n", file=sys.stderr))
from ssm.cli import main
main(sys.argv[1:])
"""
NEVER = ("networkx", "importlib.metadata", "numpy", "asyncio", "http", "socketserver")


def loaded_by(folder: Path, *args: str) -> set[str]:
    """The modules that a run of `ssm ARGS` has loaded when it ends."""
    done = subprocess.run(
        [sys.executable, "-P", "-c", RUN, *args],
        capture_output=True,
        text=True,
        cwd=folder,
        check=False,
    )
    assert done.returncode in {0, 1}, done.stderr
    return {line for line in done.stderr.splitlines() if line.replace(".", "").isidentifier()}


@pytest.mark.exe
def test_the_import_contracts_in_setup_cfg_are_kept() -> None:
    """Each package imports only from the layers below it."""
    program = Path(sysconfig.get_path("scripts")) / "lint-imports"
    done = subprocess.run(
        [program, "--config", "setup.cfg", "--no-cache"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_the_library_never_imports_its_command_line() -> None:
    """Everything the command line does, Python can do without it."""
    (
        archrule("the library is below the command line")
        .match("ssm*")
        .exclude("ssm.cli*")
        .should_not_import("ssm.cli*")
        .check("ssm", only_direct_imports=True)
    )


def test_the_model_imports_nothing_heavy() -> None:
    """The classes of a study need attrs and the words that everybody shares."""
    (
        archrule("the model is light")
        .match("ssm.model*")
        .should_not_import("networkx*", "graphviz*", "yaml*", "cattrs*", "click*", "rich*")
        .check("ssm.model", only_direct_imports=True)
    )


@pytest.mark.exe
@pytest.mark.parametrize(
    ("args", "unwanted"),
    [
        (["--version"], ["rich", "yaml", "cattrs", "graphviz", "fontTools"]),
        (["--help"], ["rich", "yaml", "cattrs", "graphviz", "fontTools"]),
        (["new", "fresh"], ["rich", "graphviz", "fontTools"]),
        (["explain", "CATWOE"], ["graphviz", "fontTools"]),
        (["check", "study", "--format", "json"], ["rich", "graphviz", "fontTools"]),
        (["draw", "study", "model/good-time", "-o", "out"], ["rich", "fontTools", "resvg_py"]),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else value,
)
def test_a_command_loads_only_what_it_needs(
    tmp_path: Path, args: list[str], unwanted: list[str]
) -> None:
    """Start-up is quick because heavy things are imported where they are used."""
    (tmp_path / "study").symlink_to(ROOT / "examples" / "outpatients")

    assert {*NEVER, *unwanted} & loaded_by(tmp_path, *args) == set()
