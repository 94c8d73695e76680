"""Waivers: rules left unheeded on purpose, each with its reason."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from ssm.checks.own import own_problem
from ssm.checks.registry import nearest_rule, rule_called
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


def held_waivers(study: "Study") -> tuple[Held, ...]:
    """All waivers of a study and its parts, in the order of the study.

    Example:
        >>> from ssm.model.root import Root
        >>> from ssm.model.study import Study
        >>> root = Root(id="r", waive=[Waiver(rule="XT05", reason="asked for by the board")])
        >>> [(held.by, held.rule.code) for held in held_waivers(Study(roots=[root]))]
        [('root/r', 'XT05')]
    """
    owners = [("study", study), *study.index.parts.items()]
    return tuple(
        Held(ref, waiver, rule_called(waiver.rule))
        for ref, part in owners
        for waiver in getattr(part, "waive", ())
    )


def waiver_for(rule: Rule, ref: str, held: tuple[Held, ...]) -> Held | None:
    """The waiver that covers a rule at a part: its own, its owner's, or the study's."""
    around = {"study"}
    while ref:
        around.add(ref)
        ref = ref.rpartition("/")[0]
    covering = [one for one in held if one.rule is rule and one.by in around]
    return max(covering, key=lambda one: (one.by != "study", one.by.count("/")), default=None)


def unknown(held: tuple[Held, ...], where: SourceMap) -> Iterator[Problem]:
    """A problem for each waiver that names no rule, with the nearest that exists."""
    for one in held:
        if one.rule is None:
            said = one.waiver.rule
            near = nearest_rule(said)
            yield own_problem(
                "CK02",
                f"Which rule is waived here? None has the code or name {said!r}",
                ref=one.by,
                hint=f"did you mean {near!r}?" if near else "ssm explain lists the rules",
                span=where.find(one.by, "waive", said),
            )


def idle(held: tuple[Held, ...], asked: tuple[Rule, ...], where: SourceMap) -> Iterator[Problem]:
    """An advice for each waiver that nothing needed.

    Args:
        held: the waivers that covered nothing.
        asked: the rules that were asked; a waiver of another one may have its use elsewhere.
        where: the places of the study.
    """
    for one in held:
        if one.rule in asked:
            said = one.waiver.rule
            yield own_problem(
                "CK03",
                f"Is the waiver of {said} still needed? The rule has nothing to say here",
                ref=one.by,
                hint="take it out, or move it to the part it was meant for",
                span=where.find(one.by, "waive", said),
            )
