"""A file that holds one part and nothing else, such as a policy or a house style."""

from contextlib import suppress
from typing import TypeVar

from ssm.files.blocks import compose_by_blocks
from ssm.files.cursor import Cursor, Dropped, Notes
from ssm.files.structure import structure
from ssm.files.tree import Map, Scalar

__all__ = ["read_lone"]

P = TypeVar("P")


def read_lone(text: str, file: str, kind: type[P], shape: str) -> tuple[P | None, Notes]:
    r"""The part that a text holds, with the places of its fields and all that is wrong.

    Args:
        text: the text of the file.
        file: its name, as it is to stand in messages.
        kind: what it holds.
        shape: what the text must be, for a message.

    Returns:
        The part, or None where nothing is said or nothing of it could be read.

    Example:
        >>> from ssm.model.study import Settings
        >>> settings, notes = read_lone("profile: wilson\nprofil: x", "s.yaml", Settings, "?")
        >>> settings.profile, str(notes.problems[0].span)
        ('wilson', 's.yaml:2:1')
    """
    composed = compose_by_blocks(text, file)
    notes = Notes(file, [*composed.problems])
    node = composed.node
    if isinstance(node, Map):
        with suppress(Dropped):
            return structure(Cursor(node, notes), kind), notes
    elif node is not None and not (isinstance(node, Scalar) and node.is_left_out):
        Cursor(node, notes).tell(shape, "wrong-shape")
    return None, notes
