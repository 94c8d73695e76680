"""Whoever follows the how-to of a place to write in, from an empty folder, has its pages."""

import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from blocks import Block, blocks_of
from click.testing import Result

Invoke = Callable[..., Result]
HOW_TO = Path(__file__).parents[2] / "docs" / "howto"
PROGRAMS = {"sphinx-build": "sphinx", "mkdocs": "mkdocs"}
PAGES = [
    ("sphinx", ["-W"], "_build/html/index.html", ["Fig. 1", "_images/model-good-time-"]),
    ("mkdocs", ["--strict"], "handbook/site/index.html", ["assets/ssm/model-good-time-"]),
]


def written(block: Block) -> None:
    """A block with a caption is a file; whatever comes later goes on from it."""
    if block.caption:
        path = Path(block.caption)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.text, encoding="utf-8")


def built(line: str, more: list[str]) -> bool:
    """Runs a line that builds, with warnings as errors; whether it was one."""
    program, *words = shlex.split(line)
    if program not in PROGRAMS:
        return False
    folder = Path("handbook" if program == "mkdocs" else ".")
    words = ["build"] if program == "mkdocs" else words
    command = [sys.executable, "-m", PROGRAMS[program], *words, *more]
    subprocess.run(command, cwd=folder, check=True, timeout=300)
    return True


@pytest.mark.exe
@pytest.mark.parametrize(("page", "more", "made", "holds"), PAGES)
def test_the_pages_that_a_how_to_begins_with_are_built(
    invoke: Invoke,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    page: str,
    more: list[str],
    made: str,
    holds: list[str],
) -> None:
    """Nothing is needed but what the page says, and nothing is warned of."""
    pytest.importorskip(page, reason=f"the extra {page} is not installed")
    monkeypatch.chdir(tmp_path)
    done = False
    for block in blocks_of(HOW_TO / f"{page}.md"):
        written(block)
        if block.language == "console":
            for line in block.text.splitlines():
                assert invoke(*shlex.split(line)[2:]).exit_code == 0
        elif block.language in {"sh", "shell"} and not done:
            done = any(built(line, more) for line in block.text.splitlines())

    text = Path(made).read_text(encoding="utf-8")
    assert done
    assert [words for words in holds if words not in text] == []
