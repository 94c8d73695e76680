"""The studies that a page shows: where they are, what they depend on, what is wrong in them."""

import functools
import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

import attrs

from ssm.ext.embedding import Embedder, study_at, study_in
from ssm.model.loaded import Loaded
from ssm.report.names import Names
from ssm.report.watching.stamps import files_of

__all__ = ["Home", "Opened", "content_of", "opened"]


@attrs.frozen
class Home:
    """Where a study is: in a folder or file, or in a document itself.

    Attributes:
        key: what tells it from other studies of the documents, the same on every machine.
        path: the folder or file; of a study in a document the folder of the document.
        text: the study itself where it stands in a document.
        name: how messages call it.
    """

    key: str
    path: str
    text: str = attrs.field(default="", repr=False)
    name: str = ""

    def load(self) -> Loaded:
        """The study as it is now.

        Raises:
            UnreadableError: nothing at all of it can be read.
        """
        return study_in(self.text, self.path, self.name) if self.text else study_at(self.path)

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
        absent: files that would count if they were there.
        digest: what changes when any of them does.
    """

    home: Home
    shower: Embedder
    there: tuple[str, ...]
    absent: tuple[str, ...]
    digest: str

    @property
    def loaded(self) -> Loaded:
        """The study, with what is wrong in it."""
        return self.shower.loaded

    @functools.cached_property
    def names(self) -> Names:
        """How its parts are called."""
        return Names(self.loaded.study)


_OPENED: dict[Home, Opened] = {}


def opened(home: Home) -> Opened:
    """A study, read once for as long as none of its files is saved.

    Args:
        home: where it is.

    Raises:
        UnreadableError: nothing at all of it can be read.
    """
    known = _OPENED.get(home)
    if known is not None and home.text and not known.there and not known.absent:
        return known
    loaded = home.load()
    if known is not None and known.loaded is loaded:
        return known
    files = files_of(loaded)
    there = tuple(file for file in files if Path(file).is_file())
    found = Opened(
        home=home,
        shower=Embedder(loaded),
        there=tuple(str(Path(file).absolute()) for file in there),
        absent=tuple(str(Path(file).absolute()) for file in files if file not in there),
        digest=_digest(home.text, {file: _of_file(file) for file in there}, loaded),
    )
    _OPENED[home] = found
    return found


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


def content_of(file: str) -> str:
    """What changes when a file of colours does.

    Args:
        file: its path.
    """
    return _of_file(file).hex()
