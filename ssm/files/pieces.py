"""What the files beside a study file hold: parts, with their problems and places."""

from typing import Any

import attrs

from ssm.files.cursor import Cursor, Dropped, Notes
from ssm.files.structure import structure
from ssm.files.tree import Node
from ssm.model.finding import Source
from ssm.problems import Problem, sort_problems
from ssm.source import FieldPath, Span

__all__ = ["Piece", "piece_of", "read_sources_node", "tried"]


@attrs.frozen(kw_only=True, repr=False)
class Piece:
    """What reading a file beside the study file gives: findings, or commodities of power.

    The attributes are those of `Read`; `over` holds spans that replace earlier ones.
    """

    parts: tuple[Any, ...] = ()
    problems: tuple[Problem, ...] = ()
    spans: dict[tuple[str, FieldPath], Span] = attrs.field(factory=dict, repr=False)
    lost: frozenset[str] = frozenset()
    twice: dict[str, Span] = attrs.field(factory=dict, repr=False)
    over: dict[tuple[str, FieldPath], Span] = attrs.field(factory=dict, repr=False)


def read_sources_node(node: Node, file: str) -> Piece:
    """The sources of a mapping of nodes, from whatever file they were made.

    Args:
        node: a mapping of ids, each with the fields of a source.
        file: the name of the file in messages.
    """
    notes = Notes(file)
    return piece_of(tried(Cursor(node, notes, "study", ("sources",)), tuple[Source, ...]), notes)


def piece_of(parts: tuple[Any, ...], notes: Notes) -> Piece:
    """Some parts, with what was noted while they were read."""
    problems = sort_problems(notes.problems)
    return Piece(
        parts=parts,
        problems=problems,
        spans=notes.spans,
        lost=frozenset(notes.lost),
        twice=notes.twice,
    )


def tried(cursor: Cursor, type_: Any) -> tuple[Any, ...]:
    """The parts under a cursor; none where nothing sound stands there."""
    try:
        made: tuple[Any, ...] = structure(cursor, type_)
    except Dropped:
        return ()
    return made
