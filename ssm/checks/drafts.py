"""Drafts are quiet: how much a remark weighs in an idea, a draft, something chosen."""

from typing import TYPE_CHECKING, Any

from ssm.model.change import Change
from ssm.model.words import ChangeStatus, Status
from ssm.problems import Severity

if TYPE_CHECKING:
    from ssm.model.study import Study

__all__ = ["status_of", "weighed"]

_CHANGES = {
    ChangeStatus.PROPOSED: Status.DRAFT,
    ChangeStatus.AGREED: Status.CHOSEN,
    ChangeStatus.STARTED: Status.CHOSEN,
    ChangeStatus.DONE: Status.CHOSEN,
    ChangeStatus.DROPPED: Status.IDEA,
}


def weighed(severity: Severity, *, absent: bool, status: Status) -> Severity | None:
    """The severity of a remark in a part of this status, or None when it stays unsaid.

    Args:
        severity: how much it weighs in something chosen.
        absent: whether it speaks of something that is not there yet.
        status: how far the part has come.

    Example:
        >>> weighed(Severity.ERROR, absent=True, status=Status.IDEA) is None
        True
        >>> weighed(Severity.ERROR, absent=True, status=Status.DRAFT).word
        'advice'
        >>> weighed(Severity.ERROR, absent=False, status=Status.DRAFT).word
        'warning'
    """
    if status is Status.CHOSEN:
        return severity
    if not absent:
        return min(severity, Severity.WARNING)
    return None if status is Status.IDEA else Severity.ADVICE


def status_of(study: "Study", ref: str) -> Status:
    """How far the part of a ref has come: its own status, its owner's, or the study's.

    A study as a whole has come as far as its furthest root definition or model.

    Args:
        study: the study.
        ref: canonical ref of one of its parts, or `study`.

    Example:
        >>> from ssm.model.root import Root
        >>> from ssm.model.study import Study
        >>> study = Study(roots=[Root(id="r", status="chosen"), Root(id="s", status="idea")])
        >>> status_of(study, "root/s"), status_of(study, "study")
        ('idea', 'chosen')
    """
    held: Any = study.index.parts.get("/".join(ref.split("/")[:2]))
    if isinstance(held, Change):
        return _CHANGES[held.status]
    status = getattr(held, "status", None)
    if isinstance(status, Status):
        return status
    reached = {root.status for root in study.roots} | {model.status for model in study.models}
    return Status.CHOSEN if Status.CHOSEN in reached else Status.DRAFT
