"""Checks that teach: rules over a study, each with its source, its example and its way out."""

from typing import TYPE_CHECKING

from ssm._lazily import lazily

if TYPE_CHECKING:
    from ssm.checks.checked import Checked, Silence, Waived
    from ssm.checks.engine import check
    from ssm.checks.explaining.explain import explain
    from ssm.checks.explaining.explanation import Explanation

__all__ = ["Checked", "Explanation", "Silence", "Waived", "check", "explain"]

__getattr__ = lazily(
    __name__,
    {
        "Checked": "checked",
        "Explanation": "explaining.explanation",
        "Silence": "checked",
        "Waived": "checked",
        "check": "engine",
        "explain": "explaining.explain",
    },
)
