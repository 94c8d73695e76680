"""XT01: every phrase of the root definition leads to an activity."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.traced import Traced, is_excused, lighter, traced
from ssm.checks.shared.wording import listed, quoted
from ssm.checks.twoway.nowhere import to_nowhere
from ssm.checks.twoway.values import Phrase
from ssm.problems import Severity

BAD = """
roots:
  fence:
    status: chosen
    what: "paint the fence"
    how: ["by hand", "in keeping with the colours of the house"]  # <-
    why: "make the garden pleasant"
models:
  fence:
    status: chosen
    activities: {1: {do: "Obtain paint", traces: [P]}, 2: {do: "Apply it", traces: [P, Q1, R]}}
    dependencies: [1 -> 2]
"""
GOOD = """
roots:
  fence:
    status: chosen
    what: "paint the fence"
    how: ["by hand", "in keeping with the colours of the house"]
    why: "make the garden pleasant"
models:
  fence:
    status: chosen
    activities:
      1: {do: "Look at the walls and doors", traces: [Q2]}
      2: {do: "Obtain paint", traces: [P]}
      3: {do: "Apply the paint", traces: [P, Q1, R]}
    dependencies: [1 -> 2, 2 -> 3]
"""


@rule(
    "XT01",
    "xt-rd-phrase",
    Severity.WARNING,
    title="Every phrase of the root definition leads to an activity",
    about=("root", "model"),
    standing="core",
    source=("kce", "checkland-tsouvalis-1997", "wilson-2001"),
    question="Which activity would not be needed if this phrase were struck out?",
    bad=BAD,
    good=GOOD,
    absence=True,
)
def xt_rd_phrase(context: Context) -> Iterator[Remark]:
    """Root definition and model are checked against each other, both ways.

    A phrase that leads to nothing is either decoration, or an activity is still to be
    found. Write at an activity which phrases it answers: `traces: [P, Q1]`. What is
    written decides. Words in common speak for a phrase while some activities say nothing;
    in the profile wilson they never do. Where few activities say anything, there is one
    question for the whole definition. R is of the wider system: it weighs little.
    """
    for one in traced(context):
        asked = [
            (phrase, lead.perhaps)
            for phrase, lead in to_nowhere(one.reading, one.phrases, "PTQR")
            if not is_excused(one, lead.perhaps)
        ]
        if one.reading.is_traced:
            light = _is_all(one, [phrase for phrase, _ in asked])
            yield from (_of_one(one, phrase, perhaps, light=light) for phrase, perhaps in asked)
        else:
            yield from _of_all(one, [p for p, _ in asked if one.strict or p.letter != "R"])


def _is_all(one: Traced, phrases: list[Phrase]) -> bool:
    """Whether nothing carries out the transformation: then AM13 has said the main thing."""
    nowhere = {phrase.code for phrase in phrases}
    deeds = {phrase.code for phrase in one.phrases if phrase.letter in "PT"}
    means = {phrase.code for phrase in one.phrases if phrase.letter == "Q"}
    return bool(deeds & nowhere) and means <= nowhere and not one.strict


def _of_one(one: Traced, phrase: Phrase, perhaps: tuple[str, ...], *, light: bool) -> Remark:
    also = f" (perhaps {listed(perhaps, 'or')} does: they have words in common)" if perhaps else ""
    is_wider = phrase.letter == "R" and not one.strict
    severity = Severity.ADVICE if light or is_wider else lighter(one, perhaps)
    return Remark(
        one.root,
        phrase.path,
        message=f"Which activity of {one.id} answers {quoted(phrase.text)} ({phrase.code})?{also}",
        hint=f"write traces: [{phrase.code}] at the activity, or add the one that it needs",
        severity=severity,
    )


def _of_all(one: Traced, phrases: list[Phrase]) -> Iterator[Remark]:
    """One remark for a model in which few activities say what they trace."""
    if phrases:
        names = listed(f"{phrase.code} ({quoted(phrase.text)})" for phrase in phrases)
        yield Remark(
            one.root,
            phrases[0].path,
            message=f"Which activities of {one.id} answer {names}?",
            hint=f"write it at each activity, such as traces: [{phrases[0].code}]; ssm explain "
            f"{one.root} lays them side by side",
            severity=lighter(one),
        )
