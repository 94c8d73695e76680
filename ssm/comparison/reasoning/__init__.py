"""Why a verdict reads as it does: who said what, by which rule, and what would change it."""

from ssm.comparison.reasoning.why import Passage, Why, why

__all__ = ["Passage", "Why", "why"]
