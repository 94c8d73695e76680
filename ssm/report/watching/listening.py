"""A page on this machine alone: who may ask for it, and what is given.

The one place where ssm listens (decision 0031). It sends nothing anywhere; it answers
browsers on this machine, by the names of this machine only, with files that ssm made.
"""

import http
import http.server
import json
import os
import socketserver
from collections.abc import Callable
from typing import Any, Protocol
from urllib.parse import unquote, urlsplit

from ssm.report.watching.served import POLICY, Answer

__all__ = ["HOME", "Answers", "Listener"]

HOME = "127.0.0.1"
EVENTS = "/.ssm/events"
_BEAT = 15.0
_PATIENCE = 10


class Answers(Protocol):
    """What is asked for the contents of answers."""

    def answer(self, name: str) -> Answer | None:
        """A file by its name in the folder, or None when there is no such file of ours."""

    def news(self, page: str, seen: int, patience: float) -> tuple[int, dict[str, str]] | None:
        """What is new since a number, as soon as there is something; None when there is not."""

    @property
    def ended(self) -> bool:
        """Whether nothing more will come."""


class Listener(http.server.ThreadingHTTPServer):
    """A server on loopback; its name is looked up nowhere."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = os.name == "posix"

    def __init__(self, port: int, answers: Answers) -> None:
        """Listens at once.

        Raises:
            OSError: the port is taken, or may not be used.
        """
        self.answers = answers
        super().__init__((HOME, port), _Handler)

    def server_bind(self) -> None:
        """Takes the port, without asking anybody what this machine is called."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = HOME, int(self.server_address[1])

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that went away in the middle of an answer is nothing to tell."""


class _Handler(http.server.BaseHTTPRequestHandler):
    server: Listener
    server_version, sys_version = "ssm", ""
    timeout = _PATIENCE

    def parse_request(self) -> bool:
        """Whether the request is one that is answered at all; tells why not."""
        if not super().parse_request():
            return False
        port = self.server.server_port
        if self.headers.get_all("Host") not in ([f"{HOME}:{port}"], [f"localhost:{port}"]):
            return self._refused(http.HTTPStatus.MISDIRECTED_REQUEST, "this is another host")
        if self.command != "GET":
            return self._refused(http.HTTPStatus.METHOD_NOT_ALLOWED, "only GET is answered")
        return True

    def do_GET(self) -> None:
        """A file, or the news."""
        asked = urlsplit(self.path) if self.path.startswith("/") else None
        path = unquote(asked.path) if asked is not None else ""
        if asked is not None and path == EVENTS:
            self._tell(unquote(asked.query))
            return
        found = self.server.answers.answer(path.removeprefix("/") or "index.html")
        if found is None or not path:
            self._refused(http.HTTPStatus.NOT_FOUND, "there is no such file of this study")
        else:
            self._give(http.HTTPStatus.OK, found.data, found.type, found.policy)

    def _refused(self, status: http.HTTPStatus, why: str) -> bool:
        self._give(status, f"{why}\n".encode("ascii"), "text/plain", POLICY)
        return False

    def _give(self, status: http.HTTPStatus, data: bytes, type: str, policy: str) -> None:
        self._head(status, type, policy)
        self.send_header("Content-Length", str(len(data)))
        if status == http.HTTPStatus.METHOD_NOT_ALLOWED:
            self.send_header("Allow", "GET")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _head(self, status: http.HTTPStatus, type: str, policy: str) -> None:
        text = type.startswith("text/")
        self.send_response(status)
        self.send_header("Content-Type", f"{type}; charset=utf-8" if text else type)
        self.send_header("Content-Security-Policy", policy)
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cache-Control", "no-store")

    def _tell(self, page: str) -> None:
        """The news, one after the other, until the browser goes or the watcher ends."""
        self._head(http.HTTPStatus.OK, "text/event-stream", POLICY)
        self.end_headers()
        seen = -1
        while not self.server.answers.ended:
            news = self.server.answers.news(page, seen, _BEAT)
            if news is None:
                self.wfile.write(b":\n\n")
                continue
            seen, told = news
            self.wfile.write(f"data: {json.dumps(told)}\n\n".encode("ascii"))

    log_message: Callable[..., None] = lambda *_: None
