"""What bringing in an event log did, in words and as data."""

import shlex
from typing import Any

from ssm.comparison.formats.measure import indented
from ssm.gathering.walking.brought import Brought

__all__ = ["as_json", "as_text", "next_steps"]


def as_text(found: Brought, width: int = 80) -> str:
    """What was done, for people.

    Args:
        found: what it came to.
        width: how many columns there are.
    """
    steps = "one step" if found.steps == 1 else f"{found.steps} steps"
    case = f", case {found.case}" if found.case else ""
    told = list(indented(f"walk/{found.walk}: {steps} in {found.file}{case}", width, "", 4))
    for remark in found.remarks:
        told += indented(remark, width, "    ", 4)
    if found.proposed:
        many = len(found.proposed)
        names = "one name" if many == 1 else f"{many} names"
        what = "would stand" if found.dry_run else "stands"
        text = (
            f"{names}, none of them placed: what each may be {what} under its 'means' as "
            "comments, for you to confirm"
        )
        told += indented(text, width, "    ", 4)
    if found.entry is not None:
        told += indented(f"{found.study} is as it was; add under 'walks':", width)
        told += found.entry.split("\n")
    elif not found.written:
        told += indented("the study has it already", width, "    ", 4)
    if found.dry_run:
        told.append("nothing was written")
    return "\n".join(told)


def next_steps(found: Brought, study: str = ".") -> str | None:
    """What a person may want to do now, or None.

    Args:
        found: what was done.
        study: the study as it was named; the folder one is in needs no name.
    """
    if found.dry_run:
        return "next: the same without --dry-run"
    if not found.written:
        return None
    named = "" if study == "." else f" {shlex.quote(study)}"
    return f"next: confirm the names in {found.study}; ssm walk{named} {found.walk}"


def as_json(found: Brought) -> dict[str, Any]:
    """What was done, as plain data; names are only ever added to it."""
    return {
        "walk": f"walk/{found.walk}",
        "file": found.file,
        "case": found.case,
        "steps": found.steps,
        "names": [
            {
                "did": name,
                "candidates": [
                    {"ref": each.ref, "score": each.score, "why": list(each.why)} for each in of
                ],
            }
            for name, of in found.proposed.items()
        ],
        "entry": found.entry,
        "written": list(found.written),
        "remarks": list(found.remarks),
        "dry_run": found.dry_run,
    }
