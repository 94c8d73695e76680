"""Whole-study documents: everything that a study gives, in one folder."""

from typing import TYPE_CHECKING

from ssm._lazily import lazily

if TYPE_CHECKING:
    from ssm.report.building import build

__all__ = ["build"]

__getattr__ = lazily(__name__, {"build": "building"})
