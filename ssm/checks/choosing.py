"""Rules by code, name and group: which one is meant, which ones are asked."""

import functools

from ssm.checks.profiles import Profile
from ssm.checks.registry import RULES
from ssm.checks.rule import Rule
from ssm.errors import InvalidValueError
from ssm.model.nearest import nearest

__all__ = ["chosen", "is_chosen", "nearest_rule", "rule_called"]

_GROUPS = ("FI", "CK")
"""Groups of codes that are no rules: what reading and checking themselves report."""


@functools.cache
def _by_word(rules: tuple[Rule, ...]) -> dict[str, Rule]:
    return {word.lower(): rule for rule in rules for word in (rule.code, rule.name)}


def rule_called(word: str, rules: tuple[Rule, ...] = RULES) -> Rule | None:
    """The rule of a code or a name, in small letters or great; None when there is none.

    Args:
        word: the code or the name.
        rules: all rules there are.

    Example:
        >>> rule_called("ca02").name, rule_called("t-no-io").code
        ('t-no-io', 'CA02')
    """
    return _by_word(rules).get(word.strip().lower())


def nearest_rule(word: str, rules: tuple[Rule, ...] = RULES) -> str | None:
    """The code or name of a rule that looks most like a word, or None.

    Args:
        word: what was written.
        rules: all rules there are.

    Example:
        >>> nearest_rule("t-no-input-output"), nearest_rule("CA002")
        ('t-no-io', 'CA02')
    """
    known = _by_word(rules)
    near = nearest(word, known, likeness=0.5)
    if near is None:
        return None
    found = known[near]
    return found.code if near == found.code.lower() else found.name


def is_chosen(code: str, name: str, words: tuple[str, ...]) -> bool:
    """Whether one of some words names a code, a name, or the group a code belongs to.

    Example:
        >>> is_chosen("CA02", "t-no-io", ("CA",)), is_chosen("CA02", "t-no-io", ("CA05",))
        (True, False)
    """
    known = {code.lower(), name.lower(), code.rstrip("0123456789").lower()}
    return any(word.strip().lower() in known for word in words)


def chosen(
    profile: Profile,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    rules: tuple[Rule, ...] = RULES,
) -> tuple[Rule, ...]:
    """The rules to ask.

    Args:
        profile: which rules are on by default.
        select: codes, names or groups (`CA`) of the only rules to ask, whatever their tier.
        ignore: codes, names or groups of rules not to ask.
        rules: all rules there are.

    Raises:
        InvalidValueError: a word names no rule; the message offers the nearest.

    Example:
        >>> from ssm.checks.profiles import CHECKLAND
        >>> [rule.code for rule in chosen(CHECKLAND, select=("CH",), ignore=("CH04",))]
        ['CH01', 'CH02', 'CH03', 'CH05', 'CH06', 'CH07']
    """
    for option, words in (("select", select), ("ignore", ignore)):
        for word in words:
            _check_word(option, word, rules)
    return tuple(
        rule
        for rule in rules
        if (is_chosen(rule.code, rule.name, select) or not select)
        and (bool(select) or profile.asks(rule.code, rule.tier))
        and not is_chosen(rule.code, rule.name, ignore)
    )


def _check_word(option: str, word: str, rules: tuple[Rule, ...]) -> None:
    known = any(is_chosen(rule.code, rule.name, (word,)) for rule in rules)
    if not known and not word.strip().upper().startswith(_GROUPS):
        near = nearest_rule(word, rules)
        ask = f"; did you mean {near!r}?" if near else ""
        msg = f"{option!r} must name rules or groups such as CA02, t-no-io, CA (got {word!r}){ask}"
        raise InvalidValueError(msg, word)
