"""What is shown of sources: dates to the month, documents, speakers; perspectives as one."""

import datetime as dt
from typing import Any

import attrs

from ssm.masking.policy import Dates, Policy, Show
from ssm.model.days import Month
from ssm.model.finding import Finding, Source
from ssm.model.stakeholder import Stakeholder
from ssm.model.study import Study

__all__ = ["few", "shown_date", "starts_of", "with_sources_masked"]


def with_sources_masked(study: Study, policy: Policy) -> Study:
    """A study with as much of its sources as a policy shows.

    Args:
        study: the study.
        policy: the policy.
    """
    merged = {view: one.id for one in policy.perspectives for view in one.of}
    starts = starts_of(study)
    known = {person.id for person in study.stakeholders}
    more = tuple(
        Stakeholder(id=one.id, is_="group", label=one.label)
        for one in policy.perspectives
        if one.id not in known
    )
    return attrs.evolve(
        study,
        stakeholders=(*study.stakeholders, *more),
        sources=tuple(_source(source, policy, merged, starts) for source in study.sources),
        findings=tuple(_finding(finding, policy, merged, starts) for finding in study.findings),
    )


def _source(
    source: Source, policy: Policy, merged: dict[str, str], starts: tuple[dt.date, ...]
) -> Source:
    shown = policy.sources
    changes: dict[str, Any] = {
        "date": shown_date(source.date, shown.dates, starts),
        "perspective": _merged(source.perspective, merged),
    }
    if any(_merged(who, merged) != who for who in source.present):
        present = (_merged(who, merged) or who for who in source.present)
        changes["present"] = tuple(dict.fromkeys(present))
    if shown.labels is Show.LEAVE_OUT:
        changes["label"] = None
    if shown.places is Show.LEAVE_OUT:
        changes["where"] = None
    return attrs.evolve(source, **changes)


def _finding(
    finding: Finding, policy: Policy, merged: dict[str, str], starts: tuple[dt.date, ...]
) -> Finding:
    shown = policy.sources
    changes: dict[str, Any] = {
        "date": shown_date(finding.date, shown.dates, starts),
        "perspective": _merged(finding.perspective, merged),
        "start": None,
        "end": None,
        "digest": None,
    }
    if shown.documents is Show.LEAVE_OUT:
        changes["document"] = None
    if shown.speakers is Show.LEAVE_OUT:
        changes |= {"speaker": None, "coders": ()}
    if shown.codes is Show.LEAVE_OUT:
        changes["codes"] = ()
    if shown.notes is Show.LEAVE_OUT:
        changes["note"] = None
    return attrs.evolve(finding, **changes)


def _merged(view: str | None, merged: dict[str, str]) -> str | None:
    return merged.get((view or "").removeprefix("stakeholder/"), view)


def starts_of(study: Study) -> tuple[dt.date, ...]:
    """The days on which rounds begin that are to be told apart."""
    return tuple(sorted(one.from_ for one in study.rounds))[1:]


def shown_date(date: dt.date | None, shown: Dates, starts: tuple[dt.date, ...]) -> dt.date | None:
    """As much of a date as is shown; it stays in the round that it belongs to.

    The first round takes what was before it, too: only later ones have a day to be kept.

    Args:
        date: the day.
        shown: how much of it is told.
        starts: what `starts_of` gave.
    """
    if date is None or shown is Dates.LEAVE_OUT:
        return None
    if shown is Dates.DAY:
        return date
    month = Month(date.year, date.month, 1)
    begun = [start for start in starts if start <= date]
    return begun[-1] if begun and begun[-1] > month else month


def few(study: Study, least: int = 2) -> tuple[str, ...]:
    """The perspectives for which so few sources speak that whoever spoke can be recognised.

    Args:
        study: the study.
        least: from how many sources on a perspective is not told.

    Example:
        >>> few(Study(sources=[Source(id="int-1", perspective="porters")]))
        ('porters',)
    """
    voices: dict[str, set[str]] = {}
    views = {source.id: source.perspective for source in study.sources}
    for source in study.sources:
        if source.perspective:
            voices.setdefault(source.perspective, set()).add(source.id)
    for finding in study.findings:
        view = finding.perspective or views.get(finding.source or "")
        if view:
            voices.setdefault(view, set()).add(finding.source or finding.id)
    return tuple(view for view, heard in voices.items() if len(heard) < least)
