"""A file that holds one part and nothing else, such as a policy or a house style."""

from typing import TypeVar

from ssm.files.blocks import compose_by_blocks
from ssm.files.cursor import Cursor, Dropped, Notes
from ssm.files.structure import structure
from ssm.files.texts import cleaned
from ssm.files.tree import Map, Scalar
from ssm.model.part import Part

__all__ = ["read_lone"]

P = TypeVar("P", bound=Part)


def read_lone(text: str, file: str, nothing: P, shape: str) -> tuple[P, Notes]:
    r"""The part that a text holds, with the places of its fields and all that is wrong.

    Args:
        text: the text of the file.
        file: its name, as it is to stand in messages.
        nothing: the part as it is when nothing is said.
        shape: what the text must be, for a message.

    Example:
        >>> from ssm.model.study import Settings
        >>> settings, notes = read_lone("profile: wilson\nprofil: x", "s.yaml", Settings(), "?")
        >>> settings.profile, str(notes.problems[0].span)
        ('wilson', 's.yaml:2:1')
    """
    notes = Notes(file)
    text, notes.problems = cleaned(text, file)
    composed = compose_by_blocks(text, file)
    notes.problems += composed.problems
    node = composed.node
    if isinstance(node, Map):
        try:
            nothing = structure(Cursor(node, notes), type(nothing))
        except Dropped:
            return nothing, notes
    elif node is not None and not (isinstance(node, Scalar) and node.is_left_out):
        Cursor(node, notes).tell(shape, "wrong-shape")
    return nothing, notes
