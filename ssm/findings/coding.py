"""`findings/codes.yaml`: which rows the codes of a coding tool speak of.

A code stands for a row, for several, or for rows with what it says about each; `none` (or
`"-"`) is a code that fits no row, `later` one that nobody has thought about yet:

    "Waiting": good-time/4
    "Planning": [good-time/3, good-time/3->4]
    "Not told": {good-time/4: {happens: no, judged: badly}}
    "Parking": none
    "Staff manner": later
"""

import enum
from collections.abc import Iterator

import attrs

from ssm.files.blocks import compose_by_blocks
from ssm.files.codes import problem
from ssm.files.read import read_findings_node
from ssm.files.tree import Map, Node, Scalar, Seq
from ssm.model.finding import Evidence
from ssm.problems import Problem
from ssm.source import Span

__all__ = ["Coded", "Meaning", "read_codes"]


class Meaning(enum.StrEnum):
    """What a code stands for."""

    ROWS = "rows"
    NOTHING = "none"
    LATER = "later"
    OPEN = ""


_WORDS = {
    "none": Meaning.NOTHING,
    "-": Meaning.NOTHING,
    "later": Meaning.LATER,
    "": Meaning.OPEN,
}


@attrs.frozen(kw_only=True, repr=False)
class Coded:
    """One code, and what it stands for.

    Attributes:
        name: as findings have it.
        meaning: whether it stands for rows.
        rows: what it says about each of them.
        spans: where each row is written.
        span: where the code is written.
    """

    name: str
    meaning: Meaning
    rows: tuple[Evidence, ...] = ()
    spans: tuple[Span, ...] = ()
    span: Span


def read_codes(text: str, file: str) -> tuple[dict[str, Coded], tuple[Problem, ...]]:
    """The codes that a text maps, by name, and what is wrong with it.

    Args:
        text: YAML with a code on each line, and what it stands for.
        file: its name in messages.

    Example:
        >>> codes, problems = read_codes('"Waiting": good-time/4', "codes.yaml")
        >>> [each.row for each in codes["Waiting"].rows], problems
        (['good-time/4'], ())
    """
    composed = compose_by_blocks(text, file)
    problems = [*composed.problems]
    node = composed.node
    if node is None or (isinstance(node, Scalar) and node.is_left_out):
        return {}, tuple(problems)
    if not isinstance(node, Map):
        message = "the file of codes is a mapping from codes to rows"
        problems.append(problem(message, "bad-codes", span=node.span))
        return {}, tuple(problems)
    found = {}
    for key, value in node.entries:
        code, wrong = _coded(key, value, file)
        found[" ".join(key.text.split())] = code
        problems += wrong
    return found, tuple(problems)


def _coded(key: Scalar, value: Node, file: str) -> tuple[Coded, tuple[Problem, ...]]:
    name = " ".join(key.text.split())
    said = value.text.strip() if isinstance(value, Scalar) else "rows"
    if said in _WORDS:
        return Coded(name=name, meaning=_WORDS[said], span=key.span), ()
    about = Seq((value,), value.span) if isinstance(value, Scalar) else value
    entries = (
        (Scalar("id", key.span), Scalar("code", key.span)),
        (Scalar("text", key.span), Scalar(name, key.span)),
        (Scalar("about", key.span), about),
    )
    piece = read_findings_node(Seq((Map(entries, key.span),), key.span), file)
    rows = (piece.parts[0].about or ()) if piece.parts else ()
    spans = tuple(_span(each, about, key.span) for each in rows)
    made = Coded(name=name, meaning=Meaning.ROWS, rows=rows, spans=spans, span=key.span)
    return made, piece.problems


def _span(each: Evidence, about: Node, otherwise: Span) -> Span:
    return next((node.span for node in _rows(about) if node.text == each.row), otherwise)


def _rows(about: Node) -> Iterator[Scalar]:
    """Where the rows stand in what a code stands for."""
    if isinstance(about, Map):
        yield from (key for key, _ in about.entries)
    elif isinstance(about, Seq):
        for item in about.items:
            if isinstance(item, Scalar):
                yield item
            else:
                yield from _rows(item)
