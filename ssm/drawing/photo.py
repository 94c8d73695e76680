"""The photograph of a picture that was drawn on paper, read from the study's folder."""

from pathlib import Path

from ssm.errors import UnreadableError
from ssm.files.image import Image
from ssm.loading.images import read_image
from ssm.problems import Problem, Severity

__all__ = ["photo_of"]


def photo_of(folder: str | None, ref: str, name: str) -> tuple[Image | None, tuple[Problem, ...]]:
    """The photograph of a picture, or the problem that keeps it from being shown.

    Args:
        folder: the study's folder, or None for a study that lies in none.
        ref: canonical ref of the picture.
        name: the file, as the picture names it.
    """
    if folder is None:
        return None, (_unshown(ref, f"the study lies in no folder, so {name!r} is not at hand"),)
    try:
        return read_image(Path(folder), name), ()
    except UnreadableError as error:
        return None, (_unshown(ref, str(error)),)


def _unshown(ref: str, reason: str) -> Problem:
    return Problem(
        code="DR06",
        name="no-photograph",
        severity=Severity.WARNING,
        ref=ref,
        message=f"the photograph of this picture is not shown: {reason}",
        hint="save it in the study's folder as JPEG or PNG, and load the study from there",
    )
