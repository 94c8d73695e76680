"""What is told about characters that the fonts of a look do not have."""

from ssm.drawing.scene.marks import Scene
from ssm.drawing.svg.embed import texts_of
from ssm.drawing.text.clusters import is_silent
from ssm.drawing.text.fonts import fonts
from ssm.problems import Problem, Severity

__all__ = ["lettering"]

_NAMED = 5
_MACHINE = (
    "install a font that has them where a PNG is made, or hand out the SVG; where there is "
    "none they are boxes"
)
_HANDS = {
    "sketch": "look whether the other hand disturbs; --look plain has more scripts of its own"
}


def lettering(scene: Scene, look: str) -> tuple[Problem, ...]:
    """At most one problem: which characters are drawn in which backup font.

    Advice where a backup font that comes with this package stands in; a warning where the
    picture depends on the fonts of the machine that shows it.

    Args:
        scene: what is drawn.
        look: the look it is drawn in.
    """
    ours, others = _strangers(scene, look)
    if not ours and not others:
        return ()
    told = [f"{family} stands in for {_list(chars)}" for family, chars in ours.items()]
    if others:
        told.insert(0, f"{_list(others)} are left to the fonts of the machine that shows them")
    return (
        Problem(
            code="DR01",
            name="no-glyph",
            severity=Severity.WARNING if others else Severity.ADVICE,
            ref=scene.ref,
            message=f"the fonts of the {look} look lack some characters: {'; '.join(told)}",
            hint=_MACHINE if others else _HANDS.get(look),
        ),
    )


def _strangers(scene: Scene, look: str) -> tuple[dict[str, list[str]], list[str]]:
    """Characters by the family of ours that draws them, and those that only a system has."""
    ours: dict[str, list[str]] = {}
    others: list[str] = []
    for name, text in texts_of(scene).items():
        role = fonts(look).roles[name]
        for run in role.runs(text):
            if run.backup is not None:
                known = run.backup.file is not None
                found = ours.setdefault(run.backup.family, []) if known else others
                drawn = run.backup.drawn(run.text)
                lacking = (c for c in drawn if c not in role.face.widths and not is_silent(c))
                found += [char for char in dict.fromkeys(lacking) if char not in found]
    return ours, others


def _list(chars: list[str]) -> str:
    named = ", ".join(f"{char} (U+{ord(char):04X})" for char in chars[:_NAMED])
    more = len(chars) - _NAMED
    return f"{named} and {more} more" if more > 0 else named
