"""The converter: which hook makes which kind of value from a node.

Built on cattrs, with hooks of our own for every type, because its own would turn the
text `no` into True and the text `managers` into a tuple of letters.
"""

import datetime as dt
import functools
from typing import TYPE_CHECKING, Any

import attrs

from ssm.files.cursor import Cursor, Hook
from ssm.files.finding_list import a_tuple_of_findings
from ssm.files.links import a_tuple_of_links
from ssm.files.parts import part_hook
from ssm.files.plans import plan_of
from ssm.files.scalars import a_date, a_number, a_text, a_word
from ssm.files.tuples import keyed_hook, tuple_hook
from ssm.model.finding import Finding
from ssm.model.holding import inner, is_optional, item_of
from ssm.model.links import Link
from ssm.model.words import Word

if TYPE_CHECKING:
    from cattrs import BaseConverter

__all__ = ["converter", "structure"]

_SCALARS: tuple[tuple[type[Any], Hook], ...] = (
    (str, a_text),
    (int, a_number),
    (dt.date, a_date),
    (Word, a_word),
)


def structure(cursor: Cursor, type_: Any) -> Any:
    """The value of a type from the node under a cursor.

    Args:
        cursor: where to read, and where to note what is wrong.
        type_: a model class, or a type of one of its fields.

    Raises:
        Dropped: nothing sound could be made; the reason is among the problems.
    """
    return converter().structure(cursor, type_)


@functools.cache
def converter() -> "BaseConverter":
    """The one converter, with a hook for every type of the model."""
    from cattrs import BaseConverter

    made = BaseConverter(detailed_validation=False)
    made.register_structure_hook_factory(attrs.has, lambda cls: _part(made, cls))
    made.register_structure_hook_factory(is_optional, lambda type_: _hook(made, inner(type_)))
    made.register_structure_hook_factory(
        lambda type_: item_of(type_) is not None and not is_optional(type_),
        lambda type_: _tuple(made, item_of(type_)),
    )
    for scalar, hook in _SCALARS:
        made.register_structure_hook(scalar, hook)
    return made


def _hook(converter: "BaseConverter", type_: Any) -> Hook:
    hook = converter.get_structure_hook(type_)
    return lambda cursor, _: hook(cursor, type_)


def _part(converter: "BaseConverter", cls: type[Any]) -> Hook:
    return part_hook(cls, {row.name: _hook(converter, row.type) for row in plan_of(cls).rows})


def _tuple(converter: "BaseConverter", item: Any) -> Hook:
    if item is Link:
        return a_tuple_of_links
    hook = _hook(converter, item)
    if item is Finding:
        return lambda cursor, _: a_tuple_of_findings(cursor, item, hook)
    if attrs.has(item) and plan_of(item).ident is not None:
        return keyed_hook(item, hook)
    return tuple_hook(item, hook)
