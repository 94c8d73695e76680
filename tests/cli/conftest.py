"""What the tests of the command share: small studies, and the installed program."""

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

import pytest

SMALL = """\
ssm: 1
title: "The fence"
stakeholders:
  householder: {label: "Householder", serves: [neighbour]}
  neighbour: {label: "Neighbour", serves: []}
roots:
  fence:
    status: idea
    what: "paint the fence"
    transformation: "unpainted fence -> painted fence"
models:
  fence:
    status: idea
    activities: {1: "Obtain paint", 2: "Paint the fence"}
    dependencies: [1 -> 2]
sources:
  talk: {perspective: neighbour, method: interview, date: 2026-05-02}
findings:
  - id: f1
    text: "Never seen a brush."
    source: talk
    about: {fence/2: {happens: no, basis: told}}
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The folder of a small sound study."""
    folder = tmp_path / "small"
    folder.mkdir()
    (folder / "study.yaml").write_text(SMALL, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def program() -> str:
    """The path of the installed `ssm`."""
    found = shutil.which("ssm", path=sysconfig.get_path("scripts"))
    if found is None:
        pytest.fail("the command ssm is not installed; run pip install -e .")
    return found


@pytest.fixture
def run(program: str) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run the installed program, with other environment variables when given."""

    def call(
        *args: object, cwd: Path | None = None, **env: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [program, *map(str, args)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="surrogateescape",
            check=False,
            cwd=cwd,
            env={**os.environ, **env},
            timeout=120,
        )

    return call


@pytest.fixture
def python() -> str:
    """The Python that runs the tests."""
    return sys.executable
