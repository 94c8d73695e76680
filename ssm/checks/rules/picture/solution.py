"""RP08: no remedies in a picture that finds out."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.phrases import phrase_list, phrase_said
from ssm.checks.pictured import labels
from ssm.checks.rule import Remark, rule
from ssm.checks.wording import quoted
from ssm.problems import Severity

BAD = """
pictures:
  claims:
    title: "Waiting for a claim"
    elements:
      callers: {is: group, mood: worried}
      office: {is: organisation}
      portal: {is: computer, label: "Implement a new portal"}  # <-
    links: [callers -> office, office -- portal]
"""
GOOD = """
pictures:
  claims:
    title: "Waiting for a claim"
    elements:
      callers: {is: group, mood: worried, says: "I only want to know where it is."}
      office: {is: organisation}
    links: [{link: callers -> office, label: "keep phoning"}]
"""

_REMEDY = phrase_list(
    """should, need to, needs to, ought to, must be, must have, implement, implementing,
    implementation, introduce, solution, solutions, new app, new portal, new software, new tool,
    proposed, to be introduced"""
)


@rule(
    "RP08",
    "rp-solution",
    Severity.WARNING,
    title="No remedies in a picture that finds out",
    about=("picture",),
    standing="core",
    source=("checkland-1981", "checkland-poulter-2006"),
    question="What do people do now, because this is not there?",
    bad=BAD,
    good=GOOD,
    english=True,
)
def solution(context: Context) -> Iterator[Remark]:
    """A remedy in the picture ends the finding out before it has begun.

    Draw what happens instead: who phones, who waits, who keeps a list of their own. What
    people say should be done is theirs to say, so bubbles are not looked at.
    """
    for ref, picture in context.pictures:
        for at, text in labels(ref, picture):
            if phrase_said(text, _REMEDY):
                yield Remark(
                    at,
                    ("label",),
                    message=f"Is this there now, or a remedy? (got {quoted(text)})",
                    hint="draw what happens now; if somebody says it, put it into their mouth: "
                    'says: "..."',
                )
