"""What drawing is wanted, and what tells it from every other."""

import functools
import hashlib
from collections.abc import Mapping

import attrs

from ssm.drawing.themes.named import is_theme_file
from ssm.errors import SsmError
from ssm.ext.embedding.studies import Home, Opened, content_of, opened
from ssm.ext.sphinx.kept import Form

__all__ = ["Want", "Wants", "digest_for"]


@attrs.frozen
class Want:
    """A drawing that a page wants.

    Attributes:
        home: where its study is.
        ref: its canonical ref.
        look: the strokes.
        theme: the colours as they were asked for; a file by its whole path.
        digest: what changes when the study or the colours do.
    """

    home: Home
    ref: str
    look: str
    theme: str
    digest: str

    @property
    def is_current(self) -> bool:
        """Whether its study and its colours are still as they were when it was asked for."""
        try:
            return digest_for(opened(self.home), self.theme) == self.digest
        except SsmError:
            return False

    @property
    def key(self) -> str:
        """A name for all that the drawing depends on, ssm itself too."""
        told = f"{_made_with()} {self.ref} {self.look} {self.digest} {self.theme}"
        return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


Wants = Mapping[Want, tuple[Form, ...]]
"""Drawings, each with its forms."""


def digest_for(study: Opened, theme: str) -> str:
    """What changes when a study or the colours of its drawings do.

    Args:
        study: the study.
        theme: the colours; a file by its whole path.
    """
    return study.digest + (content_of(theme) if is_theme_file(theme) else "")


@functools.cache
def _made_with() -> str:
    from ssm.drawing.cache.key import key_of
    from ssm.drawing.cache.versions import versions

    return key_of(versions())
