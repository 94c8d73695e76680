"""CA09: a worldview is a belief."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.lists import word_set
from ssm.checks.language.sentences import is_order, is_question, is_topic, is_wish
from ssm.checks.language.stems import stems, words
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.model.root import Root
from ssm.problems import Severity

BAD = """
roots:
  college:
    transformation: "apprentices who only watch -> apprentices who work alone"
    worldview: "How can the college earn more?"  # <-
"""
GOOD = """
roots:
  college:
    transformation: "apprentices who only watch -> apprentices who work alone"
    worldview: "Teaching is a trade, and it has to pay."
"""

_CLAIMS = word_set(
    """
    nobody everybody everyone nothing never always no only every cannot
    deserve deserves worth matter matters belong belongs better more than whoever
    exist exists there
    """
)
"""Words by which somebody claims more than that a change is made."""
_VERDICTS = frozenset(["matters", "counts", "pays", "costs"])
"""Verbs of which the subject may look like an order: `Speed matters more than price`."""

_MOST = 0.7
"""So much of W in T makes it say the same again."""


@rule(
    "CA09",
    "w-not-belief",
    Severity.WARNING,
    title="A worldview is a belief, not an aim or a question",
    about=("root",),
    standing="core",
    source=("checkland-1981", "checkland-scholes-1990"),
    question="What must somebody take for granted, for this change to make sense to them?",
    bad=BAD,
    good=GOOD,
    english=True,
)
def w_not_belief(context: Context) -> Iterator[Remark]:
    """W is what somebody holds to be true, mostly without saying it.

    It gives T its meaning: "a library exists to be looked after" and "a library exists to
    be used" lead to quite different systems. An aim ("to be the best") or a question
    stops one step short: ask what one must believe to have that aim.
    """
    for ref, root in context.roots:
        reason = _why_not(root)
        if reason:
            yield Remark(
                ref,
                ("worldview",),
                message=f"What would one have to believe? {quoted(root.worldview or '')} {reason}",
                hint="a whole sentence that somebody could say or deny, such as "
                "'Teaching is a trade, and it has to pay.'",
            )


def _why_not(root: Root) -> str | None:
    text = root.worldview or ""
    if is_question(text):
        return "asks, where a worldview answers"
    if is_wish(text):
        return "is an aim; behind it stands a belief"
    change = stems(root.transformation.text) if root.transformation else frozenset()
    own = stems(text)
    again = len(own) > 1 and len(own & change) > _MOST * len(own)
    if again and not _CLAIMS & set(words(text)):
        return "says again what T says"
    if not _VERDICTS.isdisjoint(words(text)[1:3]):
        return None
    if is_order(text):
        return "tells what to do; behind it stands a belief"
    return "names a topic; what is believed of it?" if is_topic(text) else None
