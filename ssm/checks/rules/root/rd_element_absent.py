"""RD06: each part of CATWOE is found in the sentence, or is left out on purpose."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import listed, quoted
from ssm.checks.twoway.reading import placed
from ssm.checks.twoway.values import Found, Phrase
from ssm.problems import Severity

BAD = """
roots:
  bar:
    status: chosen
    definition: "A system, run by bar staff, to pour a pint within licensing hours."  # <-
    what: "pour a pint"
    actors: ["Bar staff"]
    owners: ["Brewery"]
    environment: ["licensing hours"]
"""
GOOD = """
roots:
  bar:
    status: chosen
    definition: "A brewery-owned system, run by bar staff, to pour a pint within licensing hours."
    what: "pour a pint"
    actors: ["Bar staff"]
    owners: ["Brewery"]
    environment: ["licensing hours"]
"""


@rule(
    "RD06",
    "rd-element-absent",
    Severity.ADVICE,
    title="Each part of CATWOE is in the sentence, or left out on purpose",
    about=("root",),
    standing="contested",
    source=("or-society", "wilson-2001", "checkland-1981"),
    question="Could somebody who only hears the sentence say who, for whom and within what?",
    bad=BAD,
    good=GOOD,
    absence=True,
    english=True,
)
def rd_element_absent(context: Context) -> Iterator[Remark]:
    """CATWOE is a test of the sentence: what stands beside it ought to be heard in it.

    Here authors differ. The teaching pages of the OR Society go through the sentence part
    by part, and Wilson builds models from its words alone; Checkland lets a part be left
    out, if that is done knowingly. W is mostly unspoken and is never asked about here; of
    those who win or lose, one named in the sentence is enough. Other forms and other words
    for the same count as found. `ssm explain` marks what stands where.
    """
    for ref, root in context.roots:
        if not root.definition:
            continue
        absent = list(_absent(placed(context.study, root)))
        if absent:
            parts = listed(f"{phrase.letter} ({quoted(phrase.text)})" for phrase in absent)
            yield Remark(
                ref,
                ("definition",),
                message=f"Where does the sentence speak of {parts}? Authors differ here: the OR "
                "Society and Wilson want each part findable, Checkland lets one out knowingly",
                hint="say it in the sentence; or waive RD06 with the reason, when it is left "
                "out on purpose",
            )


def _absent(phrases: tuple[Phrase, ...]) -> Iterator[Phrase]:
    """The parts that the sentence does not hold; of C, only where it holds none of them."""
    whom = [phrase for phrase in phrases if phrase.letter == "C"]
    if whom and all(phrase.found is Found.ABSENT for phrase in whom):
        yield whom[0]
    for phrase in phrases:
        if phrase.letter in "ATOE" and phrase.found is Found.ABSENT:
            yield phrase
