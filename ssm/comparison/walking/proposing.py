"""Which activities the steps of an account may be, for a person to confirm; never more."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ssm.comparison.walking.placing import Place, models_of, named, places
from ssm.comparison.walking.walked import Walks
from ssm.findings.suggesting.values import Candidate
from ssm.gathering.walking.proposing import proposals_for
from ssm.model.study import Study
from ssm.model.walks import Walk

__all__ = ["proposals", "proposed_for"]


def proposals(
    study: Study,
    account: Walk,
    models: Iterable[str] = (),
    *,
    top: int = 3,
) -> Mapping[str, Sequence[Candidate]]:
    """For each name that nobody has placed yet, activities whose words are like it.

    The words of a step are compared with those of activities as the words of a finding
    are; names that are placed already help. Nothing is placed by it.

    Args:
        study: with its models.
        account: one of its walks.
        models: ids of models; those that the account speaks of, else all, when left out.
        top: how many activities for each name, at most.

    Returns:
        The names in the order of the account, each with activities, the likeliest first.

    Example:
        >>> import ssm
        >>> study = ssm.Study(models=[ssm.Model(id="m", monitoring=None, activities=[
        ...     ssm.Activity(id="1", do="Ask each patient"), ssm.Activity(id="2", do="Wait")])])
        >>> walk = ssm.Walk(id="w", steps=["Patient asked", "Tea"])
        >>> found = proposals(study, walk)
        >>> [(name, [each.ref for each in of]) for name, of in found.items()]
        [('Patient asked', ['model/m/1']), ('Tea', [])]
    """
    found = places(study, account)
    known: dict[str, list[str]] = {}
    for place in found:
        if place.placed:
            known.setdefault(named(place.step.did), []).extend(_refs(place))
    new = [" ".join(place.step.did.split()) for place in found if not place.placed]
    wanted = tuple(models) or models_of(study, found)
    return proposals_for(study, new, known, wanted, top=top)


def _refs(place: Place) -> Iterator[str]:
    """The activities that a step is, or may be."""
    for model, ways in place.options.items():
        yield from (f"{model}/{activity}" for way in ways for activity in way)


def proposed_for(study: Study, found: Walks) -> dict[str, Mapping[str, Sequence[Candidate]]]:
    """By walk, what the steps that nobody has placed yet may be; none where all are placed.

    Args:
        study: with its walks.
        found: what `walk` gave of it.
    """
    return {
        each.walk: proposals(study, study.index.parts[f"walk/{each.walk}"], found.models)
        for each in found.walked
        if each.open
    }
