"""The studies that documents show: read once, and anew when one of their files was saved."""

import hashlib
import os
import re
import time
from collections.abc import Mapping
from pathlib import Path

import attrs

from ssm.drawing.cache.store import Cache, cache_folder
from ssm.drawing.themes.named import is_theme_file
from ssm.ext.embedding.asked import Asked
from ssm.ext.embedding.embedded import Embedded
from ssm.ext.embedding.embedder import Embedder
from ssm.ext.embedding.moving import moved
from ssm.loading.find import STUDY, studies_in
from ssm.model.loaded import Loaded
from ssm.problems import Problem, Severity
from ssm.report.watching.stamps import Stamp, files_of, stamp_of

__all__ = ["EMPTY", "Home", "Opened", "content_of", "files_at", "opened"]

EMPTY = "ssm: 1\n"
"""The study of whoever needs none."""


@attrs.frozen
class Home:
    """Where a study is: in a folder or file, or in a document itself.

    Attributes:
        key: what tells it from other studies of the documents, the same on every machine.
        path: the folder or file; of a study in a document the folder of the document.
        text: the study itself where it stands in a document.
        name: how messages call it.
        line: so many lines of the document stand before it.
        margin: so many characters stand before each of its lines.
    """

    key: str
    path: str
    text: str = attrs.field(default="", repr=False)
    name: str = ""
    line: int = 0
    margin: int = 0

    @classmethod
    def inside(
        cls, text: str, page: str, folder: str, name: str, *, line: int = 0, margin: int = 0
    ) -> "Home":
        r"""Where a study is that stands in a document.

        Args:
            text: the study.
            page: how other pages call the document.
            folder: where the files are that the study names.
            name: how messages call it.
            line: so many lines of the document stand before it.
            margin: so many characters stand before each of its lines.

        Example:
            >>> home = Home.inside("ssm: 1\nttle: x", "tea", ".", "tea.md", line=9, margin=4)
            >>> print(*home.load().problems)
            tea.md:11:5: error: 'ttle' is no key of a study [FI13 unknown-key]
        """
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        key = f"{page}#{digest[:12]}"
        return cls(key=key, path=folder, text=text, name=name, line=line, margin=margin)

    def load(self) -> Loaded:
        """The study as it is now.

        Raises:
            UnreadableError: nothing at all of it can be read.
        """
        from ssm.loading.load import load, load_text

        if not self.text:
            return load(self.path)
        told = load_text("\n" * self.line + self.text, self.path, self.name)
        return moved(told, self.name, self.margin) if self.margin else told

    def line_in(self, message: str) -> tuple[int, str]:
        """The line of a document that a message about a study in it begins with, and its rest.

        Args:
            message: why the study cannot be read; without a line of its own, it is of line 0.
        """
        found = re.match(rf"{re.escape(self.name)}:(\d+):\d+: ", message) if self.text else None
        return (int(found[1]), message[found.end() :]) if found else (0, message)

    def named_in(self, message: str) -> str:
        """A message that names files of the study from the folder of the documents."""
        return message if self.text else message.replace(self.path, self.key)


@attrs.define(eq=False, slots=False)
class Opened:
    """A study that was read.

    Attributes:
        home: where it is.
        shower: shows things of it.
        there: the files that it depends on.
        digest: what changes when any of them does.
        stamps: these, and files that would count if they were there, as they were when it
            was read.
    """

    home: Home
    shower: Embedder
    there: tuple[str, ...]
    digest: str
    stamps: Mapping[str, Stamp]
    _shown: dict[tuple[Asked, Stamp], Embedded] = attrs.field(factory=dict, init=False)

    @property
    def loaded(self) -> Loaded:
        """The study, with what is wrong in it."""
        return self.shower.loaded

    @property
    def wrong(self) -> tuple[Problem, ...]:
        """What is wrong in the study; advice is for `ssm check`."""
        found = self.loaded.problems
        return tuple(each for each in found if each.severity is not Severity.ADVICE)

    @property
    def is_fresh(self) -> bool:
        """Whether none of its files was saved since."""
        return all(stamp_of(file) == stamp for file, stamp in self.stamps.items())

    def shown(self, asked: Asked) -> Embedded:
        """What is asked for, made once.

        Args:
            asked: what is wanted.

        Raises:
            SsmError: there is no such thing; the message offers the nearest.
        """
        key = (asked, stamp_of(asked.theme) if is_theme_file(asked.theme) else None)
        if key not in self._shown:
            (self._shown[key],) = self.shower.embed(asked)
        return self._shown[key]


_RECENT, _TRIES = 2_000_000_000, 5
_MOST = 200
"""So many studies are remembered: somebody who writes one in a page makes many of it."""
_OPENED: dict[tuple[Home, str], Opened] = {}


def opened(home: Home) -> Opened:
    """A study, read once for as long as none of its files is saved.

    Args:
        home: where it is.

    Raises:
        UnreadableError: nothing at all of it can be read.
    """
    key = (home, os.path.abspath(home.path))  # noqa: PTH100
    known = _OPENED.pop(key, None)
    _OPENED[key] = found = known if known is not None and known.is_fresh else _read(home)
    if len(_OPENED) > _MOST:
        del _OPENED[next(iter(_OPENED))]
    return found


def _read(home: Home) -> Opened:
    """A study as it was at one time: read again when a file was saved just now, or meanwhile."""
    found = _read_once(home)
    for _ in range(_TRIES):
        if not _just_saved(found.stamps):
            break
        before, found = found, _read_once(home)
        if found.stamps == before.stamps:
            break
    return found


def _just_saved(stamps: Mapping[str, Stamp]) -> bool:
    recent = time.time_ns() - _RECENT
    return any(stamp is not None and stamp[0] > recent for stamp in stamps.values())


def _read_once(home: Home) -> Opened:
    loaded = home.load()
    files = tuple(os.path.abspath(file) for file in files_of(loaded))  # noqa: PTH100
    stamps = {file: stamp_of(file) for file in files}
    there = tuple(file for file in files if Path(file).is_file())
    return Opened(
        home=home,
        shower=Embedder(
            loaded, cache=Cache(cache_folder(loaded.folder)) if loaded.folder else None
        ),
        there=there,
        digest=_digest(home.text, {file: _of_file(file) for file in there}, loaded),
        stamps=stamps,
    )


def _digest(text: str, files: Mapping[str, bytes], loaded: Loaded) -> str:
    """The content of all files, each by its name from the study's folder."""
    whole = hashlib.sha256(text.encode("utf-8", "surrogatepass"))
    for file, content in files.items():
        name = os.path.relpath(file, loaded.folder or ".")
        whole.update(f"{name}\0".encode("utf-8", "surrogateescape") + content)
    return whole.hexdigest()


def _of_file(file: str) -> bytes:
    try:
        return hashlib.sha256(Path(file).read_bytes()).digest()
    except OSError:
        return b""


def files_at(path: str) -> tuple[str, ...]:
    """Where a study that cannot be read may be mended: a path, and what it may hold as a folder.

    Args:
        path: of the study.
    """
    try:
        names = studies_in(sorted(os.listdir(path)))  # noqa: PTH208
    except (OSError, ValueError):
        names = []
    held = (os.path.join(path, name) for name in dict.fromkeys((STUDY, *names)))  # noqa: PTH118
    return path, *held


def content_of(file: str) -> str:
    """What changes when a file of colours does.

    Args:
        file: its path.
    """
    return _of_file(file).hex()
