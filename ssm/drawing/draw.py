"""Drawing parts of a study: which kinds can be drawn, and what draws each."""

from pathlib import Path

import attrs

from ssm.drawing.arrange.efforts import Quality, effort_of
from ssm.drawing.cache.store import Cache
from ssm.drawing.drawing import Drawing, Drawings
from ssm.drawing.kept import kept_places
from ssm.drawing.kinds import KINDS, Given, Kind, drawable, resolved
from ssm.drawing.layout import find_engine
from ssm.drawing.lettering import lettering
from ssm.drawing.remarks import undrawn, unhonoured
from ssm.drawing.scene.marks import Scene
from ssm.drawing.steps import Steps, together
from ssm.drawing.text.fonts import fonts, set_in
from ssm.drawing.themes.named import theme_of
from ssm.drawing.themes.theme import Theme
from ssm.errors import EngineError
from ssm.model.loaded import Loaded, loaded
from ssm.model.study import Study
from ssm.problems import Problem

__all__ = ["KINDS", "Given", "Kind", "draw", "drawable", "resolved"]


def draw(
    study: Study | Loaded,
    *refs: str,
    look: str = "sketch",
    theme: str | Path | Theme = "light",
    engine: str | None = None,
    quality: Quality = "normal",
    cache: Cache | None = None,
) -> Drawings:
    """Drawings of the parts that are named, or of everything that can be drawn.

    A part that cannot be drawn hinders no other: its drawing is a notice, and has a
    problem of severity error (`Drawing.failed`).

    Args:
        study: a study, or what loading one gave; positions kept in its folder are used.
        refs: `picture/x`, `root/x`, `model/x`; `comparison/x` for the comparison of a
            model with what was found, `cross/x` for its Maltese cross, `walk/x` for what
            happened and `as-is/x` for what is done now, beside a model; a bare id where it
            is clear. `customers` is who serves whom, all over the study.
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
    return Drawings(
        _drawing(found, ref, scene, told, look=look, theme=colours, cache=cache)
        for (ref, _, told), scene in zip(parts, scenes, strict=True)
    )


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
