"""Whole-study documents: everything that a study gives, in one folder."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ssm.report.building import build
    from ssm.report.drawings import Made as Built

__all__ = ["Built", "build"]


def __getattr__(name: str) -> Any:
    if name == "build":
        from ssm.report.building import build

        return build
    if name == "Built":
        from ssm.report.drawings import Made

        return Made
    msg = f"module 'ssm.report' has no attribute {name!r}"
    raise AttributeError(msg)
