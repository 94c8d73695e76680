"""Drawings made for documents by several processes."""

import gc
import multiprocessing
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import ssm

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")


def test_two_builds_at_once_are_not_in_each_other_s_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both write the same file, and the other one is done when this one has half begun."""
    pytest.importorskip("sphinx", reason="needs the extra 'sphinx'")
    from ssm.ext.embedding.studies import Home, opened
    from ssm.ext.sphinx.drawing import Studio
    from ssm.ext.sphinx.kept import Form
    from ssm.ext.sphinx.wants import Want, digest_for

    ssm.save(ssm.Study(roots=[ssm.Root(id="r", what="paint the fence")]), tmp_path / "study")
    home = Home(key="study", path=str(tmp_path / "study"))
    want = Want(home, "root/r", "plain", "light", digest_for(opened(home), "light"))
    wants = {want: (Form("svg", "light"),)}
    one, other = Studio(tmp_path / "kept"), Studio(tmp_path / "kept")
    real = Path.replace

    def meanwhile(path: Path, target: Path) -> Path:
        monkeypatch.setattr(Path, "replace", real)
        other.draw(wants)
        return real(path, target)

    monkeypatch.setattr(Path, "replace", meanwhile)
    one.draw(wants)

    assert other.found(want) == one.found(want)
    assert one.found(want).problems == ()


def test_what_was_saved_while_it_was_drawn_is_not_kept_as_what_was_before(
    tmp_path: Path,
) -> None:
    """Whoever takes the change back has the drawing of then."""
    pytest.importorskip("sphinx", reason="needs the extra 'sphinx'")
    from ssm.ext.embedding.studies import Home, opened
    from ssm.ext.sphinx.drawing import Studio
    from ssm.ext.sphinx.kept import Form
    from ssm.ext.sphinx.wants import Want, digest_for

    study, forms = tmp_path / "study.yaml", (Form("svg", "light"),)
    home = Home(key="study", path=str(study))

    def drawn(what: str, meanwhile: str) -> Any:
        study.write_text(f'ssm: 1\nroots: {{r: {{what: "{what}"}}}}\n', encoding="utf-8")
        want = Want(home, "root/r", "plain", "light", digest_for(opened(home), "light"))
        study.write_text(f'ssm: 1\nroots: {{r: {{what: "{meanwhile}"}}}}\n', encoding="utf-8")
        studio = Studio(tmp_path / "kept")
        studio.draw({want: forms})
        return studio.found(want)

    during = drawn("paint the fence", "sell the fence")
    after = drawn("paint the fence", "paint the fence")

    assert "sell the fence" in during.description
    assert "paint the fence" in after.description


@pytest.fixture
def fences(tmp_path: Path, helpers: int) -> dict[Any, tuple[Any, ...]]:
    """So many drawings that other processes help, each in two forms."""
    from ssm.ext.embedding.studies import Home, opened
    from ssm.ext.sphinx.kept import Form
    from ssm.ext.sphinx.wants import Want, digest_for

    many = range(12 * helpers)
    whole = ssm.Study(roots=[ssm.Root(id=f"r{n}", what=f"paint fence {n}") for n in many])
    ssm.save(whole, tmp_path / "study")
    home = Home(key="study", path=str(tmp_path / "study"))
    forms = (Form("svg", "light"), Form("svg", "dark"))
    digest = digest_for(opened(home), "both")
    return {Want(home, f"root/r{n}", "plain", "both", digest): forms for n in many}


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[Callable[[str], Any]]:
    """Makes a studio in a folder; who helps there leaves at the end."""
    from ssm.ext.sphinx.drawing import Studio

    made: list[Studio] = []

    def opened(name: str) -> Studio:
        made.append(Studio(tmp_path / name))
        return made[-1]

    yield opened
    for each in made:
        each.rest()


def made_by(studio: Any) -> dict[str, bytes]:
    """The drawings of a studio by the names of their files."""
    return {path.name: path.read_bytes() for path in studio.folder.glob("*.svg")}


def test_many_drawings_are_the_same_whoever_makes_them(studio: Any, fences: Any) -> None:
    """Several processes give the bytes that one gives."""
    together, alone = studio("a"), studio("b")
    together.draw(fences)
    for want, forms in fences.items():
        alone.draw({want: forms})

    assert len(made_by(together)) == 2 * len(fences)
    assert made_by(together) == made_by(alone)


def test_what_was_begun_is_there_when_it_is_asked_for(studio: Any, fences: Any) -> None:
    """Begun page by page; what a page needs is finished first, the rest meanwhile."""
    early, late = studio("a"), studio("b")
    every = list(fences.items())
    counts = [early.begin(dict(every[n : n + 6])) for n in range(0, len(every), 6)]
    early.draw(dict(every[:2]))
    first = [early.has(want, forms) for want, forms in every[:2]]
    early.draw(fences)
    late.draw(fences)

    assert counts == [6, 12, 18, 24]
    assert first == [True, True]
    assert made_by(early) == made_by(late)


def test_what_is_not_needed_any_more_is_let_go(studio: Any, fences: Any, helpers: int) -> None:
    """Nobody goes on to draw when a build has ended."""
    ended = studio("a")
    ended.begin(fences)
    helping = multiprocessing.active_children()
    ended.rest()

    assert len(helping) == helpers
    assert multiprocessing.active_children() == []
    assert len(made_by(ended)) < 2 * len(fences)


def test_what_a_process_cannot_finish_is_drawn_here(
    studio: Any, fences: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others are killed as they begin, and nobody misses anything."""
    from ssm.ext.sphinx.drawing import Studio

    real, here = Studio._drawn, os.getpid()

    def draw(one: Any, wants: Any) -> Any:
        if os.getpid() != here:
            os._exit(9)
        return real(one, wants)

    monkeypatch.setattr(Studio, "_drawn", draw)
    deserted = studio("a")
    deserted.begin(fences)
    deserted.draw(fences)

    assert len(made_by(deserted)) == 2 * len(fences)


