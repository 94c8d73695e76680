"""The tables of coding and survey tools, recognised by the names of their columns."""

from collections.abc import Sequence

from ssm.findings.importing.tables.coding_tools import CODING_TOOLS
from ssm.findings.importing.tables.kinds import Known
from ssm.findings.importing.tables.survey_tools import SURVEY_TOOLS

__all__ = ["KNOWN", "known_table", "small"]

KNOWN = (*CODING_TOOLS, *SURVEY_TOOLS)
"""The tables that are known, those that can be told most surely first."""


def small(name: str) -> str:
    r"""The name of a column as it is compared.

    Example:
        >>> small("\ufeff Document  Name ")
        'document name'
    """
    return " ".join(name.replace("\ufeff", " ").split()).lower()


def known_table(names: Sequence[str]) -> Known | None:
    """The table that has columns of these names.

    Example:
        >>> known_table(["id", "document", "tag", "content"]).name
        'taguette'
    """
    held = {small(name) for name in names}
    for table in KNOWN:
        if all(any(name in held for name in group) for group in table.needs):
            return table
    return None
