"""The sentences that every format of a guide has, spoken to the interviewer."""

from ssm.comparison.answers import Answer
from ssm.comparison.asking.guide import Guide

__all__ = ["BEFORE", "HAPPENS_LINE", "LINES", "SOURCE", "cited", "head", "more", "nobody"]

BEFORE = (
    (
        "Before you begin: say who you are, what this is for, who will read the notes and how long "
        "it takes. Ask leave to write. Any question may be left out."
    ),
    (
        "Ask about the last time, and wait. Words in quotation marks are a way into the matter, "
        "not what anybody has to do: let them put it in their own words, and write those down."
    ),
)
"""What an interviewer reads first."""

HAPPENS_LINE = ("It happens", "It goes")
"""What stands before the words to tick."""

LINES = {
    "main": "The conversation",
    "closing": "To end with",
    "watch": "Rather seen than asked",
    "spare": "If there is time",
    "gives_back": "What they get back",
}
"""What the parts of a guide are called."""

SOURCE = "A name for the source"
"""What the head of a form calls whoever is heard."""

nobody = "There is nobody to ask yet: name the stakeholders of the study."


def cited(answer: Answer) -> str:
    """Words that were heard, with where they come from."""
    return f"“{' '.join(answer.text.split())}” ({answer.finding or answer.source})"


def head(guide: Guide) -> tuple[tuple[str, str], ...]:
    """What the head of a guide asks for, as labels and what is known already."""
    return (
        (SOURCE, guide.source),
        ("Whose view", guide.whom),
        ("Method", "interview"),
        ("Date", ""),
        ("Where", ""),
    )


def more(guide: Guide) -> str:
    """How much more is open than a guide has."""
    if not guide.more:
        return ""
    many = "One more question is" if guide.more == 1 else f"{guide.more} more questions are"
    return f"{many} open; the comparison chart has them."
