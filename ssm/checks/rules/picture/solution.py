"""RP08: no remedies in a picture that finds out."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.lists import word_set
from ssm.checks.language.phrases import phrase_list, phrase_said
from ssm.checks.language.stems import words
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.pictured import labels, pieces
from ssm.checks.shared.wording import quoted
from ssm.model.figures import is_somebody
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

_ANYWHERE = phrase_list(
    """should, we must, they must, we need, need to, needs to, ought to, to be introduced,
    to be replaced, to be installed"""
)
_ON_FIGURES = phrase_list(
    """implement, implementing, implementation, introduce, introducing, solution, solutions,
    way forward, action plan, quick win"""
)
_PERHAPS = phrase_list(
    """must be, must have, recommendation, build a, create a, develop a, buy a, set up"""
)
_TOOLS = word_set("app database platform portal software system tool website")
_FIRST = word_set(
    """
    automate centralise centralize digitalise digitalize digitise digitize improve install
    modernise modernize must outsource redesign reorganise reorganize replace
    restructure standardise standardize streamline
    """
)
_BEGUN = phrase_list(
    """set up a, set up an, invest in, hire more, employ more, recruit more, train staff,
    train all, provide more, provide better, upgrade the"""
)
_WANTED = frozenset(["needed", "required", "wanted"])
_MORE = frozenset(["a", "another", "better", "clear", "clearer", "more", "new", "proper"])


@rule(
    "RP08",
    "rp-solution",
    Severity.WARNING,
    title="A picture that finds out holds no remedies",
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
        people = {one.id for one in picture.elements if is_somebody(context.study, one)}
        figures = {f"{ref}/{one.id}" for one in pieces(picture) if one.id not in people}
        for at, text in labels(ref, picture):
            remedy = _is_remedy(text) if at in figures else bool(phrase_said(text, _ANYWHERE))
            perhaps = at in figures and _is_perhaps_a_remedy(text)
            if remedy or perhaps:
                yield Remark(
                    at,
                    ("label",),
                    message=f"Is this there now, or a remedy? (got {quoted(text)})",
                    hint="draw what happens now; if somebody says it, put it into their mouth: "
                    'says: "..."',
                    severity=None if remedy else Severity.ADVICE,
                )


def _is_perhaps_a_remedy(text: str) -> bool:
    """Whether a label may be a remedy as well as what is there: `new booking app`."""
    said = words(text)
    return bool(phrase_said(text, _PERHAPS)) or (said[:1] == ("new",) and said[-1] in _TOOLS)


def _is_remedy(text: str) -> bool:
    """Whether the label of a thing, a place or a boundary tells what is to be done."""
    said = (*words(text), "")
    wanted = said[0] in _MORE and said[-2:-1] and said[-2] in _WANTED
    begins = (said[0] in _FIRST and len(said) > 2) or any(
        " ".join(said).startswith(f"{phrase} ") for phrase in _BEGUN
    )
    return bool(wanted or begins or phrase_said(text, (*_ANYWHERE, *_ON_FIGURES)))
