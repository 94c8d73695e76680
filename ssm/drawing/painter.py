"""A process that paints images and nothing else: jobs come in, PNGs go out, and it ends.

`ssm.drawing.ahead` runs this file as a script, without the paths and the settings of the
machine (`-I -S`): whatever lies in the folder of a study is never run.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any, BinaryIO

__all__ = ["main", "parted"]

_COUNT = 8
"""How many bytes tell the length of an image."""


def main(folder: str, jobs: BinaryIO, images: BinaryIO) -> int:
    """Paints all jobs, and then hands out all images.

    Args:
        folder: where the painter of the process that asks is installed; another one would
            perhaps not paint the same bytes.
        jobs: a JSON list of what the painter is given, a mapping for each image.
        images: where each image goes, after its length.

    Returns:
        The exit status: 0 all done, 3 that painter is not to be had, 4 nobody waits any more.
    """
    sys.path.append(folder)
    import resvg_py

    if Path(resvg_py.__file__).parent.parent != Path(folder):
        return 3
    parent, done = os.getppid(), list[bytes]()
    for job in json.load(jobs):
        if os.getppid() != parent:
            return 4
        done.append(_painted(resvg_py, job))
    images.writelines(len(image).to_bytes(_COUNT, "big") + image for image in done)
    images.flush()
    return 0


def _painted(painter: Any, job: dict[str, Any]) -> bytes:
    """An image, or nothing where it cannot be painted."""
    try:
        return bytes(painter.svg_to_bytes(**job))
    except ValueError:
        return b""


def parted(data: bytes, count: int) -> list[bytes]:
    """The images that were handed out.

    Args:
        data: all that came.
        count: how many were asked for.

    Raises:
        ValueError: it is not just so many.
    """
    found, at = list[bytes](), 0
    while at + _COUNT <= len(data):
        start = at + _COUNT
        at = start + int.from_bytes(data[start - _COUNT : start], "big")
        found.append(data[start:at])
    if at != len(data) or len(found) != count:
        msg = f"{count} images were asked for"
        raise ValueError(msg)
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.stdin.buffer, sys.stdout.buffer))
