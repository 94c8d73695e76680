"""Walks as event logs for other programs: CSV, and XES as process mining tools read it."""

import datetime as dt
import io
import re
from collections.abc import Callable, Sequence
from xml.sax.saxutils import quoteattr

from ssm.comparison.walking.walked import Walked, Walks
from ssm.findings.delimited import write_rows
from ssm.findings.formulas import guarded

__all__ = ["as_csv", "as_xes"]

_HEADER = ("case", "did", "at", "who", "finding", "is", "may_be", "shown", "waits_for")
_STAMP = re.compile(
    r"(?:(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})[T ])?(?P<time>[0-2]?[0-9]:[0-5][0-9])"
    r"(?P<more>:[0-5][0-9](?:\.[0-9]+)?)?(?P<zone>Z|[+-][0-9]{2}:[0-9]{2})?"
)
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_XES = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<log xes.version="1.0" xmlns="http://www.xes-standard.org/">\n'
    '  <extension name="Concept" prefix="concept" '
    'uri="http://www.xes-standard.org/concept.xesext"/>\n'
    '  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>\n'
    '  <extension name="Organizational" prefix="org" '
    'uri="http://www.xes-standard.org/org.xesext"/>\n'
)


def as_csv(found: Walks) -> str:
    r"""Walks as a table, a step a row; a walk can name it as its file again.

    `is` holds the activities that a step is for certain, `-` where it is none; `may_be`
    those of which it is one. Beside several models, a step stands once. A cell that a
    spreadsheet would compute is guarded.

    Example:
        >>> as_csv(Walks())
        'case,did,at,who,finding,is,may_be,shown,waits_for\r\n'
    """
    out = io.StringIO(newline="")
    rows: list[tuple[str, ...]] = [_HEADER]
    for accounts in _by_walk(found):
        rows += [_row(accounts, place) for place in range(len(accounts[0].steps))]
    write_rows(out, [[guarded(cell) for cell in row] for row in rows], end="\r\n")
    return out.getvalue()


def _by_walk(found: Walks) -> list[list[Walked]]:
    """For each walk, what it shows beside each model."""
    by: dict[str, list[Walked]] = {}
    for account in found.walked:
        by.setdefault(account.walk, []).append(account)
    return list(by.values())


def _row(accounts: Sequence[Walked], place: int) -> tuple[str, ...]:
    step = accounts[0].steps[place]
    told = _is(accounts, place)
    shown = {account.model: str(account.steps[place].shown) for account in accounts}
    several = "; ".join(f"{model}: {word}" for model, word in shown.items())
    return (
        accounts[0].walk,
        step.did,
        step.noted or "",
        "; ".join(step.by),
        step.finding or "",
        told or ("-" if set(shown.values()) == {"added"} else ""),
        _refs(accounts, lambda account: account.steps[place].may_be),
        several if len(shown) > 1 else str(step.shown),
        _refs(accounts, lambda account: account.steps[place].waits_for),
    )


def _is(accounts: Sequence[Walked], place: int) -> str:
    """What a step is for certain, in all models."""
    return _refs(
        accounts,
        lambda account: () if account.steps[place].may_be else account.steps[place].activities,
    )


def _refs(accounts: Sequence[Walked], ids: Callable[[Walked], Sequence[str]]) -> str:
    return "; ".join(f"{account.model}/{id_}" for account in accounts for id_ in ids(account))


def as_xes(found: Walks) -> str:
    """Walks as an XES log: an account is a trace, a step an event.

    What a step is in the models stands beside its own words as `ssm:is`. Times that are
    no time stamps, and belong to no known day, stand as text, for XES knows no others.

    Example:
        >>> print(as_xes(Walks()).splitlines()[-1])
        </log>

    References:
        IEEE 1849 (2016), Standard for eXtensible Event Stream (XES).
    """
    return f"{_XES}{''.join(map(_trace, _by_walk(found)))}</log>\n"


def _trace(accounts: Sequence[Walked]) -> str:
    first = accounts[0]
    told = [_string(2, "concept:name", first.walk)]
    told += [_event(accounts, place) for place in range(len(first.steps))]
    return f"  <trace>\n{''.join(told)}  </trace>\n"


def _event(accounts: Sequence[Walked], place: int) -> str:
    step = accounts[0].steps[place]
    told = [_string(3, "concept:name", step.did)]
    stamp = _stamp(step.noted or "", accounts[0].date)
    if stamp is not None:
        told.append(f'      <date key="time:timestamp" value="{stamp}"/>\n')
    elif step.noted:
        told.append(_string(3, "ssm:at", step.noted))
    facts = (
        ("org:resource", "; ".join(step.who)),
        ("ssm:finding", step.finding or ""),
        ("ssm:is", _is(accounts, place)),
    )
    told += [_string(3, key, value) for key, value in facts if value]
    return f"    <event>\n{''.join(told)}    </event>\n"


def _stamp(noted: str, date: dt.date | None) -> str | None:
    """A time as a time stamp, on the day of the account where it names none itself."""
    match = _STAMP.fullmatch(noted.strip())
    day = (match["day"] if match else None) or (date.isoformat() if date else None)
    if match is None or day is None:
        return None
    return f"{day}T{match['time']:0>5}{match['more'] or ':00'}{match['zone'] or ''}"


def _string(deep: int, key: str, value: str) -> str:
    safe = quoteattr(_UNSEEN.sub("\ufffd", value), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
    return f"{'  ' * deep}<string key={quoteattr(key)} value={safe}/>\n"
