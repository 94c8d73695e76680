"""The tally in plain Python: sets and dictionaries, fast enough for a million findings."""

from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import Any

import attrs

from ssm.comparison.answers import UNSAID
from ssm.comparison.tallying.columns import JUDGED, SILENT, STANCES, check_columns
from ssm.comparison.tallying.counted import Counted
from ssm.comparison.verdicts import Materiality, verdict
from ssm.errors import InvalidValueError
from ssm.model.words import Happens

__all__ = ["tally_rows"]


@attrs.define(repr=False)
class _Group:
    """What was said about one row, by one perspective or whatever it is counted by."""

    findings: int = 0
    sources: set[str] = attrs.field(factory=set)
    methods: set[str] = attrs.field(factory=set)
    said: dict[str, set[str]] = attrs.field(factory=lambda: {word: set() for word in STANCES})
    judged: dict[str, set[str]] = attrs.field(factory=lambda: {word: set() for word in JUDGED})
    first: Any = None
    last: Any = None


def tally_rows(
    rows: Iterable[Mapping[str, Any]], by: tuple[str, ...], rule: Materiality
) -> Counted:
    """The tally of evidence that lies in memory, one mapping a line.

    Args:
        rows: what each finding says about each row.
        by: the columns to count by.
        rule: how many voices make a difference.

    Raises:
        InvalidValueError: a column is not there, or holds something else than a text.
    """
    groups: dict[tuple[Any, ...], _Group] = {}
    told: dict[tuple[Any, ...], _Group] = {}
    key_of = _key_of(by)
    names: Iterable[str] | None = None
    for line in rows:
        if names is None:
            names = line.keys()
            check_columns(by, tuple(names))
        try:
            key = key_of(line)
            group = groups.get(key)
        except (KeyError, TypeError):
            raise _uneven(line, by) from None
        if group is None:
            group = groups[key] = told.setdefault(_told(key, by), _Group())
        _take(group, line)
    found = {key: group for key, group in told.items() if group.findings}
    return Counted(_line(key, by, found[key], rule) for key in _sorted(found, by))


def _key_of(by: tuple[str, ...]) -> Any:
    if len(by) == 1:
        one = itemgetter(by[0])
        return lambda line: (one(line),)
    return itemgetter(*by)


def _take(group: _Group, line: Mapping[str, Any]) -> None:
    """Counts one line in."""
    get = line.get
    row = get("row")
    if get("status") in SILENT or row == "-" or ("row" in line and not row):
        return
    group.findings += 1
    source = get("source") or f"finding/{get('finding') or ''}"
    group.sources.add(source)
    happens, judged = get("happens"), get("judged")
    if happens in group.said:
        group.said[happens].add(source)
    if judged in group.judged:
        group.judged[judged].add(source)
    if method := get("method"):
        group.methods.add(method)
    date = get("date")
    if date:
        if group.first is None or date < group.first:
            group.first = date
        if group.last is None or date > group.last:
            group.last = date


def _told(key: tuple[Any, ...], by: tuple[str, ...]) -> tuple[Any, ...]:
    """A key with words where nothing is said."""
    return tuple(
        value or (UNSAID if name == "perspective" else "")
        for name, value in zip(by, key, strict=True)
    )


def _sorted(found: Iterable[tuple[Any, ...]], by: tuple[str, ...]) -> list[tuple[Any, ...]]:
    keys = list(found)
    odd = next((value for key in keys for value in key if not isinstance(value, str)), None)
    if odd is not None:
        msg = f"the columns {', '.join(by)} must hold texts (got {odd!r})"
        raise InvalidValueError(msg, "by", odd)
    return sorted(keys)


def _line(
    key: tuple[Any, ...], by: tuple[str, ...], group: _Group, rule: Materiality
) -> dict[str, Any]:
    held = {Happens(word): frozenset(sources) for word, sources in group.said.items()}
    return {
        **dict(zip(by, key, strict=True)),
        "findings": group.findings,
        "sources": len(group.sources),
        "voices": len(frozenset().union(*held.values())),
        **{word: len(sources) for word, sources in group.said.items()},
        **{word: len(sources) for word, sources in group.judged.items()},
        "methods": len(group.methods),
        "first": group.first,
        "last": group.last,
        "verdict": str(verdict(held, rule)),
    }


def _uneven(line: Mapping[str, Any], by: tuple[str, ...]) -> InvalidValueError:
    msg = f"each line must have texts for {', '.join(by)} (got {dict(line)!r})"
    return InvalidValueError(msg, "findings", line)
