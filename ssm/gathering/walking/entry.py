"""The entry of a walk in a study file, with what each name may be as comments."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ssm.files.emit import quoted
from ssm.files.walk_entry import lines_of
from ssm.findings.suggesting.values import Candidate
from ssm.model.study import Study
from ssm.model.walks import Walk

__all__ = ["entry_of", "remarks_of"]

_MOST = 200
_HOW = "Take the # off a line that is right, or write another; [] is none of the model."


def remarks_of(study: Study, proposed: Mapping[str, Sequence[Candidate]]) -> list[str]:
    """What each name may be, a line each, for a person to confirm.

    Args:
        study: for the words of activities.
        proposed: for each name, the activities that it may be.

    Example:
        >>> remarks_of(Study(), {"Tea": []})[1:]
        ['"Tea": []']
    """
    if not proposed:
        return []
    lines = [_line(study, name, likely) for name, likely in list(proposed.items())[:_MOST]]
    more = len(proposed) - _MOST
    return [_HOW, *lines, *([f"and {more} names more"] if more > 0 else [])]


def _line(study: Study, name: str, likely: Sequence[Candidate]) -> str:
    """One name and what it may be: the likeliest to be taken over, the others beside it."""
    if not likely:
        return f"{quoted(name)}: []"
    told = "; or ".join(_told(study, likely))
    return f"{quoted(name)}: [{_short(likely[0])}]  # {told}"


def _told(study: Study, likely: Iterable[Candidate]) -> Iterator[str]:
    for n, each in enumerate(likely):
        phrase = " ".join(study.index.parts[each.ref].do.split())
        yield phrase if n == 0 else f"{_short(each)} {phrase}"


def _short(candidate: Candidate) -> str:
    return candidate.ref.removeprefix("model/")


def entry_of(walk: Walk, remarks: Iterable[str]) -> str:
    """What a person writes under `walks:`."""
    return "\n".join(f"  {line}" for line in lines_of(walk, remarks))
