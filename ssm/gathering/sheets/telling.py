"""What became of a sheet, as text and as plain data."""

import textwrap
from typing import Any

from ssm.gathering.sheets.taking import Taken

__all__ = ["as_json", "as_text"]


def as_text(found: Taken, width: int, *, dry_run: bool = False) -> str:
    """What was taken, and what a person has to look at, each with its place.

    Args:
        found: what became of the sheet.
        width: in columns.
        dry_run: nothing was written.

    Example:
        >>> as_text(Taken(taken=("f1", "f2"), unchanged=7, kept=(), told=()), 80)
        '2 findings decided; 7 as they were'
    """
    many = len(found.taken)
    decided = "one finding" if many == 1 else f"{many} findings"
    pieces = [f"{decided} {'would be ' if dry_run else ''}decided"]
    pieces.append(f"{found.unchanged} as they were")
    if found.kept:
        pieces.append(f"{len(found.kept)} left as the study has them")
    if found.told:
        pieces.append(f"{len(found.told)} to look at")
    told = (
        textwrap.fill(str(each), width, subsequent_indent="  ", break_on_hyphens=False)
        for each in found.told
    )
    return "\n".join(["; ".join(pieces), *told])


def as_json(found: Taken) -> dict[str, Any]:
    """What became of a sheet, ready for `json.dumps`.

    Returns:
        `taken` and `kept`: ids of findings; `unchanged`: how many; `told`: what to look at,
        each with `place`, `message` and `hint`.
    """
    return {
        "taken": list(found.taken),
        "unchanged": found.unchanged,
        "kept": list(found.kept),
        "told": [
            {"place": each.place, "message": each.message, "hint": each.hint} for each in found.told
        ],
    }
