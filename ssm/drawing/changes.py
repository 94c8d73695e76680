"""draw_changes(): what changed, drawn on each picture and model in which it can be seen."""

from pathlib import Path

from ssm.diffing import Diff, PartDiff
from ssm.drawing.arrange.efforts import Quality, effort_of
from ssm.drawing.drawing import Drawing
from ssm.drawing.kept import kept_places
from ssm.drawing.layout import find_engine
from ssm.drawing.remarks import undrawn
from ssm.drawing.scene.changes.model import changed_model_scene
from ssm.drawing.scene.changes.picture import changed_picture_scene
from ssm.drawing.scene.marks import Scene
from ssm.drawing.scene.notice import notice
from ssm.drawing.steps import Steps, together
from ssm.drawing.text.fonts import fonts, set_in
from ssm.drawing.themes.named import theme_of
from ssm.drawing.themes.theme import Theme
from ssm.errors import EngineError

__all__ = ["draw_changes"]


def draw_changes(
    found: Diff,
    *,
    names: tuple[str, str] | None = None,
    folders: tuple[str | None, str | None] = (None, None),
    look: str = "sketch",
    theme: str | Path | Theme = "light",
    quality: Quality = "normal",
    engine: str | None = None,
) -> tuple[Drawing, ...]:
    """A drawing of each picture and model that is in both versions and looks otherwise.

    Both versions are on it: what came in is marked, what went is pale, and the rest stands
    where it stood. Pictures on paper are told in words only.

    Args:
        found: what `diff` gave.
        names: what the two versions are called.
        folders: of the older and the newer study, where positions may be kept.
        look: the strokes: `sketch`, as by hand, or `plain`.
        theme: the colours: `light`, `dark`, `print`, `auto`, or a file with your own.
        quality: how long to look for a good arrangement of a rich picture.
        engine: a layout engine to use instead of the one that came with this package.

    Raises:
        InvalidValueError: there is no such look, theme or quality.
        UnreadableError: the file with the colours cannot be read.
        EngineError: the engine is not to be found.

    Example:
        >>> import ssm
        >>> old = ssm.Study(models=[ssm.Model(id="fence", activities=[
        ...     ssm.Activity(id="1", do="Obtain paint")])])
        >>> new = old.replace("fence/1", do="Obtain paint and brushes")
        >>> [drawing.file_stem for drawing in draw_changes(ssm.diff(old, new))]
        ['changes-model-fence']
    """
    colours = theme_of(theme)
    fonts(look), find_engine(engine), effort_of(quality)
    parts = [part for group in found.groups for part in group.parts if _can_be_drawn(found, part)]
    with set_in(look):
        steps = [_steps(found, part, names, folders, quality, engine) for part in parts]
        scenes = together(steps, engine)
    drawn = ((f"changes/{part.ref}", scene) for part, scene in zip(parts, scenes, strict=True))
    return tuple(
        _drawing(found, ref, scene, look, colours) for ref, scene in drawn if scene is not None
    )


def _can_be_drawn(found: Diff, part: PartDiff) -> bool:
    """Whether a part is a picture or a model of both versions."""
    if part.kind not in ("picture", "model") or part.ref is None or part.was_ref is None:
        return False
    both = found.old.index.parts[part.was_ref], found.new.index.parts[part.ref]
    return part.kind == "model" or all(picture.image is None for picture in both)


def _steps(
    found: Diff,
    part: PartDiff,
    names: tuple[str, str] | None,
    folders: tuple[str | None, str | None],
    quality: Quality,
    engine: str | None,
) -> Steps[Scene | None]:
    was, ref = str(part.was_ref), str(part.ref)
    if part.kind == "model":
        scene = yield from changed_model_scene(found, was, ref, names)
        return scene
    kept = kept_places(folders[0], was)[0], kept_places(folders[1], ref)[0]
    return changed_picture_scene(found, was, ref, names, kept=kept, quality=quality, engine=engine)


def _drawing(found: Diff, ref: str, scene: Scene | EngineError, look: str, theme: Theme) -> Drawing:
    if isinstance(scene, EngineError):
        problems = (undrawn(ref, scene),)
        with set_in(look):
            told = notice(ref, f"{ref} could not be drawn", str(scene))
        return Drawing(
            ref=ref, scene=told, look=look, theme=theme, study=found.new, problems=problems
        )
    return Drawing(ref=ref, scene=scene, look=look, theme=theme, study=found.new)
