"""The note of what was written to a folder: which files are ours, and as what we left them."""

import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

__all__ = ["MANIFEST", "as_bytes", "files_in", "manifest"]

MANIFEST = ".ssm-manifest.json"
_VERSION = 1


def manifest(root: Path) -> dict[str, str]:
    """The files that ssm made in a folder, each with the hash of what it wrote."""
    return {name: told for name, told in files_in(root / MANIFEST).items() if _is_inside(name)}


def files_in(note: Path) -> dict[str, str]:
    """The files that a note tells of, each with the hash of what was written."""
    try:
        data = json.loads(note.read_text(encoding="utf-8"))
        files = data["files"] if data["version"] == _VERSION else {}
        return {str(name): str(digest) for name, digest in files.items()}
    except (FileNotFoundError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def as_bytes(files: Mapping[str, str]) -> bytes:
    """A note of files, each with the hash of what was written."""
    data = {"version": _VERSION, "files": dict(sorted(files.items()))}
    return (json.dumps(data, indent=1, ensure_ascii=True) + "\n").encode("ascii")


def _is_inside(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and "\\" not in name
