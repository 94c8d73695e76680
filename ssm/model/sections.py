"""The sections of a study: which attribute holds which kind of part."""

from typing import TYPE_CHECKING, Any

import attrs

from ssm.model.activity import Model
from ssm.model.as_is import AsIs
from ssm.model.change import Accommodation, Change, Debate, Learning, Theme
from ssm.model.finding import Finding, Round, Source
from ssm.model.picture import Picture
from ssm.model.root import Root
from ssm.model.stakeholder import Stakeholder
from ssm.model.visit import Visit
from ssm.model.walks import Walk

if TYPE_CHECKING:
    from ssm.model.study import Study

__all__ = ["KINDS", "SECTIONS", "Section", "counted", "section_of"]


@attrs.frozen
class Section:
    """One section: the attribute of `Study`, the kind in refs, the class of its parts."""

    name: str
    kind: str
    part: type[Any]


SECTIONS = (
    Section("stakeholders", "stakeholder", Stakeholder),
    Section("pictures", "picture", Picture),
    Section("themes", "theme", Theme),
    Section("roots", "root", Root),
    Section("models", "model", Model),
    Section("sources", "source", Source),
    Section("findings", "finding", Finding),
    Section("rounds", "round", Round),
    Section("walks", "walk", Walk),
    Section("as_is", "as-is", AsIs),
    Section("field_plan", "visit", Visit),
    Section("debate", "debate", Debate),
    Section("accommodations", "accommodation", Accommodation),
    Section("changes", "change", Change),
    Section("learning", "learning", Learning),
)
KINDS = tuple(section.kind for section in SECTIONS)


def section_of(part: object) -> Section | None:
    """The section that a part belongs to, or None."""
    return next((section for section in SECTIONS if type(part) is section.part), None)


def counted(study: "Study") -> str:
    """How many parts of each kind a study has, in words.

    Example:
        >>> from ssm.model.study import Study
        >>> counted(Study(stakeholders=[Stakeholder(id="us"), Stakeholder(id="them")]))
        '2 stakeholders'
    """
    sizes = [(len(getattr(study, section.name)), section.kind) for section in SECTIONS]
    return ", ".join(f"{n} {kind}{'' if n == 1 else 's'}" for n, kind in sizes if n)
