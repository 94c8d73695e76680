"""A rubric sheet as plain data, in the public shape of `check --grade --format json`."""

from typing import Any

from ssm.checks.grading.sheet import Seen, Sheet
from ssm.problems import as_json

__all__ = ["sheet_as_data"]


def sheet_as_data(sheet: Sheet) -> dict[str, Any]:
    """A sheet in the public shape of `ssm check --grade --format json`.

    Args:
        sheet: what `grade` gave.
    """
    return {
        "study": sheet.title,
        "rubric": sheet.rubric.title,
        "for": sheet.rubric.whom,
        "profile": sheet.profile,
        "unread": [as_json(problem) for problem in sheet.unread],
        "criteria": [_criterion(seen) for seen in sheet.seen],
        "more": sheet.more,
    }


def _criterion(seen: Seen) -> dict[str, Any]:
    return {
        "name": seen.criterion.name,
        "seek": seen.criterion.seek,
        "looked": seen.looked,
        "parts": list(seen.parts),
        "sound": list(seen.sound),
        "good": list(seen.good),
        "points": [
            as_json(problem) for point in seen.points for problem in (point.problem, *point.also)
        ],
        "waived": [
            {"problem": as_json(one.problem), "reason": one.reason, "by": one.by}
            for one in seen.waived
        ],
        "unasked": [{"codes": list(one.codes), "reason": one.reason} for one in seen.unasked],
        "references": [
            {"source": source, "codes": list(codes)} for source, codes in seen.references
        ],
        "level": seen.level,
        "why": seen.why,
        "own_words": "",
    }
