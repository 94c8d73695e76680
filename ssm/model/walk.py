"""Walks over all parts of a study, and over all references that they hold."""

import datetime as dt
import enum
import functools
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import attrs

from ssm.model.activity import Activity, Model
from ssm.model.as_is import AsIs, Task
from ssm.model.fields import About, note_of
from ssm.model.holding import inner, item_of
from ssm.model.links import Link
from ssm.model.picture import Boundary, Element, Picture
from ssm.model.sections import SECTIONS
from ssm.source import FieldPath

if TYPE_CHECKING:
    from ssm.model.study import Study

__all__ = ["Reference", "key_of", "link_names", "parts", "references"]

_ENDS = {"picture": "element", "model": "activity", "as-is": "task"}
_OWN_REF = (Element, Boundary, Activity, Task, Link)
_ELSEWHERE = ("expands", "origins")
"""Fields of a model and its activities that name activities of other models."""


@attrs.frozen(kw_only=True)
class Reference:
    """A text somewhere in a study that refers to a part of it.

    Attributes:
        owner: canonical ref of the part that holds it.
        path: the way from that part to the text, in the words of the file.
        text: the reference as written.
        kinds: what it may refer to; `element`, `activity`, `task`, `link` and `row` are
            parts of pictures, models and what is done now.
        free: whether plain words are allowed too.
        scope: canonical ref of the picture or model whose own parts it names, or None.
    """

    owner: str
    path: FieldPath
    text: str
    kinds: tuple[str, ...]
    free: bool
    scope: str | None


def parts(study: "Study") -> Iterator[tuple[str, Any]]:
    """Every part of a study with its canonical ref, in the order of the study.

    Example:
        >>> from ssm.model.study import Study
        >>> study = Study(models=[Model(id="m", activities=[Activity(id="1", do="Ask")])])
        >>> [ref for ref, _ in parts(study)]
        ['model/m', 'model/m/1', 'model/m/criteria', 'model/m/monitor', 'model/m/control']
    """
    for section in SECTIONS:
        for part in getattr(study, section.name):
            ref = f"{section.kind}/{part.id}"
            yield ref, part
            yield from _inner(ref, part)


def _inner(ref: str, part: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(part, Picture):
        pieces: tuple[Element | Boundary, ...] = (*part.elements, *part.boundaries)
        for piece in pieces:
            yield f"{ref}/{piece.id}", piece
        yield from ((f"{ref}/{name}", link) for name, link in link_names(part.links))
    elif isinstance(part, Model):
        for activity in (*part.activities, *part.controls):
            yield f"{ref}/{activity.id}", activity
        yield from ((f"{ref}/{name}", link) for name, link in link_names(part.dependencies))
    elif isinstance(part, AsIs):
        yield from ((f"{ref}/{task.id}", task) for task in part.tasks)
        yield from ((f"{ref}/{name}", link) for name, link in link_names(part.links))


def link_names(links: Iterable[Link]) -> Iterator[tuple[str, Link]]:
    """Each link with its canonical name: its own id, or its ends and a count.

    Example:
        >>> from ssm.model.links import links
        >>> [name for name, _ in link_names(links(["a -> b", "a >< b"]))]
        ['a..b', 'a..b.2']
    """
    seen: Counter[tuple[str, str]] = Counter()
    for link in links:
        seen[link.tail, link.head] += 1
        count = seen[link.tail, link.head]
        ends = f"{link.tail}..{link.head}" + (f".{count}" if count > 1 else "")
        yield link.id or ends, link


def key_of(part: Any) -> str | None:
    """The value that stands for a part as a key in a file, or None when it has none."""
    ident = next((name for name, note in _noted(part) if note.ident), None)
    return None if ident is None else str(getattr(part, ident))


def _noted(part: Any) -> tuple[tuple[str, About], ...]:
    """The fields of a part with their notes."""
    kind: Any = type(part)
    return _noted_in(kind)


@functools.cache
def _noted_in(kind: Any) -> tuple[tuple[str, About], ...]:
    """The same of a class, looked up once."""
    return tuple((field.name, note_of(field)) for field in attrs.fields(kind))


_BARE = (str, int, float, dt.date, enum.Enum)


def _telling(part: Any) -> tuple[tuple[str, About], ...]:
    """The fields of a part that may hold references, themselves or in what they hold."""
    kind: Any = type(part)
    return _telling_in(kind)


@functools.cache
def _telling_in(kind: Any) -> tuple[tuple[str, About], ...]:
    """The same of a class, looked up once."""
    held = {field.name: item_of(field.type) or inner(field.type) for field in attrs.fields(kind)}
    bare = {
        name for name, each in held.items() if isinstance(each, type) and issubclass(each, _BARE)
    }
    return tuple((name, note) for name, note in _noted_in(kind) if note.refs or name not in bare)


def references(study: "Study") -> Iterator[Reference]:
    """Every reference that a study holds, in the order of the study."""
    section_names = {section.name for section in SECTIONS}
    for field in attrs.fields(type(study)):
        if field.name not in section_names:
            yield from _in_value(getattr(study, field.name), "study", (note_of(field).key,), None)
    for ref, part in parts(study):
        if isinstance(part, Link):
            yield from _ends(ref, part)
        else:
            yield from _in_part(part, ref, (), _scope(ref, part))


def _scope(ref: str, part: object) -> str | None:
    if isinstance(part, (Picture, Model)):
        return ref
    return ref.rpartition("/")[0] if isinstance(part, (Element, Boundary, Activity)) else None


def _ends(ref: str, link: Link) -> Iterator[Reference]:
    scope = ref.rpartition("/")[0]
    kinds = (_ENDS[scope.partition("/")[0]],)
    for end in ("tail", "head"):
        yield Reference(
            owner=ref, path=(end,), text=getattr(link, end), kinds=kinds, free=False, scope=scope
        )


def _in_part(part: Any, owner: str, path: FieldPath, scope: str | None) -> Iterator[Reference]:
    for name, note in _telling(part):
        value = getattr(part, name)
        if value is None or value == ():
            continue
        at = path if note.ident else (*path, note.key or name)
        if not note.refs:
            if not isinstance(value, str):
                yield from _in_value(value, owner, at, scope)
            continue
        local = (
            scope if set(note.refs) <= {"element", "activity"} and name not in _ELSEWHERE else None
        )
        many = isinstance(value, tuple)
        for n, text in enumerate(value if many else (value,)):
            if isinstance(text, str):
                yield Reference(
                    owner=owner,
                    path=(*at, n) if many else at,
                    text=text,
                    kinds=note.refs,
                    free=note.free,
                    scope=local,
                )


def _in_value(
    value: Any, owner: str, path: FieldPath | tuple[str | None, ...], scope: str | None
) -> Iterator[Reference]:
    at = tuple(step for step in path if step is not None)
    if isinstance(value, _OWN_REF):
        return
    if isinstance(value, tuple):
        for n, item in enumerate(value):
            key = key_of(item) if attrs.has(type(item)) else None
            yield from _in_value(item, owner, (*at, n if key is None else key), scope)
    elif attrs.has(type(value)):
        yield from _in_part(value, owner, at, scope)
