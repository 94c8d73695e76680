"""What reader, writer, schema and reference know of a model class, from its field notes."""

import functools
from typing import Any

import attrs

from ssm.model.fields import note_of
from ssm.model.holding import is_optional

__all__ = ["Plan", "Row", "plan_of"]


@attrs.frozen(repr=False)
class Row:
    """One field of a class, as it stands in a file.

    Attributes:
        name: the attribute.
        key: its key in a file.
        also: other keys that are read as this one.
        type: its type.
        required: whether a part cannot be without it.
        ident: whether it is the key of a mapping of parts.
        refs: kinds that it may refer to.
        free: whether plain words are allowed too.
        doc: what it means.
        attribute: the attrs attribute.
    """

    name: str
    key: str
    also: tuple[str, ...]
    type: Any
    required: bool
    ident: bool
    refs: tuple[str, ...]
    free: bool
    doc: str
    attribute: Any

    @property
    def can_be_none_on_purpose(self) -> bool:
        """Whether `none` leaves out what would otherwise be there, as for monitoring."""
        return is_optional(self.type) and self.attribute.default is not None


@attrs.frozen(repr=False)
class Plan:
    """The fields of a class.

    Attributes:
        type: the class.
        rows: its fields, in order.
        ident: the field that is a key of a mapping, or None.
        short: the field that one bare text stands for, or None.
        by_key: the fields by all keys that are read.
    """

    type: type[Any]
    rows: tuple[Row, ...]
    ident: Row | None
    short: Row | None
    by_key: dict[str, Row]

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that stand in a file, the identifying one left out."""
        return tuple(row.key for row in self.rows if not row.ident)

    @property
    def has_own_id(self) -> bool:
        """Whether the key of its mapping is an id of its own, not the name of another part."""
        return self.ident is not None and self.ident.name == "id"


def plan_of(cls: type[Any]) -> Plan:
    """The plan of a model class.

    Example:
        >>> from ssm.model.stakeholder import Stakeholder
        >>> plan_of(Stakeholder).keys[:3]
        ('is', 'label', 'serves')
    """
    made: Plan = _plan(cls)  # type: ignore[arg-type]
    return made


@functools.cache
def _plan(cls: type[Any]) -> Plan:
    ident = short = None
    rows = []
    for field in attrs.fields(cls):
        note = note_of(field)
        row = Row(
            name=field.name,
            key=str(note.key),
            also=note.also,
            type=field.type,
            required=field.default is attrs.NOTHING,
            ident=note.ident,
            refs=note.refs,
            free=note.free,
            doc=note.doc,
            attribute=field,
        )
        rows.append(row)
        ident = row if note.ident else ident
        short = row if note.short else short
    by_key = {key: row for row in rows for key in (row.key, *row.also)}
    return Plan(cls, tuple(rows), ident, short, by_key)
