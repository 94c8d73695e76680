"""What is good already: short sentences on what a study holds, without marks or sums."""

from collections.abc import Callable

from ssm.checks.context import Context
from ssm.checks.own import own_problem
from ssm.checks.shared import strengths
from ssm.problems import Problem

__all__ = ["GOOD", "good_sentences"]

GOOD: tuple[tuple[str, Callable[[Context], bool]], ...] = (
    ("Client, practitioner and issue owners are named.", strengths.roles_named),
    (
        "Those who study the situation stand in every picture of it.",
        strengths.practitioner_in_picture,
    ),
    ("Everybody who is drawn says, thinks or feels something.", strengths.everybody_has_a_voice),
    ("One sees who is at odds and who watches, not only what flows.", strengths.more_than_flows),
    ("Several worldviews stand side by side.", strengths.several_worldviews),
    ("Each root definition says what made it relevant.", strengths.all_relevant),
    ("Those who gain and those who lose are both named.", strengths.winners_and_losers),
    ("Each activity says what in the definition it answers.", strengths.fully_traced),
    ("Each chosen model says by what it would be judged.", strengths.measured),
    ("Three or more perspectives have been heard.", strengths.several_perspectives),
    ("Every finding has been read against the models.", strengths.all_findings_read),
    ("Every activity has been asked about.", strengths.asked_activities),
    ("Every dependency has been asked about.", strengths.asked_dependencies),
    (
        "Where people differ, it was brought into the debate.",
        strengths.disagreement_is_debated,
    ),
    ("Each change is judged desirable and feasible, with reasons.", strengths.changes_judged),
    ("What was learned is written down.", strengths.learned),
)
"""Each sentence with the question whether it holds."""


def good_sentences(context: Context) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """The sentences that hold for a study, and our own faults met on the way.

    Example:
        >>> from ssm.checks.profiles import CHECKLAND
        >>> from ssm.model.change import Learning
        >>> from ssm.model.study import Study
        >>> study = Study(learning=[Learning(id="l1", text="Ask reception first.")])
        >>> good_sentences(Context(study=study, profile=CHECKLAND))[0]
        ('What was learned is written down.',)
    """
    held: list[str] = []
    broken: list[Problem] = []
    for sentence, holds in GOOD:
        try:
            if holds(context):
                held.append(sentence)
        except Exception as error:  # noqa: BLE001 - praise must not take the check down
            what = f"{type(error).__name__}: {error}"
            message = f"It could not be seen whether this holds: {sentence} ({what})"
            broken.append(own_problem("CK09", message, hint="please report it", span=None))
    return tuple(held), tuple(broken)
