"""Events from XES, the exchange format of event logs: traces are cases."""

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from ssm.files.codes import problem
from ssm.findings.logs.event import Case, Event, Log
from ssm.findings.safe.limits import XmlLimits
from ssm.findings.safe.xml import local, stream
from ssm.source import Span

if TYPE_CHECKING:
    from ssm.problems import Problem

__all__ = ["xes_log"]

_LIMITS = XmlLimits(size=150_000_000, depth=50)
_NAME = "concept:name"


def xes_log(data: bytes, file: str) -> Log:
    """The cases of an XES file.

    Args:
        data: the file.
        file: its name in messages.

    Raises:
        UnreadableError: it is no XML, or is refused; the message says why and what to try.

    Example:
        >>> log = xes_log(b'<log><trace><string key="concept:name" value="17"/><event>'
        ...     b'<string key="concept:name" value="Registered"/></event></trace></log>', "a.xes")
        >>> [(case.name, [event.did for event in case.events]) for case in log.cases]
        [('17', ['Registered'])]

    References:
        IEEE 1849 (2016), Standard for eXtensible Event Stream (XES).
    """
    span = Span(file, 1, 1, end_line=1, end_column=1)
    traces = stream(data, {"trace"}, file, _LIMITS)
    root = next(traces)
    if local(root) != "log":
        message = f"an XES file begins with a 'log' (got {local(root)!r})"
        return Log(problems=(problem(message, "unread-log", span=span),))
    events: dict[str, list[Event]] = {}
    problems: list[Problem] = []
    for number, trace in enumerate(traces, start=1):
        name = _values(trace).get(_NAME) or str(number)
        held = events.setdefault(name, [])
        for place, element in enumerate(_inside(trace, "event"), start=1):
            event = _event(element, span)
            if event is None:
                message = f"event {place} of the trace {name!r} does not say what happened"
                hint = f"give it a {_NAME!r}"
                problems.append(problem(message, "bad-row", span=span, hint=hint))
            else:
                held.append(event)
    if not any(events.values()):
        hint = "export it again, with the events of at least one case"
        empty = problem("it holds no event", "unread-log", span=span, hint=hint)
        return Log(problems=tuple(problems) or (empty,))
    found = tuple(Case.of(name, of) for name, of in events.items())
    return Log(cases=found, problems=tuple(problems))


def _inside(element: ET.Element, name: str) -> list[ET.Element]:
    return [each for each in element if local(each) == name]


def _values(element: ET.Element) -> dict[str, str]:
    """The attributes that an element of the log has, by their keys."""
    return {
        key: value.strip()
        for each in element
        if (key := each.get("key")) is not None and (value := each.get("value")) is not None
    }


def _event(element: ET.Element, span: Span) -> Event | None:
    held = _values(element)
    did = held.get(_NAME)
    if not did:
        return None
    who = held.get("org:resource") or held.get("org:role")
    return Event(
        did=did,
        span=span,
        at=held.get("time:timestamp") or None,
        who=(who,) if who else (),
        stage=held.get("lifecycle:transition") or None,
    )
