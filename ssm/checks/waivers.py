"""Waivers: rules left unheeded on purpose, each with its reason."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from ssm.checks.choosing import nearest_rule, rule_called
from ssm.checks.own import own_problem
from ssm.checks.registry import RULES
from ssm.checks.rule import Rule
from ssm.model.statement import Waiver
from ssm.problems import Problem
from ssm.source import SourceMap

if TYPE_CHECKING:
    from ssm.model.study import Study

__all__ = ["Held", "held_waivers", "idle", "unknown", "waiver_for"]


@attrs.frozen
class Held:
    """A waiver, the ref of the part that holds it, and the rule it names, if any."""

    by: str
    waiver: Waiver
    rule: Rule | None


def held_waivers(study: "Study", rules: tuple[Rule, ...] = RULES) -> tuple[Held, ...]:
    """All waivers of a study and its parts, in the order of the study.

    Args:
        study: the study.
        rules: all rules there are.

    Example:
        >>> from ssm.model.root import Root
        >>> from ssm.model.study import Study
        >>> root = Root(id="r", waive=[Waiver(rule="XT05", reason="asked for by the board")])
        >>> [(held.by, held.rule.code) for held in held_waivers(Study(roots=[root]))]
        [('root/r', 'XT05')]
    """
    owners = [("study", study), *study.index.parts.items()]
    return tuple(
        Held(ref, waiver, rule_called(waiver.rule, rules))
        for ref, part in owners
        for waiver in getattr(part, "waive", ())
    )


def waiver_for(rule: Rule, ref: str, held: tuple[Held, ...]) -> Held | None:
    """The waiver that covers a rule at a part: its own, its owner's, or the study's.

    Only one with a reason holds.

    Args:
        rule: the rule that has something to say.
        ref: canonical ref of the part it speaks of.
        held: the waivers of the study.

    Example:
        >>> rule = rule_called("AM01")
        >>> held = (Held("model/m", Waiver(rule="AM01", reason="..."), rule),)
        >>> waiver_for(rule, "model/m/3", held).by
        'model/m'
        >>> waiver_for(rule, "model/n/3", held) is None
        True
    """
    around = {"study"}
    while ref:
        around.add(ref)
        ref = ref.rpartition("/")[0]
    covering = [
        one for one in held if one.rule is rule and one.by in around and one.waiver.reason.strip()
    ]
    return max(covering, key=lambda one: (one.by != "study", one.by.count("/")), default=None)


def unknown(
    held: tuple[Held, ...], where: SourceMap, rules: tuple[Rule, ...] = RULES
) -> Iterator[Problem]:
    """A problem for each waiver that names no rule, with the nearest, or has no reason.

    Args:
        held: the waivers of the study.
        where: the places of the study.
        rules: all rules there are.

    Example:
        >>> held = Held("root/r", Waiver(rule="CA022", reason="..."), None)
        >>> [problem.hint for problem in unknown((held,), SourceMap())]
        ["did you mean 'CA02'?"]
    """
    for one in held:
        if one.rule is None:
            said = one.waiver.rule
            yield own_problem(
                "CK02",
                f"Which rule is waived here? None has the code or name {said!r}",
                ref=one.by,
                hint=_meant(said, rules),
                span=where.find(one.by, "waive", said),
            )
        elif not one.waiver.reason.strip():
            yield own_problem(
                "CK05",
                f"Why is {one.waiver.rule} left unheeded here? A waiver holds by its reason",
                ref=one.by,
                hint=f'write it: waive: {{{one.waiver.rule}: "..."}}',
                span=where.find(one.by, "waive", one.waiver.rule),
            )


def _meant(said: str, rules: tuple[Rule, ...]) -> str:
    if said.strip().upper().startswith("FI"):
        return "what reading reports cannot be waived, only put right"
    near = nearest_rule(said, rules)
    return f"did you mean {near!r}?" if near else "write a code such as CA02, or a rule's name"


def idle(held: tuple[Held, ...], asked: tuple[Rule, ...], where: SourceMap) -> Iterator[Problem]:
    """A piece of advice for each waiver that nothing needed.

    Args:
        held: the waivers that covered nothing.
        asked: the rules that were asked; a waiver of another one may have its use elsewhere.
        where: the places of the study.

    Example:
        >>> rule = rule_called("CA02")
        >>> held = Held("root/r", Waiver(rule="CA02", reason="..."), rule)
        >>> [problem.code for problem in idle((held,), (rule,), SourceMap())]
        ['CK03']
    """
    for one in held:
        if one.rule in asked and one.waiver.reason.strip():
            said = one.waiver.rule
            yield own_problem(
                "CK03",
                f"Is the waiver of {said} still needed? The rule has nothing to say here",
                ref=one.by,
                hint="take it out, or move it to the part it was meant for",
                span=where.find(one.by, "waive", said),
            )
