"""The JSON Schemas of all files that people write: editors complete and check by them."""

from collections.abc import Callable

import attrs

from ssm.errors import InvalidValueError
from ssm.files.hover import Schema
from ssm.files.schema import schema_of, study_schema
from ssm.model.nearest import did_you_mean

__all__ = ["SCHEMAS", "FileSchema", "schema"]


@attrs.frozen
class FileSchema:
    """The schema of one kind of file.

    Attributes:
        name: by which it is asked for.
        file: the file that it is about.
        make: makes it.
    """

    name: str
    file: str
    make: Callable[[], Schema]


def _codes() -> Schema:
    from ssm.findings.coding_schema import codes_schema

    return codes_schema()


def _masks() -> Schema:
    from ssm.files.forms import classes
    from ssm.masking.policy import Policy

    return schema_of(Policy, "What a version for others may show", classes(Policy))


def _map() -> Schema:
    from ssm.findings.mapping_schema import mapping_schema

    return mapping_schema()


def _politics() -> Schema:
    from ssm.files.schema import politics_schema

    return politics_schema()


def _style() -> Schema:
    from ssm.files.forms import classes
    from ssm.report.styling.style import Style

    return schema_of(Style, "The house style of a report", classes(Style))


SCHEMAS = (
    FileSchema("study", "study.yaml", study_schema),
    FileSchema("codes", "findings/codes.yaml", _codes),
    FileSchema("map", "findings/*.map.yaml", _map),
    FileSchema("politics", "private/politics.yaml", _politics),
    FileSchema("masks", "private/masks.yaml", _masks),
    FileSchema("style", "report.yaml", _style),
)
"""All of them, the study file first."""


def schema(file: str = "study") -> Schema:
    """The JSON Schema (2020-12) of a file that people write.

    It knows the short and the long form of everything, and carries what an editor tells of
    each key. Because every scalar is text to the reader, numbers and truth values are let
    pass where a text belongs.

    Args:
        file: `study`, `codes` (findings/codes.yaml), `map` (a `.map.yaml` beside a
            table), `politics` (private/politics.yaml), `masks` (private/masks.yaml) or
            `style` (report.yaml).

    Raises:
        InvalidValueError: there is no such file.

    Example:
        >>> sorted(schema()["$defs"])[:3]
        ['accommodation', 'activity', 'asis']
        >>> schema("masks")["title"]
        'What a version for others may show'
    """
    for each in SCHEMAS:
        if each.name == file:
            return each.make()
    names = [each.name for each in SCHEMAS]
    msg = f"'file' must be one of {', '.join(names)} (got {file!r}){did_you_mean(file, names)}"
    raise InvalidValueError(msg, file)
