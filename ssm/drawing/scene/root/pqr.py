"""P, Q and R below a root definition: what, how and why, as one line of thought."""

from ssm.drawing.scene.letters import blank, letter
from ssm.drawing.scene.marks import Mark, Thing
from ssm.drawing.scene.page import paragraph
from ssm.model.root import Root

__all__ = ["purpose"]

_GAP = 40.0


def purpose(
    ref: str, root: Root, x: float, y: float, width: float
) -> tuple[tuple[Thing, ...], float]:
    """Do P by Q in order to help achieve R, as three columns; and where they end.

    Args:
        ref: canonical ref of the root definition.
        root: the root definition.
        x: the left edge.
        y: the top.
        width: of all three.

    References:
        Checkland and Scholes (1990), Soft Systems Methodology in Action, ch. 2.
    """
    columns = (
        ("P", "what", "do what", (root.what,) if root.what else (), "What does the system do?"),
        ("Q", "how", "by what means", root.how, "By what means?"),
        ("R", "why", "in order to", (root.why,) if root.why else (), "What does it help achieve?"),
    )
    things = []
    each = (width - 2 * _GAP) / 3
    bottom = top = y
    for n, (char, key, name, texts, question) in enumerate(columns):
        left = x + n * (each + _GAP)
        marks: list[Mark] = [*letter(char, name, left, top + 16)]
        at = top + 40
        for text in texts:
            told, at = paragraph(text, left + 40, at, each - 40, size=17)
            marks.append(told)
            at += 4
        if not texts:
            box, high = blank(question, left + 40 + 110, at, 220)
            marks += box
            at += high
        title = f"{char}, {name}: {'; '.join(texts) or 'not said yet'}"
        things.append(Thing(ref=f"{ref}/{key}", role="pqr", title=title, marks=tuple(marks)))
        bottom = max(bottom, at)
    return tuple(things), bottom
