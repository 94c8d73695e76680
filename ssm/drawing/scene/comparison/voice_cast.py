"""Who is who on a comparison: letters, names and figures of the perspectives."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from ssm.comparison.phrases import judged_words
from ssm.drawing.scene.tints import tints_of
from ssm.model.study import Study
from ssm.model.words import Verdict

if TYPE_CHECKING:
    from ssm.comparison.chart import Chart, Row

__all__ = ["Voice", "codes", "told", "voices_of"]

_WORDS = {
    Verdict.PRESENT: "yes",
    Verdict.PARTIAL: "partly",
    Verdict.ABSENT: "no",
    Verdict.CONTESTED: "both yes and no",
    Verdict.UNKNOWN: "left open",
}


@attrs.frozen(kw_only=True, repr=False)
class Voice:
    """One perspective as it is drawn.

    Attributes:
        code: one or two letters, no two alike on a drawing.
        name: what it is called.
        kind: the kind of its figure, such as `nurse`.
        tint: the colour of its figure.
    """

    code: str
    name: str
    kind: str
    tint: str


def voices_of(study: Study, chart: "Chart") -> Mapping[str, Voice]:
    """The perspectives of a chart, by id, in its order."""
    kinds, tints = {holder.id: holder.is_ for holder in study.stakeholders}, tints_of(study)
    found = {}
    for id, name, code in zip(chart.perspectives, chart.labels, codes(chart.labels), strict=True):
        kind, tint = kinds.get(id, "person"), tints.get(id, "tint-grey")
        found[id] = Voice(code=code, name=name, kind=kind, tint=tint)
    return found


def codes(names: Sequence[str]) -> tuple[str, ...]:
    """One or two letters for each name, no two alike.

    Example:
        >>> codes(["Nurses", "Patients", "Porters", "Study team"])
        ('N', 'Pa', 'Po', 'S')
        >>> codes(["Reception", "Referrers"])
        ('Rc', 'Rf')
    """
    bare = ["".join(char for char in name if char.isalnum()) or "?" for name in names]
    out: list[str] = []
    for n, name in enumerate(bare):
        first = name[0].upper()
        alike = [other for other in bare if other[0].upper() == first]
        code = first if len(alike) == 1 else first + _telling(name, alike)
        out.append(code if code not in out else f"{first}{n + 1}")
    return tuple(out)


def _telling(name: str, alike: Sequence[str]) -> str:
    """The first letter of a name, after its first, by which all that begin alike differ."""
    for at in range(1, len(name)):
        letters = [other[at : at + 1].lower() for other in alike]
        if len(set(letters)) == len(letters):
            return name[at].lower()
    return name[1:2].lower()


def told(chart: "Chart", row: "Row") -> str:
    """What was said about a row, in words."""
    said = [
        f"{chart.label(cell.perspective or '')}: {_WORDS[cell.verdict]}"
        + (f", {judged_words(cell.judged)}" if cell.judged else "")
        for cell in row.cells
        if cell.answers
    ]
    silent = [chart.label(perspective) for perspective in row.silent]
    if silent:
        said.append(f"not asked: {', '.join(silent)}")
    return "; ".join(said) or "nobody was asked"
