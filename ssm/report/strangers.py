"""Files in the way of ours: those that we did not write, or that somebody changed since."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

import attrs

from ssm.errors import CannotWriteError

__all__ = ["USUAL", "Remedy", "hash_of", "refuse_strangers"]


@attrs.frozen
class Remedy:
    """What is told of a file in the way.

    Attributes:
        unknown: why it stays, where nothing is noted of it.
        way: what one can do.
    """

    unknown: str = "is there already, not made by ssm"
    way: str = "move it away, or choose another folder"


USUAL = Remedy()


def hash_of(data: bytes) -> str:
    """The hash of a content, as notes have it."""
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def refuse_strangers(
    root: Path,
    files: Mapping[str, bytes],
    ours: Mapping[str, str],
    old: Mapping[str, str | None],
    remedy: Remedy,
) -> None:
    """See that nothing of others stands where files are to go.

    Args:
        root: the folder.
        files: contents by name, relative to the folder.
        ours: the hashes of what we left there, by name.
        old: the hashes of what stands there now, by name; None for nothing.
        remedy: what to tell of a file in the way.

    Raises:
        CannotWriteError: something does.
    """
    strange = [
        name
        for name, data in files.items()
        if old[name] is not None and old[name] not in (ours.get(name), hash_of(data))
    ]
    if not strange:
        return
    name, more = strange[0], len(strange) - 1
    why = "was changed since ssm wrote it" if name in ours else remedy.unknown
    also = f" ({more} more likewise)" if more else ""
    msg = f"{root / name}: {why}{also}; {remedy.way}: nothing was written"
    raise CannotWriteError(msg, str(root / name))
