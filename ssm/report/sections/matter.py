"""What all chapters are made from, and small blocks that several of them share."""

import functools
from typing import TYPE_CHECKING

import attrs

from ssm.model.finding import Finding
from ssm.model.statement import Statement
from ssm.model.study import Study
from ssm.report.blocks import Block, Link, Para, Quote, Words
from ssm.report.names import Names, anchor
from ssm.report.sections.places import charts_with_voices, row_anchors

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ssm.comparison import Chart, Comparison
    from ssm.comparison.answers import Quote as Said
    from ssm.comparison.serving import Customers
    from ssm.comparison.worldviews import Worldviews
    from ssm.report.agenda.points import Point
    from ssm.report.agenda.standing import Grounds

__all__ = ["Matter", "facts", "matter_of"]


@attrs.frozen(kw_only=True)
class Matter:
    """One study with what a report says of it.

    Attributes:
        study: all of it.
        names: how its parts are called.
        comparison: the models beside what was said; worked out when it is left out.
        politics: whether Analysis Three may be told.
    """

    study: Study
    names: Names
    _comparison: "Comparison | None" = None
    politics: bool = False

    @functools.cached_property
    def comparison(self) -> "Comparison":
        """The models beside what was said."""
        from ssm.comparison import compare

        return compare(self.study) if self._comparison is None else self._comparison

    @functools.cached_property
    def voiced(self) -> "Mapping[str, Chart]":
        """The charts in which somebody spoke, then or now, by model."""
        if not self.study.findings and not self.study.walks:
            return {}
        return {chart.model: chart for chart in charts_with_voices(self.comparison)}

    @functools.cached_property
    def customers(self) -> "Customers":
        """Whose customer is whose."""
        from ssm.comparison.serving import customers

        return customers(self.study)

    @functools.cached_property
    def worldviews(self) -> "Worldviews":
        """Its models side by side."""
        from ssm.comparison.worldviews import worldviews

        return worldviews(self.study)

    @functools.cached_property
    def grounds(self) -> "Grounds":
        """What its parts rest on, however far down."""
        from ssm.report.agenda.standing import Grounds

        return Grounds(self.study)

    @functools.cached_property
    def points(self) -> "tuple[Point, ...]":
        """The rows that people may want to talk about."""
        from ssm.report.agenda.points import points

        return points(self.comparison, self.study)

    @functools.cached_property
    def _findings(self) -> dict[str, Finding]:
        return {finding.id: finding for finding in self.study.findings}

    def finding(self, text: str) -> Finding | None:
        """The finding that a reference means, or None."""
        return self._findings.get(text.removeprefix("finding/"))

    def heard(self, finding: Finding) -> Quote:
        """A finding as a quotation that leads to its source."""
        cite = self.names.cite(finding.source, finding.perspective)
        return Quote(text=finding.text, cite=(Link(cite, anchor(f"finding/{finding.id}")),))

    def told(self, said: "Said") -> Quote:
        """What was heard of a row as a quotation: a finding, or a step of a walk."""
        finding = self.finding(said.finding) if said.finding else None
        if finding is not None:
            return self.heard(finding)
        source = said.source if said.has_source else None
        return Quote(text=said.text, cite=self.names.cite(source, said.perspective))

    def round_of(self, chart: "Chart") -> str:
        """What the round of a chart is called; empty in a study without rounds."""
        return self.names.title(f"round/{chart.round}") if chart.round else ""

    def said(self, statement: Statement) -> tuple[Quote, ...]:
        """A statement as a quotation: what was heard, or what is only assumed."""
        found = [self.finding(text) for text in statement.findings]
        heard = [finding for finding in found if finding is not None]
        if not statement.text:
            return tuple(self.heard(finding) for finding in heard)
        cites: tuple[str | Link, ...] = ()
        for finding in heard:
            cite = self.names.cite(finding.source, finding.perspective)
            cites += ("; ",) if cites else ()
            cites += (Link(cite, anchor(f"finding/{finding.id}")),)
        return (Quote(text=statement.text, cite=cites, assumed=not heard),)


def matter_of(
    study: Study, comparison: "Comparison | None" = None, *, politics: bool = False
) -> Matter:
    """What the chapters on a study are made from.

    Args:
        study: the study.
        comparison: what `compare` gave; it is asked when left out.
        politics: whether Analysis Three may be told.

    Example:
        >>> matter_of(Study(title="The fence")).comparison.charts
        ()
    """
    from ssm.comparison import compare

    found = compare(study) if comparison is None else comparison
    names = Names(study, row_anchors(found))
    return Matter(study=study, names=names, comparison=found, politics=politics)


def facts(
    *rows: tuple[str, "Words | Iterable[Block] | None"],
) -> tuple[tuple[str, tuple[Block, ...]], ...]:
    """Rows of facts, without those of which nothing is known.

    Example:
        >>> facts(("what", "paint"), ("how", None), ("why", ()))
        (('what', (Para(words='paint', role=''),)),)
    """
    told: list[tuple[str, tuple[Block, ...]]] = []
    for term, value in rows:
        if not value:
            continue
        if isinstance(value, str):
            told.append((term, (Para(value),)))
            continue
        pieces = tuple(value)
        if all(isinstance(piece, (str, Link)) for piece in pieces):
            told.append((term, (Para(pieces),)))  # type: ignore[arg-type]
        else:
            told.append((term, pieces))  # type: ignore[arg-type]
    return tuple(told)
