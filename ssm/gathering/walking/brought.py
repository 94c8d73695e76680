"""What bringing in an event log came to."""

from collections.abc import Mapping, Sequence

import attrs

from ssm.findings.suggesting.values import Candidate
from ssm.showing import Shown

__all__ = ["Brought"]


@attrs.frozen(kw_only=True)
class Brought(Shown):
    """What was, or would be, done.

    Attributes:
        study: the study's file.
        walk: id of the walk.
        file: the file with its steps, as the study names it.
        case: which of its cases, where it has several.
        steps: how many steps the account has.
        proposed: for each name in it, the activities that it may be.
        entry: what a person has to write under `walks:` where the study file could not be
            edited without harm; None where it was.
        written: the files that changed.
        remarks: what could not be read of the file, as sentences with their places.
        dry_run: whether nothing was written.
    """

    study: str
    walk: str
    file: str
    steps: int
    case: str | None = None
    proposed: Mapping[str, Sequence[Candidate]] = attrs.field(factory=dict)
    entry: str | None = None
    written: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    dry_run: bool = False
