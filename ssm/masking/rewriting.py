"""Every text and every id of a study rewritten, whatever class it stands in.

All fields of all classes are walked by what they hold, so that a field that is added later
is not forgotten: a text is a text until its notes say that it is an id or a reference.
"""

import enum
import re
from collections.abc import Callable, Iterator
from typing import Any

import attrs

from ssm.errors import InvalidValueError
from ssm.model.fields import note_of
from ssm.model.ids import is_id
from ssm.model.refs import parse_ref

__all__ = ["Said", "rewritten", "said_in"]

_TOKEN = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


@attrs.frozen(repr=False)
class Said:
    """One string of a study.

    Attributes:
        text: the string.
        kind: `text` for words, `id` for an id, `ref` for a reference.
        field: the class and the field that hold it, as in `Source.label`.
    """

    text: str
    kind: str
    field: str


def said_in(value: Any) -> Iterator[Said]:
    """Every string in a study, or in a part of one.

    Example:
        >>> from ssm.model.study import Study
        >>> from ssm.model.stakeholder import Stakeholder
        >>> study = Study(title="The fence", stakeholders=[Stakeholder(id="us")])
        >>> [(one.field, one.text) for one in said_in(study) if one.text in ("us", "The fence")]
        [('Study.title', 'The fence'), ('Stakeholder.id', 'us')]
    """
    found: list[Said] = []

    def noted(text: str, kind: str, field: str) -> str:
        found.append(Said(text, kind, field))
        return text

    rewritten(value, noted)
    yield from found


def rewritten(value: Any, change: Callable[[str, str, str], str]) -> Any:
    """A study, or a part of one, with each of its strings changed.

    Args:
        value: the study, or any value in it.
        change: gives what stands instead of a string, from the string, its kind (`text`,
            `id` or `ref`) and its field.

    Example:
        >>> from ssm.model.stakeholder import Stakeholder
        >>> rewritten(Stakeholder(id="us", label="We"), lambda text, kind, field: text.upper()
        ...           if kind == "text" else text).label
        'WE'
    """
    if isinstance(value, tuple):
        return tuple(rewritten(item, change) for item in value)
    if not attrs.has(type(value)):
        return value
    changes = {}
    for field in attrs.fields(type(value)):
        old = getattr(value, field.name)
        new = _field(value, field, old, change)
        if new is not old and new != old:
            changes[field.name] = new
    return attrs.evolve(value, **changes) if changes else value


def _field(part: Any, field: Any, old: Any, change: Callable[[str, str, str], str]) -> Any:
    """What a field holds afterwards."""
    if isinstance(old, tuple) and any(_is_text(item) for item in old):
        return tuple(_string(part, field, item, change) for item in old)
    return _string(part, field, old, change) if _is_text(old) else rewritten(old, change)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and not isinstance(value, enum.Enum)


def _string(part: Any, field: Any, text: str, change: Callable[[str, str, str], str]) -> str:
    return change(text, _kind(field, text), f"{type(part).__name__}.{field.name}")


def _kind(field: Any, text: str) -> str:
    if field.name in ("id", "tail", "head") and is_id(text):
        return "id"
    note = note_of(field)
    if note.refs and _is_ref(text):
        return "ref"
    return "text"


def _is_ref(text: str) -> bool:
    try:
        parse_ref(text)
    except InvalidValueError:
        return False
    return True
