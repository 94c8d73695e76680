"""What activities say they trace, where the root definition has no such phrase."""

import re
from collections.abc import Iterator

from ssm.files.codes import problem
from ssm.model.root import Root
from ssm.model.sentence import listed
from ssm.model.study import Study
from ssm.model.titles import root_of
from ssm.problems import Problem
from ssm.source import SourceMap

__all__ = ["trace_problems"]

_CODE = re.compile(r"([PQRCATWOE])([1-9][0-9]*)?")
_LETTERS = "P, Q, R, C, A, T, W, O or E, with a number where there are several, as in Q2"
_FIELDS = {
    "P": ("what",),
    "Q": ("how",),
    "R": ("why",),
    "C": ("beneficiaries", "victims"),
    "A": ("actors",),
    "T": ("transformation",),
    "W": ("worldview",),
    "O": ("owners",),
    "E": ("environment",),
}
_SAME = {"P": "T", "T": "P"}


def trace_problems(study: Study, where: SourceMap) -> Iterator[Problem]:
    """A problem for each trace that means nothing, or nothing that the definition has.

    A letter whose phrase is only in the author's sentence is no problem; nor is P where
    there is a T, for they say the same.

    Args:
        study: all of it.
        where: spans for the messages.
    """
    for model in study.models:
        root = root_of(study, model)
        for activity in model.activities:
            for n, trace in enumerate(activity.traces):
                told = _told(root, trace)
                if told:
                    ref = f"model/{model.id}/{activity.id}"
                    span = where.find(ref, "traces", n)
                    yield problem(told[0], "unknown-trace", span=span, ref=ref, hint=told[1])


def _told(root: Root | None, trace: str) -> tuple[str, str] | None:
    """What is wrong with a trace and what would be right, or None."""
    match = _CODE.fullmatch(trace.strip().upper())
    if match is None:
        return f"{trace!r} is no phrase of a root definition", _nearest(trace)
    if root is None:
        return None
    letter, number = match.groups()
    count = _count(root, letter)
    if int(number or 1) <= count:
        return None
    if count:
        codes = listed([f"{letter}{n + 1}" for n in range(count)]) if count > 1 else letter
        return f"{trace!r} is not in root/{root.id}, which has {codes}", f"write {codes}"
    if root.definition or (letter in _SAME and _count(root, _SAME[letter])):
        return None
    field = _FIELDS[letter][0]
    hint = f"write {field}: ... in root/{root.id}, or take the trace out"
    return f"{trace!r} is not in root/{root.id}: it has no {field}", hint


def _count(root: Root, letter: str) -> int:
    """How many phrases of a letter a definition has."""
    held = [getattr(root, field) for field in _FIELDS[letter]]
    return sum(len(value) if isinstance(value, tuple) else bool(value) for value in held)


def _nearest(trace: str) -> str:
    """The letter that a word such as `how` or `E-1` seems to mean, else all letters."""
    said = trace.strip().upper()
    named = [letter for letter, fields in _FIELDS.items() if said.lower() in fields]
    plain = _CODE.fullmatch("".join(char for char in said if char.isalnum()))
    near = named[0] if named else plain[0] if plain else None
    return f"did you mean {near!r}?" if near else f"write {_LETTERS}"
