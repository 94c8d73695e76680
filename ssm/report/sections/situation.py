"""The first chapter: the situation, and who asked for the study (Analysis One)."""

from ssm.report.blocks import Block, Facts, Para, Section
from ssm.report.sections.matter import Matter, facts

__all__ = ["situation"]


def situation(matter: Matter) -> Section | None:
    """The situation found problematical, and the three roles of the inquiry."""
    study, names = matter.study, matter.names
    blocks: list[Block] = []
    if study.situation:
        blocks.append(Para(study.situation, "lead"))
    if study.inquiry is not None:
        asked = study.inquiry
        rows = facts(
            ("who asked for it", names.people(asked.client)),
            ("who conducts it", names.people(asked.practitioner)),
            ("who is touched by it", names.people(asked.issue_owners)),
        )
        if rows:
            blocks.append(Facts(rows))
    if not blocks:
        return None
    return Section(anchor="situation", title="The situation", blocks=tuple(blocks))
