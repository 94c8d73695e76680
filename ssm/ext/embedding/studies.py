"""The studies that documents show: read once, and anew when one of their files was saved."""

import os
from pathlib import Path

import attrs

from ssm.model.loaded import Loaded
from ssm.report.watching.stamps import Stamp, files_of, stamp_of

__all__ = ["study_at", "study_in"]


@attrs.frozen
class _Kept:
    loaded: Loaded
    stamps: dict[str, Stamp]

    @property
    def is_fresh(self) -> bool:
        return all(stamp_of(file) == stamp for file, stamp in self.stamps.items())


_KEPT: dict[str, _Kept] = {}


def study_at(path: str | os.PathLike[str]) -> Loaded:
    """A study from its folder or file; read again only after one of its files was saved.

    Args:
        path: the folder, or the file.

    Raises:
        UnreadableError: nothing at all can be read there.
    """
    from ssm.loading import load

    key = str(Path(path).absolute())
    kept = _KEPT.get(key)
    if kept is None or not kept.is_fresh:
        loaded = load(path)
        kept = _KEPT[key] = _Kept(loaded, {file: stamp_of(file) for file in files_of(loaded)})
    return kept.loaded


def study_in(text: str, folder: str | os.PathLike[str] = ".", name: str = "study.yaml") -> Loaded:
    r"""A study that stands in a document, as YAML.

    Args:
        text: the study.
        folder: where the files that it names are.
        name: how messages call the document.

    Raises:
        UnreadableError: nothing at all of it can be read.

    Example:
        >>> study_in('ssm: 1\ntitle: "The fence"').study.title
        'The fence'
    """
    from ssm.loading.load import load_text

    return load_text(text, folder, name)
