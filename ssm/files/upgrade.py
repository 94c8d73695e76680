"""Files of older versions of the format, brought up to the present one step by step."""

from collections.abc import Callable, Sequence

from ssm.files.tree import Map

__all__ = ["STEPS", "Step", "upgraded"]

Step = Callable[[Map], Map]
"""What turns a file of one version into one of the next; spans go along with the nodes."""

STEPS: tuple[Step, ...] = ()
"""The step from version 1 to 2 first; the present format is version `len(STEPS) + 1`."""


def upgraded(node: Map, version: int, steps: Sequence[Step] = STEPS) -> Map:
    """A file of a version as one of the present version.

    Args:
        node: its outermost mapping.
        version: the version it is written in, from 1.
        steps: what to do from each version to the next.
    """
    for step in steps[version - 1 :]:
        node = step(node)
    return node
