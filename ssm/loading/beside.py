"""The files that belong to every study that has files of their names in its folder.

What each of them says is laid over what the study says, a later one over an earlier. Their
readers are imported when there is such a file.
"""

from collections.abc import Callable

from ssm.files.pieces import Piece
from ssm.model.study import Study

__all__ = ["BESIDE", "CODES_FILE", "LINKS_FILE", "SOURCES_FILE", "Join"]

SOURCES_FILE = "findings/sources.csv"
CODES_FILE = "findings/codes.yaml"
LINKS_FILE = "findings/links.csv"

Join = Callable[[Study, str, str, frozenset[str]], tuple[Study, Piece]]
"""From a study, the text of a file, its name and what was lost, to the study with it."""


def _sources(study: Study, text: str, file: str, lost: frozenset[str]) -> tuple[Study, Piece]:
    from ssm.loading.sources import with_sources

    return with_sources(study, text, file)


def _codes(study: Study, text: str, file: str, lost: frozenset[str]) -> tuple[Study, Piece]:
    from ssm.loading.coding import with_codes

    return with_codes(study, text, file, lost)


def _links(study: Study, text: str, file: str, lost: frozenset[str]) -> tuple[Study, Piece]:
    from ssm.loading.links import with_links

    return with_links(study, text, file, lost)


BESIDE: tuple[tuple[str, Join], ...] = (
    (SOURCES_FILE, _sources),
    (CODES_FILE, _codes),
    (LINKS_FILE, _links),
)
"""In the order in which they are read."""
