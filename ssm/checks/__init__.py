"""Checks that teach: rules over a study, each with its source, its example and its way out."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ssm.checks.checked import Checked, Silence, Waived
    from ssm.checks.engine import check
    from ssm.checks.explaining.explain import explain
    from ssm.checks.explaining.explanation import Explanation

__all__ = ["Checked", "Explanation", "Silence", "Waived", "check", "explain"]

_HOME = {
    "Checked": "checked",
    "Explanation": "explaining.explanation",
    "Silence": "checked",
    "Waived": "checked",
    "check": "engine",
    "explain": "explaining.explain",
}


def __getattr__(name: str) -> Any:
    home = _HOME.get(name)
    if home is None:
        msg = f"module 'ssm.checks' has no attribute {name!r}"
        raise AttributeError(msg)
    from importlib import import_module

    return getattr(import_module(f"ssm.checks.{home}"), name)
