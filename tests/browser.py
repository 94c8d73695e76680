"""A real browser without a window: what it makes of a file, and whom it calls.

Every request goes to a listener of our own on loopback, which answers none.
"""

import shutil
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import attrs
import pytest

__all__ = ["Browser", "chromium"]

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--hide-scrollbars", "--force-device-scale-factor=1", "--proxy-bypass-list=<-loopback>"),
)


def chromium() -> str:
    """The path of the browser; a test that asks is skipped, visibly, where there is none."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("no Chromium is installed (docs/contributing.md says how to get it)")
    return found


@attrs.frozen
class Browser:
    """A browser with a new, empty profile for every page.

    Attributes:
        folder: where profiles and images may be put.
        calls: the first line of every request that left the browser, so far.
    """

    folder: Path
    calls: list[str] = attrs.field(factory=list)

    def dom(self, page: Path) -> str:
        """The document after everything in it has run that would."""
        return self._run(page, "--virtual-time-budget=2000", "--dump-dom")

    def image(self, page: Path, width: int, height: int, *more: str) -> bytes:
        """The page as PNG."""
        shot = self.folder / "shot.png"
        self._run(page, f"--screenshot={shot}", f"--window-size={width},{height}", *more)
        return shot.read_bytes()

    def _run(self, page: Path, *more: str) -> str:
        profile = self.folder / "profile"
        shutil.rmtree(profile, ignore_errors=True)
        with _listener(self.calls) as port:
            done = subprocess.run(
                [
                    *(chromium(), *FLAGS, f"--user-data-dir={profile}"),
                    *(f"--proxy-server=127.0.0.1:{port}", *more, page.as_uri()),
                ],
                capture_output=True,
                text=True,
                check=True,
                timeout=120,
            )
        return done.stdout


@contextmanager
def _listener(calls: list[str]) -> Iterator[int]:
    """A port that notes what it is asked for and hangs up."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=_listen, args=(server, calls), daemon=True)
        thread.start()
        yield server.getsockname()[1]
        with socket.create_connection(server.getsockname()[:2]) as last:
            last.sendall(b"END\r\n")
        thread.join()


def _listen(server: socket.socket, calls: list[str]) -> None:
    while True:
        caller, _ = server.accept()
        with caller:
            caller.settimeout(5)
            try:
                line = caller.recv(2000).partition(b"\r\n")[0].decode("latin-1")
            except OSError:
                continue
        if line == "END":
            return
        calls.append(line)
