"""`ssm watch` as it is used: started, edited under, looked at, ended by Ctrl-C."""

import os
import signal
import socket
import subprocess
import sys
import webbrowser
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result
from running import SECONDS, Running, interruptible
from ssm.cli.browsing import open_page


@pytest.fixture
def watching(program: str, small: Path, tmp_path: Path) -> Iterator[Running]:
    """The installed program, watching the small study; Ctrl-C reaches it wherever tests run."""
    with interruptible():
        running = Running([program, "watch", str(small), "-o", str(tmp_path / "out")])
    try:
        yield running
    finally:
        running.end()


@pytest.mark.exe
def test_pictures_follow_the_study_until_it_is_ended(
    watching: Running, small: Path, tmp_path: Path
) -> None:
    """An edit is drawn, a mistake is told with its line, Ctrl-C is a good end."""
    path, drawn = small / "study.yaml", tmp_path / "out" / "pictures" / "root-fence.svg"
    text = path.read_text(encoding="utf-8")
    start = watching.until("files in")
    assert "is watched; Ctrl-C ends it" in start[0]

    path.write_text(text.replace("paint the fence", "varnish the fence"), encoding="utf-8")
    told = watching.until("files in")
    assert any("study.yaml was saved" in line for line in told)
    assert any("drawn:" in line and "root-fence.svg" in line for line in told)
    assert "varnish" in drawn.read_text(encoding="utf-8")

    path.write_text(text + "themes: [\n", encoding="utf-8")
    told = watching.until("everything stays as it was")
    assert any(f"{path}:{text.count(chr(10)) + 1}:" in line for line in told)
    assert "varnish" in drawn.read_text(encoding="utf-8")

    path.write_text(text, encoding="utf-8")
    told = watching.until("files in")
    assert any("1 problem settled" in line for line in told)
    assert "varnish" not in drawn.read_text(encoding="utf-8")

    path.rename(path.with_name("plan.yaml"))
    told = watching.until("everything stays as it was")
    assert any(f"{path} is gone" in line for line in told)
    assert drawn.exists()

    watching.process.send_signal(signal.SIGINT)
    assert watching.process.wait(SECONDS) == 0


def test_a_study_that_is_not_there_is_unusable_input(
    invoke: Callable[..., Result], tmp_path: Path
) -> None:
    """Nothing is watched, and nothing is waited for."""
    result = invoke("watch", tmp_path / "nowhere")
    assert result.exit_code == 2


@pytest.mark.exe
def test_the_page_is_there_while_it_is_watched_and_ends_with_it(watching: Running) -> None:
    """Its address is told; Ctrl-C ends it even while a browser waits for news."""
    line = watching.until("the page: ")[-1]
    assert len(line) <= 40
    port = int(line.rstrip("/").rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port), timeout=SECONDS) as browser:
        heads = f"Host: 127.0.0.1:{port}\r\n\r\n"
        browser.sendall(f"GET /.ssm/events?index.html HTTP/1.1\r\n{heads}".encode("ascii"))
        assert browser.recv(20).startswith(b"HTTP/1.0 200")
        assert watching.interrupted() == 0
    with pytest.raises(OSError, match=r"."):
        socket.create_connection(("127.0.0.1", port), timeout=1)


@pytest.mark.exe
def test_nothing_listens_when_nothing_is_to_be_served(
    program: str, small: Path, tmp_path: Path
) -> None:
    """`--no-serve` writes the files and tells of no page."""
    with interruptible():
        running = Running([program, "watch", str(small), "--no-serve", "-o", str(tmp_path / "o")])
    try:
        told = running.until("files in")
        (small / "study.yaml").write_text("ssm: 1\n", encoding="utf-8")
        told += running.until("files in")
        assert not any("http" in line for line in told)
    finally:
        running.end()


def test_a_port_that_is_taken_is_told(
    invoke: Callable[..., Result], small: Path, tmp_path: Path
) -> None:
    """Before anything is built; the remedy stands beside it."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        result = invoke("watch", small, "-o", tmp_path / "out", "--port", port)
    assert result.exit_code == 2
    assert f"port {port} is taken by another program; choose another" in result.output
    assert not (tmp_path / "out").exists()


@pytest.mark.exe
@pytest.mark.skipif(os.name == "nt", reason="pipes of Unix")
@pytest.mark.parametrize("words", [("watch",), ("check", "--watch")])
def test_it_ends_when_nobody_reads_it_any_more(
    program: str, small: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    """`ssm watch | head -1` ends without a word, and waits for nothing to be saved."""
    out = ("-o", str(tmp_path / "out")) if words == ("watch",) else ()
    process = subprocess.Popen(
        [program, *words, str(small), *out],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    told = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=SECONDS) in (0, 141)
    assert "error" not in told


@pytest.mark.parametrize(
    ("platform", "named", "opened"),
    [
        ("linux", None, False),
        ("linux", "DISPLAY", True),
        ("linux", "WAYLAND_DISPLAY", True),
        ("linux", "BROWSER", True),
        ("darwin", None, True),
        ("win32", None, True),
    ],
)
def test_a_browser_is_opened_only_where_there_are_windows(
    monkeypatch: pytest.MonkeyPatch, platform: str, named: str | None, *, opened: bool
) -> None:
    """A browser of the terminal would take the place of what is told there."""
    asked: list[str] = []
    for name in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    if named is not None:
        monkeypatch.setenv(named, "x")
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(webbrowser, "open", lambda address: bool(asked.append(address)) or True)
    assert open_page("http://127.0.0.1:1/") is opened
    assert asked == ["http://127.0.0.1:1/"] * opened
