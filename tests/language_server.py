"""The server behind the YAML of VS Code, asked what it would show; no editor is needed.

`npm install yaml-language-server` gets it; its program is named by `SSM_YAML_SERVER`, as
`node_modules/.bin/yaml-language-server`, or lies on the path.
"""

import itertools
import json
import os
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import attrs
import pytest

__all__ = ["Editor", "editor"]

SECONDS = 600
"""So long the server may be asked; then it ends, and whoever waits for it is told."""

_CAN = {
    "workspace": {"configuration": True},
    "textDocument": {
        "hover": {"contentFormat": ["markdown"]},
        "completion": {
            "completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}
        },
    },
}


def _program() -> str:
    found = os.environ.get("SSM_YAML_SERVER") or shutil.which("yaml-language-server")
    if not found:
        pytest.skip("yaml-language-server is not there (npm; name it by SSM_YAML_SERVER)")
    return found


@attrs.define
class Editor:
    """An editor with one schema for all files.

    Attributes:
        server: the program that it asks.
        settings: what the program is told when it asks how things are wanted.
    """

    server: "subprocess.Popen[bytes]"
    settings: dict[str, Any]
    _numbers: Iterator[int] = attrs.field(factory=itertools.count)
    _marked: dict[str, list[dict[str, Any]]] = attrs.field(factory=dict)

    def marked(self, text: str) -> list[tuple[int, int, str]]:
        """What is marked in a text: line and column, from 1, and what is said there."""
        uri = self._opened(text)
        at = ((each["range"]["start"], each["message"]) for each in self._marked[uri])
        return sorted((p["line"] + 1, p["character"] + 1, said) for p, said in at)

    def hover(self, text: str, words: str) -> str:
        """What is told to somebody who points at some words."""
        found = self._at("textDocument/hover", text, text.index(words))
        return str(found["contents"]["value"]) if found else ""

    def offered(self, text: str) -> dict[str, str]:
        """What is offered at the end of a text: what is shown, and what would be put there."""
        items = self._at("textDocument/completion", text, len(text))["items"]
        return {item["label"]: item.get("insertText", "") for item in items}

    def _at(self, method: str, text: str, offset: int) -> Any:
        before = text[:offset]
        place = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}
        return self.ask(method, textDocument={"uri": self._opened(text)}, position=place)

    def _opened(self, text: str) -> str:
        uri = f"file:///study-{next(self._numbers)}.yaml"
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)
        self._until(lambda _: uri in self._marked)
        return uri

    def tell(self, method: str, **params: object) -> None:
        """Says something that needs no answer."""
        self._send(method=method, params=params)

    def ask(self, method: str, **params: object) -> Any:
        """The answer to a question."""
        number = next(self._numbers)
        self._send(id=number, method=method, params=params)
        return self._until(lambda m: m.get("id") == number and "method" not in m)["result"]

    def _send(self, **message: object) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.server.stdin is not None
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self.server.stdin.flush()

    def _until(self, is_it: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        while True:
            message = self._received()
            if message.get("method") == "textDocument/publishDiagnostics":
                self._marked[message["params"]["uri"]] = message["params"]["diagnostics"]
            elif message.get("method") == "workspace/configuration":
                asked = message["params"]["items"]
                result = [self.settings.get(each["section"]) for each in asked]
                self._send(id=message["id"], result=result)
            elif "method" in message and "id" in message:
                self._send(id=message["id"], result=None)
            if is_it(message):
                return message

    def _received(self) -> dict[str, Any]:
        assert self.server.stdout is not None
        length = 0
        while line := self.server.stdout.readline().strip().lower():
            if line.startswith(b"content-length:"):
                length = int(line.partition(b":")[2])
        return dict(json.loads(self.server.stdout.read(length)))


@contextmanager
def editor(schema: Path) -> Iterator[Editor]:
    """An editor that holds every YAML file against a schema; it asks no network."""
    server = subprocess.Popen(
        [_program(), "--stdio"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    yaml = {"schemas": {schema.as_uri(): "*.yaml"}, "schemaStore": {"enable": False}}
    settings = {"yaml": {**yaml, "validate": True, "hover": True, "completion": True}}
    made = Editor(server, settings)
    end = threading.Timer(SECONDS, server.kill)
    end.start()
    try:
        made.ask("initialize", processId=None, rootUri=None, capabilities=_CAN)
        made.tell("initialized")
        made.tell("workspace/didChangeConfiguration", settings=settings)
        yield made
    finally:
        end.cancel()
        server.kill()
        server.communicate()
