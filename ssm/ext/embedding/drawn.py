"""The drawings that documents show, made in one go: those of parts, and sheets of several."""

import re
from collections.abc import Iterable

from ssm.drawing.cache.store import Cache
from ssm.drawing.draw import draw
from ssm.drawing.drawing import Drawing
from ssm.drawing.kinds import resolved
from ssm.drawing.scene.sheet.sheet import SHEET
from ssm.drawing.sheet import sheet
from ssm.ext.embedding.alone import alone
from ssm.model.loaded import Loaded
from ssm.model.study import Study

__all__ = ["SHEET", "drawn", "on_sheet", "sheet_ref"]

_BETWEEN = re.compile(r"[,\s]+")


def sheet_ref(study: Study, text: str) -> str:
    """The canonical ref of a sheet.

    Args:
        study: the study.
        text: the refs of what is on it, with commas or spaces between them; empty for all.

    Raises:
        UnknownRefError: nothing that can be drawn is called so.
        AmbiguousRefError: several parts are called so.

    Example:
        >>> from ssm.model.activity import Model
        >>> garden = Study(models=[Model(id="fence"), Model(id="gate")])
        >>> sheet_ref(garden, "fence, model/gate")
        'sheet/model/fence,model/gate'
        >>> sheet_ref(garden, "")
        'sheet'
    """
    words = [word for word in _BETWEEN.split(text) if word]
    refs = dict.fromkeys(resolved(study, word) for word in words)
    return f"{SHEET}/{','.join(refs)}" if refs else SHEET


def on_sheet(ref: str) -> tuple[str, ...]:
    """The refs of what is named to be on a sheet; none for a sheet of everything.

    Args:
        ref: of the sheet, as `sheet_ref` gives it.
    """
    return tuple(ref.partition("/")[2].split(",")) if "/" in ref else ()


def drawn(
    loaded: Loaded, refs: Iterable[str], *, look: str, cache: Cache | None
) -> dict[str, Drawing]:
    """The drawings of a study by their refs, without links to files.

    Args:
        loaded: the study.
        refs: canonical refs of parts and of sheets.
        look: the strokes.
        cache: where to look for what was drawn before, and to keep what is drawn now.

    Raises:
        UnknownRefError: nothing that can be drawn is called so.
    """
    wanted = tuple(dict.fromkeys(refs))
    sheets = [ref for ref in wanted if ref.partition("/")[0] == SHEET]
    parts = [ref for ref in wanted if ref not in sheets]
    made = draw(loaded, *parts, look=look, cache=cache) if parts else ()
    found = {drawing.ref: alone(drawing) for drawing in made}
    for ref in sheets:
        found[ref] = alone(sheet(loaded, *on_sheet(ref), look=look, cache=cache))
    return found
