"""A real browser without a window: what it makes of a file, and whom it calls.

Every request goes to a listener of our own on loopback, which answers none.
"""

import base64
import io
import itertools
import json
import os
import select
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import attrs
import pytest

__all__ = ["Browser", "View", "chromium", "talking"]

SECONDS = 120
"""So long a browser may think about an answer."""

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--hide-scrollbars", "--force-device-scale-factor=1", "--proxy-bypass-list=<-loopback>"),
)


_PIPED = ("--proxy-server=127.0.0.1:9", "--remote-debugging-pipe")


def chromium() -> str:
    """The path of the browser; a test that asks is skipped, visibly, where there is none."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("no Chromium is installed (docs/contributing.md says how to get it)")
    return found


@attrs.frozen
class View:
    """A page as somebody has it before them: how wide, how high, on a dark screen or not.

    A page that is served on loopback is named by its address.
    """

    page: Path = attrs.field(factory=Path)
    width: int = 1280
    height: int = 900
    dark: bool = False
    address: str = ""


class Refused(RuntimeError):
    """The browser answers nothing, as while a page is read again."""


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

    def images(self, pages: Iterable[tuple[Path, int, int]]) -> Iterator[bytes]:
        """Pages of our own as PNG, one after the other in one run, each with its size."""
        with talking(self._command("about:blank")) as ask:
            for page, width, height in pages:
                session = _opened(ask, page)
                size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
                ask("Emulation.setDeviceMetricsOverride", session, **size)
                yield base64.b64decode(ask("Page.captureScreenshot", session)["data"])

    def answers(self, views: Iterable[View], *scripts: str) -> Iterator[Any]:
        """What the last of some scripts comes to on each page, one page after the other."""
        with talking(self._command("about:blank")) as ask:
            for view in views:
                session = _viewed(ask, view)
                *_, last = [_evaluated(ask, session, script) for script in scripts]
                ask("Page.close", session)
                yield last

    def read_aloud(self, page: Path) -> list[tuple[str, str, str]]:
        """What a screen reader is told, in order: role, name, description."""
        with talking(self._command("--force-renderer-accessibility", "about:blank")) as ask:
            session = _opened(ask, page)
            ask("Accessibility.enable", session)
            nodes = ask("Accessibility.getFullAXTree", session)["nodes"]
        return list(_in_order(nodes))

    def _command(self, *more: str) -> list[str]:
        """The program with a new profile."""
        profile = self.folder / "profile"
        shutil.rmtree(profile, ignore_errors=True)
        return [chromium(), *FLAGS, f"--user-data-dir={profile}", *more]

    def _run(self, page: Path, *more: str) -> str:
        with _listener(self.calls) as port:
            done = subprocess.run(
                self._command(f"--proxy-server=127.0.0.1:{port}", *more, page.as_uri()),
                capture_output=True,
                text=True,
                check=True,
                timeout=SECONDS,
            )
        return done.stdout


Ask = Callable[..., dict[str, Any]]


def _opened(ask: Ask, page: Path) -> str:
    """A page in a tab of its own, as soon as all of it is there; the session to ask about it."""
    session = _tab(ask, page.as_uri())
    _wait(ask, session, page.as_uri())
    return session


def _viewed(ask: Ask, view: View) -> str:
    """A page in a tab that was as wide and as dark as asked before the page came."""
    session, address = _tab(ask, "about:blank"), view.address or view.page.as_uri()
    size = {"width": view.width, "height": view.height, "deviceScaleFactor": 1}
    ask("Emulation.setDeviceMetricsOverride", session, **size, mobile=False)
    scheme = {"name": "prefers-color-scheme", "value": "dark" if view.dark else "light"}
    ask("Emulation.setEmulatedMedia", session, features=[scheme])
    ask("Page.navigate", session, url=address)
    _wait(ask, session, address)
    return session


def _tab(ask: Ask, url: str) -> str:
    """A tab of its own; the session to ask about it."""
    target = ask("Target.createTarget", url=url)["targetId"]
    return str(ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"])


def _evaluated(ask: Ask, session: str, script: str) -> Any:
    """What a script comes to in a page, after what it waits for."""
    found = ask(
        *("Runtime.evaluate", session),
        expression=script,
        awaitPromise=True,
        returnByValue=True,
    )
    assert "exceptionDetails" not in found, found["exceptionDetails"]
    return found["result"].get("value")


def _wait(ask: Ask, session: str, address: str) -> None:
    """Until all of a page is there."""
    state, ready = "document.readyState + location.href", f"complete{address}"
    for _ in range(1000):
        found = ask("Runtime.evaluate", session, expression=state)
        if found["result"].get("value") == ready:
            break
        time.sleep(0.01)


@contextmanager
def talking(command: list[str]) -> Iterator[Ask]:
    """A browser that answers questions on a pair of pipes; it is given no network.

    Raises:
        TimeoutError: it says nothing for long.
    """
    (read_there, write), (read, write_there) = os.pipe(), os.pipe()
    script = f'exec "$@" 3<&{read_there} 4>&{write_there}'
    browser = subprocess.Popen(
        ["bash", "-c", script, "bash", *command, *_PIPED],
        pass_fds=(read_there, write_there),
        stderr=subprocess.DEVNULL,
    )
    os.close(read_there)
    os.close(write_there)
    numbers = itertools.count(1)
    with (
        os.fdopen(read, "rb", buffering=0) as answers,
        os.fdopen(write, "wb", buffering=0) as questions,
    ):
        messages = _messages(answers)

        def ask(method: str, session: str | None = None, **params: object) -> dict[str, Any]:
            number = next(numbers)
            question = {"id": number, "method": method, "params": params}
            whose = {} if session is None else {"sessionId": session}
            questions.write(json.dumps(question | whose).encode() + b"\0")
            while True:
                answer = json.loads(next(messages))
                if answer.get("id") == number:
                    if "error" in answer:
                        raise Refused(answer["error"].get("message", method))
                    return dict(answer["result"])

        try:
            yield ask
        finally:
            browser.kill()
            browser.wait()


def _messages(answers: io.FileIO) -> Iterator[bytes]:
    """What comes through a pipe, parted where a zero byte ends a message.

    Raises:
        TimeoutError: nothing comes for long.
    """
    held = b""
    while select.select([answers], [], [], SECONDS)[0]:
        data = answers.read(1 << 18)
        if not data:
            return
        *whole, held = (held + data).split(b"\0")
        yield from whole
    msg = f"the browser has said nothing for {SECONDS} seconds"
    raise TimeoutError(msg)


def _in_order(nodes: list[dict[str, Any]]) -> Iterator[tuple[str, str, str]]:
    by_id = {node["nodeId"]: node for node in nodes}
    waiting = [nodes[0]["nodeId"]]
    while waiting:
        node = by_id.get(waiting.pop())
        if node is None:
            continue
        if not node.get("ignored"):
            role, name, told = (
                str(node.get(key, {}).get("value", "")) for key in ("role", "name", "description")
            )
            yield role, name, told
        waiting += reversed(node.get("childIds", []))


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
