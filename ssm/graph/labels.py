"""What each part of a study is called, and what kind of part it is."""

from functools import singledispatch
from typing import Any

from ssm.model.activity import CONTROL_ROWS, Activity, Model
from ssm.model.as_is import Task
from ssm.model.change import Accommodation, Change, Debate, Learning, Theme
from ssm.model.finding import Finding, Round, Source
from ssm.model.links import Link
from ssm.model.picture import Boundary, Element, Picture
from ssm.model.root import Root
from ssm.model.stakeholder import Stakeholder, named
from ssm.model.study import Study
from ssm.model.titles import model_title
from ssm.model.visit import Visit

__all__ = ["kind_of", "label_of"]


def kind_of(study: Study, ref: str) -> str:
    """What kind of part a canonical ref means.

    Parts of pictures are element, boundary and link; those of models are activity,
    control and dependency, those of what is done now task and link; all others are
    named by the kind in their ref.

    Example:
        >>> study = Study(models=[Model(id="m", activities=[Activity(id="1", do="Ask")])])
        >>> [kind_of(study, ref) for ref in ("model/m", "model/m/1", "model/m/control")]
        ['model', 'activity', 'control']
    """
    kind, *inner = ref.split("/")
    part = study.index.parts.get(ref)
    if len(inner) < 2:
        return kind
    if isinstance(part, Task):
        return "task"
    if isinstance(part, Link):
        return "dependency" if kind == "model" else "link"
    if isinstance(part, Activity):
        return "control" if inner[-1] in CONTROL_ROWS else "activity"
    return "boundary" if isinstance(part, Boundary) else "element"


def label_of(study: Study, ref: str) -> str:
    """What a part is called, in its own words where it has any.

    Args:
        study: the study.
        ref: canonical ref; `study` is the study itself.

    Example:
        >>> study = Study(stakeholders=[Stakeholder(id="family-doctors")])
        >>> label_of(study, "stakeholder/family-doctors")
        'Family doctors'
    """
    if ref == "study":
        return study.title
    part = study.index.parts.get(ref)
    return ref if part is None else _label(part, study, ref)


@singledispatch
def _label(part: Any, study: Study, ref: str) -> str:
    return named(getattr(part, "label", None), part.id)


@_label.register(Stakeholder)
@_label.register(Picture)
@_label.register(Theme)
@_label.register(Root)
def _(part: Stakeholder | Picture | Theme | Root, study: Study, ref: str) -> str:
    return part.name


@_label.register
def _(part: Element, study: Study, ref: str) -> str:
    holder = study.index.parts.get(f"stakeholder/{part.id}")
    return holder.name if holder and not part.label else named(part.label, part.id)


@_label.register
def _(part: Model, study: Study, ref: str) -> str:
    return model_title(study, part)


@_label.register(Activity)
@_label.register(Task)
def _(part: Activity | Task, study: Study, ref: str) -> str:
    return part.do


@_label.register
def _(part: Visit, study: Study, ref: str) -> str:
    return part.learn


@_label.register
def _(part: Link, study: Study, ref: str) -> str:
    owner = ref.rpartition("/")[0]
    ends = [label_of(study, f"{owner}/{end}").removeprefix(f"{owner}/") for end in _ends(part)]
    sign = str(part.op) if owner.startswith("picture/") else "→"
    told = f"{ends[0]} {sign} {ends[1]}"
    return f"{told}: {part.label}" if part.label else told


def _ends(link: Link) -> tuple[str, str]:
    return link.tail, link.head


@_label.register
def _(part: Source, study: Study, ref: str) -> str:
    date = part.date.isoformat() if part.date else None
    told = [part.label or part.id, part.method, date]
    return ", ".join(piece for piece in told if piece)


@_label.register
def _(part: Finding, study: Study, ref: str) -> str:
    return f"“{part.text}”"


@_label.register
def _(part: Debate, study: Study, ref: str) -> str:
    return part.question


@_label.register(Accommodation)
@_label.register(Learning)
def _(part: Accommodation | Learning, study: Study, ref: str) -> str:
    return part.text


@_label.register
def _(part: Change, study: Study, ref: str) -> str:
    return part.what


@_label.register
def _(part: Round, study: Study, ref: str) -> str:
    return f"{named(part.label, part.id)}, from {part.from_.isoformat()}"
