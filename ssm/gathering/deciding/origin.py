"""Where a finding comes from, in a few words."""

from collections.abc import Iterator

from ssm.model.finding import Finding, Source
from ssm.model.stakeholder import Stakeholder, named
from ssm.model.study import Study

__all__ = ["origin", "perspective_of", "source_of"]


def source_of(study: Study, finding: Finding) -> Source | None:
    """The source of a finding, when the study knows it."""
    part = study.index.parts.get(f"source/{finding.source}")
    return part if isinstance(part, Source) else None


def perspective_of(study: Study, finding: Finding) -> str:
    """Whose view a finding gives, by name; empty when nobody said so.

    Example:
        >>> finding = Finding(id="f1", text="No.", perspective="family-doctors")
        >>> perspective_of(Study(findings=[finding]), finding)
        'Family doctors'
    """
    source = source_of(study, finding)
    id_ = finding.perspective or (source.perspective if source else None)
    part = study.index.parts.get(f"stakeholder/{id_}")
    if isinstance(part, Stakeholder):
        return part.name
    return named(None, id_) if id_ else ""


def origin(study: Study, finding: Finding) -> str:
    """Who said it, where and when; empty when nothing is known.

    Example:
        >>> source = Source(id="int-01", perspective="nurses", method="talk", date="2026-05-02")
        >>> finding = Finding(id="f1", text="No.", source="int-01")
        >>> origin(Study(sources=[source], findings=[finding]), finding)
        'int-01, Nurses, talk, 2026-05-02'
    """
    return ", ".join(_told(study, finding))


def _told(study: Study, finding: Finding) -> Iterator[str]:
    source = source_of(study, finding)
    if finding.source:
        yield (source.label if source else None) or finding.source
    if perspective := perspective_of(study, finding):
        yield perspective
    if finding.speaker:
        yield finding.speaker
    if source is not None and source.method:
        yield source.method
    date = finding.date or (source.date if source else None)
    if date is not None:
        yield date.isoformat()
    if finding.document and finding.document != finding.source:
        yield finding.document
