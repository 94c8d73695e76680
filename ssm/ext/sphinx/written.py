"""What was last written where: no page stays older than what was read of it.

Sphinx reads once for all builders that share the doctrees, and writes for one: a page that
was read anew for a PDF, or before somebody pressed Ctrl-C, is as good as written to it.
"""

import contextlib
import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.addnodes import start_of_file

from ssm.ext.sphinx.backlinks import ways_on
from ssm.ext.sphinx.domain import domain_of
from ssm.ext.sphinx.kept import put_whole

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

__all__ = ["setup"]


class _Record:
    """What the pages that show studies were like when they were last written to a folder."""

    def __init__(self) -> None:
        self._now: dict[str, str] = {}
        self._before: dict[str, str] = {}
        self._written: set[str] = set()

    def changed(self, app: "Sphinx", env: "BuildEnvironment") -> list[str]:
        """Pages that are written anew: read since, or others speak otherwise of what they show."""
        self._before = _kept(_file(app))
        self._now = {name: _digest(env, name) for name in domain_of(env).pages}
        return [name for name, digest in self._now.items() if self._before.get(name) != digest]

    def note(self, app: "Sphinx", document: nodes.document, docname: str) -> None:
        """A page is written, with those that were put into it."""
        parts = (part["docname"] for part in document.findall(start_of_file))
        self._written.update((docname, *parts))

    def keep(self, app: "Sphinx", error: Exception | None) -> None:
        """Keeps what was written, when a build has come to its end."""
        if error is not None:
            return
        held = {
            name: digest
            for name, now in self._now.items()
            if (digest := now if name in self._written else self._before.get(name)) is not None
        }
        if held != self._before:
            file = _file(app)
            with contextlib.suppress(OSError):
                file.parent.mkdir(parents=True, exist_ok=True)
                put_whole(file, json.dumps(held, sort_keys=True).encode("ascii"))


def _file(app: "Sphinx") -> Path:
    where = f"{app.builder.name} {app.outdir}".encode("utf-8", "surrogateescape")
    name = hashlib.sha256(where).hexdigest()[:12]
    return Path(app.doctreedir) / "ssm" / "written" / f"{name}.json"


def _kept(file: Path) -> dict[str, str]:
    try:
        held = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return {}
    return held if isinstance(held, dict) else {}


def _digest(env: "BuildEnvironment", docname: str) -> str:
    told = f"{env.all_docs.get(docname)} {ways_on(env, docname)}"
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()


def setup(app: "Sphinx") -> None:
    """Keeps a record of what is written.

    Args:
        app: the application.
    """
    record = _Record()
    app.connect("env-updated", record.changed)
    app.connect("doctree-resolved", record.note)
    app.connect("build-finished", record.keep)
