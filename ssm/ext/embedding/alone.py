"""A drawing that stands in a document, away from the files that it would lead to."""

import attrs

from ssm.drawing.drawing import Drawing

__all__ = ["alone"]


def alone(drawing: Drawing) -> Drawing:
    """A drawing without its links: the drawings of other parts have other names there.

    Args:
        drawing: the drawing, as `draw` gives it.
    """
    things = tuple(attrs.evolve(thing, href=None) for thing in drawing.scene.things)
    return attrs.evolve(drawing, scene=attrs.evolve(drawing.scene, things=things))
