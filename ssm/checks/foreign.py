"""Rules of other packages: used only when somebody names them; a study never names code.

A package offers a rule, or a tuple of rules, as an entry point of the group `ssm.rules`.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from ssm.checks.own import own_problem
from ssm.checks.registry import RULES
from ssm.checks.rule import Rule
from ssm.errors import InvalidValueError
from ssm.model.nearest import did_you_mean
from ssm.problems import Problem

__all__ = ["GROUP", "Named", "rules_named"]

GROUP = "ssm.rules"
"""The group of entry points in which packages offer their rules."""

Named = str | Rule | Iterable[str | Rule]
"""Rules, or names of packages that have some."""

_CODE = re.compile(r"[A-Z]{2,4}[0-9]{2,3}")
_RESERVED = ("FI", "CK")


def rules_named(named: Named) -> tuple[tuple[Rule, ...], tuple[Problem, ...]]:
    """The rules that were named, and what is at fault with those that cannot be used.

    Args:
        named: rules, or names of packages or of their entry points.

    Raises:
        InvalidValueError: no package of this name offers rules; the message offers the nearest.

    Example:
        >>> rules_named(())
        ((), ())
    """
    found: list[Rule] = []
    faults: list[Problem] = []
    for one in [named] if isinstance(named, str | Rule) else named:
        held, told = ([one], []) if isinstance(one, Rule) else _offered(one)
        faults += told
        for rule in held:
            why = _why_not(rule, (*RULES, *found))
            if why is None:
                found.append(rule)
            else:
                faults.append(_fault(f"The rule {rule.code} {rule.name} is not asked: {why}"))
    return tuple(found), tuple(faults)


def _offered(package: str) -> tuple[list[Rule], list[Problem]]:
    """The rules of a package, and its faults.

    Raises:
        InvalidValueError: no package of this name offers rules.
    """
    from importlib.metadata import entry_points

    known = {point.name: point for point in entry_points(group=GROUP)}
    known |= {point.dist.name: point for point in known.values() if point.dist is not None}
    if package not in known:
        near = did_you_mean(package, known) or "; is it installed?"
        msg = f"'rules' must name a package that offers rules (got {package!r}){near}"
        raise InvalidValueError(msg, package)
    try:
        return list(_rules_in(known[package].load())), []
    except Exception as error:  # noqa: BLE001 - another package must not take the check down
        what = f"{type(error).__name__}: {error}"
        return [], [_fault(f"The rules of {package} could not be read ({what})")]


def _rules_in(offered: Any) -> Iterator[Rule]:
    """What an entry point leads to, as rules.

    Raises:
        TypeError: it is neither a rule nor a row of rules.
    """
    for one in [offered] if isinstance(offered, Rule) else offered:
        if not isinstance(one, Rule):
            msg = f"{one!r} is no rule"
            raise TypeError(msg)
        yield one


def _why_not(rule: Rule, others: tuple[Rule, ...]) -> str | None:
    """Why a rule cannot stand beside others, or None."""
    if not _CODE.fullmatch(rule.code) or rule.code.startswith(_RESERVED):
        return "a code is two to four capitals and two or three digits, and FI and CK are taken"
    same = next((o for o in others if rule.code == o.code or rule.name == o.name), None)
    return None if same is None else f"{same.code} {same.name} has its code or name already"


def _fault(message: str) -> Problem:
    hint = "tell those who made it; all other rules were asked"
    return own_problem("CK08", message, hint=hint, span=None)
