"""Which models people have said something about."""

from ssm.errors import InvalidValueError
from ssm.model.activity import Model
from ssm.model.refs import parse_ref
from ssm.model.study import Study

__all__ = ["models_with_evidence", "voices_on"]


def models_with_evidence(study: Study) -> tuple[str, ...]:
    """The ids of the models that findings speak about, in the order of the study."""
    rows = {e.row for finding in study.findings for e in finding.about or ()}
    spoken = {_model_of(row) for row in rows}
    return tuple(model.id for model in study.models if model.id in spoken)


def _model_of(row: str) -> str | None:
    try:
        return parse_ref(row).id
    except InvalidValueError:
        return None


def voices_on(study: Study, model: Model) -> int:
    """How many perspectives a comparison of a model may show; 0 when nobody spoke of it."""
    if model.id not in models_with_evidence(study):
        return 0
    known = {source.id: source.perspective for source in study.sources}
    views = {source.perspective for source in study.sources if source.perspective} | {
        finding.perspective or known.get((finding.source or "").removeprefix("source/")) or ""
        for finding in study.findings
    }
    return len({view.removeprefix("stakeholder/") for view in views})
