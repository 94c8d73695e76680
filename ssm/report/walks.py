"""Walks as files."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ssm.comparison.walking.formats import as_csv, as_json, as_markdown, as_text, as_xes
from ssm.comparison.walking.walked import Walks
from ssm.model.study import Study
from ssm.report.filed import Makers, filed

if TYPE_CHECKING:
    from ssm.findings.suggesting.values import Candidate

__all__ = ["walk_file", "walk_files"]

Proposed = Mapping[str, Mapping[str, Sequence["Candidate"]]]


def walk_file(
    found: Walks, kind: str, proposed: Proposed | None = None, *, width: int = 80
) -> bytes:
    """The content of one file.

    Args:
        found: what `walk` gave.
        kind: `text`, `md`, `json`, `csv` or `xes`.
        proposed: by walk, the activities that names which nobody has placed may be.
        width: of text, in columns.
    """
    makers: Makers = {
        "text": lambda: as_text(found, width, proposed=proposed),
        "md": lambda: as_markdown(found),
        "json": lambda: as_json(found, proposed=proposed),
        "csv": lambda: as_csv(found),
        "xes": lambda: as_xes(found),
    }
    return filed(makers[kind](), kind)


def walk_files(study: Study) -> dict[str, bytes]:
    """The files of all walks of a study, by name; none where there is none."""
    if not study.walks:
        return {}
    from ssm.comparison.walking.walk import walk

    found = walk(study)
    return {f"walks.{kind}": walk_file(found, kind) for kind in ("md", "csv", "json")}
