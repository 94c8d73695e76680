"""The groups of rules, by the letters their codes begin with."""

from ssm.checks.registry import RULES
from ssm.checks.rule import Rule

__all__ = ["GROUPS", "rules_by_group"]

GROUPS = (
    ("RP", "Rich pictures"),
    ("AN", "Analyses One, Two and Three"),
    ("CA", "CATWOE"),
    ("RD", "Root definitions"),
    ("AM", "Activity models"),
    ("CP", "Comparison"),
    ("CH", "Change and action"),
    ("XT", "What rests on what"),
)
"""The letters of each group, and what its rules are about."""


def rules_by_group() -> tuple[tuple[str, tuple[Rule, ...]], ...]:
    """The rules of each group, in the order of their codes, under its title.

    Example:
        >>> [(title, rules[0].code) for title, rules in rules_by_group()][:2]
        [('Rich pictures', 'RP01'), ('Analyses One, Two and Three', 'AN01')]
    """
    ordered = sorted(RULES, key=lambda rule: rule.code)
    return tuple(
        (title, tuple(rule for rule in ordered if rule.code.startswith(letters)))
        for letters, title in GROUPS
    )