ON_PAPER = """
import sys
from pathlib import Path
from ssm.ext.embedding.studies import Home
from ssm.ext.sphinx.drawing import Studio
from ssm.ext.sphinx.kept import Form
from ssm.ext.sphinx.wants import Want

home, forms = Home(key="study", path=sys.argv[1]), (Form("pdf", "print"),)
for name, refs in (("one", sys.argv[2::2]), ("other", sys.argv[3::2])):
    studio = Studio(Path(home.path).parent / name)
    studio.draw({Want(home, ref, "plain", "both", "x"): forms for ref in refs})
    studio.rest()
    print(len(list(studio.folder.glob("*.pdf"))))
"""


def test_pdfs_are_made_to_the_last_in_a_process_that_has_made_none(tmp_path: Path) -> None:
    """Whatever threads make them; and those of the next build in the same process."""
    pytest.importorskip("sphinx", reason="needs the extra 'sphinx'")
    pytest.importorskip("typst", reason="needs the extra 'pdf'")

    whole = ssm.Study(roots=[ssm.Root(id=f"r{n}", what=f"paint fence {n}") for n in range(24)])
    ssm.save(whole, tmp_path / "study")
    command = [sys.executable, "-c", ON_PAPER, str(tmp_path / "study")]
    refs = [f"root/r{n}" for n in range(24)]
    made = subprocess.run(
        [*command, *refs], check=False, capture_output=True, text=True, timeout=60
    )

    assert made.stdout.split() == ["12", "12"], made.stderr


def test_who_says_nothing_for_long_is_not_waited_for(
    studio: Any, fences: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the others were given is drawn here, and a build comes to its end."""
    from ssm.ext.sphinx.drawing import Studio

    real, here = Studio._drawn, os.getpid()

    def draw(one: Any, wants: Any) -> Any:
        if os.getpid() != here:
            time.sleep(600)
        return real(one, wants)

    monkeypatch.setattr("ssm.ext.sphinx.helper._PATIENCE", 0.1)
    monkeypatch.setattr(Studio, "_drawn", draw)
    drawn, ended = studio("a"), studio("b")
    drawn.draw(fences)
    ended.begin(fences)
    ended.rest()

    assert len(made_by(drawn)) == 2 * len(fences)
    assert multiprocessing.active_children() == []


def test_neither_waits_for_the_other_to_listen(fences: Any) -> None:
    """More is given, and more is said, than a pipe holds."""
    from ssm.ext.sphinx.apart import Crew

    heard: dict[str, str] = {}
    crew = Crew(lambda wants: {want.ref: "x" * 200_000 for want in wants}, heard.update)
    long = dict.fromkeys(fences, ("x" * 1000000,))
    crew.take(long)
    crew.finish(long)
    crew.leave()

    assert heard.keys() == {want.ref for want in fences}


def test_a_build_leaves_the_garbage_collection_as_it_was(studio: Any, fences: Any) -> None:
    """Whether anybody helped or not, and whatever was set before."""
    before = gc.get_threshold()
    try:
        alone, helped = studio("a"), studio("b")
        gc.set_threshold(5_000)
        alone.draw(dict(list(fences.items())[:1]))
        alone.rest()
        helped.begin(fences)
        helped.rest()

        assert gc.get_threshold()[0] == 5_000
        assert gc.get_freeze_count() == 0
    finally:
        gc.set_threshold(*before)
