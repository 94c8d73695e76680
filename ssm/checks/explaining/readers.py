"""Explaining a part of a study: which reader knows how to read parts of which kind."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import attrs

from ssm.graph.labels import kind_of
from ssm.model.study import Study

__all__ = ["READERS", "Look", "Reader", "part_meant", "reader_for"]


def _unpainted(_role: str, text: str) -> str:
    return text


@attrs.frozen(kw_only=True)
class Look:
    """How a text should look where it is printed.

    Attributes:
        width: in columns.
        ascii_only: signs beyond ASCII cannot be shown.
        paint: gives words their colours, by role.
    """

    width: int = 88
    ascii_only: bool = False
    paint: Callable[[str, str], str] = _unpainted


@attrs.frozen(kw_only=True)
class Reader:
    """How parts of one kind are read, and how the reading is told.

    Attributes:
        read: from a study and the canonical ref of a part to a reading, a plain value.
        text: the reading for a terminal or a pipe.
        markdown: the reading as Markdown.
        data: the reading as plain data, ready for `json.dumps`.
    """

    read: Callable[[Study, str], Any]
    text: Callable[[Any, Look], str]
    markdown: Callable[[Any], str]
    data: Callable[[Any], dict[str, Any]]


def _part() -> Reader:
    from ssm.checks.explaining.explanation import as_json, as_markdown, as_text
    from ssm.checks.explaining.parts import explained_part

    return Reader(
        read=explained_part,
        text=lambda found, look: look.paint("text", as_text(found)),
        markdown=as_markdown,
        data=as_json,
    )


def _picture() -> Reader:
    from ssm.reading import read_picture
    from ssm.reading.formats import as_json, as_markdown, as_text

    return Reader(
        read=read_picture,
        text=lambda found, look: as_text(found, look.width, look.paint),
        markdown=as_markdown,
        data=as_json,
    )


def _root() -> Reader:
    from ssm.checks.twoway.data import as_json
    from ssm.checks.twoway.markdown import as_markdown
    from ssm.checks.twoway.reading import two_way
    from ssm.checks.twoway.terminal import as_text

    return Reader(read=two_way, text=as_text, markdown=as_markdown, data=as_json)


def _model() -> Reader:
    from ssm.checks.twoway.terminal import from_activities

    return attrs.evolve(_root(), text=from_activities)


READERS: Mapping[str, Callable[[], Reader]] = MappingProxyType(
    {"picture": _picture, "root": _root, "model": _model}
)
"""By kind of part, the reader of its own; imported when a part of that kind is asked about."""


def reader_for(study: Study, ref: str) -> Reader:
    """The reader of a part: that of its kind, else one that says what it is and what to ask.

    Args:
        study: the study.
        ref: canonical ref of one of its parts.

    Example:
        >>> from ssm.model.change import Theme
        >>> study = Study(themes=[Theme(id="lists", label="Two lists")])
        >>> reader_for(study, "theme/lists").read(study, "theme/lists").title
        'theme/lists: Two lists'
    """
    return READERS.get(kind_of(study, ref), _part)()


def part_meant(study: Study, text: str) -> str:
    """The canonical ref of the part that somebody asks about.

    A root definition and an activity model of one name are told together, so that their
    bare name means the definition.

    Args:
        study: the study.
        text: short or canonical ref.

    Raises:
        UnknownRefError: nothing in the study is called so.
        AmbiguousRefError: several parts are, and they are told apart.

    Example:
        >>> from ssm.model.activity import Model
        >>> from ssm.model.root import Root
        >>> study = Study(roots=[Root(id="fence")], models=[Model(id="fence")])
        >>> part_meant(study, "fence"), part_meant(study, "model/fence")
        ('root/fence', 'model/fence')
    """
    kinds = [ref.partition("/")[0] for ref in study.index.found(text)]
    return study.index.resolve(text, ("root",) if sorted(kinds) == ["model", "root"] else None)
