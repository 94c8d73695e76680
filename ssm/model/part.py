"""What a study and all its parts share: what they may hold, how they look in a REPL."""

from typing import Any

import attrs

from ssm.model.holding import check_fields
from ssm.showing import Shown

__all__ = ["Part", "default_of"]


class Part(Shown):
    """The base of the model's classes.

    A part refuses what a field cannot hold, at once: see `check_fields`.
    A part shows only what somebody said about it; fields left at their defaults are not
    repeated. (It also spares attrs writing and compiling a method for each class, which
    counts at start-up.)

    Example:
        >>> from ssm.model.activity import Activity
        >>> Activity(id="3", do="Plan the day")
        Activity(id='3', do='Plan the day')
    """

    __slots__ = ()

    def __attrs_post_init__(self) -> None:
        check_fields(self)

    def __repr__(self) -> str:
        kind: Any = type(self)
        said = [
            f"{field.name}={value!r}"
            for field in attrs.fields(kind)
            if (value := getattr(self, field.name)) != default_of(field, self)
        ]
        return f"{type(self).__name__}({', '.join(said)})"


def default_of(field: Any, part: Part) -> object:
    """What a field is when nobody says anything; never equal to a value without one."""
    default = field.default
    if isinstance(default, attrs.Factory):  # type: ignore[arg-type]
        return default.factory(part) if default.takes_self else default.factory()
    return default
