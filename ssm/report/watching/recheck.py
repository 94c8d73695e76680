"""A study that is checked again whenever one of its files is saved."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs

from ssm.checks import Checked
from ssm.errors import UnreadableError
from ssm.loading import load
from ssm.loading.find import named, study_file
from ssm.model.loaded import Loaded
from ssm.report.styling.read import with_style
from ssm.report.watching.stamps import (
    Stamp,
    changed_in,
    files_of,
    stamp_of,
    stamps_of,
    until_saved,
)

__all__ = ["Rechecked", "rechecks"]


@attrs.frozen(kw_only=True)
class Rechecked:
    """How a study stands after a change.

    Attributes:
        changed: the files that were saved, or are gone; none at the start.
        checked: what the check gave, with the study; None while it cannot be read.
        trouble: why it cannot be read, or None.
        gone: those of the files that are no longer there, deleted or renamed.
    """

    changed: tuple[str, ...] = ()
    checked: tuple[Checked, Loaded] | None = None
    trouble: str | None = None
    gone: tuple[str, ...] = ()


def rechecks(
    study: str | Path,
    asked: Callable[[Loaded], Checked],
    *,
    pause: Callable[[float], None] = time.sleep,
) -> Iterator[Rechecked]:
    """Checks a study, and again whenever one of its files is saved; never ends.

    Args:
        study: the study's folder, or its file.
        asked: the check.
        pause: waits so many seconds.

    Yields:
        What the check gave, or why the study cannot be read just now.

    Raises:
        UnreadableError: there is no such study at the start.
    """
    file = study_file(study)
    stamps: dict[str, Stamp] = {named(file): stamp_of(named(file))}
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    while True:
        try:
            loaded = with_style(load(file))
        except UnreadableError as error:
            yield Rechecked(changed=changed, gone=gone, trouble=str(error))
        else:
            stamps = stamps_of(files_of(loaded), stamps)
            yield Rechecked(changed=changed, gone=gone, checked=(asked(loaded), loaded))
        before, stamps = stamps, until_saved(stamps, pause)
        changed, gone = changed_in(before, stamps)
