"""What is shown of walks and of what is done now: no files, no case numbers, dates cut."""

import re
from collections.abc import Mapping

import attrs

from ssm.masking.policy import Dates, Policy, Show
from ssm.masking.sources import shown_date, starts_of
from ssm.model.study import Study
from ssm.model.walks import Meaning, Step, Walk

__all__ = ["with_accounts_masked"]

_DAY = re.compile(
    r"[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2,4}"
)
_TIME = re.compile(r"(?<![0-9:])[0-2]?[0-9]:[0-5][0-9](?![0-9])")
_NUMBERS = re.compile(r"[0-9]{3}")


def with_accounts_masked(study: Study, policy: Policy, says: Mapping[str, str]) -> Study:
    """A study with as much of its accounts as a policy shows.

    The steps of a file are in the study by now, so that no file is named. Where days are
    not told, of a step's time only the hour stays. A step that rests on a finding whose
    words are withheld tells no more than what stands in their place.

    Args:
        study: the study.
        policy: the policy.
        says: by id of a finding that is withheld, what stands in place of its words.
    """
    starts, dates = starts_of(study), policy.sources.dates
    noted = policy.sources.notes is not Show.LEAVE_OUT
    graphs = tuple(
        attrs.evolve(
            graph,
            file=None,
            date=shown_date(graph.date, dates, starts),
            note=graph.note if noted else None,
        )
        for graph in study.as_is
    )
    walks = tuple(
        attrs.evolve(
            _withheld(walk, says),
            file=None,
            case=None if policy.sources.documents is Show.LEAVE_OUT else walk.case,
            date=shown_date(walk.date, dates, starts),
            note=walk.note if noted else None,
        )
        for walk in study.walks
    )
    if dates is not Dates.DAY:
        walks = tuple(attrs.evolve(walk, steps=map(_timed, walk.steps)) for walk in walks)
    return attrs.evolve(study, as_is=graphs, walks=walks)


def _timed(step: Step) -> Step:
    """A step whose time names no day."""
    if step.at is None or not (_DAY.search(step.at) or _NUMBERS.search(step.at)):
        return step
    hour = _TIME.search(step.at)
    return attrs.evolve(step, at=hour[0] if hour else None)


def _withheld(walk: Walk, says: Mapping[str, str]) -> Walk:
    """A walk in which steps that tell withheld words are replaced."""
    gone = {_plain(step.did) for step in walk.steps if _finding(step) in says}
    if not gone:
        return walk
    means = {_plain(each.what): each for each in walk.means}
    steps = tuple(
        attrs.evolve(
            step,
            did=says.get(_finding(step), step.did),
            is_=_is(step, means.get(_plain(step.did))),
        )
        if _finding(step) in says
        else step
        for step in walk.steps
    )
    kept = tuple(each for each in walk.means if _plain(each.what) not in gone)
    return attrs.evolve(walk, steps=steps, means=kept)


def _is(step: Step, meaning: Meaning | None) -> tuple[str, ...] | None:
    """What a step is, where its name is gone by which that could be told."""
    if step.is_ is not None or meaning is None or len(meaning.rows) > 1:
        return step.is_
    return meaning.rows


def _finding(step: Step) -> str:
    return (step.finding or "").removeprefix("finding/").strip()


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
