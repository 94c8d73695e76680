"""What is done now beside a model as Markdown."""

from collections.abc import Sequence

from ssm.comparison.as_is.formats.words import NOTHING, PREFACE, about, beside, grouped
from ssm.comparison.as_is.laid import Overlay
from ssm.comparison.formats.markdown import escaped, table

__all__ = ["as_markdown"]


def as_markdown(overlays: Sequence[Overlay]) -> str:
    r"""Overlays as a Markdown document: a table, then observations and questions.

    Example:
        >>> print(as_markdown(()))
        # What is done now, beside the models
        <BLANKLINE>
        There is nothing in as\_is yet, or no model to lay it over.
    """
    pieces = ["# What is done now, beside the models", escaped(PREFACE if overlays else NOTHING)]
    for overlay in overlays:
        pieces += [f"## {escaped(overlay.title)}", f"{escaped(about(overlay))}."]
        if overlay.aligned:
            pieces.append(table(("", "the model asks", "done today as"), beside(overlay)))
        for heading, found in grouped(overlay):
            pieces += [f"### {heading}", "\n".join(f"- {escaped(each.text)}" for each in found)]
    return "\n\n".join(pieces)
