"""A study from the text of its file, with everything that is wrong in it."""

import re
from typing import Any

import attrs

from ssm.files.blocks import compose_by_blocks
from ssm.files.cursor import Cursor, Include, Notes
from ssm.files.pieces import Piece, piece_of, tried
from ssm.files.structure import structure
from ssm.files.tree import Map, Node, Scalar
from ssm.files.upgrade import upgraded
from ssm.model.finding import Finding
from ssm.model.inquiry import Commodity
from ssm.model.nearest import nearest
from ssm.model.sections import SECTIONS
from ssm.model.study import FORMAT_VERSION, Study
from ssm.problems import Problem, sort_problems
from ssm.source import SourceMap, Span

__all__ = ["Piece", "Read", "read", "read_findings", "read_findings_node", "read_politics"]

_VERSION = re.compile(r"[1-9][0-9]{0,8}", re.ASCII)


@attrs.frozen(kw_only=True, repr=False)
class Read:
    """What reading one study file gives.

    Attributes:
        study: all that was sound.
        problems: what was not, in the order of the file.
        where: from (canonical ref, field path) to the span.
        texts: the text by the file's name.
        includes: findings files and the politics file that it names, not read yet.
        lost: refs of parts, and kinds of sections, that could not be read.
        twice: refs that a second part claims too, and where that one stands.
    """

    study: Study
    problems: tuple[Problem, ...] = ()
    where: SourceMap = attrs.field(factory=SourceMap, eq=False)
    texts: dict[str, str] = attrs.field(factory=dict, eq=False, repr=False)
    includes: tuple[Include, ...] = ()
    lost: frozenset[str] = frozenset()
    twice: dict[str, Span] = attrs.field(factory=dict, eq=False)


def read(text: str, file: str = "study.yaml") -> Read:
    r"""The study that a text holds, and all that is wrong with it.

    Whatever the text is, it is read as far as it can be; nothing is raised.

    Args:
        text: the text of a study file.
        file: its name, as it is to stand in messages.

    Example:
        >>> got = read('ssm: 1\ntitle: "The fence"\nroots: {paint: {waht: "paint it"}}')
        >>> got.study.title
        'The fence'
        >>> print(*got.problems)
        study.yaml:3:17: error: 'waht' is no key of a root [FI13 unknown-key]
    """
    notes = Notes(file)
    node = _top(text, notes)
    study = Study()
    if node is not None:
        node = _of_this_version(node, Cursor(node, notes))
        study = structure(Cursor(node, notes), Study)
        _note_politics(study, notes)
        _note_controls(study, notes)
    return Read(
        study=study,
        problems=sort_problems(notes.problems),
        where=SourceMap(notes.spans),
        texts={file: text},
        includes=tuple(notes.includes),
        lost=frozenset(notes.lost),
        twice=notes.twice,
    )


def read_politics(text: str, file: str) -> Piece:
    """The commodities of power in the private file of Analysis Three.

    Args:
        text: `commodities:` and under it each by its id.
        file: its name in messages.
    """
    notes = Notes(file)
    node = _top(text, notes)
    parts: tuple[Any, ...] = ()
    for key, value in node.entries if node is not None else ():
        cursor = Cursor(value, notes, "study", ("political", "commodities"))
        if key.text == "commodities":
            is_left_out = isinstance(value, Scalar) and value.is_left_out
            parts = () if is_left_out else tried(cursor, tuple[Commodity, ...])
        elif key.text != "ssm":
            near = nearest(key.text, ["commodities"])
            hint = near and f"did you mean {near!r}?"
            hint = hint or "a politics file has 'commodities', and each by its id below"
            message = f"{key.text!r} is no key of a politics file"
            cursor.tell(message, "unknown-key", span=key.span, hint=hint)
    return piece_of(parts, notes)


def read_findings(text: str, file: str) -> Piece:
    """The findings of a YAML file that is one list of them.

    Args:
        text: the list.
        file: its name in messages.
    """
    notes = Notes(file)
    composed = compose_by_blocks(text, file)
    notes.problems = [*composed.problems]
    node = composed.node
    if isinstance(node, Map) and (composed.lost or node.get("findings") is not None):
        node = node.get("findings")
    return _findings(node, notes) if node is not None else piece_of((), notes)


def read_findings_node(node: Node, file: str) -> Piece:
    """The findings of a list of nodes, from whatever file they were made.

    Args:
        node: a list of mappings, each with the fields of a finding.
        file: the name of the file in messages.
    """
    return _findings(node, Notes(file))


def _findings(node: Node, notes: Notes) -> Piece:
    parts = tried(Cursor(node, notes, "study", ("findings",)), tuple[Finding, ...])
    for include in notes.includes:
        cursor = Cursor(node, notes)
        cursor.tell("a findings file names no further files", "wrong-shape", span=include.span)
    return piece_of(parts, notes)


def _top(text: str, notes: Notes) -> Map | None:
    """The outermost mapping of a file, or None when there is none."""
    composed = compose_by_blocks(text, notes.file)
    notes.problems = [*composed.problems]
    notes.lost |= {s.kind for s in SECTIONS if s.name in composed.lost}
    node = composed.node
    if isinstance(node, Map):
        return node
    if node is None or (isinstance(node, Scalar) and node.is_left_out):
        message = "the file is empty"
        span = Span(notes.file, 1, 1, end_line=1, end_column=1)
    else:
        message, span = "the file must be a mapping of sections (got something else)", node.span
    if not any(p.name == "yaml-syntax" for p in notes.problems):
        Cursor(Scalar("", span), notes).tell(message, "not-a-study")
    return None


def _of_this_version(node: Map, cursor: Cursor) -> Map:
    """The mapping without its version, brought up to the present format."""
    version = node.get("ssm")
    rest = tuple((key, value) for key, value in node.entries if key.text != "ssm")
    node = Map(rest, node.span)
    if version is None:
        span = Span(node.span.file, 1, 1, end_line=1, end_column=1)
        cursor.tell("the file does not say its version", "no-version", span=span)
        return node
    text = version.text if isinstance(version, Scalar) else ""
    if _VERSION.fullmatch(text) is None:
        cursor.tell(
            f"'ssm' must be a version such as 1 (got {text!r})", "not-a-number", span=version.span
        )
    elif int(text) > FORMAT_VERSION:
        message = f"this file is of version {text}, and this ssm reads up to {FORMAT_VERSION}"
        cursor.tell(message, "newer-version", span=version.span)
    else:
        node = upgraded(node, int(text))
    return node


def _note_politics(study: Study, notes: Notes) -> None:
    if study.political is None:
        return
    span = SourceMap(notes.spans).find("study", "political", "file")
    if span is None:
        return
    notes.includes.append(Include("political", study.political.file, span))
    inside = notes.spans.get(("study", ("political", "commodities")))
    if inside is not None:
        Cursor(Scalar("", inside), notes).tell(
            "'commodities' stand in the open here", "not-private"
        )


def _note_controls(study: Study, notes: Notes) -> None:
    """Notes where the rows of monitoring and control are written."""
    for model in study.models:
        for row in ("criteria", "monitor", "control"):
            span = notes.spans.get((f"model/{model.id}", ("monitoring", row)))
            if span is not None:
                notes.part(f"model/{model.id}/{row}", span)
