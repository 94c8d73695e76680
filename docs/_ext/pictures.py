"""The pictures of the documentation, drawn from the example studies, for light and dark."""

import functools
from pathlib import Path

import attrs

import ssm
from ssm.drawing.drawing import Drawing
from ssm.drawing.themes.named import theme_of

__all__ = ["draw_pictures", "drawn"]

EXAMPLES = Path(__file__).parent.parent.parent / "examples"


@functools.cache
def drawn() -> tuple[tuple[str, str, tuple[Drawing, ...]], ...]:
    """Each example: its folder, the title of its study, and all its drawings."""
    folders = sorted(path.parent for path in EXAMPLES.glob("*/study.yaml"))
    loaded = [ssm.load(folder) for folder in folders]
    return tuple(
        (folder.name, found.study.title or folder.name, _with_debate(ssm.draw(found)))
        for folder, found in zip(folders, loaded, strict=True)
    )


def draw_pictures(out: Path) -> None:
    """Write every drawing as `<example>-<drawing>.svg`, and `...-dark.svg` beside it."""
    out.mkdir(parents=True, exist_ok=True)
    for folder, _, drawings in drawn():
        for drawing in drawings:
            stem = f"{folder}-{drawing.file_stem}"
            dark = attrs.evolve(drawing, theme=theme_of("dark"))
            for name, each in ((stem, drawing), (f"{stem}-dark", dark)):
                path = out / f"{name}.svg"
                path.write_text(each.svg, encoding="utf-8", newline="\n")


def _with_debate(drawings: tuple[Drawing, ...]) -> tuple[Drawing, ...]:
    """And the models of a study side by side, when it has several that open up no other."""
    study = drawings[0].study
    models = [f"model/{model.id}" for model in study.models if not model.expands]
    return (*drawings, *([ssm.sheet(study, *models)] if len(models) > 1 else []))
