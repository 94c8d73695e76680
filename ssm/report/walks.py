"""Walks as files."""

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ssm.comparison.walking.formats import as_csv, as_json, as_markdown, as_text, as_xes
from ssm.comparison.walking.walked import Walks
from ssm.model.study import Study

if TYPE_CHECKING:
    from ssm.findings.suggesting.values import Candidate

__all__ = ["walk_file", "walk_files"]

Proposed = Mapping[str, Mapping[str, Sequence["Candidate"]]]


def walk_file(found: Walks, kind: str, proposed: Proposed | None = None) -> bytes:
    """The content of one file.

    Args:
        found: what `walk` gave.
        kind: `text`, `md`, `json`, `csv` or `xes`.
        proposed: by walk, the activities that names which nobody has placed may be.
    """
    if kind == "json":
        text = json.dumps(as_json(found, proposed=proposed), indent=2, ensure_ascii=False)
    elif kind == "text":
        text = as_text(found, proposed=proposed)
    else:
        text = {"md": as_markdown, "csv": as_csv, "xes": as_xes}[kind](found)
    whole = text if text.endswith("\n") else f"{text}\n"
    return whole.encode("utf-8-sig" if kind == "csv" else "utf-8")


def walk_files(study: Study) -> dict[str, bytes]:
    """The files of all walks of a study, by name; none where there is none."""
    if not study.walks:
        return {}
    from ssm.comparison.walking.walk import walk

    found = walk(study)
    return {f"walks.{kind}": walk_file(found, kind) for kind in ("md", "csv", "json")}
