"""A diff as plain data, in the public shape of `diff --format json`; keys are only added."""

from typing import Any

from ssm.diffing.edits import Diff, Edit, PartDiff, RowDiff, Said, ViewDiff

__all__ = ["as_json"]


def as_json(found: Diff, *, names: tuple[str, str] | None = None) -> dict[str, Any]:
    """A diff as dicts, lists and texts, ready for `json.dumps`.

    Args:
        found: what `diff` gave.
        names: what the two versions are called.

    Returns:
        `title`, `old` and `new` (the names, or None), `empty`; `groups`: per chapter its
        `name`, `title` and `parts`; per part `ref`, `was_ref`, `way` (`came`, `went`,
        `changed`, `renamed`), `kind`, `title` and `edits`; per edit `ref`, `was_ref`,
        `way`, `what`, `whom`, `field`, `before`, `after`, `detail`. `rows`: per row that
        is told otherwise `ref`, `was_ref`, `model`, `text`, `before`, `after`, `views` by
        perspective, and `findings` with what each said before and says now.

    Example:
        >>> import ssm
        >>> as_json(ssm.diff(ssm.Study(), ssm.Study()))["empty"]
        True
    """
    old, new = names or (None, None)
    return {
        "title": found.new.title,
        "old": old,
        "new": new,
        "empty": found.is_empty,
        "groups": [
            {
                "name": group.name,
                "title": group.title,
                "parts": [_part(part) for part in group.parts],
            }
            for group in found.groups
        ],
        "rows": [_row(row) for row in found.rows],
    }


def _part(part: PartDiff) -> dict[str, Any]:
    return {
        "ref": part.ref,
        "was_ref": part.was_ref,
        "way": str(part.way),
        "kind": part.kind,
        "title": part.title,
        "edits": [_edit(edit) for edit in part.edits],
    }


def _edit(edit: Edit) -> dict[str, Any]:
    return {
        "ref": edit.ref,
        "was_ref": edit.was_ref,
        "way": str(edit.way),
        "what": edit.what,
        "whom": edit.whom,
        "field": edit.field,
        "before": edit.before,
        "after": edit.after,
        "detail": edit.detail,
    }


def _row(row: RowDiff) -> dict[str, Any]:
    return {
        "ref": row.ref,
        "was_ref": row.was_ref,
        "model": row.model,
        "text": row.text,
        **_view(row.together),
        "views": [{"perspective": view.perspective, **_view(view)} for view in row.views],
        "findings": [_said(said) for said in row.said],
    }


def _view(view: ViewDiff) -> dict[str, str]:
    return {"before": str(view.before), "after": str(view.after)}


def _said(said: Said) -> dict[str, Any]:
    return {
        "finding": said.finding,
        "walk": said.walk,
        "text": said.text,
        "source": None if "/" in said.source else said.source,
        "perspective": said.perspective,
        "way": str(said.way),
        "before": None if said.before is None else str(said.before),
        "after": None if said.after is None else str(said.after),
    }
