"""Which way of counting a tool used, judged by the selections that it wrote."""

from collections.abc import Iterable

from ssm.findings.offsets.priors import likely
from ssm.findings.offsets.rule import Rule, rule_named
from ssm.findings.offsets.scores import CLEAN, Scores
from ssm.findings.offsets.selected import Selected
from ssm.findings.offsets.settled import Settled

__all__ = ["settle"]

_TIMES, _AHEAD, _LOW = 4, 2 * CLEAN, 0.75


def settle(documents: Iterable[Selected], *, origin: str = "", told: str = "") -> Settled:
    r"""The way of counting under which most selections start and end between words.

    All documents of one input are judged together, since one tool wrote it; they are
    walked through once, and none is kept. Words stored beside the positions, and names
    that are the beginning of the words, count for more than the places between words. A
    reading that splits a character, or CR LF, counts against a rule.

    Args:
        documents: the texts with their selections.
        origin: how the input names the tool that wrote it; decides where nothing else does.
        told: the name of the rule to take, whatever the selections look like.

    Raises:
        InvalidValueError: `told` names no rule.

    Example:
        >>> from ssm.findings.offsets import Selected, Selection
        >>> text = "Tea \N{TEACUP WITHOUT HANDLE}\r\nHalf of them arrive.\r\nSo I ring.\r\n"
        >>> some = [Selection(8, 27), Selection(30, 39), Selection(13, 20)]
        >>> settle([Selected(text, some)], origin="NVivo").remark
        '3 of 3 selections start and end between words; UTF-16, CR LF as two'
    """
    rules = likely(origin)
    forced = rule_named(told) if told else None
    scores = Scores(rules)
    scores.add(documents)
    if forced is not None:
        return _settled(scores, rules.index(forced), (), told=True)
    apart = list(scores.apart())
    best = max(apart, key=lambda number: (scores.totals[number], -number))
    close = tuple(n for n in apart if n != best and not _beats(scores, best, n))
    if close:
        even = [n for n in close if scores.totals[best] - scores.totals[n] < CLEAN]
        taken = min(best, *even) if even else best
        return _settled(scores, taken, tuple(sorted({best, *close} - {taken})))
    good = max(scores.clean[best], scores.equal[best])
    if len(apart) > 1 and good < _LOW * scores.of:
        rest = sorted(set(apart) - {best}, key=lambda number: (-scores.totals[number], number))
        return _settled(scores, best, tuple(rest))
    return _settled(scores, best, (), alike=len(apart) == 1)


def _beats(scores: Scores, best: int, other: int) -> bool:
    """Whether the selections that two rules read otherwise speak plainly for the best.

    One selection is enough for the likelier rule, two are needed against it.
    """
    ahead, behind, _ = scores.duel(best, other)
    return ahead >= (CLEAN if best < other else _AHEAD) and ahead >= _TIMES * behind


def _settled(
    scores: Scores, best: int, rest: tuple[int, ...], *, alike: bool = False, told: bool = False
) -> Settled:
    def says(rule: Rule) -> str:
        return rule.says(pairs=scores.pairs, lone=scores.lone, mark=scores.mark)

    rules = scores.rules
    return Settled(
        rule=rules[best],
        clean=scores.clean[best],
        of=scores.of,
        equal=scores.equal[best],
        stored=scores.stored,
        others=tuple(rules[number] for number in rest),
        differ=max((scores.duel(best, number)[2] for number in rest), default=0),
        alike=alike,
        told=told,
        says=says(rules[best]),
        others_say=tuple(says(rules[number]) for number in rest),
    )
