"""Images painted by other processes: the same bytes, and nobody ever waits for ever."""

import contextlib
import io
import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

import ssm
from ssm.drawing import ahead, painter
from ssm.drawing.ahead import painted_ahead
from ssm.drawing.cache.store import Cache
from ssm.drawing.export import AHEAD
from ssm.model.root import Root
from ssm.model.study import Study
from ssm.report import build

ROOTS = [Root(id=f"r{n}", what=f"paint fence number {n}") for n in range(4)]
STUDY = Study(title="The fence", roots=ROOTS)
ODD = {
    "it ends early": "import sys; sys.exit(1)",
    "it says something else": "print('Hello')",
    "it says nothing": "import sys; sys.stdin.read()",
    "it hands out another number of images": (
        "import sys; sys.stdin.read(); sys.stdout.buffer.write(bytes(8) * 3)"
    ),
    "it hands out half an image": (
        "import sys; sys.stdin.read(); sys.stdout.buffer.write(bytes(7) + b'\\xff' + bytes(9))"
    ),
    "it breaks down in the midst of it": (
        "import os, sys; sys.stdin.read(); os.kill(os.getpid(), 9)"
    ),
    "it reads nothing": "import sys; sys.stdin.close()",
    "it never ends": "import time; time.sleep(600)",
}


@pytest.fixture
def eager(monkeypatch):
    """Two processes are worth it for any images at all, and one waits for them a second."""
    monkeypatch.setattr(ahead, "_WORTH", 1)
    monkeypatch.setattr(ahead, "_processors", lambda: 2)


@pytest.fixture
def started(monkeypatch):
    """The processes that were started."""
    found = []

    class Noted(subprocess.Popen):
        def __init__(self, *given, **named):
            super().__init__(*given, **named)
            found.append(self)

    monkeypatch.setattr(ahead.subprocess, "Popen", Noted)
    return found


def drawings(study=STUDY, **how):
    """All drawings of a study, in the plain look."""
    return ssm.draw(study, look="plain", **how)


def images(shown, zoom=0.5):
    """The images of some drawings."""
    return [drawing.png(zoom) for drawing in shown]


def ended(processes):
    """Whether processes are gone and nothing of them is left to be told of."""
    return all(process.returncode is not None for process in processes) and not any(
        "_wait" in thread.name for thread in threading.enumerate()
    )


@pytest.mark.usefixtures("eager")
def test_an_image_has_the_same_bytes_whoever_paints_it(started):
    """Every one of them is painted by another process here."""
    here = images(drawings())
    shown = drawings()
    with painted_ahead(shown, 0.5):
        waiting = [AHEAD.get()[job].image(job) for job in list(AHEAD.get())]

    assert sorted(here) == sorted(waiting)
    assert len(started) == 2
    assert ended(started)


@pytest.mark.usefixtures("eager")
def test_drawings_ask_for_the_images_that_are_on_their_way(monkeypatch):
    """They are not painted a second time here."""
    here = images(drawings())
    shown = drawings()
    with painted_ahead(shown, 0.5):
        monkeypatch.setattr("resvg_py.svg_to_bytes", None)

        assert images(shown) == here


def test_few_and_small_images_are_painted_here(started):
    """A process would cost more than it spares."""
    shown = drawings()
    with painted_ahead(shown, 0.5):
        images(shown)

    assert not started


@pytest.mark.usefixtures("eager")
def test_images_that_are_kept_are_not_painted_again(tmp_path, started):
    """A build without changes starts no process."""
    first = drawings(cache=Cache(tmp_path))
    with painted_ahead(first, 0.5):
        before = images(first)
    count = len(started)
    again = drawings(cache=Cache(tmp_path))
    with painted_ahead(again, 0.5):
        assert images(again) == before

    assert count == len(started) == 2


@pytest.mark.usefixtures("eager")
def test_the_largest_images_are_painted_one_by_one(monkeypatch, started):
    """Several of them at once would fill the memory."""
    monkeypatch.setattr(ahead, "_LARGEST", 1)
    with painted_ahead(drawings(), 0.5):
        assert not AHEAD.get()

    assert not started


@pytest.mark.usefixtures("eager")
@pytest.mark.parametrize("what", ODD)
def test_whatever_is_odd_about_a_process_its_images_are_painted_here(
    what, monkeypatch, started, tmp_path
):
    """Also where it would never end: then it is ended."""
    here = images(drawings())
    script = tmp_path / "painter.py"
    script.write_text(ODD[what], encoding="utf-8")
    monkeypatch.setattr(ahead, "_SCRIPT", script)
    monkeypatch.setattr(ahead, "_SECONDS", 1.0)
    shown = drawings()
    with painted_ahead(shown, 0.5):
        assert images(shown) == here

    assert len(started) == 2
    assert ended(started)


@pytest.mark.usefixtures("eager")
def test_without_processes_images_are_painted_here(monkeypatch):
    """As where a sandbox forbids them."""
    here = images(drawings())

    def refuse(*_given, **_named):
        raise PermissionError

    monkeypatch.setattr(ahead.subprocess, "Popen", refuse)
    shown = drawings()
    with painted_ahead(shown, 0.5):
        assert images(shown) == here


