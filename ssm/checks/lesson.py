"""A rule in five lines: what it asks, who says so, rather not, rather, what to ask oneself.

Everything in it is taken from the rule; the examples are told by where they differ.
"""

import difflib
import re

import attrs

from ssm.checks.literature.bibliography import sources_cited
from ssm.checks.rule import Rule, Standing

__all__ = ["MARK", "Lesson", "lesson_of"]

MARK = "# <-"
"""Stands in a bad example at the line that its rule speaks of."""

_LONGEST = 220
_MOST_LINES = 2
_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z\"'])")
_DISAGREEMENT = {
    Standing.CONTESTED: "authors differ",
    Standing.ONE: "not all authors ask it",
}


@attrs.frozen(kw_only=True)
class Lesson:
    """What there is to learn from one remark of a rule.

    Attributes:
        asks: what the method asks, in one line.
        source: author and year, and whether authors differ.
        why: the first sentences of the explanation.
        bad: the lines of the bad example that the good one has otherwise.
        good: the lines that the good example has instead.
        question: what to ask oneself.
    """

    asks: str
    source: str
    why: str
    bad: tuple[str, ...]
    good: tuple[str, ...]
    question: str


def lesson_of(rule: Rule) -> Lesson:
    """A rule as a lesson.

    Example:
        >>> from ssm.checks.choosing import rule_called
        >>> lesson = lesson_of(rule_called("CA02"))
        >>> lesson.bad
        ('transformation: "Education"',)
        >>> lesson.good
        ('transformation: "apprentices who only watch -> apprentices who work alone"',)
    """
    bad, good = _differing(rule.bad, rule.good)
    said = [sources_cited(rule.source), _DISAGREEMENT.get(rule.standing, "")]
    return Lesson(
        asks=rule.title,
        source="; ".join(filter(None, said)),
        why=_first_sentences(rule.explanation),
        bad=bad,
        good=good,
        question=rule.question,
    )


def _first_sentences(text: str) -> str:
    """Whole sentences from the beginning, as many as are read at a glance."""
    first, *others = _SENTENCE.split(" ".join(text.split()))
    for sentence in others:
        if len(first) + len(sentence) >= _LONGEST:
            break
        first = f"{first} {sentence}"
    return first


def _differing(bad: str, good: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Where two examples differ: at the marked line, else where they first do."""
    before, after = bad.strip("\n").split("\n"), good.strip("\n").split("\n")
    marked = next((n for n, line in enumerate(before) if MARK in line), -1)
    plain = [line.partition(MARK)[0].rstrip() for line in before]
    changes = [
        change
        for change in difflib.SequenceMatcher(None, plain, after, autojunk=False).get_opcodes()
        if change[0] != "equal"
    ]
    if not changes:
        return (), ()
    order = ("replace", "insert", "delete")
    _, start, end, first, last = min(
        changes, key=lambda change: (not change[1] <= marked < change[2], order.index(change[0]))
    )
    if start <= marked < end:
        more = max(0, (last - first) - (end - start))
        first = min(first + marked - start, max(first, last - 1))
        last = min(last, first + more + 1)
        start, end = marked, marked + 1
    return _few(plain[start:end]), _few(after[first:last])


def _few(lines: list[str]) -> tuple[str, ...]:
    """A few lines, each without the room before it; the last one says when there are more."""
    shown = [line.strip() for line in lines[:_MOST_LINES]]
    if len(lines) > _MOST_LINES:
        shown[-1] += " …"
    return tuple(shown)
