"""Nodes from the events of PyYAML's parser, without ever recursing on what a user wrote.

Composing by the library itself goes down one call for each level of nesting, which
crashes the interpreter on a hostile file; a list of events does not.
"""

import re
from collections.abc import Callable
from typing import Any

import attrs

from ssm.files.codes import problem
from ssm.files.mappings import mapping
from ssm.files.places import Places
from ssm.files.syntax import in_words
from ssm.files.tree import Composed, Node, Refused, Scalar, Seq
from ssm.problems import Problem

__all__ = ["MAX_DEPTH", "compose"]

MAX_DEPTH = 64
_CUT = re.compile(r"(?<=\S) #(?=\w)")
_BREAK = re.compile(r"\r\n|\r|\n")


@attrs.define(repr=False)
class _Frame:
    start: Any
    is_map: bool
    flow: bool
    children: list[Node] = attrs.field(factory=list)


def compose(text: str, file: str, first_line: int = 1) -> Composed:
    """The nodes of one YAML document.

    Args:
        text: the document.
        file: its name in spans.
        first_line: the line of the file on which the text begins.

    Example:
        >>> compose("label: 9:30", "study.yaml").node.entries[0][1].text
        '9:30'
    """
    return _Composer(text, file, first_line).composed()


class _Composer:
    """One run over the events of one text."""

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self._text = text
        self._places = Places(text, file, first_line)
        self._problems: list[Problem] = []
        self._frames: list[_Frame] = []
        self._root: Node | None = None
        self._documents = 0
        self._cuts = _cuts(text)

    def composed(self) -> Composed:
        import yaml

        fatal = None
        try:
            next_event = _events(self._text)
            while (event := next_event()) is not None and fatal is None:
                fatal = self._take(event)
        except yaml.YAMLError as error:
            fatal = self._syntax(error)
        return Composed(node=self._root, problems=tuple(self._problems), fatal=fatal)

    def _take(self, event: Any) -> Problem | None:
        name = type(event).__name__
        if name == "ScalarEvent":
            self._scalar(event)
        elif name in ("MappingStartEvent", "SequenceStartEvent"):
            return self._start(event, is_map=name[0] == "M")
        elif name in ("MappingEndEvent", "SequenceEndEvent"):
            self._end(event)
        elif name == "AliasEvent":
            span = self._places.span(event.start_mark, event.end_mark)
            self._tell(f"'*{event.anchor}' is an alias, and studies have none", "no-anchors", span)
            self._add(Refused(span))
        elif name == "DocumentStartEvent":
            self._documents += 1
            if self._documents == 2:
                span = self._places.at(event.start_mark)
                self._tell("a second document begins here; it is not read", "second-document", span)
        return None

    def _scalar(self, event: Any) -> None:
        start, end = event.start_mark, event.end_mark
        span = self._places.span(start, end)
        if event.anchor is not None or event.tag is not None:
            self._bare(event)
        plain = event.implicit[0] and not event.style
        if plain and self._cuts and (end.line, end.column) in self._cuts:
            lost = self._cuts[end.line, end.column]
            message = f"the words end before {lost!r}: a space and # begin a comment"
            self._tell(message, "cut-by-hash", span)
        self._add(Scalar(event.value, span, plain))

    def _start(self, event: Any, *, is_map: bool) -> Problem | None:
        if event.anchor is not None or event.tag is not None:
            self._bare(event)
        self._frames.append(_Frame(event.start_mark, is_map, bool(event.flow_style)))
        if len(self._frames) <= MAX_DEPTH:
            return None
        message = f"lists and mappings may lie {MAX_DEPTH} levels deep and no deeper"
        return problem(message, "too-deep", span=self._places.at(event.start_mark))

    def _end(self, event: Any) -> None:
        frame = self._frames.pop()
        span = self._places.span(frame.start, event.end_mark)
        children = frame.children
        if not frame.flow and children:
            last = children[-1].span
            span = attrs.evolve(span, end_line=last.end_line, end_column=last.end_column)
        if frame.is_map:
            made, problems = mapping(children, span, flow=frame.flow)
            self._problems += problems
            self._add(made)
        else:
            self._add(Seq(tuple(children), span))

    def _add(self, node: Node) -> None:
        if self._frames:
            self._frames[-1].children.append(node)
        elif self._documents == 1:
            self._root = node

    def _bare(self, event: Any) -> None:
        span = self._places.at(event.start_mark)
        if event.anchor is not None:
            self._tell(f"'&{event.anchor}' is an anchor, and studies have none", "no-anchors", span)
        if event.tag is not None:
            self._tell(f"{event.tag!r} is a tag, and studies have none", "no-tags", span)

    def _tell(self, message: str, kind: str, span: Any) -> None:
        self._problems.append(problem(message, kind, span=span))

    def _syntax(self, error: Any) -> Problem:
        bracket = next((frame.start for frame in self._frames[::-1] if frame.flow), None)
        message, hint, mark = in_words(error, self._text, bracket)
        if bracket is not None and self._cuts:
            hint = "' #' begins a comment, inside brackets too: put double quotes round the words"
        return problem(message, "yaml-syntax", span=self._places.at(mark), hint=hint)


def _events(text: str) -> Callable[[], Any]:
    """A function that gives the next event, and None after the last."""
    try:
        from yaml.cyaml import CParser  # type: ignore[attr-defined]
    except ImportError:
        from yaml import Loader

        loader: Any = Loader(text)
        return lambda: loader.get_event() if loader.check_event() else None
    parser: Any = CParser(text)
    get_event: Callable[[], Any] = parser.get_event

    return get_event


def _cuts(text: str) -> dict[tuple[int, int], str]:
    """Where a space and # follow something, and what stands behind them there."""
    if _CUT.search(text) is None:
        return {}
    return {
        (number, match.start()): line[match.start() + 1 :][:30]
        for number, line in enumerate(_BREAK.split(text))
        for match in _CUT.finditer(line)
    }
