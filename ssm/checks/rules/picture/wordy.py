"""RP05: few words."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.pictured import labels
from ssm.checks.shared.wording import quoted
from ssm.model.picture import Picture
from ssm.problems import Severity
from ssm.source import FieldPath

BAD = """
pictures:
  desk:
    title: "At the booking desk"
    elements:
      clerk: {is: clerk, mood: tired}
      screen:
        is: computer
        label: "The old screen in which the clerk has to enter all details of each patient"  # <-
    links: [clerk -> screen]
"""
GOOD = """
pictures:
  desk:
    title: "At the booking desk"
    elements:
      clerk: {is: clerk, mood: tired, says: "Slow!"}
      screen: {is: computer, label: "Old screen"}
    links: [clerk -> screen]
"""

_LABEL, _LONGISH, _BUBBLE, _MEAN, _MANY = 12, 8, 20, 5, 4
_AT: FieldPath = ("label",)


@rule(
    "RP05",
    "rp-wordy",
    Severity.WARNING,
    title="A rich picture has few words",
    about=("picture",),
    standing="core",
    source=("ou-t306",),
    question="Does one have to read a lot to see how things hang together?",
    bad=BAD,
    good=GOOD,
)
def wordy(context: Context) -> Iterator[Remark]:
    """A rich picture is looked at, not read: long labels hide the relations.

    Words on figures and lines are best kept to a handful; what people say and think may
    be a sentence. The rest can stand in the findings.
    """
    for ref, picture in context.pictures:
        written = list(labels(ref, picture))
        long = [(at, _AT, text) for at, text in written if len(text.split()) > _LABEL]
        for at, path, text in (*long, *_long_bubbles(ref, picture)):
            yield _shorter(at, path, text)
        for at, text in written:
            if _LONGISH < len(text.split()) <= _LABEL:
                yield _shorter(at, _AT, text, Severity.ADVICE)
        count = sum(len(text.split()) for _, text in written)
        if len(written) >= _MANY and not long and count > _MEAN * len(written):
            yield Remark(
                ref,
                message="Does one have to read a lot to see how things hang together? "
                "The labels of this picture are long",
                hint="a handful of words each; a link, a mood or a bubble often says the rest",
            )


def _shorter(at: str, path: FieldPath, text: str, severity: Severity | None = None) -> Remark:
    return Remark(
        at,
        path,
        message=f"Could this be said in fewer words, or drawn? {quoted(text)}",
        hint="a handful of words; a link, a mood or a bubble often says the rest",
        severity=severity,
    )


def _long_bubbles(ref: str, picture: Picture) -> Iterator[tuple[str, FieldPath, str]]:
    for element in picture.elements:
        for field in ("says", "thinks"):
            for said in getattr(element, field):
                if said.text and len(said.text.split()) > _BUBBLE:
                    yield f"{ref}/{element.id}", (field,), said.text
