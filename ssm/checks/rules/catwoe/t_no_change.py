"""CA03: the output differs from the input, and says how."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.forms import plural
from ssm.checks.language.lexicon import is_adjective
from ssm.checks.language.lists import word_set
from ssm.checks.language.spelling import spelt
from ssm.checks.language.stems import words
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.problems import Severity

BAD = """
roots:
  helpline:
    transformation: "the helpline -> the helpline"  # <-
"""
GOOD = """
roots:
  helpline:
    transformation: "calls left for days -> calls answered the same day"
"""

_PRAISE = word_set(
    """
    a an the our their its more less most better best good well great greater greatest high
    higher highest improved improving increased enhanced optimised optimized optimal ideal
    perfect excellent excellence quality efficient inefficient effective ineffective poor bad
    worse low lower nice nicer nicest fine lovely top first-class world-class much even far very
    really successful satisfactory acceptable adequate existing current present new modern
    standard standards of as is it state-of-the-art outstanding superior inferior strong
    stronger
    """
)
_SAME = word_set("a an the our their its")


@rule(
    "CA03",
    "t-no-change",
    Severity.ERROR,
    title="The output is the input in another state, and names that state",
    about=("root",),
    standing="core",
    source=("checkland-1981", "checkland-scholes-1990"),
    question="By what would I recognise that it has been changed?",
    bad=BAD,
    good=GOOD,
)
def t_no_change(context: Context) -> Iterator[Remark]:
    """A transformation that ends where it began, or in "better service", says nothing yet.

    "Better" is a judgement that belongs to the measures of performance. The output names
    the state itself: answered the same day, painted, agreed by both sides.
    """
    for ref, root in context.roots:
        steps = root.transformation.steps if root.transformation else ()
        if len(steps) < 2 or not all(steps):
            continue
        same = _bare(steps[0], _SAME) == _bare(steps[-1], _SAME)
        if same or (context.english and _only_praised(steps[0], steps[-1])):
            yield Remark(
                ref,
                ("transformation",),
                message=f"What is different when {quoted(steps[0])} has become "
                f"{quoted(steps[-1])}? The state that it reaches is not named yet",
                hint="name both states, such as 'calls left for days -> calls answered the "
                "same day'",
                severity=None if same else Severity.WARNING,
            )


def _bare(text: str, without: frozenset[str]) -> list[str]:
    return [word for word in words(text) if word not in without] or list(words(text))


def _only_praised(before: str, after: str) -> bool:
    """Whether two sides differ by nothing but words such as `better`."""
    had = [spelt(plural(word) or word) for word in _bare(before, _PRAISE)]
    left = [word for word in _bare(_uncompared(after), _PRAISE) if not _compares(word)]
    return sorted(spelt(plural(word) or word) for word in left) == sorted(had)


def _uncompared(text: str) -> str:
    """A text without `more productive` and the like."""
    said = words(text)
    return " ".join(
        word
        for place, word in enumerate(said)
        if not (place and said[place - 1] in ("more", "less", "most") and is_adjective(word))
    )


def _compares(word: str) -> bool:
    """Whether a word is an adjective in the comparative: `faster`, `happier`."""
    base = word.removesuffix("er")
    if base == word:
        return False
    forms = (base, f"{base}e", base[:-1], f"{base[:-1]}y")
    return not is_adjective(word) and any(is_adjective(form) for form in forms if len(form) > 2)
