"""How a form is known again, whatever else was changed in it."""

import re

__all__ = [
    "ANSWER",
    "ASKED",
    "CHART",
    "END",
    "FORM",
    "GUIDE",
    "HEAD",
    "REF",
    "answer_mark",
    "head_field",
    "head_mark",
]

FORM = "ssm-form"
"""The word that every form has in it."""

GUIDE, CHART = f"{FORM} guide 1", f"{FORM} chart 1"
"""What kind of form it is, and of which version."""

HEAD = ("source", "perspective", "method", "date", "where")
"""What the head of a form says of the conversation."""

_LABELS = {
    "source": ("a name for the source", "name of the source", "source"),
    "perspective": ("whose view", "perspective"),
    "method": ("method", "by"),
    "date": ("date", "when"),
    "where": ("where", "place"),
}
_NAME = r"[a-z0-9]+(?:[-_][a-z0-9]+)*"
REF = re.compile(
    rf"ask:{_NAME}|(?:model/)?{_NAME}/{_NAME}(?:\s*(?:\.\.|->)\s*{_NAME}(?:\.[0-9]+)?)?"
)
"""What an answer is about, as it stands in a form."""

_FIELD = re.compile(r"\s*[-*]?\s*\**([^:*]{1,30}?)\**\s*:\**\s*(.*?)\s*", re.DOTALL)

END = "<!-- ssm:end -->"
ANSWER = re.compile(rf"\s*<!--\s*ssm:answer\s+({REF.pattern})\s*-->\s*")
"""The line before an answer in a text, and the line after it."""


def answer_mark(ref: str) -> str:
    """The line before the answer to a question.

    Example:
        >>> answer_mark("good-time/3"), ANSWER.fullmatch(answer_mark("good-time/3"))[1]
        ('<!-- ssm:answer good-time/3 -->', 'good-time/3')
    """
    return f"<!-- ssm:answer {ref} -->"


def head_mark(form: str) -> str:
    """The line before the head of a form in a text.

    Example:
        >>> head_mark(GUIDE)
        '<!-- ssm-form guide 1 -->'
    """
    return f"<!-- {form} -->"


def head_field(text: str) -> tuple[str, str] | None:
    """What one line of a head says, as field and text; None when it is no such line.

    Example:
        >>> head_field("- **Whose view:** nurses"), head_field("Date: "), head_field("Hello")
        (('perspective', 'nurses'), ('date', ''), None)
    """
    match = _FIELD.fullmatch(text)
    if match is None:
        return None
    label = " ".join(match[1].split()).lower()
    field = next((name for name, labels in _LABELS.items() if label in labels), None)
    return None if field is None else (field, match[2])


ASKED = {
    "before": "how it was before",
    "serves": "whose needs they serve",
    "decides": "who decides",
    "uses": "who uses what is passed on",
    "wants": "what they want from others, and for others",
    "worries": "what keeps them awake at night",
    "not-asked": "what was not asked",
    "whom-else": "whom else to talk to",
}
"""What the questions of a guide's own are about, in a few words."""
