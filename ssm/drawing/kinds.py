"""The kinds of drawings: which refs of a study can be drawn so, and what draws each."""

from collections.abc import Callable, Iterator

import attrs

from ssm.drawing.arrange.efforts import Quality
from ssm.drawing.arrange.kept import Kept
from ssm.drawing.cache.store import Cache
from ssm.drawing.scene.marks import Scene
from ssm.drawing.steps import Steps
from ssm.files.image import Image
from ssm.model.study import Study

__all__ = ["KINDS", "OF_MODELS", "Given", "Kind", "drawable", "resolved"]

OF_MODELS = ("comparison", "cross", "discussion")
"""Kinds of drawings of a model that are not the drawing of the model itself."""


@attrs.frozen(kw_only=True, repr=False)
class Given:
    """What beside the study goes into a drawing.

    Attributes:
        engine: another layout engine.
        quality: how long to look for a good arrangement.
        kept: positions of an earlier drawing.
        photo: the photograph of a picture on paper.
        cache: where plans that were found before are kept.
    """

    engine: str | None = None
    quality: Quality = "normal"
    kept: Kept | None = None
    photo: Image | None = None
    cache: Cache | None = None


@attrs.frozen(repr=False)
class Kind:
    """A kind of drawing: the refs of a study that can be drawn so, and what draws one."""

    name: str
    refs: Callable[[Study], Iterator[str]]
    scene: Callable[[Study, str, Given], Steps[Scene]]


def _pictures(study: Study) -> Iterator[str]:
    return (f"picture/{picture.id}" for picture in study.pictures)


def _roots(study: Study) -> Iterator[str]:
    return (f"root/{root.id}" for root in study.roots)


def _models(study: Study) -> Iterator[str]:
    return (f"model/{model.id}" for model in study.models)


def _comparisons(study: Study) -> Iterator[str]:
    from ssm.drawing.scene.evidence import models_with_evidence

    return (f"comparison/{id}" for id in models_with_evidence(study))


def _crosses(study: Study) -> Iterator[str]:
    for model in study.models:
        if any(each.inputs or each.outputs for each in model.activities):
            yield f"cross/{model.id}"


def _picture(study: Study, id: str, given: Given) -> Steps[Scene]:
    yield from ()
    picture = study[f"picture/{id}"]
    if picture.image is not None:
        from ssm.drawing.scene.picture.photo import photo_scene

        return photo_scene(study, picture, given.photo)
    from ssm.drawing.scene.picture.picture import picture_scene

    return picture_scene(
        study,
        picture,
        given.engine,
        quality=given.quality,
        kept=given.kept,
        cache=given.cache,
    )


def _root(study: Study, id: str, given: Given) -> Steps[Scene]:
    yield from ()
    from ssm.drawing.scene.root.root import root_scene

    return root_scene(study, study[f"root/{id}"])


def _model(study: Study, id: str, given: Given) -> Steps[Scene]:
    from ssm.drawing.scene.model.model import model_scene

    return model_scene(study, study[f"model/{id}"])


def _comparison(study: Study, id: str, given: Given) -> Steps[Scene]:
    from ssm.drawing.scene.comparison.comparison import comparison_scene

    return comparison_scene(study, study[f"model/{id}"])


def _customers(study: Study) -> Iterator[str]:
    holders = study.stakeholders
    if any(holder.serves or (holder.before and holder.before.serves) for holder in holders):
        yield "customers"


def _chain(study: Study, id: str, given: Given) -> Steps[Scene]:
    from ssm.drawing.scene.customers.customers import customers_scene

    return customers_scene(study)


def _cross(study: Study, id: str, given: Given) -> Steps[Scene]:
    yield from ()
    from ssm.drawing.scene.cross.cross import cross_scene

    return cross_scene(study, study[f"model/{id}"])


def _walks(study: Study) -> Iterator[str]:
    return (f"walk/{walk.id}" for walk in study.walks if walk.steps and study.models)


def _walk(study: Study, id: str, given: Given) -> Steps[Scene]:
    yield from ()
    from ssm.drawing.scene.walk.walk import walk_scene

    return walk_scene(study, id)


def _discussion(study: Study, id: str, given: Given) -> Steps[Scene]:
    from ssm.drawing.scene.sheet.discussion import discussion_scene

    return discussion_scene(study, study[f"model/{id}"])


def _when_named(study: Study) -> Iterator[str]:
    """Nothing: it is drawn where somebody names it."""
    yield from ()


def _as_is(study: Study) -> Iterator[str]:
    graphs = study.as_is if study.models else ()
    return (f"as-is/{graph.id}" for graph in graphs if any(task.is_ for task in graph.tasks))


def _overlay(study: Study, id: str, given: Given) -> Steps[Scene]:
    from ssm.drawing.scene.as_is.scene import as_is_scene

    return as_is_scene(study, study[f"as-is/{id}"])


KINDS = (
    Kind("customers", _customers, _chain),
    Kind("picture", _pictures, _picture),
    Kind("root", _roots, _root),
    Kind("model", _models, _model),
    Kind("comparison", _comparisons, _comparison),
    Kind("walk", _walks, _walk),
    Kind("cross", _crosses, _cross),
    Kind("discussion", _when_named, _discussion),
    Kind("as-is", _as_is, _overlay),
)
"""All that can be drawn, in the order in which a study is told."""


def drawable(study: Study) -> tuple[str, ...]:
    """The canonical refs of everything in a study that can be drawn.

    Comparisons are drawn of the models that findings speak about, Maltese crosses of
    those with information, what is done now where some of it is set beside a model;
    `customers` of a study in which anybody serves anybody.
    """
    return tuple(ref for kind in KINDS for ref in kind.refs(study))


def resolved(study: Study, ref: str) -> str:
    """The canonical ref of something that can be drawn.

    `customers` is always the drawing of who serves whom; a picture that is called so is
    `picture/customers`.

    Raises:
        UnknownRefError: nothing that can be drawn is called so.
        AmbiguousRefError: several parts are.
    """
    kind, _, rest = ref.strip().partition("/")
    if ref.strip() == "customers":
        return "customers"
    if kind in OF_MODELS:
        return f"{kind}/{study.index.resolve(rest, ('model',)).partition('/')[2]}"
    return study.index.resolve(ref, ("picture", "root", "model", "walk", "as-is"))
