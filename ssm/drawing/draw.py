"""Drawing parts of a study: which kinds can be drawn, and what draws each."""

from collections.abc import Callable, Iterator
from pathlib import Path

import attrs

from ssm.drawing.arrange.efforts import Quality, effort_of
from ssm.drawing.arrange.kept import Kept
from ssm.drawing.cache.store import Cache
from ssm.drawing.drawing import Drawing
from ssm.drawing.kept import kept_places
from ssm.drawing.layout import find_engine
from ssm.drawing.lettering import lettering
from ssm.drawing.remarks import undrawn, unhonoured
from ssm.drawing.scene.marks import Scene
from ssm.drawing.steps import Steps, together
from ssm.drawing.text.fonts import fonts, set_in
from ssm.drawing.themes.named import theme_of
from ssm.drawing.themes.theme import Theme
from ssm.errors import EngineError
from ssm.files.image import Image
from ssm.model.loaded import Loaded, loaded
from ssm.model.study import Study
from ssm.problems import Problem

__all__ = ["KINDS", "Given", "Kind", "draw", "drawable", "resolved"]


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


KINDS = (
    Kind("picture", _pictures, _picture),
    Kind("root", _roots, _root),
    Kind("model", _models, _model),
    Kind("comparison", _comparisons, _comparison),
)
"""All that can be drawn, in the order in which a study is told."""


def drawable(study: Study) -> tuple[str, ...]:
    """The canonical refs of everything in a study that can be drawn.

    Comparisons are drawn of the models that findings speak about.
    """
    return tuple(ref for kind in KINDS for ref in kind.refs(study))


def draw(
    study: Study | Loaded,
    *refs: str,
    look: str = "sketch",
    theme: str | Path | Theme = "light",
    engine: str | None = None,
    quality: Quality = "normal",
    cache: Cache | None = None,
) -> tuple[Drawing, ...]:
    """Drawings of the parts that are named, or of everything that can be drawn.

    A part that cannot be drawn hinders no other: its drawing is a notice, and has a
    problem of severity error (`Drawing.failed`).

    Args:
        study: a study, or what loading one gave; positions kept in its folder are used.
        refs: `picture/x`, `root/x`, `model/x`, or `comparison/x` for the comparison of a
            model with what was found; a bare id where it is clear.
        look: the strokes: `sketch`, as by hand, or `plain`.
        theme: the colours: `light`, `dark`, `print`, `auto`, or a file with your own.
        engine: a layout engine to use instead of the one that came with this package.
        quality: how long to look for a good arrangement of a rich picture: `draft`,
            `normal` or `best`.
        cache: where to look for what was drawn before, and to keep what is drawn now.

    Raises:
        UnknownRefError: nothing that can be drawn is called so.
        AmbiguousRefError: several parts are.
        InvalidValueError: there is no such look, theme or quality.
        UnreadableError: the file with the colours cannot be read.
        EngineError: the engine is not to be found.

    Example:
        >>> from ssm.model.root import Root
        >>> study = Study(roots=[Root(id="fence", what="paint the fence")])
        >>> [drawing.file_stem for drawing in draw(study)]
        ['root-fence']
    """
    colours = theme_of(theme)
    fonts(look), find_engine(engine), effort_of(quality)
    found = loaded(study)
    wanted = [resolved(found.study, ref) for ref in refs] or list(drawable(found.study))
    how = Given(engine=engine, quality=quality, cache=cache)
    parts = [(ref, *_given(found, ref, how)) for ref in dict.fromkeys(wanted)]
    with set_in(look):
        scenes = together([_steps(found.study, ref, given) for ref, given, _ in parts], engine)
    return tuple(
        _drawing(found, ref, scene, told, look=look, theme=colours, cache=cache)
        for (ref, _, told), scene in zip(parts, scenes, strict=True)
    )


def resolved(study: Study, ref: str) -> str:
    """The canonical ref of something that can be drawn.

    Raises:
        UnknownRefError: nothing that can be drawn is called so.
        AmbiguousRefError: several parts are.
    """
    kind, _, rest = ref.strip().partition("/")
    if kind == "comparison":
        return f"comparison/{study.index.resolve(rest, ('model',)).partition('/')[2]}"
    return study.index.resolve(ref, ("picture", "root", "model"))


def _steps(study: Study, ref: str, given: Given) -> Steps[Scene]:
    name, _, id = ref.partition("/")
    kind = next(kind for kind in KINDS if kind.name == name)
    return kind.scene(study, id, given)


def _drawing(
    found: Loaded,
    ref: str,
    scene: Scene | EngineError,
    told: tuple[Problem, ...],
    *,
    look: str,
    theme: Theme,
    cache: Cache | None,
) -> Drawing:
    problems: list[Problem] = [*told]
    if isinstance(scene, EngineError):
        from ssm.drawing.scene.notice import notice

        problems.append(undrawn(ref, scene))
        with set_in(look):
            scene = notice(ref, f"{ref} could not be drawn", str(scene))
    problems += (*unhonoured(scene, found.where), *lettering(scene, look))
    return Drawing(
        ref=ref,
        scene=scene,
        look=look,
        theme=theme,
        problems=tuple(problems),
        study=found.study,
        cache=cache,
    )


def _given(found: Loaded, ref: str, how: Given) -> tuple[Given, tuple[Problem, ...]]:
    """What the study's folder holds for a drawing, and what is wrong with it."""
    if not ref.startswith("picture/"):
        return how, ()
    image = found.study[ref].image
    if image is None:
        kept, told = kept_places(found.folder, ref)
        return attrs.evolve(how, kept=kept), told
    from ssm.drawing.photo import photo_of

    photo, told = photo_of(found.folder, ref, image)
    return attrs.evolve(how, photo=photo), told
