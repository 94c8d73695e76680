"""Which activities the steps of an account may be, for a person to confirm; never more."""

from collections.abc import Iterable, Mapping, Sequence

from ssm.comparison.walking.placing import models_of, named, places
from ssm.comparison.walking.walked import Walks
from ssm.findings.suggesting.values import Candidate
from ssm.model.finding import Evidence, Finding
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
    from ssm.findings.suggesting.suggester import Suggester

    found = places(study, account)
    wanted = set(models) or set(models_of(study, found)) or {each.id for each in study.models}
    known: dict[str, list[str]] = {}
    for place in found:
        if place.placed:
            known.setdefault(named(place.step.did), [])
            known[named(place.step.did)] += [
                f"{model}/{activity}"
                for model, ways in place.options.items()
                for way in ways
                for activity in way
            ]
    new = [" ".join(place.step.did.split()) for place in found if not place.placed]
    asked = {name: f"new-{n}" for n, name in enumerate(dict.fromkeys(new))}
    findings = [Finding(id=id_, text=name) for name, id_ in asked.items()]
    findings += [
        Finding(id=f"known-{n}", text=name, about=[Evidence(row=row) for row in dict.fromkeys(of)])
        for n, (name, of) in enumerate(known.items())
    ]
    kept = tuple(model for model in study.models if model.id in wanted)
    suggester = Suggester(Study(language=study.language, models=kept, findings=findings))
    rows = {row.ref for row in suggester.rows if not row.ends}
    return {
        name: [c for c in suggester.rows_for(id_, len(suggester.rows)) if c.ref in rows][:top]
        for name, id_ in asked.items()
    }


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
