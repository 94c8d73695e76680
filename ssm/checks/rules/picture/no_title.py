"""RP01: a rich picture has a title."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.lists import word_set
from ssm.checks.language.stems import words
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.problems import Severity

BAD = """
pictures:
  week-1:
    title: "Rich picture 1"  # <-
    elements: {parents: {is: group, mood: worried}, office: {}}
    links: [parents -> office]
"""
GOOD = """
pictures:
  week-1:
    title: "A claim for child support on its way"
    elements: {parents: {is: group, mood: worried}, office: {}}
    links: [parents -> office]
"""

_BARE = word_set(
    """
    a an and current diagram draft drawing final first my no nr number of our overview
    picture problem rich rp second situation sketch the third title untitled v version
    """
)


@rule(
    "RP01",
    "rp-no-title",
    Severity.WARNING,
    title="A rich picture has a title",
    about=("picture",),
    standing="core",
    source=("ou-t552",),
    question="If it hung on a wall, what would I call it?",
    bad=BAD,
    good=GOOD,
    absence=True,
)
def no_title(context: Context) -> Iterator[Remark]:
    """The title tells what the picture is of, and so what it leaves out.

    It names the situation, not the problem, and helps those who were not there when the
    picture was drawn.
    """
    for ref, picture in context.pictures:
        if not picture.title:
            yield Remark(
                ref,
                ("title",),
                message="What is this a picture of? It has no title yet",
                hint='a few words for the situation, such as title: "Getting a claim paid"',
            )
        elif _BARE.issuperset(words(picture.title)):
            yield Remark(
                ref,
                ("title",),
                message=f"What is this a picture of? {quoted(picture.title)} does not tell",
                hint='a few words for the situation, such as title: "Getting a claim paid"',
            )
