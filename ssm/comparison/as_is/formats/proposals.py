"""Proposals for a person: as text, and as lines for the study in which nothing is decided."""

from collections.abc import Iterator, Sequence

from ssm.comparison.as_is.matching import Alignment
from ssm.comparison.formats.measure import headed, indented, line
from ssm.findings.suggesting.values import Candidate
from ssm.model.as_is import Task
from ssm.model.stakeholder import named

__all__ = ["proposals_text", "proposals_yaml", "quoted_name"]

_LEAD = (
    "Which activities each task may be, the likeliest first; what stands first by itself is "
    "marked *. Nothing is linked by this: write 'is:' or 'means:' in the study, several if it "
    "is several, [] if it is none of them."
)
_NONE = "No task waits to be set beside an activity, or beside none."


def proposals_text(alignments: Sequence[Alignment], width: int = 80) -> str:
    """Each task that nobody looked at, and under it what it may be.

    Args:
        alignments: what `align` gave, for one account or several.
        width: in columns of a terminal.

    Example:
        >>> print(proposals_text(()))
        No task waits to be set beside an activity, or beside none.
    """
    open_ = [each for each in alignments if _unread(each)]
    told = list(indented(_LEAD if open_ else _NONE, width))
    for found in open_:
        title = f"{named(found.graph.label, found.graph.id)} beside model/{found.model}"
        told += ["", *headed(title, width)]
        for task in _unread(found):
            told += indented(task.do, width, "", 2)
            each = found.candidates[task.id]
            for candidate in each:
                told += indented(_line(found, task.id, candidate), width, "  ", 4)
            if not each:
                told += indented("no words in common with any activity", width, "  ", 4)
    return "\n".join(told)


def _unread(found: Alignment) -> list[Task]:
    return [task for task in found.graph.tasks if task.is_ is None]


def _line(found: Alignment, task: str, candidate: Candidate) -> str:
    mark = "*" if found.hints.get(task) == candidate.ref else "-"
    phrase = found.phrases[found.activities.index(candidate.ref)]
    why = f" ({', '.join(candidate.why)})" if candidate.why else ""
    return f"{mark} {candidate.ref.removeprefix('model/')} {phrase}{why}"


def proposals_yaml(alignments: Sequence[Alignment]) -> str:
    """Lines for the study: `means` of each account, every proposal in a comment.

    To confirm one is to take the sign # away; several may stand in one list, and [] says
    that it is none of them.

    Example:
        >>> print(proposals_yaml(()))
        as_is: {}
    """
    told = ["as_is:"] if alignments else ["as_is: {}"]
    for id in dict.fromkeys(each.graph.id for each in alignments):
        of = [each for each in alignments if each.graph.id == id]
        told += [f"  {id}:", "    means:", *_means(of)]
    return "\n".join(told)


def _means(of: Sequence[Alignment]) -> Iterator[str]:
    """A line for each name, with the activities it may be of all models."""
    seen: set[str] = set()
    for task in of[0].graph.tasks:
        if task.is_ is not None or task.do in seen:
            continue
        seen.add(task.do)
        hints = [each.hints[task.id] for each in of if task.id in each.hints]
        others = [
            candidate.ref
            for each in of
            for candidate in each.candidates[task.id]
            if candidate.ref not in hints
        ]
        refs = ", ".join(ref.removeprefix("model/") for ref in hints)
        more = ", ".join(ref.removeprefix("model/") for ref in others)
        yield f"      # {quoted_name(task.do)}: [{refs}]" + (f"   # or {more}" if more else "")


def quoted_name(words: str) -> str:
    r"""The name of a task as a key of YAML.

    Example:
        >>> print(quoted_name('Say "no"'))
        "Say \"no\""
    """
    safe = line(words).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{safe}"'
