"""What in a study is the word of those who study, and not of the people in the situation."""

from ssm.checks.context import Context
from ssm.model.kinds import kind_of

__all__ = ["findings_of_ours", "students"]


def students(context: Context) -> frozenset[str]:
    """The ids of the stakeholders who conduct the study, and of nobody else.

    Somebody who studies a situation of their own, such as a householder, is asked like all
    others: who is also client, or serves and is served, speaks for themselves.

    Example:
        >>> from ssm.checks.profiles import CHECKLAND
        >>> from ssm.model.inquiry import Inquiry
        >>> from ssm.model.study import Study
        >>> study = Study(inquiry=Inquiry(client="board", practitioner=["us"]))
        >>> sorted(students(Context(study=study, profile=CHECKLAND)))
        ['us']
    """
    inquiry = context.study.inquiry
    named = set(inquiry.practitioner) if inquiry else set()
    clients = set(inquiry.client) if inquiry else set()
    kinds = {id: kind_of(held.is_) for id, held in context.stakeholders.items()}
    drawn = {id for id, kind in kinds.items() if kind is not None and kind.name == "practitioner"}
    return frozenset((named | drawn) - clients)


def findings_of_ours(context: Context) -> frozenset[str]:
    """The ids of the findings in the words of those who study: what they saw and counted.

    Example:
        >>> from ssm.checks.profiles import CHECKLAND
        >>> from ssm.model.finding import Finding
        >>> from ssm.model.study import Study
        >>> study = Study(findings=[Finding(id="f1", text="Nobody asked.")])
        >>> findings_of_ours(Context(study=study, profile=CHECKLAND))
        frozenset()
    """
    ours = students(context)
    views = {source.id: source.perspective for source in context.study.sources}
    return frozenset(
        finding.id
        for finding in context.study.findings
        if (finding.perspective or views.get(finding.source or "")) in ours
    )
