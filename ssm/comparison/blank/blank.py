"""blank_chart(): the rows of some models, and the groups that are to fill them in."""

import attrs

from ssm.comparison.asking.people import free_sources
from ssm.comparison.asking.spoken import inside
from ssm.comparison.targets import Target, targets
from ssm.model.activity import Model
from ssm.model.loaded import Loaded, study_of
from ssm.model.stakeholder import named
from ssm.model.study import Study
from ssm.model.titles import model_title
from ssm.showing import Shown

__all__ = ["Blank", "BlankModel", "blank_chart"]

_CONTROL = {
    "criteria": "By what do people tell that all this goes well, and who chose that?",
    "monitor": "Who keeps an eye on all this, and what came of it the last time?",
    "control": "When it goes otherwise than hoped, who acts, and who has a say in that?",
}


@attrs.frozen(kw_only=True)
class BlankModel:
    """The rows of one model.

    Attributes:
        model: its id.
        title: what it is called.
        rows: the ref of each row, and what is asked about it.
    """

    model: str
    title: str
    rows: tuple[tuple[str, str], ...]


@attrs.frozen(kw_only=True, repr=False)
class Blank(Shown):
    """A chart to be filled in.

    Attributes:
        title: what the study is called.
        source: a free id for the workshop.
        groups: the id and the name of each group.
        models: the models, in the order of the study.
    """

    title: str
    source: str
    groups: tuple[tuple[str, str], ...]
    models: tuple[BlankModel, ...]

    def __repr__(self) -> str:
        names = ", ".join(name for _, name in self.groups)
        return f"<Blank chart for {names or 'nobody'}>"

    def __str__(self) -> str:
        from ssm.comparison.blank.formats import as_markdown

        return as_markdown(self)

    def _repr_markdown_(self) -> str:
        return str(self)


def blank_chart(study: Study | Loaded, *models: str, groups: tuple[str, ...] = ()) -> Blank:
    """A chart with the questions of some models, and nothing filled in.

    Args:
        study: a study, or what loading gave.
        models: ids or refs of models; all of them when left out.
        groups: ids or refs of the stakeholders who fill it in; when left out, all but those
            who study.

    Raises:
        UnknownRefError: the study has no such model or stakeholder.

    Example:
        >>> import ssm
        >>> study = ssm.Study().add(
        ...     ssm.Stakeholder(id="nurses"),
        ...     ssm.Model(id="day", activities=[ssm.Activity(id="1", do="Ask who will come")]),
        ... )
        >>> blank = ssm.blank_chart(study)
        >>> blank.source, blank.groups, blank.models[0].rows[0]
        ('ws-1', (('nurses', 'Nurses'),), ('day/1', 'The last time it came to this: “ask who will
        come”. What happened?'))
    """
    whole = study_of(study)
    chosen = [whole.index.resolve(name, ("model",)) for name in models]
    wanted = [whole.index.parts[ref] for ref in dict.fromkeys(chosen)] or list(whole.models)
    return Blank(
        title=whole.title or "The study",
        source=free_sources(whole, 1, "ws")[0],
        groups=_groups(whole, groups),
        models=tuple(_model(whole, model) for model in wanted),
    )


def _groups(study: Study, wanted: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    names = {each.id: each.name for each in study.stakeholders}
    if wanted:
        refs = [study.index.resolve(name, ("stakeholder",)) for name in dict.fromkeys(wanted)]
        return tuple((id_, names[id_]) for id_ in (ref.rpartition("/")[2] for ref in refs))
    held = study.inquiry.practitioner if study.inquiry else ()
    students = {each.removeprefix("stakeholder/") for each in held}
    found = tuple((id_, name) for id_, name in names.items() if id_ not in students)
    return found or (("everybody", named(None, "everybody")),)


def _model(study: Study, model: Model) -> BlankModel:
    return BlankModel(
        model=model.id,
        title=model_title(study, model),
        rows=tuple(
            (target.ref.removeprefix("model/"), _asks(target, english=study.is_english))
            for target in targets(model)
        ),
    )


def _asks(target: Target, *, english: bool) -> str:
    if target.kind == "control":
        return _CONTROL.get(target.name, _CONTROL["monitor"])
    if target.kind == "dependency":
        first, then = (inside(phrase, english=english) for phrase in target.phrases)
        return f"From {first} to {then}: how did word get from the one to the other the last time?"
    return f"The last time it came to this: {inside(target.text, english=english)}. What happened?"
