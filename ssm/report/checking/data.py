"""A check as plain data, in the public shape of `ssm check --format json`."""

from typing import Any

from ssm.checks import Checked
from ssm.problems import as_json

__all__ = ["as_data"]


def as_data(found: Checked) -> list[dict[str, Any]]:
    """The problems in the public shape of `check --format json`."""
    return [as_json(problem) for problem in found.problems]