@pytest.mark.usefixtures("eager")
def test_without_threads_images_are_painted_here(monkeypatch, started):
    """And the processes that were started already are ended."""
    here = images(drawings())

    def refuse(_self):
        msg = "can't start new thread"
        raise RuntimeError(msg)

    monkeypatch.setattr(threading.Thread, "start", refuse)
    shown = drawings()
    with painted_ahead(shown, 0.5):
        assert images(shown) == here

    assert ended(started)


@pytest.mark.usefixtures("eager")
@pytest.mark.parametrize(
    ("program", "frozen"), [("/usr/bin/studio", False), ("", False), ("/usr/bin/python3", True)]
)
def test_a_program_that_only_has_python_inside_is_not_run_again(
    program, frozen, monkeypatch, started
):
    """It would open another window, or do its work a second time."""
    monkeypatch.setattr(sys, "executable", program)
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    shown = drawings()
    with painted_ahead(shown, 0.5):
        images(shown)

    assert not started


@pytest.mark.usefixtures("eager")
def test_what_lies_in_the_folder_of_a_study_is_never_run(monkeypatch, tmp_path, started):
    """Whatever it is called, and wherever Python is told to look."""
    for name in ("json.py", "resvg_py.py", "sitecustomize.py", "ssm.py"):
        (tmp_path / name).write_text("open('was-run', 'w')", encoding="ascii")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    shown = drawings()
    with painted_ahead(shown, 0.5):
        images(shown)

    assert [process.returncode for process in started] == [0, 0]
    assert not (tmp_path / "was-run").exists()


@pytest.mark.usefixtures("eager")
def test_an_error_in_between_ends_the_processes(monkeypatch, started, tmp_path):
    """Whoever breaks off leaves nothing behind."""
    script = tmp_path / "painter.py"
    script.write_text(ODD["it never ends"], encoding="utf-8")
    monkeypatch.setattr(ahead, "_SCRIPT", script)
    with pytest.raises(KeyboardInterrupt), painted_ahead(drawings(), 0.5):
        raise KeyboardInterrupt

    assert len(started) == 2
    assert ended(started)
    assert not AHEAD.get()


@pytest.mark.skipif(os.name == "nt", reason="signals are of other systems")
def test_a_build_that_is_interrupted_ends_with_all_its_processes(tmp_path):
    """As by Ctrl-C in a terminal, where all of them are told."""
    script, pids = tmp_path / "painter.py", tmp_path / "pids"
    script.write_text(
        f"import os, time; print(os.getpid(), file=open({str(pids)!r}, 'a')); time.sleep(600)",
        encoding="utf-8",
    )
    code = (
        "import pathlib, ssm\n"
        "from ssm.drawing import ahead\n"
        f"ahead._SCRIPT = pathlib.Path({str(script)!r})\n"
        "ahead._WORTH, ahead._processors = 1, lambda: 2\n"
        "roots = [ssm.Root(id=f'r{n}', what='paint the fence') for n in range(4)]\n"
        f"ssm.build(ssm.Study(roots=roots), {str(tmp_path / 'out')!r})\n"
    )
    run = subprocess.Popen(
        [sys.executable, "-c", code], start_new_session=True, stderr=subprocess.PIPE
    )
    try:
        until(lambda: pids.exists() and len(pids.read_text().split()) == 2)
        os.killpg(run.pid, signal.SIGINT)
        run.communicate(timeout=60)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(run.pid, signal.SIGKILL)

    assert run.returncode not in {0, -signal.SIGKILL}
    until(lambda: not any(map(is_there, pids.read_text().split())))


def until(true, seconds=60):
    """Waits for something to come true."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)


def is_there(pid):
    """Whether there is a process of a number."""
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.usefixtures("eager")
def test_a_build_has_the_same_files_with_and_without_processes(monkeypatch, tmp_path, started):
    """Every picture, and no process twice for one of them."""
    build(STUDY, tmp_path / "with")
    count = len(started)
    monkeypatch.setattr(ahead, "_processors", lambda: 1)
    build(STUDY, tmp_path / "without")

    assert count == len(started) == 2
    made = [
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.png")}
        for folder in (tmp_path / "with", tmp_path / "without")
    ]
    assert made[0] == made[1]
    assert len(made[0]) == 4


def test_a_painter_of_another_kind_is_refused(tmp_path):
    """Only the one that the asking process has paints the same bytes."""
    out = io.BytesIO()

    assert painter.main(str(tmp_path), io.BytesIO(b"[]"), out) == 3
    assert out.getvalue() == b""


def test_a_painter_ends_when_nobody_waits_any_more(monkeypatch):
    """The process that asked was ended by force; its images are of no use to anybody."""
    import resvg_py

    parents = iter([100, 100, 1])
    monkeypatch.setattr(painter.os, "getppid", lambda: next(parents))
    jobs = json.dumps([{"svg_string": "<svg/>"}] * 3).encode("ascii")
    out = io.BytesIO()

    assert painter.main(str(Path(resvg_py.__file__).parent.parent), io.BytesIO(jobs), out) == 4
    assert out.getvalue() == b""
