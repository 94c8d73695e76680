"""RP11: speech bubbles hold what people say, in their words."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.language.lists import word_set
from ssm.checks.language.stems import words
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.problems import Severity

BAD = """
pictures:
  ward:
    title: "Waiting on the ward"
    elements:
      nurses: {is: nurse, mood: tired}
      patients: {is: group, says: "They are unhappy with the waiting"}  # <-
    links: [nurses -> patients]
"""
GOOD = """
pictures:
  ward:
    title: "Waiting on the ward"
    elements:
      nurses: {is: nurse, mood: tired}
      patients: {is: group, says: "They never ring back. Three hours!"}
    links: [nurses -> patients]
"""

_THEY = frozenset(["they", "he", "she"])
_BE = frozenset(["is", "are", "was", "were"])
_FEELING = word_set(
    """
    afraid angry annoyed anxious concerned confused cross disappointed dissatisfied fed-up
    frustrated furious glad happy irritated pleased proud resentful sad satisfied scared
    suspicious sceptical skeptical unaware unhappy unsure upset worried
    """
)
_REPORTS = word_set(
    """
    believe believes claim claims complain complains doubt doubts fear fears feel feels
    resent resents suspect suspects think thinks wish wishes worry worries
    """
)
_THIRD = word_set(
    """
    believes claims complains demands doubts dislikes distrusts expects fears feels hopes
    mistrusts prefers resents suspects thinks wants wishes worries
    """
)
_FILLING = word_set("all also always both just often really still that very")


@rule(
    "RP11",
    "rp-paraphrase",
    Severity.ADVICE,
    title="Speech bubbles hold what people say, in their words",
    about=("picture",),
    standing="one author",
    source=("ou-openlearn",),
    question="Which words did they use?",
    bad=BAD,
    good=GOOD,
    english=True,
    tier=2,
)
def paraphrase(context: Context) -> Iterator[Remark]:
    """A bubble that reports ("they are unhappy") is the voice of whoever drew the picture.

    What was said, as it was said, keeps the colour and the worldview of the speaker. When
    the words are not known, a mood or a thought is more honest than a report. Words that
    a finding bears out are never asked about.
    """
    for ref, picture in context.pictures:
        for element in picture.elements:
            for said in element.says:
                name = context.label(element)
                if said.text and said.is_assumed and _reports(said.text, name):
                    yield Remark(
                        f"{ref}/{element.id}",
                        ("says",),
                        message=f"Would {name} say it like this? {quoted(said.text)} sounds like "
                        "a report of what they say",
                        hint="write it as they would say it, or show it as a mood",
                    )


def _reports(text: str, name: str) -> bool:
    """Whether a text speaks of its speaker from outside."""
    said = [word for word in words(text) if word not in _FILLING]
    own = [word for word in words(name) if word not in ("the", "a")]
    if said[:1] == ["the"]:
        said = said[1:]
    if own and said[: len(own)] == own:
        said = ["they", *said[len(own) :]]
    if not said:
        return False
    if said[0] in _THIRD and len(said) > 1:
        return True
    if said[0] in _FEELING and said[1:2] in (["about"], ["with"], ["at"], ["by"], ["of"]):
        return True
    who, what, how = (*said, "", "", "")[:3]
    return who in _THEY and (what in _REPORTS or (what in _BE and how in _FEELING))
