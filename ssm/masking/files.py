"""The files of a masked study: a folder of its own, which every other command reads."""

import json
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs

from ssm.errors import UnreadableError
from ssm.files.emit import emitted
from ssm.files.image import Image
from ssm.files.plain import Plain, part_data, plain
from ssm.files.write import STUDY_FILE, write
from ssm.loading.images import read_image
from ssm.masking.ids import renamed
from ssm.masking.masked import Masked
from ssm.model.loaded import Loaded

__all__ = ["masked_files"]

_MOST = 5_000
"""So many findings stand in one file; more are parted over several."""


def masked_files(whole: Loaded, done: Masked) -> dict[str, bytes]:
    """The files of a masked study, by name: the study, its findings, kept positions, photos.

    Args:
        whole: the study as it was loaded.
        done: the same, masked.

    Example:
        >>> from ssm.masking.mask import mask
        >>> from ssm.masking.policy import Policy
        >>> from ssm.model.study import Study
        >>> study = Loaded(study=Study(title="The fence"))
        >>> list(masked_files(study, mask(study, Policy())))
        ['study.yaml']
    """
    files = {name: text.encode("utf-8") for name, text in _texts(done).items()}
    if whole.folder is not None:
        files |= dict(_layouts(Path(whole.folder), done))
        files |= dict(_photos(whole, Path(whole.folder), done))
    return files


def _texts(done: Masked) -> dict[str, str]:
    """The study file, and files of findings where there are many."""
    findings = done.study.findings
    if len(findings) <= _MOST:
        return write(done.study)
    head: dict[str, Any] = {"ssm": Plain(1)}
    told = part_data(attrs.evolve(done.study, findings=()))
    files: dict[str, str] = {}
    for n, start in enumerate(range(0, len(findings), _MOST), start=1):
        part = {"findings": plain(findings[start : start + _MOST])}
        files[f"findings/part-{n}.yaml"] = emitted(part)
    told["findings"] = [{"file": Plain(name)} for name in files]
    return {STUDY_FILE: emitted(head | told), **files}


def _layouts(folder: Path, done: Masked) -> Iterator[tuple[str, bytes]]:
    """Kept positions of pictures, by the new ids."""
    for path in sorted(folder.glob("layout/*.json")):
        try:
            data = json.loads(path.read_bytes())
            places = data["places"]
            moved = {renamed(spot, done.ids): at for spot, at in places.items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            continue
        kind, _, id = path.stem.partition("-")
        name = f"layout/{kind}-{done.ids.get(id, id)}.json"
        text = json.dumps({**data, "places": dict(sorted(moved.items()))}, indent=1)
        yield name, f"{text}\n".encode("ascii")


def _photos(whole: Loaded, folder: Path, done: Masked) -> Iterator[tuple[str, bytes]]:
    """Photographs that may be shown, by their new names, without what the camera wrote."""
    for old, new in zip(whole.study.pictures, done.study.pictures, strict=True):
        if old.image is not None and new.image is not None:
            try:
                yield new.image, _turned(read_image(folder, old.image))
            except UnreadableError:
                continue


def _turned(photo: Image) -> bytes:
    """A photograph without what the camera wrote, but for which way is up."""
    if photo.kind != "jpeg" or photo.turn == 1:
        return photo.data
    entry = struct.pack("<HHHIHH", 1, 0x0112, 3, 1, photo.turn, 0)
    body = b"Exif\0\0II*\0" + struct.pack("<I", 8) + entry + bytes(4)
    start = len(b"\xff\xd8")
    segment = b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body
    return photo.data[:start] + segment + photo.data[start:]
