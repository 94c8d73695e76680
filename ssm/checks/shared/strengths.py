"""Whether something good holds of a study: the questions behind the sentences of praise."""

from collections.abc import Iterator

from ssm.checks.context import Context
from ssm.checks.shared.asked import is_split
from ssm.checks.shared.pictured import has_voice
from ssm.checks.shared.taken_up import debated
from ssm.model.figures import is_practitioner, is_somebody
from ssm.model.root import Root
from ssm.model.words import Op, Status

__all__ = [
    "all_findings_read",
    "all_relevant",
    "asked_activities",
    "asked_dependencies",
    "changes_judged",
    "disagreement_is_debated",
    "everybody_has_a_voice",
    "fully_traced",
    "learned",
    "measured",
    "more_than_flows",
    "practitioner_in_picture",
    "roles_named",
    "several_perspectives",
    "several_worldviews",
    "winners_and_losers",
]


def practitioner_in_picture(context: Context) -> bool:
    """Whether those who study the situation stand in every picture of it."""
    study = context.study
    return bool(study.pictures) and all(
        any(is_practitioner(study, element) for element in picture.elements)
        for picture in study.pictures
    )


def everybody_has_a_voice(context: Context) -> bool:
    """Whether everybody who is drawn says, thinks or feels something."""
    people = [
        element
        for _, picture in context.listed
        for element in picture.elements
        if is_somebody(context.study, element)
    ]
    return len(people) > 1 and all(has_voice(context, element) for element in people)


def more_than_flows(context: Context) -> bool:
    """Whether every picture shows who is at odds with whom, or who watches whom."""
    pictures = [picture for _, picture in context.listed]
    return bool(pictures) and all(
        any(link.op in (Op.CONFLICT, Op.WATCHES) for link in picture.links) for picture in pictures
    )


def roles_named(context: Context) -> bool:
    """Whether client, practitioner and at least two issue owners are named."""
    inquiry = context.study.inquiry
    return bool(
        inquiry and inquiry.client and inquiry.practitioner and len(inquiry.issue_owners) > 1
    )


def several_worldviews(context: Context) -> bool:
    """Whether there is more than one worldview."""
    return len({root.worldview for root in context.study.roots if root.worldview}) > 1


def _roots(context: Context, *statuses: Status) -> list[Root]:
    return [root for root in context.study.roots if root.status in statuses]


def all_relevant(context: Context) -> bool:
    """Whether each definition that is more than an idea says what made it relevant."""
    roots = _roots(context, Status.DRAFT, Status.CHOSEN)
    return bool(roots) and all(root.because for root in roots)


def winners_and_losers(context: Context) -> bool:
    """Whether each chosen definition names who gains and who loses."""
    roots = _roots(context, Status.CHOSEN)
    return bool(roots) and all(root.beneficiaries and root.victims for root in roots)


def fully_traced(context: Context) -> bool:
    """Whether every activity of the chosen models says what it answers."""
    models = [model for _, model in context.models if model.status is Status.CHOSEN]
    activities = [activity for model in models for activity in model.activities]
    return bool(activities) and all(activity.traces for activity in activities)


def measured(context: Context) -> bool:
    """Whether each chosen model has its three Es."""
    models = [model for _, model in context.models if model.status is Status.CHOSEN]
    return bool(models) and all(
        model.measures.efficacy and model.measures.efficiency and model.measures.effectiveness
        for model in models
    )


def several_perspectives(context: Context) -> bool:
    """Whether three or more perspectives have been heard."""
    return len({source.perspective for source in context.study.sources if source.perspective}) > 2


def all_findings_read(context: Context) -> bool:
    """Whether every finding has been read against the models."""
    findings = context.study.findings
    return bool(findings) and all(finding.about is not None for finding in findings)


def asked_activities(context: Context) -> bool:
    """Whether somebody was heard about every activity."""
    return _every_row_asked(context, "activity")


def asked_dependencies(context: Context) -> bool:
    """Whether somebody was heard about every dependency."""
    return _every_row_asked(context, "dependency")


def _every_row_asked(context: Context, kind: str) -> bool:
    rows = [row for chart in context.charts for row in chart.rows if row.kind == kind]
    return bool(rows) and all(row.overall.sources for row in rows)


def disagreement_is_debated(context: Context) -> bool:
    """Whether people differ somewhere, and each of these rows is taken into the debate."""
    split = set(_split(context))
    return bool(split) and split <= debated(context)


def _split(context: Context) -> Iterator[str]:
    return (row.ref for chart in context.charts for row in chart.rows if is_split(row))


def changes_judged(context: Context) -> bool:
    """Whether each change is judged desirable and feasible, with reasons."""
    changes = context.study.changes
    return bool(changes) and all(
        judgement is not None and judgement.because
        for change in changes
        for judgement in (change.desirable, change.feasible)
    )


def learned(context: Context) -> bool:
    """Whether something that was learned is written down."""
    return bool(context.study.learning)
