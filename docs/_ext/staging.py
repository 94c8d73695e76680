"""A Sphinx extension: the study of the tutorial as it stands wherever its page shows it.

A directive on the page names a folder in `_tutorial`; when a build begins, the page is
acted through, and the learner's study is copied there at that point. So each picture of
the tutorial is what somebody sees who has done all that stands above it.
"""

import contextlib
import shlex
import shutil
import tempfile
from pathlib import Path
from typing import Any

from acting import act
from click.testing import CliRunner
from sphinx.application import Sphinx

import ssm

__all__ = ["setup", "stage"]

PAGE = "tutorial/first-study.md"
STAGE = "_tutorial"
WRITERS = ("ask", "findings")
"""The commands after which there is something else in the learner's folder."""


def stage(docs: Path) -> None:
    """Copy the study of the tutorial for each picture; a copy that is the same stays.

    Args:
        docs: the folder of the documentation.
    """
    page = docs / PAGE
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        for step, _ in act(page.read_text(encoding="utf-8"), Path(folder), _run):
            if step.kind == "picture":
                place = (page.parent / step.file).resolve()
                _copy(Path(folder) / place.name, place)


def _run(line: str) -> str:
    from importlib.metadata import entry_points

    words = shlex.split(line)[1:]
    if words[0] not in WRITERS:
        return ""
    (script,) = entry_points(group="console_scripts", name="ssm")
    return CliRunner().invoke(script.load(), words, catch_exceptions=False).output


def _copy(study: Path, place: Path) -> None:
    """A study without what is kept of its drawings; a file that is the same is left alone."""
    files = {
        path.relative_to(study): path.read_bytes()
        for path in study.rglob("*")
        if path.is_file() and ".ssm" not in path.parts
    }
    if place.is_dir():
        there = {path.relative_to(place) for path in place.rglob("*") if path.is_file()}
        if {name for name in there if ".ssm" not in name.parts} - set(files):
            shutil.rmtree(place)
    for name, content in files.items():
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.is_file() or path.read_bytes() != content:
            path.write_bytes(content)


def setup(app: Sphinx) -> dict[str, Any]:
    """Register with Sphinx."""
    app.connect("builder-inited", lambda app: stage(Path(app.srcdir)))
    app.config.exclude_patterns.append(STAGE)
    return {"version": ssm.__version__, "parallel_read_safe": True}
