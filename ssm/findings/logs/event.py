"""What an event log holds: events, the cases that they belong to, and what is wrong."""

from collections.abc import Iterable

import attrs

from ssm.findings.logs.moments import in_order
from ssm.problems import Problem
from ssm.source import Span

__all__ = ["Case", "Event", "Log"]

_MOST = 60
"""So many letters of a name are told in a message."""


@attrs.frozen(kw_only=True)
class Event:
    """One thing that happened.

    Attributes:
        did: what it is called.
        span: where it stands.
        at: when, as the file has it.
        who: who did it.
        finding: id of the finding that tells of it.
        is_: the activities that it is, where the file says so; `-` there is none of them.
        stage: where in its life it is (`start`, `complete` ...), where the file says so.
    """

    did: str
    span: Span
    at: str | None = None
    who: tuple[str, ...] = ()
    finding: str | None = None
    is_: tuple[str, ...] | None = None
    stage: str | None = None


@attrs.frozen(kw_only=True)
class Case:
    """One case of a log.

    Attributes:
        name: what the file calls it; empty where all of the file is one case.
        events: in the order in which they happened.
    """

    name: str
    events: tuple[Event, ...]

    @property
    def called(self) -> str:
        """Its name in messages, which has an end.

        Example:
            >>> Case(name="case " * 40, events=()).called
            'case case case case case case case case case case case cas …'
        """
        return self.name if len(self.name) <= _MOST else f"{self.name[: _MOST - 2].rstrip()} …"

    @classmethod
    def of(cls, name: str, events: Iterable[Event]) -> "Case":
        """A case of events as a file has them.

        What was started and completed is one event: the completion; what was only planned
        did not happen. Where every event has a day and a time, these are the order;
        events at one time, and all others, stay in the order of the file.
        """
        happened = _happened(tuple(events))
        return cls(name=name, events=in_order(happened, [event.at for event in happened]))


@attrs.frozen(kw_only=True)
class Log:
    """The cases of a file, in the order in which they begin there, and its problems."""

    cases: tuple[Case, ...] = ()
    problems: tuple[Problem, ...] = ()

    def case(self, name: str) -> Case | None:
        """The case of a name, or None."""
        return next((case for case in self.cases if case.name == name), None)


_PLANNED = frozenset(
    ["schedule", "assign", "reassign", "withdraw", "autoskip", "manualskip", "pi_abort"]
)
_STAGES = ("complete", "start")


def _happened(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """One event for each thing that happened: what is complete, else what was begun."""
    stages: dict[str, set[str]] = {}
    for event in events:
        if event.stage is not None:
            stages.setdefault(event.did, set()).add(event.stage.lower())
    wanted = {
        did: next((stage for stage in _STAGES if stage in known), None)
        for did, known in stages.items()
    }
    return tuple(event for event in events if _counts(event, wanted.get(event.did)))


def _counts(event: Event, wanted: str | None) -> bool:
    stage = None if event.stage is None else event.stage.lower()
    if stage is None:
        return True
    return stage == wanted if wanted else stage not in _PLANNED
