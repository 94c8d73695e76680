"""Everything that reading can find wrong, in one table: the codes from `FI01` on."""

from ssm.files.code import Code
from ssm.files.codes_of_accounts import ACCOUNT_CODES
from ssm.files.codes_of_fields import FIELD_CODES
from ssm.files.codes_of_files import FILE_CODES
from ssm.files.codes_of_house import HOUSE_CODES
from ssm.files.codes_of_yaml import YAML_CODES
from ssm.problems import Problem
from ssm.source import Span

__all__ = ["CODES", "SYNTAX", "Code", "problem"]

CODES: tuple[Code, ...] = tuple(
    sorted(
        (*YAML_CODES, *FIELD_CODES, *FILE_CODES, *ACCOUNT_CODES, *HOUSE_CODES),
        key=lambda code: code.code,
    )
)
"""The table, in the order of the codes."""

SYNTAX = "FI01"
"""The code of a YAML syntax error: `ssm` ends with exit status 2 when there is one."""

_BY_NAME = {code.name: code for code in CODES}


def problem(
    message: str,
    name: str,
    *,
    span: Span | None,
    ref: str = "study",
    hint: str | None = None,
) -> Problem:
    """A reading problem, with what the table knows of its kind.

    Args:
        message: what is wrong here, with the value.
        name: the kind of problem, by its name in the table.
        span: where.
        ref: canonical ref of the part it belongs to.
        hint: what to try here; the table's remedy when left out.

    Raises:
        KeyError: the table has no such name.
    """
    kind = _BY_NAME[name]
    return Problem(
        code=kind.code,
        name=kind.name,
        severity=kind.severity,
        message=message,
        ref=ref,
        hint=hint or kind.remedy[0].lower() + kind.remedy[1:].removesuffix("."),
        span=span,
    )
