"""Sheets: several drawings of a study as one, to be seen together and talked about."""

from pathlib import Path

from ssm.drawing.arrange.efforts import Quality, effort_of
from ssm.drawing.cache.store import Cache
from ssm.drawing.draw import draw
from ssm.drawing.drawing import Drawing
from ssm.drawing.kinds import resolved
from ssm.drawing.layout import find_engine
from ssm.drawing.lettering import lettering
from ssm.drawing.scene.sheet.sheet import sheet_scene
from ssm.drawing.steps import alone
from ssm.drawing.text.fonts import fonts, set_in
from ssm.drawing.themes.named import theme_of
from ssm.drawing.themes.theme import Theme
from ssm.model.activity import Model
from ssm.model.loaded import Loaded, loaded
from ssm.model.study import Study

__all__ = ["hung_up", "sheet"]

_KINDS = {
    "customers": "whose customer is whose",
    "picture": "rich pictures",
    "root": "root definitions",
    "model": "activity models",
    "comparison": "comparisons",
    "cross": "Maltese crosses",
    "as-is": "what is done now",
}


def sheet(
    study: Study | Loaded,
    *refs: str,
    look: str = "sketch",
    theme: str | Path | Theme = "light",
    engine: str | None = None,
    quality: Quality = "normal",
    cache: Cache | None = None,
) -> Drawing:
    """One sheet with the drawings of the parts that are named, or of all.

    Several activity models, and nothing else, make a sheet for debate: they stand side by
    side on one scale, each below the worldview that makes it worth doing.

    Args:
        study: a study, or what loading one gave; positions kept in its folder are used.
        refs: as for `ssm.draw`.
        look: the strokes: `sketch`, as by hand, or `plain`.
        theme: the colours: `light`, `dark`, `print`, `auto`, or a file with your own.
        engine: a layout engine to use instead of the one that came with this package.
        quality: how long to look for a good arrangement of a rich picture.
        cache: where to look for what was drawn before, and to keep what is drawn now.

    Raises:
        UnknownRefError: nothing that can be drawn is called so.
        AmbiguousRefError: several parts are.
        InvalidValueError: there is no such look, theme or quality.
        UnreadableError: the file with the colours cannot be read.
        EngineError: the engine is not to be found, or refuses models side by side.

    Example:
        >>> from ssm.model.root import Root
        >>> study = Study(title="The fence", roots=[Root(id="fence", what="paint the fence")])
        >>> sheet(study)
        <Drawing 'sheet': 'The fence'>
    """
    fonts(look), find_engine(engine), effort_of(quality)
    found = loaded(study)
    models = _models(found.study, refs)
    if len(models) > 1:
        return _debate(found.study, models, look, theme_of(theme), engine)
    drawings = draw(
        found, *refs, look=look, theme=theme, engine=engine, quality=quality, cache=cache
    )
    return hung_up(found.study, drawings, look=look, theme=theme)


def hung_up(
    study: Study, drawings: tuple[Drawing, ...], *, look: str, theme: str | Path | Theme
) -> Drawing:
    """One sheet with drawings that are there already.

    Args:
        study: what they are drawn from.
        drawings: in their order.
        look: the strokes of what stands round them.
        theme: the colours.
    """
    parts = tuple(drawing.ref for drawing in drawings)
    with set_in(look):
        scene = sheet_scene(_title(study), _subtitle(parts), [d.scene for d in drawings])
    return Drawing(
        ref=scene.ref,
        scene=scene,
        look=look,
        theme=drawings[0].theme if drawings else theme_of(theme),
        problems=tuple(problem for drawing in drawings for problem in drawing.problems),
        parts=parts,
        study=study,
    )


def _models(study: Study, refs: tuple[str, ...]) -> tuple[Model, ...]:
    """The models that are named, when nothing else is."""
    wanted = dict.fromkeys(resolved(study, ref) for ref in refs)
    if all(ref.startswith("model/") for ref in wanted):
        return tuple(study[ref] for ref in wanted)
    return ()


def _debate(
    study: Study, models: tuple[Model, ...], look: str, theme: Theme, engine: str | None
) -> Drawing:
    from ssm.drawing.scene.sheet.debate import debate_scene

    with set_in(look):
        scene = alone(debate_scene(study, models, _title(study)), engine)
    return Drawing(
        ref=scene.ref,
        scene=scene,
        look=look,
        theme=theme,
        problems=lettering(scene, look),
        parts=tuple(f"model/{model.id}" for model in models),
        study=study,
    )


def _title(study: Study) -> str:
    return study.title or "The study"


def _subtitle(refs: tuple[str, ...]) -> str:
    """The kinds of drawings on it, in words."""
    drawn = {ref.partition("/")[0] for ref in refs}
    kinds = [name for kind, name in _KINDS.items() if kind in drawn]
    if not kinds:
        return "Nothing is drawn yet"
    told = " and ".join([", ".join(kinds[:-1]), kinds[-1]] if kinds[:-1] else kinds)
    return told[0].upper() + told[1:]
