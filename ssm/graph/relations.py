"""Every reference of a study as an arrow between two of its parts, without networkx."""

from collections.abc import Iterator
from typing import Any

import attrs

from ssm.errors import UnknownRefError
from ssm.model.fields import note_of
from ssm.model.picture import HINTS, Boundary, Element
from ssm.model.study import Study
from ssm.model.walk import Reference, key_of, references
from ssm.source import FieldPath

__all__ = ["Relation", "relations"]

PART_OF = "part of"
IS = "is"


@attrs.frozen(kw_only=True)
class Relation:
    """One part that refers to another.

    Attributes:
        tail: canonical ref of the part that refers; `study` for the study itself.
        head: canonical ref of the part referred to.
        name: the field that refers, in the words of the file, such as `because` or
            `desirable.by`; `part of` from an inner part to its picture or model; `is`
            from an element of a picture to the stakeholder of the same id.
        path: the way from the tail to the text that refers; empty for the last two.
    """

    tail: str
    head: str
    name: str
    path: FieldPath = ()


def relations(study: Study, *, private: bool = False) -> Iterator[Relation]:
    """Every relation between parts of a study, in the order of the study.

    References that mean nothing, or several things, are left out, and so are plain words
    where a field allows them; `ssm check` reports what needs it. So are wishes about where
    something stands on a picture: they tell nothing of the situation.

    Args:
        study: the study.
        private: whether Analysis Three is to be told as well.

    Example:
        >>> from ssm.model.change import Theme
        >>> from ssm.model.root import Root
        >>> study = Study(themes=[Theme(id="lists")], roots=[Root(id="r", because=["lists"])])
        >>> [(each.tail, each.name, each.head) for each in relations(study)]
        [('root/r', 'because', 'theme/lists')]
    """
    parts = study.index.parts
    for ref, part in parts.items():
        if ref.count("/") > 1:
            yield Relation(tail=ref, head=ref.rpartition("/")[0], name=PART_OF)
        if isinstance(part, Element) and f"stakeholder/{part.id}" in parts:
            yield Relation(tail=ref, head=f"stakeholder/{part.id}", name=IS)
    for reference in references(study):
        if private or (reference.owner, *reference.path[:1]) != ("study", "political"):
            yield from _related(study, reference)


def _related(study: Study, reference: Reference) -> Iterator[Relation]:
    try:
        head = study.index.resolve_reference(reference)
    except UnknownRefError:
        return
    owner = study if reference.owner == "study" else study.index.parts[reference.owner]
    if isinstance(owner, (Element, Boundary)) and reference.path[0] in HINTS:
        return
    name = ".".join(_fields(owner, reference.path))
    yield Relation(tail=reference.owner, head=head, name=name, path=reference.path)


def _fields(part: Any, path: FieldPath) -> Iterator[str]:
    """The names of the fields on the way from a part to a value, without keys and counts."""
    value = part
    for step in path:
        if isinstance(value, tuple):
            value = value[step] if isinstance(step, int) else _keyed(value, step)
            continue
        for field in attrs.fields(type(value)):
            if note_of(field).key == step:
                yield str(step)
                value = getattr(value, field.name)
                break


def _keyed(items: tuple[Any, ...], key: str) -> Any:
    return next(item for item in items if key_of(item) == key)
