"""What is good already: short sentences on what a study holds, without marks or sums."""

from collections.abc import Callable

from ssm.checks.context import Context
from ssm.checks.own import own_problem
from ssm.model.words import Status, Verdict
from ssm.problems import Problem

__all__ = ["GOOD", "good_sentences"]


def _every_row_asked(context: Context, kind: str) -> bool:
    rows = [row for chart in context.charts for row in chart.rows if row.kind == kind]
    return bool(rows) and all(row.overall.sources for row in rows)


def _disagreement_is_debated(context: Context) -> bool:
    rows = [row for chart in context.charts for row in chart.rows]
    split = {row.ref for row in rows if row.overall.verdict is Verdict.CONTESTED}
    told = (*context.study.debate, *context.study.accommodations)
    texts = [text for part in told for text in getattr(part, "about", getattr(part, "because", ()))]
    return bool(split) and split <= {context.resolve(text) for text in texts}


def _asked_activities(context: Context) -> bool:
    return _every_row_asked(context, "activity")


def _asked_dependencies(context: Context) -> bool:
    return _every_row_asked(context, "dependency")


def _several_worldviews(context: Context) -> bool:
    return len({root.worldview for root in context.study.roots if root.worldview}) > 1


def _all_relevant(context: Context) -> bool:
    roots = [root for root in context.study.roots if root.status is not Status.IDEA]
    return bool(roots) and all(root.because for root in roots)


def _winners_and_losers(context: Context) -> bool:
    roots = [root for root in context.study.roots if root.status is Status.CHOSEN]
    return bool(roots) and all(root.beneficiaries and root.victims for root in roots)


def _practitioner_in_picture(context: Context) -> bool:
    inquiry = context.study.inquiry
    us = set(inquiry.practitioner) if inquiry else set()
    pictures = context.study.pictures
    return bool(us and pictures) and all(
        us & {element.id for element in picture.elements} for picture in pictures
    )


def _several_perspectives(context: Context) -> bool:
    return len({source.perspective for source in context.study.sources if source.perspective}) > 2


def _all_findings_read(context: Context) -> bool:
    findings = context.study.findings
    return bool(findings) and all(finding.about is not None for finding in findings)


def _changes_judged(context: Context) -> bool:
    changes = context.study.changes
    return bool(changes) and all(
        judgement is not None and judgement.because
        for change in changes
        for judgement in (change.desirable, change.feasible)
    )


def _learned(context: Context) -> bool:
    return bool(context.study.learning)


GOOD: tuple[tuple[str, Callable[[Context], bool]], ...] = (
    ("Those who study the situation stand in every picture of it.", _practitioner_in_picture),
    ("Several worldviews stand side by side.", _several_worldviews),
    ("Each root definition says what made it relevant.", _all_relevant),
    ("Those who gain and those who lose are both named.", _winners_and_losers),
    ("Three or more perspectives have been heard.", _several_perspectives),
    ("Every finding has been read against the models.", _all_findings_read),
    ("Every activity has been asked about.", _asked_activities),
    ("Every dependency has been asked about.", _asked_dependencies),
    ("Where people differ, it has been brought into the debate.", _disagreement_is_debated),
    ("Each change is judged desirable and feasible, with reasons.", _changes_judged),
    ("What was learned is written down.", _learned),
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
