"""A project of documents that Sphinx builds in a test, and what came of each build."""

import io
from pathlib import Path

import attrs
import pytest

__all__ = ["Built", "Documents", "documents"]

CONF = """\
project = "A thesis"
extensions = ["ssm.ext.sphinx"]
html_theme = "basic"
numfig = True
"""


@attrs.frozen
class Built:
    """What came of one build.

    Attributes:
        out: the folder of what was made.
        told: its messages.
        warnings: its warnings, one a line.
        read: the pages that were read.
        written: the pages that were written.
        drawn: how many drawings were made.
    """

    out: Path
    told: str
    warnings: tuple[str, ...]
    read: tuple[str, ...]
    written: tuple[str, ...]
    drawn: int

    def text(self, name: str) -> str:
        """The text of a file that was made."""
        return self.out.joinpath(name).read_text(encoding="utf-8")


@attrs.frozen
class Documents:
    """A folder of pages with a `conf.py`."""

    folder: Path

    def write(self, name: str, text: str) -> Path:
        """Writes a file, and the folders above it."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def build(
        self,
        builder: str = "html",
        *,
        jobs: int = 1,
        fresh: bool = False,
        trees: str = "doctrees",
        only: tuple[str, ...] = (),
    ) -> Built:
        """Builds it all, or only some pages, without a process of its own."""
        from sphinx.application import Sphinx
        from sphinx.util.docutils import docutils_namespace, patch_docutils

        told, warned = io.StringIO(), io.StringIO()
        read: list[str] = []
        written: list[str] = []
        out = self.folder / "_build" / builder
        with patch_docutils(str(self.folder)), docutils_namespace():
            app = Sphinx(
                srcdir=self.folder,
                confdir=self.folder,
                outdir=out,
                doctreedir=self.folder / "_build" / trees,
                buildername=builder,
                status=told,
                warning=warned,
                freshenv=fresh,
                parallel=jobs,
            )
            app.connect("env-before-read-docs", lambda app, env, names: read.extend(names))
            app.connect("doctree-resolved", lambda app, tree, name: written.append(name))
            app.build(filenames=[self.folder / name for name in only])
        drawn = [line for line in told.getvalue().splitlines() if line.startswith("drawing")]
        return Built(
            out=out,
            told=told.getvalue(),
            warnings=tuple(line for line in warned.getvalue().splitlines() if line.strip()),
            read=tuple(sorted(read)),
            written=tuple(sorted(set(written))),
            drawn=sum(int(line.split(":")[1].split()[0]) for line in drawn),
        )


@pytest.fixture
def documents(tmp_path: Path) -> Documents:
    """A project with a title page, which shows nothing yet."""
    pytest.importorskip("sphinx", reason="needs the extra 'sphinx'")
    made = Documents(tmp_path / "docs")
    made.write("conf.py", CONF)
    made.write("index.rst", "A thesis\n========\n\n.. toctree::\n   :glob:\n\n   pages/*\n")
    return made
