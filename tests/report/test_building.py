"""`build`: everything in one folder, the same each time, whatever cannot be made."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

import ssm
from ssm.drawing.cache.store import Cache, cache_folder
from ssm.drawing.layout import Layout
from ssm.errors import EngineError
from ssm.report import build
from ssm.report.manifest import MANIFEST


def small() -> ssm.Study:
    """A study of two drawings."""
    return ssm.Study(title="The fence").add(
        ssm.Root(id="fence", what="paint the fence"),
        ssm.Root(id="hedge", what="cut the hedge"),
    )


def found(folder: Path) -> dict[str, bytes]:
    """All files of a folder by name."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_everything_is_there(hostile_out: Path) -> None:
    """Pictures, charts, the check report, and one page."""
    names = set(found(hostile_out))
    assert {
        "index.html",
        "check.txt",
        "check.json",
        "charts/comparison.md",
        "charts/comparison.csv",
        "charts/comparison.json",
        "pictures/picture-week-1.svg",
        "pictures/picture-week-1.png",
        "pictures/root-good-time.svg",
        "pictures/model-good-time.svg",
        "pictures/comparison-good-time.svg",
        MANIFEST,
    } <= names


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    """The same bytes, and not even written again."""
    build(small(), tmp_path)
    before = found(tmp_path)
    assert build(small(), tmp_path).written == ()
    assert found(tmp_path) == before


@pytest.mark.exe
def test_bytes_depend_on_nothing_but_the_study(
    hostile: Path, hostile_out: Path, tmp_path: Path
) -> None:
    """Hash seed, time zone, locale and folder make no difference."""
    command = [sys.executable, "-m", "ssm.cli", "build", str(hostile), "-o", "elsewhere", "-q"]
    env = {**os.environ, "PYTHONHASHSEED": "77", "TZ": "Asia/Tokyo", "LC_ALL": "C"}
    subprocess.run(command, check=True, cwd=tmp_path, env=env, capture_output=True)
    assert found(tmp_path / "elsewhere") == found(hostile_out)


def test_parts_that_are_gone_go_from_the_folder(tmp_path: Path) -> None:
    """And nothing else does."""
    build(small(), tmp_path)
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    build(small().remove("root/hedge"), tmp_path)
    names = set(found(tmp_path))
    assert "pictures/root-fence.svg" in names
    assert "pictures/root-hedge.svg" not in names
    assert "mine.txt" in names


@pytest.mark.parametrize("error", [EngineError("it refused"), ZeroDivisionError("a bug")])
def test_a_part_that_cannot_be_drawn_costs_only_itself(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, error: Exception
) -> None:
    """A note stands in its place, and the problem names it."""
    from ssm.drawing.draw import draw

    def sometimes(study: ssm.Study, *refs: str, **options: object) -> object:
        if "root/hedge" in refs:
            raise error
        return draw(study, *refs, **options)

    monkeypatch.setattr("ssm.report.building.draw", sometimes)
    made = build(small(), tmp_path)
    assert made.failed
    assert made.broke_down is isinstance(error, ZeroDivisionError)
    assert [problem.ref for problem in made.problems] == ["root/hedge"]
    assert "pictures/root-fence.svg" in found(tmp_path)
    text = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert text.count("could not be made") == 1


@pytest.mark.exe
def test_the_engine_is_started_once_for_many_models(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """To start it costs as much as to draw a model."""
    from ssm.drawing import steps

    asked: list[int] = []
    really = steps.lay_out_all

    def lay_out_all(sources: Sequence[str], **how: Any) -> tuple[Layout, ...]:
        asked.append(len(sources))
        return really(sources, **how)

    monkeypatch.setattr(steps, "lay_out_all", lay_out_all)
    models = [
        ssm.Model(id=f"m{n}", activities=[ssm.Activity(id="1", do=f"Paint fence {n}")])
        for n in range(5)
    ]
    made = build(ssm.Study(models=models), tmp_path)

    assert not made.problems
    assert len(asked) < len(models) <= sum(asked)


def test_an_empty_study_gives_an_empty_report(tmp_path: Path) -> None:
    """Week zero is no fault."""
    made = build(ssm.Study(), tmp_path)
    assert not made.failed
    assert set(found(tmp_path)) == {"index.html", "check.txt", "check.json", MANIFEST}


def test_nothing_is_published_when_something_is_in_the_way(tmp_path: Path) -> None:
    """All or nothing."""
    (tmp_path / "index.html").write_text("mine", encoding="utf-8")
    with pytest.raises(ssm.CannotWriteError):
        build(small(), tmp_path)
    assert set(found(tmp_path)) == {"index.html"}


def test_the_check_report_names_files_from_the_study(hostile_out: Path) -> None:
    """Wherever the study lies."""
    problems = json.loads((hostile_out / "check.json").read_text(encoding="utf-8"))
    files = {problem["file"] for problem in problems} - {None}
    assert files <= {"study.yaml", "private/politics.yaml"}
    assert files


def test_a_build_from_the_cache_is_the_same(example: Callable[[str], Path], tmp_path: Path) -> None:
    """Every file, byte for byte, whether it was made now or found."""
    study = example("fence")
    cache = Cache(cache_folder(study))
    for name, kept in (("without", None), ("filling", cache), ("from it", cache)):
        build(study, tmp_path / "out" / name, cache=kept)
    without = found(tmp_path / "out" / "without")
    assert found(tmp_path / "out" / "filling") == without
    assert found(tmp_path / "out" / "from it") == without


def test_a_build_draws_pictures_where_they_were_kept(tmp_path: Path) -> None:
    """Positions in the study are part of what is built, as they are of what is drawn."""
    told = [ssm.Element(id="householder"), ssm.Element(id="fence")]
    study = ssm.Study(pictures=[ssm.Picture(id="garden", title="A fence", elements=told)])
    ssm.save(study, tmp_path)
    (tmp_path / "layout").mkdir()
    kept = '{"version": 1, "places": {"householder": [0, 0], "fence": [900, 400]}}'
    (tmp_path / "layout" / "picture-garden.json").write_text(kept, encoding="utf-8")
    build(tmp_path, tmp_path / "out")
    (drawing,) = ssm.draw(ssm.load(tmp_path))
    assert drawing.svg.encode() == found(tmp_path / "out")["pictures/picture-garden.svg"]
