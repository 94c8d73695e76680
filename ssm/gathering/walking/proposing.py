"""Which activities a name in an account may be, by its words; a person decides."""

from collections.abc import Iterable, Mapping, Sequence

from ssm.findings.suggesting.values import Candidate
from ssm.model.finding import Evidence, Finding
from ssm.model.study import Study

__all__ = ["proposals_for"]


def proposals_for(
    study: Study,
    names: Iterable[str],
    known: Mapping[str, Sequence[str]] | None = None,
    models: Iterable[str] = (),
    *,
    top: int = 3,
) -> dict[str, Sequence[Candidate]]:
    """For each name, activities whose words are like it, the likeliest first.

    Names are compared with activities as the words of findings are; no score tells that
    a name is none of them. Nothing is placed by it.

    Args:
        study: with its models.
        names: what happened, in the words of the account.
        known: names that are placed already, with refs of what they are; these help.
        models: ids or refs of models; all of them when left out.
        top: how many activities for each name, at most.

    Example:
        >>> import ssm
        >>> study = ssm.Study(models=[ssm.Model(id="m", monitoring=None, activities=[
        ...     ssm.Activity(id="1", do="Ask each patient"), ssm.Activity(id="2", do="Wait")])])
        >>> found = proposals_for(study, ["Patient asked", "Tea"])
        >>> [(name, [each.ref for each in of]) for name, of in found.items()]
        [('Patient asked', ['model/m/1']), ('Tea', [])]
    """
    from ssm.findings.suggesting.suggester import Suggester

    asked = {name: f"new-{n}" for n, name in enumerate(dict.fromkeys(names))}
    findings = [Finding(id=id_, text=name) for name, id_ in asked.items()]
    findings += [
        Finding(id=f"known-{n}", text=name, about=[Evidence(row=row) for row in dict.fromkeys(of)])
        for n, (name, of) in enumerate((known or {}).items())
    ]
    wanted = {model.removeprefix("model/") for model in models}
    kept = tuple(model for model in study.models if not wanted or model.id in wanted)
    suggester = Suggester(Study(language=study.language, models=kept, findings=findings))
    rows = {row.ref for row in suggester.rows if not row.ends}
    every = len(suggester.rows)
    return {
        name: [each for each in suggester.rows_for(id_, every) if each.ref in rows][:top]
        for name, id_ in asked.items()
    }
