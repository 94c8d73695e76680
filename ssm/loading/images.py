"""The photographs that pictures name: looked for in the study's folder, and looked at."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from ssm.errors import UnreadableError
from ssm.files.codes import problem
from ssm.files.image import Image
from ssm.files.image_file import MAX_BYTES, image_of
from ssm.loading.find import inside, read_bytes, why_not_inside
from ssm.model.nearest import nearest
from ssm.model.study import Study
from ssm.problems import Problem
from ssm.source import SourceMap

__all__ = ["image_problems", "read_image"]

_ENDINGS = (".jpg", ".jpeg", ".png")
_LOOKS = 500


def read_image(folder: Path, name: str) -> Image:
    """A photograph of a study's folder.

    Args:
        folder: the study's folder; nothing outside it is opened.
        name: as the study names it.

    Raises:
        UnreadableError: it lies outside, is not there, or is no image to be drawn; the
            message says what to try after a semicolon.
    """
    reason = why_not_inside(folder, name)
    if reason is not None:
        msg = f"an image {reason} (got {name!r}); copy it there, and name it from there"
        raise UnreadableError(msg, name)
    path = inside(folder, name)
    return image_of(read_bytes(path, MAX_BYTES), path.as_posix())


def image_problems(study: Study, where: SourceMap, folder: Path) -> Iterator[Problem]:
    """What keeps the photographs of a study from being drawn.

    Args:
        study: all of it.
        where: spans for the messages.
        folder: the study's folder.
    """
    for picture in study.pictures:
        if picture.image is None:
            continue
        try:
            read_image(folder, picture.image)
        except UnreadableError as error:
            ref = f"picture/{picture.id}"
            span = where.find(ref, "image")
            message, _, hint = str(error).rpartition("; ")
            name = "unfit-image"
            if why_not_inside(folder, picture.image):
                name = "file-outside"
            elif str(error).startswith("there is no file"):
                name, message = "no-such-file", str(error)
                hint = _like(folder, picture.image)
            yield problem(message, name, span=span, ref=ref, hint=hint)


def _like(folder: Path, name: str) -> str:
    """A question for the image of the folder whose name looks most like one that is not."""
    found = nearest(name, _images(folder)) or _same_stem(folder, name)
    return f"did you mean {found!r}?" if found else ""


def _same_stem(folder: Path, name: str) -> str | None:
    """The one image that is called alike, wherever it lies."""
    stem = PurePosixPath(name).stem.lower()
    found = [image for image in _images(folder) if PurePosixPath(image).stem.lower() == stem]
    return found[0] if len(found) == 1 else None


def _images(folder: Path) -> tuple[str, ...]:
    """The images of a folder and of the folders in it, by the names a study gives them."""
    found = []
    try:
        for n, path in enumerate((*folder.glob("*"), *folder.glob("*/*"))):
            if n < _LOOKS and path.suffix.lower() in _ENDINGS:
                found.append(path.relative_to(folder).as_posix())
    except OSError:
        return ()
    return tuple(sorted(found))
