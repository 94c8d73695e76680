"""The pictures of the documentation, drawn from the example studies."""

from pathlib import Path

import ssm

__all__ = ["draw_pictures"]


def draw_pictures(examples: Path, out: Path) -> None:
    """Draw everything that can be drawn in the examples: `<example>-<drawing>.svg`."""
    out.mkdir(parents=True, exist_ok=True)
    for folder in sorted(path.parent for path in examples.glob("*/study.yaml")):
        for drawing in ssm.draw(ssm.load(folder)):
            path = out / f"{folder.name}-{drawing.file_stem}.svg"
            path.write_text(drawing.svg, encoding="utf-8", newline="\n")
