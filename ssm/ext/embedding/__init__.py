"""Things of a study in other people's documents: what Sphinx, MkDocs and notebooks share."""

from ssm.ext.embedding.asked import Asked
from ssm.ext.embedding.embedded import Embedded
from ssm.ext.embedding.embedder import Embedder, embed
from ssm.ext.embedding.kinds import KINDS, Kind, kind_of
from ssm.ext.embedding.studies import Home, Opened, opened

__all__ = [
    "KINDS",
    "Asked",
    "Embedded",
    "Embedder",
    "Home",
    "Kind",
    "Opened",
    "embed",
    "kind_of",
    "opened",
]
