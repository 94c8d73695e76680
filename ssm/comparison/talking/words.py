"""The words around told and seen, shared by all formats."""

from collections.abc import Iterator, Sequence

from ssm.comparison.answers import Answer
from ssm.comparison.chart import Chart
from ssm.comparison.formats.words import origin
from ssm.comparison.talking.talk import Heard, Talk

__all__ = ["LEAD", "NOTHING", "SEEN", "TOLD", "heading", "quotes_of", "unsaid_words"]

NOTHING = "There is no activity model yet to set beside what people said."
LEAD = (
    "What is said to be done, beside what is seen to be done. Both are true for somebody; "
    "where they differ, the question is what an ordinary day is like."
)
SILENT = "Nobody has spoken about it in this round."
TOLD = "said to be done"
SEEN = "seen to be done"
_HEADINGS = {
    Heard.DIFFER: "Told and seen differ",
    Heard.ALIKE: "Told and seen alike",
    Heard.TOLD: "Only told: what to watch",
    Heard.SEEN: "Only seen: whom to ask",
}


def heading(heard: Heard) -> str:
    """What stands above the rows of which so much was heard.

    Example:
        >>> heading(Heard.TOLD)
        'Only told: what to watch'
    """
    return _HEADINGS[heard]


def quotes_of(answers: Sequence[Answer], chart: Chart) -> Iterator[str]:
    """The words of one side, each with its answer where there are several."""
    for answer in answers:
        says = f"{answer.happens}: " if answer.happens and len(answers) > 1 else ""
        yield f"{says}“{answer.text}” ({origin(answer, chart)})"


def unsaid_words(talk: Talk) -> str:
    """The rows of which nobody noted whether they were told or seen; empty without any."""
    if not (talk.rows or talk.unsaid):
        return SILENT
    names = ", ".join(row.name for row in talk.unsaid)
    return f"Not noted whether told or seen: {names}." if names else ""
