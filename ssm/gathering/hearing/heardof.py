"""The sources of a study, with how much was heard from each."""

import attrs

from ssm.model.finding import Source
from ssm.model.study import Study

__all__ = ["SourceLine", "sources_of"]


@attrs.frozen(kw_only=True)
class SourceLine:
    """One source.

    Attributes:
        source: what is known of it.
        findings: how many findings are from it.
    """

    source: Source
    findings: int


def sources_of(study: Study) -> tuple[SourceLine, ...]:
    """The sources of a study: first those whose view nobody knows, in the order of the study."""
    counts: dict[str, int] = {}
    for finding in study.findings:
        if finding.source is not None:
            counts[finding.source] = counts.get(finding.source, 0) + 1
    lines = [SourceLine(source=each, findings=counts.get(each.id, 0)) for each in study.sources]
    return tuple(sorted(lines, key=lambda each: each.source.perspective is not None))
