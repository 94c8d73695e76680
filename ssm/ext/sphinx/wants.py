"""What drawing is wanted, and what tells it from every other."""

import functools
import hashlib
from collections.abc import Mapping

import attrs

from ssm.ext.embedding.studies import Home
from ssm.ext.sphinx.kept import Form

__all__ = ["Want", "Wants"]


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
    def key(self) -> str:
        """A name for all that the drawing depends on, ssm itself too."""
        told = f"{_made_with()} {self.ref} {self.look} {self.digest} {self.theme}"
        return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


Wants = Mapping[Want, tuple[Form, ...]]
"""Drawings, each with its forms."""


@functools.cache
def _made_with() -> str:
    from ssm.drawing.cache.key import key_of
    from ssm.drawing.cache.versions import versions

    return key_of(versions())
