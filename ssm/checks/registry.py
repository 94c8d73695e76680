"""The rules, all of them, in the order in which they are asked and shown."""

import functools

from ssm.checks.profiles import Profile
from ssm.checks.rule import Rule
from ssm.checks.rules.catwoe.a_vague import a_vague
from ssm.checks.rules.catwoe.catwoe_missing import catwoe_missing
from ssm.checks.rules.catwoe.t_is_task import t_is_task
from ssm.checks.rules.catwoe.t_many import t_many
from ssm.checks.rules.catwoe.t_mixed_kind import t_mixed_kind
from ssm.checks.rules.catwoe.t_no_change import t_no_change
from ssm.checks.rules.catwoe.t_no_io import t_no_io
from ssm.checks.rules.catwoe.t_resources_in import t_resources_in
from ssm.checks.rules.catwoe.w_not_belief import w_not_belief
from ssm.checks.rules.change.ch_kind import ch_kind
from ssm.checks.rules.change.ch_no_origin import ch_no_origin
from ssm.checks.rules.change.ch_no_plan import ch_no_plan
from ssm.checks.rules.change.ch_two_bars import ch_two_bars
from ssm.checks.rules.comparison.links_missing import links_missing
from ssm.checks.rules.comparison.one_voice import one_voice
from ssm.checks.rules.comparison.row_missing import row_missing
from ssm.checks.rules.comparison.split_hidden import split_hidden
from ssm.checks.rules.inquiry.an1_roles import an1_roles
from ssm.checks.rules.model.child_no_rd import child_no_rd
from ssm.checks.rules.model.count import count
from ssm.checks.rules.model.cycle import cycle
from ssm.checks.rules.model.flow_arrow import flow_arrow
from ssm.checks.rules.model.implied_arrow import implied_arrow
from ssm.checks.rules.model.no_control import no_control
from ssm.checks.rules.model.no_criteria import no_criteria
from ssm.checks.rules.model.not_imperative import not_imperative
from ssm.checks.rules.model.orphan import orphan
from ssm.checks.rules.model.split import split
from ssm.checks.rules.model.two_verbs import two_verbs
from ssm.checks.rules.picture.flowchart import flowchart
from ssm.checks.rules.picture.impoverished import impoverished
from ssm.checks.rules.picture.isolated import isolated
from ssm.checks.rules.picture.no_title import no_title
from ssm.checks.rules.picture.no_voice import no_voice
from ssm.checks.rules.picture.solution import solution
from ssm.checks.rules.picture.system_talk import system_talk
from ssm.checks.rules.picture.the_problem import the_problem
from ssm.checks.rules.picture.wordy import wordy
from ssm.checks.rules.root.rd_ideal import rd_ideal
from ssm.checks.rules.root.rd_missing import rd_missing
from ssm.checks.rules.root.rd_no_pqr import rd_no_pqr
from ssm.checks.rules.root.rd_no_system import rd_no_system
from ssm.checks.rules.root.rd_one_view import rd_one_view
from ssm.checks.rules.root.rd_two_verbs import rd_two_verbs
from ssm.checks.rules.trace.xt_activity_source import xt_activity_source
from ssm.checks.rules.trace.xt_rd_phrase import xt_rd_phrase
from ssm.checks.rules.trace.xt_theme_unused import xt_theme_unused
from ssm.checks.rules.trace.xt_why_relevant import xt_why_relevant
from ssm.errors import InvalidValueError
from ssm.model.nearest import nearest

__all__ = ["RULES", "chosen", "is_chosen", "nearest_rule", "rule_called"]

RULES: tuple[Rule, ...] = (
    no_title,
    impoverished,
    no_voice,
    isolated,
    wordy,
    the_problem,
    system_talk,
    solution,
    flowchart,
    an1_roles,
    catwoe_missing,
    t_no_io,
    t_no_change,
    t_resources_in,
    t_mixed_kind,
    t_many,
    t_is_task,
    w_not_belief,
    a_vague,
    rd_missing,
    rd_no_system,
    rd_no_pqr,
    rd_two_verbs,
    rd_ideal,
    rd_one_view,
    not_imperative,
    two_verbs,
    count,
    no_control,
    no_criteria,
    orphan,
    split,
    cycle,
    implied_arrow,
    flow_arrow,
    child_no_rd,
    row_missing,
    links_missing,
    one_voice,
    split_hidden,
    ch_no_origin,
    ch_two_bars,
    ch_kind,
    ch_no_plan,
    xt_rd_phrase,
    xt_activity_source,
    xt_theme_unused,
    xt_why_relevant,
)
"""Every rule; a new one is added here, and nowhere else."""

_GROUPS = ("FI", "CK")
"""Groups of codes that are no rules: what reading and checking themselves report."""


@functools.cache
def _by_word() -> dict[str, Rule]:
    return {word.lower(): rule for rule in RULES for word in (rule.code, rule.name)}


def rule_called(word: str) -> Rule | None:
    """The rule of a code or a name, in small letters or great; None when there is none.

    Example:
        >>> rule_called("ca02").name, rule_called("t-no-io").code
        ('t-no-io', 'CA02')
    """
    return _by_word().get(word.strip().lower())


def nearest_rule(word: str) -> str | None:
    """The code or name of a rule that looks most like a word, or None.

    Example:
        >>> nearest_rule("t-no-input-output"), nearest_rule("CA002")
        ('t-no-io', 'CA02')
    """
    near = nearest(word, _by_word(), likeness=0.5)
    if near is None:
        return None
    found = _by_word()[near]
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
    profile: Profile, select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()
) -> tuple[Rule, ...]:
    """The rules to ask.

    Args:
        profile: which rules are on by default.
        select: codes, names or groups (`CA`) of the only rules to ask, whatever their tier.
        ignore: codes, names or groups of rules not to ask.

    Raises:
        InvalidValueError: a word names no rule; the message offers the nearest.

    Example:
        >>> from ssm.checks.profiles import CHECKLAND
        >>> [rule.code for rule in chosen(CHECKLAND, select=("CH",), ignore=("CH04",))]
        ['CH01', 'CH02', 'CH05']
    """
    for option, words in (("select", select), ("ignore", ignore)):
        for word in words:
            _check_word(option, word)
    return tuple(
        rule
        for rule in RULES
        if (is_chosen(rule.code, rule.name, select) or not select)
        and (bool(select) or profile.asks(rule.code, rule.tier))
        and not is_chosen(rule.code, rule.name, ignore)
    )


def _check_word(option: str, word: str) -> None:
    known = any(is_chosen(rule.code, rule.name, (word,)) for rule in RULES)
    if not known and not word.strip().upper().startswith(_GROUPS):
        near = nearest_rule(word)
        ask = f"; did you mean {near!r}?" if near else ""
        msg = f"{option!r} must name rules or groups such as CA02, t-no-io, CA (got {word!r}){ask}"
        raise InvalidValueError(msg, word)
