"""A study's page in a browser, which reads itself anew whenever the study was saved."""

import errno
import hashlib
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from ssm.errors import InvalidValueError
from ssm.report.manifest import manifest
from ssm.report.watching.bar import bar
from ssm.report.watching.news import News, Rebuilt
from ssm.report.watching.served import SCRIPT, STYLE, Answer, served
from ssm.showing import Shown

if TYPE_CHECKING:
    from ssm.report.watching.listening import Listener

__all__ = ["Live", "serve"]

_TEMPLATES = Path(__file__).parents[1] / "templates"
_TYPES = {
    "css": "text/css",
    "csv": "text/plain",
    "html": "text/html",
    "js": "text/javascript",
    "json": "application/json",
    "md": "text/plain",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml",
    "txt": "text/plain",
}
_MOST = 65535


class Live(Shown):
    """A page that follows a study while it is watched; a context manager that ends it.

    Attributes:
        address: of the page, for a browser on this machine.
    """

    def __init__(self, out: str | Path, port: int = 0) -> None:
        """Listens at once; see `serve`."""
        from ssm.report.watching.listening import HOME, Listener

        self._root = Path(out)
        self._bar, self._number, self._ended = bar(None), 0, False
        self._changed = threading.Condition()
        self._listener: Listener = _listening(port, lambda: Listener(port, self))
        self.address = f"http://{HOME}:{self._listener.server_port}/"
        self._thread = threading.Thread(target=self._listener.serve_forever, args=(0.1,))
        self._thread.daemon = True
        self._thread.start()

    def __repr__(self) -> str:
        return f"<Live at {self.address}>"

    def tell(self, news: News) -> None:
        """Tells all browsers what became of a change."""
        if isinstance(news.told, Rebuilt):
            with self._changed:
                self._bar, self._number = bar(news.told), self._number + 1
                self._changed.notify_all()

    def close(self) -> None:
        """Listens no more."""
        with self._changed:
            self._ended = True
            self._changed.notify_all()
        self._listener.shutdown()
        self._listener.server_close()
        self._thread.join()

    def __enter__(self) -> Self:
        """The same, listening."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Ends it."""
        self.close()

    @property
    def ended(self) -> bool:
        """Whether nothing more will come."""
        return self._ended

    def answer(self, name: str) -> Answer | None:
        """A file that ssm made, by its name in the folder; none of anybody else's."""
        if name in (SCRIPT, STYLE):
            path = _TEMPLATES / Path(name).name
            return Answer(path.read_bytes(), _type(name))
        data = self._made(name)
        if data is None or not name.endswith(".html"):
            return None if data is None else Answer(data, _type(name))
        page, policy = served(data.decode("utf-8"), name, _digest(data))
        return Answer(page.encode("utf-8"), "text/html", policy)

    def news(self, page: str, seen: int, patience: float) -> tuple[int, dict[str, str]] | None:
        """What is new since a number, as soon as there is something; None when there is not."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._ended or self._number != seen, patience):
                return None
            data = self._made(page)
            digest = "" if data is None else _digest(data)
            return self._number, {"digest": digest, "bar": self._bar}

    def _made(self, name: str) -> bytes | None:
        """What stands in a file of the folder, as far as ssm wrote it there."""
        path = self._root / name
        if name in manifest(self._root) and path.resolve().is_relative_to(self._root.resolve()):
            try:
                return path.read_bytes()
            except OSError:
                pass
        return (_TEMPLATES / "unbuilt.html").read_bytes() if name == "index.html" else None


def serve(out: str | Path = "out", *, port: int = 0) -> Live:
    """A page on this machine that follows a study while it is watched.

    It listens on loopback only, answers nobody who calls it by another name, and gives
    nothing but files that ssm made in the folder. While the study cannot be read, the last
    page stays, and a bar above it quotes the line that is meant.

    Args:
        out: the folder that `watch` builds into.
        port: where to listen; any that is free when left out.

    Raises:
        InvalidValueError: the port is taken, or none that may be used.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as out, serve(out) as live:
        ...     print(live.address.rpartition(":")[0])
        http://127.0.0.1
    """
    return Live(out, port)


def _listening(port: int, listen: Callable[[], "Listener"]) -> "Listener":
    if not 0 <= port <= _MOST:
        msg = f"'port' must be from 0 to {_MOST} (got {port!r})"
        raise InvalidValueError(msg, port)
    try:
        return listen()
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        why = "is taken by another program" if taken else "may not be used"
        msg = f"port {port} {why}; choose another, or leave it out for one that is free"
        raise InvalidValueError(msg, port) from None


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]


def _type(name: str) -> str:
    return _TYPES.get(name.rpartition(".")[2], "application/octet-stream")
