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


def voices_on(study: Study, model: Model) -> dict[str, int]:
    """How many perspectives spoke of each activity of a model; empty when nobody spoke of it.

    One at least, as somebody may be asked; what was said of a dependency counts for none.
    """
    known = {source.id: source.perspective for source in study.sources}
    heard: dict[str, set[str]] = {}
    for finding in study.findings:
        source = known.get((finding.source or "").removeprefix("source/"))
        view = (finding.perspective or source or "").removeprefix("stakeholder/")
        for said in finding.about or ():
            if _model_of(said.row) == model.id:
                heard.setdefault(said.row.rpartition("/")[2], set()).add(view)
    every = (*model.activities, *model.controls) if heard else ()
    return {activity.id: max(1, len(heard.get(activity.id, ()))) for activity in every}
