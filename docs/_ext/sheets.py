"""Models side by side: the drawing that is of several things, which no directive asks for."""

from pathlib import Path

import ssm

__all__ = ["draw_sheets"]

CLINIC = Path(__file__).parent.parent.parent / "examples" / "outpatients"


def draw_sheets(folder: Path) -> None:
    """Write `debate.svg` and `debate-dark.svg`; files that stay as they are keep their date."""
    folder.mkdir(parents=True, exist_ok=True)
    study = ssm.load(CLINIC).study
    models = (f"model/{model.id}" for model in study.models if not model.expands)
    sheet = ssm.sheet(study, *models)
    for name, drawing in (("debate", sheet), ("debate-dark", sheet.in_theme("dark"))):
        path = folder / f"{name}.svg"
        if not path.is_file() or path.read_text(encoding="utf-8") != drawing.svg:
            path.write_text(drawing.svg, encoding="utf-8", newline="\n")
